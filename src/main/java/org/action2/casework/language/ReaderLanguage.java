package org.action2.casework.language;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Optional;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * The language in which an answer is written: the one that the person has chosen for what they are sent, else the best of
 * {@code Accept-Language}, else English. Logs and records are English.
 */
public final class ReaderLanguage {

    /** What the program speaks to those who work with its forms. */
    public static final List<Locale> KNOWN = List.of(Locale.ENGLISH, Locale.FRENCH, Locale.forLanguageTag("es"), Locale.forLanguageTag("ar"), Locale.forLanguageTag("ru"));

    private static final String HEADER = "Accept-Language";

    private ReaderLanguage() {
    }

    /** For whoever asked what this thread answers; English where nobody did, such as in a job. Never fails. */
    public static Locale current() {
        return LocaleContextHolder.getLocaleContext() instanceof ReaderLocale reader ? reader.ofThePerson() : Locale.ENGLISH;
    }

    /** What the request of this thread itself asks for, where nothing can be looked up; English where there is none. Never fails. */
    public static Locale asked() {
        return LocaleContextHolder.getLocaleContext() instanceof ReaderLocale reader ? reader.getLocale() : Locale.ENGLISH;
    }

    /** What the request itself asks for, where no person is known, or nothing can be looked up. Never fails. */
    public static Locale asked(HttpServletRequest request) {
        try {
            var ranges = LanguageRange.parse(String.join(",", Collections.list(request.getHeaders(HEADER))))
                .stream().filter(range -> range.getWeight() > 0).toList();
            return known(Locale.lookup(ranges, KNOWN)).orElse(Locale.ENGLISH);
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            return Locale.ENGLISH; // no list of languages; of a lone hyphen the parser says so by its index
        }
    }

    /** Which way a language is written, as HTML says it. */
    public static String direction(Locale language) {
        return language.getLanguage().equals("ar") ? "rtl" : "ltr";
    }

    /** The language of that tag, if the program speaks it. @param tag such as {@code ar} */
    public static Optional<Locale> named(String tag) {
        return known(Locale.forLanguageTag(tag));
    }

    static Optional<Locale> known(Locale language) {
        return language == null ? Optional.empty() : KNOWN.stream().filter(each -> each.getLanguage().equals(language.getLanguage())).findFirst();
    }
}
