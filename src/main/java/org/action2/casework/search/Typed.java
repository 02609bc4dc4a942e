package org.action2.casework.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What somebody typed into the box, and the ways in which it can be meant: words, the beginning of a reference such as
 * {@code ken 2027 1}, a symbol from memory such as {@code cedaw c ken co 8}, with or without a paragraph.
 *
 * @param text as it was typed, without what can't be seen
 * @param symbol what stands before the paragraph; the whole text where none is named
 * @param paragraph empty where none is named
 */
record Typed(String text, String symbol, String paragraph) {

    private static final int LONGEST = 300;
    private static final int SHORTEST_SYMBOL = 3;
    private static final int LONGEST_SYMBOL = 60;
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}\\p{Cs}\\p{Cn}\\p{Co}]+");
    private static final Pattern DIGIT = Pattern.compile("[\\p{Nd}&&[^0-9]]");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\p{Cc}]+");
    private static final Pattern SAYS_SOMETHING = Pattern.compile("[\\p{L}\\p{N}]");

    private static final String GAP = "[\\s\\-\u2010-\u2015./_]*";
    /** SF or FU, which a country's code may follow at once, and its beginning after a gap only. */
    private static final Pattern REFERENCE = Pattern.compile("(?:(SF|FU)(?:" + GAP + "(?=[A-Z]{3}(?![A-Z])|\\d|$)|(?=[^A-Z0-9])" + GAP + "))?(?:([A-Z]{1,3})(?![A-Z]))?" + GAP
        + "(\\d{1,4})?" + GAP + "(\\d{1,4})?" + GAP, Pattern.CASE_INSENSITIVE);
    private static final int DIGITS = 4;

    private static final Pattern PLACE = Pattern.compile("(.*?)[\\s,;:]*(?:#|\\b(?:para(?:graph|graphe|grafo)?s?|p[áa]rr(?:afo)?s?|пункты?|пп?)\\b\\.?|§|¶)\\s*"
        + "(\\d{1,4}(?:\\.\\d{1,4})?\\s*(?:\\([a-z]{1,4}\\))?)", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern SYMBOL = Pattern.compile("[A-Z][A-Z0-9/.\\-() ]*", Pattern.CASE_INSENSITIVE);

    static Typed of(String typed) {
        var beginning = typed.length() <= LONGEST ? typed : typed.substring(0, typed.offsetByCodePoints(0, typed.codePointCount(0, LONGEST - 1)));
        var seen = Normalizer.normalize(UNSEEN.matcher(beginning).replaceAll(""), Normalizer.Form.NFKC);
        var text = DIGIT.matcher(BLANKS.matcher(seen).replaceAll(" ")).replaceAll(digit -> String.valueOf(Character.digit(digit.group().codePointAt(0), 10))).strip();
        var place = PLACE.matcher(text);
        return place.matches() ? new Typed(text, place.group(1).strip(), place.group(2).replace(" ", "")) : new Typed(text, text, "");
    }

    /** Whether there is anything in it that something could be found by. */
    boolean saysSomething() {
        return SAYS_SOMETHING.matcher(text).find();
    }

    /** Whether a paragraph of whatever document is meant. */
    boolean isParagraphAlone() {
        return symbol.isEmpty() && !paragraph.isEmpty();
    }

    /** The letters and digits of what may be a symbol; empty where it can't be one. */
    String looseSymbol() {
        if (!SYMBOL.matcher(symbol).matches()) {
            return "";
        }
        var loose = symbol.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
        return loose.length() < SHORTEST_SYMBOL || loose.length() > LONGEST_SYMBOL ? "" : loose;
    }

    /** The same without its last number, which may be a paragraph. */
    Typed withLastNumberAsParagraph() {
        var parts = Pattern.compile("(.+?)[\\s,]+(\\d{1,4}(?:\\([a-z]\\))?)").matcher(text);
        return paragraph.isEmpty() && parts.matches() ? new Typed(text, parts.group(1), parts.group(2)) : this;
    }

    /** What the references may look like that are meant, for {@code like}. @param prefix of the kind, such as {@code SF} */
    List<String> references(String prefix) {
        var found = REFERENCE.matcher(text);
        if (!saysSomething() || !found.matches() || found.group(1) != null && !found.group(1).equalsIgnoreCase(prefix)) {
            return List.of();
        }
        var country = found.group(2) == null ? "" : found.group(2).toUpperCase(Locale.ROOT);
        if (country.length() < 3 && (found.group(1) == null && !country.isEmpty() || found.group(3) != null && !country.isEmpty())) {
            return List.of();
        }
        var patterns = new ArrayList<String>();
        numbers(found).forEach(number -> patterns.add(prefix + "-" + (country.length() < 3 ? country + (number.isEmpty() ? "" : "___") : country)
            + (number.isEmpty() ? "%" : "-" + number)));
        return patterns;
    }

    /** Year and number: {@code 2027 1} is number 1, or the beginning of 1000; {@code 12} alone is number 12 of any year. */
    private static List<String> numbers(Matcher found) {
        var first = found.group(3);
        var second = found.group(4);
        if (first == null) {
            return List.of("");
        }
        if (second == null) {
            var asYear = first + "%";
            return first.length() == DIGITS && first.startsWith("20") ? List.of(asYear) : List.of(asYear, "____-" + padded(first));
        }
        return second.length() == DIGITS ? List.of(first + "-" + second) : List.of(first + "-" + padded(second), first + "-" + second + "%");
    }

    private static String padded(String number) {
        return "0".repeat(DIGITS - number.length()) + number;
    }
}
