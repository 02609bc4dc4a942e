package org.action2.casework.fundreports;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.action2.casework.language.DayInWords;
import org.action2.casework.language.ReaderLanguage;
import org.action2.casework.language.Text;
import org.jspecify.annotations.Nullable;

/** Values as people read them in their language. */
final class Shown {

    private static final int PERCENT_DIGITS = 1;
    private static final String DASH = "–";
    /** With a mark by which the minus stays on the left of its number between words that are written from the right. */
    private static final String MINUS_BEFORE_A_NUMBER = "\u200E-";

    private Shown() {
    }

    /** An amount with its currency, such as 40,000.00 USD. @param cents US cents */
    static Text usd(long cents) {
        return language -> amount(cents, language) + " USD";
    }

    /** An amount without its currency, where a heading says it. @param cents US cents */
    static String amount(long cents, Locale language) {
        return number(BigDecimal.valueOf(cents, 2), 2, language);
    }

    /** A number with so many decimals, half a unit rounded up. */
    static String number(BigDecimal value, int decimals, Locale language) {
        return number(value, decimals, decimals, language);
    }

    private static String number(BigDecimal value, int least, int most, Locale language) {
        var format = NumberFormat.getNumberInstance(DayInWords.withPlainDigits(language));
        format.setRoundingMode(RoundingMode.HALF_UP);
        format.setMinimumFractionDigits(least);
        format.setMaximumFractionDigits(most);
        return value.signum() < 0 && ReaderLanguage.direction(language).equals("rtl") ? MINUS_BEFORE_A_NUMBER + format.format(value.negate()) : format.format(value);
    }

    static Text number(long value) {
        return language -> number(BigDecimal.valueOf(value), 0, language);
    }

    /** What a part is of a whole, in per cent with one decimal; null where the whole is nothing. */
    static @Nullable BigDecimal percent(long part, long whole) {
        return whole == 0 ? null : BigDecimal.valueOf(part).movePointRight(2).divide(BigDecimal.valueOf(whole), PERCENT_DIGITS, RoundingMode.HALF_UP);
    }

    static Text percent(@Nullable BigDecimal rate) {
        return language -> rate == null ? DASH : number(rate, PERCENT_DIGITS, language);
    }

    static Text day(LocalDate day) {
        return language -> DayInWords.of(day, language);
    }

    /** A moment with the name of its zone. */
    static Text moment(Instant at, ZoneId zone) {
        return language -> DayInWords.moment(DayInWords.withPlainDigits(language)).withZone(zone).format(at);
    }

    /** A cell of a table; a dash where nothing is known. */
    static String cell(ReportTable.Kind kind, @Nullable Object value, Locale language) {
        if (value == null) {
            return DASH;
        }
        return switch (kind) {
            case TEXT -> value instanceof Text text ? text.in(language) : value.toString();
            case MONEY -> amount((Long) value, language);
            case NUMBER -> number(BigDecimal.valueOf((Long) value), 0, language);
            case DECIMAL -> number((BigDecimal) value, PERCENT_DIGITS, 2, language);
            case DAY -> DayInWords.of((LocalDate) value, language);
        };
    }
}
