package org.action2.casework.publication;

import com.google.re2j.Pattern;
import java.util.List;
import java.util.Objects;
import org.action2.casework.directory.PeopleNames;
import org.jspecify.annotations.Nullable;

/**
 * Holds back what no table can publish: e-mail addresses, names of people who have an account, signs that are no text, and
 * whatever is no code or no key where one should stand. Of a key nothing is taken out, as the rest would be another key.
 */
final class Redaction {

    /** Stands in the place of what was taken out, in every language. */
    static final String TAKEN_OUT = "[…]";

    private static final Pattern ADDRESS = Pattern.compile("[\\p{L}\\p{N}._%+'-]+\\s?[@＠]\\s?[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)+");
    private static final Pattern CODE = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{3}");
    /** Such as {@code SF-KEN-2027-0001}, {@code A/HRC/45/7} and {@code CCPR/C/KEN/CO/4@KEN#12 (a)}, or {@code IV} for a paragraph. */
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9§][A-Za-z0-9 ./,:;()\\[\\]§&_–-]*(?:@[A-Z]{3})?(?:#[A-Za-z0-9§][A-Za-z0-9 ./,:;()\\[\\]§&_–-]*)?");
    private static final Pattern LIKE_A_NAME = Pattern.compile("[A-Z][a-z]+[ ,]+[A-Z][a-z]+");
    private static final int LONGEST_KEY = 200;
    /** Neither XML nor CSV carries them, and no text needs them. */
    private static final Pattern NO_TEXT = Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x7F\\x{FFFE}\\x{FFFF}]");

    private final PeopleNames names;

    /** @param names that are taken out of texts */
    Redaction(PeopleNames names) {
        this.names = names;
    }

    /** The value as it may be shown; null if it may not. */
    @Nullable Object of(Kind kind, Object value) {
        return switch (kind) {
            case TEXT -> shown(text((String) value));
            case KEY -> isKey((String) value) ? value : null;
            case KEYS -> shown(strings(value).stream().filter(Redaction::isKey).toList());
            case CODE -> matching(CODE, (String) value);
            case COUNTRY -> matching(COUNTRY, (String) value);
            case TEXTS -> shown(strings(value).stream().map(this::text).filter(text -> !text.isEmpty()).toList());
            case CODES -> shown(strings(value).stream().filter(CODE::matches).toList());
            case DATE, MONEY -> value;
        };
    }

    private String text(String text) {
        var readable = NO_TEXT.matcher(text).replaceAll("");
        var unaddressed = readable.indexOf('@') < 0 && readable.indexOf('＠') < 0 ? readable : ADDRESS.matcher(readable).replaceAll(TAKEN_OUT);
        return names.takenOut(unaddressed, TAKEN_OUT).strip();
    }

    private static boolean isKey(String text) {
        return text.length() <= LONGEST_KEY && KEY.matches(text) && !LIKE_A_NAME.matcher(text).find();
    }

    @SuppressWarnings("unchecked")
    private static List<String> strings(Object value) {
        return ((List<String>) value).stream().filter(Objects::nonNull).toList();
    }

    private static @Nullable String matching(Pattern pattern, String text) {
        return pattern.matches(text) ? text : null;
    }

    private static @Nullable String shown(String text) {
        return text.isEmpty() ? null : text;
    }

    private static @Nullable List<String> shown(List<String> texts) {
        return texts.isEmpty() ? null : texts;
    }
}
