package org.action2.casework.followup.intake;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in a document as people copy it into the search: {@code CEDAW/C/SVN/CO/7#39(a)}, {@code CEDAW/C/SVN/CO/7, para. 39 (a)},
 * a symbol or its beginning alone, or a paragraph alone.
 *
 * @param symbol in capitals without blanks; empty if only a paragraph is named
 * @param country that its document's key names, where a document concerns several; else empty
 * @param paragraph in small letters without blanks; empty if none is named
 * @param number of several recommendations of the paragraph, with its {@code ~}; else empty
 * @param rest what else was written
 */
record CopiedReference(String symbol, String country, String paragraph, String number, String rest) {

    private static final String SYMBOL = "(?<![\\p{L}\\p{N}/.\\-])([A-Za-z][A-Za-z0-9.\\-]{0,40}(?: ?/ ?[A-Za-z0-9][A-Za-z0-9.\\-]{0,40}){0,12}+(?: ?/)?)(?:@([A-Za-z]{3}))?";
    private static final String NAMED = "(?:(?:para(?:graph|graphe|grafo)?s?|par|p[áa]rr(?:afo)?s?|пункты?|пп?|الفقرات|الفقرة|فقرة|第|§|¶)\\.? ?)";
    private static final String PLACE = "\\d{1,4}(?:\\.\\d{1,4})?(?: ?\\( ?[a-z]{1,4} ?\\)){0,3}+";
    private static final String PLACES = "(" + PLACE + "(?: ?[\\-\u2013,] ?" + PLACE + "){0,9}+|text-[0-9a-f]{8})(~\\d{1,4})?(?: ?[段款])?+(?!\\.?\\d|[\\p{L}~])";
    private static final Pattern WITH_SYMBOL = Pattern.compile(SYMBOL + "(?: ?[#,;:]? ?" + NAMED + "?" + PLACES + ")?", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern ALONE = Pattern.compile("#? ?" + NAMED + "?" + PLACES, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** The first that is named with its symbol, outside of quotation marks. @param typed tidied, see {@link TypedSearch#tidy} */
    static Optional<CopiedReference> in(String typed) {
        var found = WITH_SYMBOL.matcher(typed);
        while (found.find()) {
            var isQuoted = typed.substring(0, found.start()).chars().filter(sign -> sign == '"').count() % 2 == 1;
            if (found.group(1).contains("/") && !isQuoted) {
                var rest = typed.substring(0, found.start()) + " " + typed.substring(found.end());
                return Optional.of(of(found.group(1), found.group(2), found, 3, rest.strip()));
            }
        }
        return Optional.empty();
    }

    /** A paragraph and nothing else. */
    static Optional<CopiedReference> paragraph(String typed) {
        var found = ALONE.matcher(typed);
        return found.matches() ? Optional.of(of("", "", found, 1, "")) : Optional.empty();
    }

    private static CopiedReference of(String symbol, String country, Matcher found, int paragraph, String rest) {
        return new CopiedReference(symbolOf(symbol), text(country).toUpperCase(Locale.ROOT), paragraphOf(text(found.group(paragraph))),
            text(found.group(paragraph + 1)), rest);
    }

    /** A symbol without blanks and in capitals, without the full stop of a sentence. */
    static String symbolOf(String written) {
        return written.replace(" ", "").replaceFirst("[.\\-]{1,9}$", "").toUpperCase(Locale.ROOT);
    }

    /** A paragraph without blanks and in small letters. */
    static String paragraphOf(String written) {
        return written.replace(" ", "").replace('\u2013', '-').toLowerCase(Locale.ROOT);
    }

    private static String text(String group) {
        return group == null ? "" : group;
    }

    boolean isOfSubParagraph() {
        return paragraph.endsWith(")");
    }

    /** The paragraph without its letters. */
    String base() {
        return paragraph.replaceFirst("\\(.*$", "");
    }

    /** The letter of the sub-paragraph; empty if none is named. */
    String letter() {
        return isOfSubParagraph() ? paragraph.replaceFirst("^[^(]*\\(([a-z]*)\\).*$", "$1") : "";
    }
}
