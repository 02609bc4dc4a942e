package org.action2.casework.language;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days as people write them, in each language that the program speaks. Days have no time zone. */
public final class DayInWords {

    private DayInWords() {
    }

    /** Such as 1 March 2027, 1er mars 2027, 1 de marzo de 2027. */
    public static String of(LocalDate day, Locale language) {
        return written(day, withoutYear(day, language) + year(language), language);
    }

    /** The same without its year, where another day that follows has it. */
    public static String withoutYear(Locale language, LocalDate day) {
        return written(day, withoutYear(day, language), language);
    }

    /** How a moment is written, with the name of its zone: a pattern of {@link DateTimeFormatter}. */
    public static DateTimeFormatter moment(Locale language) {
        return DateTimeFormatter.ofPattern((isSpanish(language) ? "d 'de' MMMM" : "d MMMM") + year(language) + ", HH:mm zzz", language);
    }

    /** The language with the digits that symbols and references have: Arabic of the United Nations writes numbers in them, too. */
    public static Locale withPlainDigits(Locale language) {
        return new Locale.Builder().setLocale(language).setUnicodeLocaleKeyword("nu", "latn").build();
    }

    private static String withoutYear(LocalDate day, Locale language) {
        return isSpanish(language) ? "d 'de' MMMM"
            : language.getLanguage().equals("fr") && day.getDayOfMonth() == 1 ? "d'er' MMMM" : "d MMMM";
    }

    private static String year(Locale language) {
        return isSpanish(language) ? " 'de' uuuu" : " uuuu";
    }

    private static boolean isSpanish(Locale language) {
        return language.getLanguage().equals("es");
    }

    private static String written(LocalDate day, String pattern, Locale language) {
        return day.format(DateTimeFormatter.ofPattern(pattern, language));
    }
}
