package org.action2.casework.followup.intake;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds the number of a text's paragraph: at its start, with a word for it, at the start of a line, or run together with
 * the heading. Where it can't be told which number is meant, there is none.
 */
final class Numbering {

    /**
     * A number that was found.
     *
     * @param start where it stands, after the heading
     * @param end the place after it and the signs that close it
     */
    record Found(String paragraph, int start, int end) {
    }

    private static final int MOST_SUBHEADINGS = 10;
    private static final int LONGEST_SUBHEADING = 120;
    private static final int FIRST_WITHOUT_CLOSING = 30; // less may be an age or a number of things
    private static final int FIRST_OF_UPR = 18; // less may be a target of the Sustainable Development Goals
    private static final int WOMEN_AND_PEACE = 1325; // the one resolution that headings name
    private static final Set<String> RECOMMENDATION = Stream.of("recommendation", "rec", "recommandation", "recomendación", "рекомендация", "التوصية", "توصية", "建议")
        .map(Reading::word).collect(Collectors.toUnmodifiableSet());
    private static final String BULLETS = "-•·*▪◦●–\"'\u201C\u00AB\u2022";
    private static final String ELLIPSES = ".-";

    private final String text;
    private final boolean isUpr;

    Numbering(String text, boolean isUpr) {
        this.text = text;
        this.isUpr = isUpr;
    }

    Found find() {
        var start = Signs.afterBlanks(text, 0);
        var atStart = atStart(start);
        if (atStart == null && BULLETS.indexOf(Signs.at(text, start)) >= 0) {
            atStart = atStart(Signs.afterBlanks(text, start + 1));
        }
        return atStart == null ? inside(start) : afterSubheading(atStart);
    }

    /** "1. Legal framework 21. The Committee": the number of a heading is not the one of the paragraph below it. */
    private Found afterSubheading(Found found) {
        if (isUpr || Signs.afterPart(found.paragraph(), 0) != found.paragraph().length() || Integer.parseInt(found.paragraph()) > MOST_SUBHEADINGS || Subjects.beginAt(text, found.end())) {
            return found;
        }
        var rest = text.substring(found.end(), Math.min(text.length(), found.end() + LONGEST_SUBHEADING));
        var below = new Numbering(rest, false).inside(0);
        var isBelow = below != null && Signs.afterNumber(below.paragraph(), 0) == below.paragraph().length() && Integer.parseInt(below.paragraph()) > Integer.parseInt(found.paragraph())
            && Subjects.beginAt(rest, below.end()) && Headings.isSubheading(rest, below.start());
        return isBelow ? new Found(below.paragraph(), found.end() + below.start(), found.end() + below.end()) : found;
    }

    private Found atStart(int place) {
        var found = isUpr ? uprAtStart(place) : null;
        found = found != null ? found : cited(place);
        return found != null ? found : enumerated(place, true);
    }

    private Found inside(int start) {
        Found weak = null;
        var before = 0;
        for (var i = nextNumber(start); i < text.length() && i < Headings.LENGTH; i = nextNumber(Signs.afterDigits(text, i))) {
            if (startsLine(i)) {
                var line = line(i);
                if (line != null) {
                    return afterSubheading(line);
                }
            } else {
                var together = runTogether(i);
                if (together != null && isCertain(together)) {
                    return together;
                }
                weak = weak == null ? together : weak;
            }
            before = i;
        }
        var line = laterLine(before);
        return line != null ? line : weak;
    }

    private int nextNumber(int from) {
        var i = from;
        while (i < text.length() && !Signs.isDigit(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private boolean isCertain(Found found) {
        return !Signs.isBlank(Signs.at(text, found.start() - 1)) || Subjects.beginAt(text, found.end());
    }

    private boolean startsLine(int place) {
        var i = place - 1;
        while (i >= 0 && " ([".indexOf(text.charAt(i)) >= 0) {
            i--;
        }
        return i < 0 || text.charAt(i) == '\n';
    }

    private Found line(int number) {
        var last = Signs.beforeBlanks(text, number);
        if (isListItem(number, last)) {
            return null;
        }
        var start = number > 0 && "([".indexOf(text.charAt(number - 1)) >= 0 ? number - 1 : number;
        var upr = isUpr ? upr(number) : null;
        if (upr != null) {
            return upr;
        }
        var found = enumerated(start, false);
        return found == null || isPlainlyNumbered(number) || Headings.isBefore(text, start) ? found : null;
    }

    /** Lines far below a heading count only if they have the usual form. */
    private Found laterLine(int from) {
        for (var end = text.indexOf('\n', Math.max(from, 0)); end >= 0; end = text.indexOf('\n', end + 1)) {
            var number = Signs.afterBlanks(text, end);
            if (number > from && Signs.isDigit(Signs.at(text, number)) && isPlainlyNumbered(number) && !isListItem(number, Signs.beforeBlanks(text, number))) {
                var found = enumerated(number, false);
                if (found != null) {
                    return found;
                }
            }
            end = Math.max(end, number - 1);
        }
        return null;
    }

    private boolean isPlainlyNumbered(int number) {
        var end = Signs.afterNumber(text, number);
        return end > 0 && Signs.at(text, end) == '.' && Signs.opensSentence(Signs.at(text, Signs.afterBlanks(text, end + 1)));
    }

    /** What follows a colon and begins with 1, and what follows that, are lists within a paragraph. */
    private boolean isListItem(int number, int last) {
        var end = Signs.afterNumber(text, number);
        if (end < 0 || last < 0) {
            return false;
        }
        var value = Signs.number(text, number, end);
        return value == 1 ? text.charAt(last) == ':' : value <= 20 && text.charAt(last) == ';';
    }

    private Found cited(int place) {
        var i = "([".indexOf(Signs.at(text, place)) >= 0 ? Signs.afterBlanks(text, place + 1) : place;
        var named = isUpr ? namedRecommendation(i) : null;
        if (named != null) {
            return named;
        }
        i = afterSymbol(afterRecommendationNumber(i));
        var list = ParagraphList.at(text, i);
        if (list == null) {
            return null;
        }
        var next = Signs.at(text, Signs.afterSpaces(text, list.end()));
        if (list.spelledOut() && !isOwn(list.end(), next)) {
            return null;
        }
        return isUpr ? withPart(list, place) : new Found(list.numbers(), place, afterClosing(list.end()));
    }

    /** "127-179" is the 179th recommendation of paragraph 127 in right-to-left text, and wherever the second is the smaller. */
    private Found withPart(ParagraphList list, int place) {
        var part = Signs.at(text, list.end()) == '-' ? Signs.afterPart(text, list.end() + 1) : -1;
        if (part > 0) {
            return new Found(list.numbers() + "." + text.substring(list.end() + 1, part), place, afterClosing(part));
        }
        var joined = Signs.isRightToLeft(Signs.at(text, list.start())) && list.numbers().indexOf(',') < 0;
        return new Found(joined ? list.numbers().replace('-', '.') : list.numbers(), place, afterClosing(list.end()));
    }

    /** In a text that names a paragraph in full, it is its own only if a sentence begins after it. */
    private boolean isOwn(int end, char next) {
        if (":.)]-\n".indexOf(next) >= 0) {
            return true;
        }
        var place = Signs.afterSpaces(text, end);
        var isCased = next < 0x400 && Signs.opensSentence(next); // in Russian the names of treaties follow at once
        return isCased || Subjects.beginAt(text, place) && !startsWithOf(place);
    }

    private boolean startsWithOf(int place) {
        return text.startsWith("من ", place) || text.startsWith("الوارد", place) || text.startsWith("的", place);
    }

    private int afterSymbol(int place) {
        var end = Reiteration.afterSymbol(text, place);
        return end == place ? place : afterSeparators(end);
    }

    /** "Recommendation 126.31: Open". */
    private Found namedRecommendation(int place) {
        var number = recommendationNumber(place);
        var found = number < 0 ? null : uprNumber(number, true);
        return found == null ? null : new Found(found.paragraph(), place, found.end());
    }

    /** "Recommendation No. 45, ", in the six languages. */
    private int afterRecommendationNumber(int place) {
        var number = recommendationNumber(place);
        var after = number < 0 ? null : ParagraphList.plain(text, number);
        return after == null ? place : afterSeparators(after.end());
    }

    private int recommendationNumber(int place) {
        var end = text.startsWith("建议", place) ? place + 2 : Signs.isChinese(Signs.at(text, place)) ? place : Signs.wordEnd(text, place);
        if (end == place || end - place > 20 || !RECOMMENDATION.contains(text.substring(place, end).toLowerCase(Locale.ROOT))) {
            return -1;
        }
        var number = end;
        while (number < end + 8 && number < text.length() && !Signs.isDigit(text.charAt(number)) && text.charAt(number) != '\n') {
            number++;
        }
        return Signs.isDigit(Signs.at(text, number)) ? number : -1;
    }

    private int afterSeparators(int place) {
        var i = place;
        while (i < text.length() && " ,;:()[.-".indexOf(text.charAt(i)) >= 0) {
            i++;
        }
        return i;
    }

    private Found uprAtStart(int place) {
        var i = place;
        if (Character.isUpperCase(Signs.at(text, i))) { // "A - 7.3"
            var dash = Signs.afterSpaces(text, i + 1);
            i = Signs.at(text, dash) == '-' ? Signs.afterSpaces(text, dash + 1) : i;
        }
        return uprNumber(i, true);
    }

    private Found upr(int place) {
        var found = uprNumber(place, false);
        return found != null && Signs.opensSentence(Signs.at(text, found.end())) ? found : null;
    }

    /** A paragraph and the number of a recommendation in it: "126.31", "108 .10", "106:45", "140-12". */
    private Found uprNumber(int place, boolean isStart) {
        var first = Signs.afterNumber(text, place);
        if (first < 0) {
            return null;
        }
        var sign = Signs.afterSpaces(text, first);
        var separator = Signs.at(text, sign);
        var second = ".:-,。".indexOf(separator) < 0 ? -1 : Signs.afterSpaces(text, sign + 1);
        var end = second < 0 ? -1 : Signs.afterPart(text, second);
        if (end < 0 || Signs.number(text, second, end) == 0 || "%٪‰".indexOf(Signs.at(text, Signs.afterSpaces(text, end))) >= 0) {
            return null;
        }
        var closed = afterClosing(end);
        return isUprNumber(place, first, sign, second, end, closed, isStart) ? new Found(text.substring(place, first) + "." + text.substring(second, end), place, closed)
            : isReversed(place, first, sign, second, end, closed) ? new Found(text.substring(second, end) + "." + text.substring(place, first), place, closed) : null;
    }

    private boolean isUprNumber(int place, int first, int sign, int second, int end, int closed, boolean isStart) {
        var next = Signs.at(text, closed);
        var written = Signs.isRightToLeft(next);
        var isClosed = closed > Signs.afterBlanks(text, end);
        var likely = Signs.number(text, place, first) >= FIRST_OF_UPR && (Signs.opensSentence(next) || closed == text.length());
        var spaced = second != first + 1;
        return switch (text.charAt(sign)) {
            case '.', '。' -> isStart && second == sign + 1 || likely;
            case '-' -> written ? isClosed && !isReversed(place, first, sign, second, end, closed) || Signs.number(text, place, first) >= FIRST_WITHOUT_CLOSING : likely && !spaced;
            default -> likely && !spaced;
        };
    }

    /** Written from the left, as a typesetter saw it: no paragraph of so low a number has so many recommendations. */
    private boolean isReversed(int place, int first, int sign, int second, int end, int closed) {
        return text.charAt(sign) == '-' && Signs.isRightToLeft(Signs.at(text, closed)) && closed > Signs.afterBlanks(text, end)
            && Signs.number(text, place, first) < FIRST_WITHOUT_CLOSING && Signs.number(text, second, end) >= 2 * FIRST_WITHOUT_CLOSING;
    }

    /** A number that enumerates: "21. The", "36 . The", "(9) The", "21) Le", "21- توصي", "42．委员会". */
    private Found enumerated(int place, boolean isStart) {
        var bracket = "([".indexOf(Signs.at(text, place)) >= 0;
        var number = bracket ? Signs.afterSpaces(text, place + 1) : place;
        var single = Signs.afterNumber(text, number);
        if (single < 0) {
            return null;
        }
        var list = ParagraphList.plain(text, number);
        if (list != null && list.end() > single && list.numbers().indexOf('.') < 0 && list.numbers().indexOf('(') < 0) {
            var several = closed(place, list.end(), bracket, false);
            if (several >= 0) {
                return new Found(list.numbers(), place, several);
            }
        }
        var end = closed(place, single, bracket, isStart);
        return end < 0 || bracketed(single, bracket) && isFirstOfList(number, single) ? null : new Found(text.substring(number, single), place, end);
    }

    private boolean bracketed(int end, boolean bracket) {
        return bracket || Signs.at(text, Signs.afterSpaces(text, end)) == ')';
    }

    private boolean isFirstOfList(int number, int end) {
        var next = Signs.number(text, number, end) + 1;
        return text.indexOf(next + ")", end) >= 0 && next <= 30;
    }

    /** Where the text goes on after the sign that closes a number, or -1 if nothing shows that the number enumerates. */
    private int closed(int start, int end, boolean bracket, boolean isStart) {
        var sign = Signs.afterSpaces(text, end);
        var next = afterClosing(end);
        var following = Signs.at(text, next);
        var opens = Signs.opensSentence(following);
        if (bracket) {
            return ")]".indexOf(Signs.at(text, sign)) >= 0 && opens ? next : -1;
        }
        switch (Signs.at(text, sign)) {
            case '.':
                return opens || isStart && goesOn(sign, next) ? next : -1;
            case ')':
                return opens ? next : -1;
            case ':':
                return opens && next > sign + 1 || opens && Signs.isCaseless(following) ? next : -1;
            case '、', '。':
                return Signs.isChinese(following) || following == '(' ? next : -1;
            case '-':
                return Signs.isCaseless(following) || opens && next > sign + 1 ? next : -1;
            case '\n':
                return opens && sign < text.length() && (isStart || Subjects.beginAt(text, next)) ? next : -1;
            default:
                return Subjects.beginAt(text, next) || isStart && (isGlued(end) || SubParagraphs.at(text, next) != null)
                    || start > 0 && Signs.at(text, start - 1) == '-' && Signs.isRightToLeft(following) ? next : -1;
        }
    }

    /** At the very start of a text a number with a stop enumerates, whatever follows, unless it is a decimal. */
    private boolean goesOn(int stop, int next) {
        var following = Signs.at(text, next);
        if (!Signs.isDigit(following)) {
            return Character.isLetter(following) && (next > stop + 1 || Character.isLetter(Signs.at(text, next + 1))) || following == '(' || next == text.length() || isUpr && next > stop + 1;
        }
        var digits = Signs.afterDigits(text, next);
        return digits == next + 4 && (next > stop + 1 || Signs.at(text, digits) == '年');
    }

    /** "21The": a capital and a small letter follow at once. */
    private boolean isGlued(int end) {
        return Character.isUpperCase(Signs.at(text, end)) && Character.isLowerCase(Signs.at(text, end + 1));
    }

    /** After the signs that close a number, such as ".", " . -", ")" or "、". */
    private int afterClosing(int end) {
        var i = Signs.afterSpaces(text, end);
        var signs = 0;
        while (signs < 3 && ELLIPSES.indexOf(Signs.at(text, i)) >= 0 || signs == 0 && "):]、。".indexOf(Signs.at(text, i)) >= 0) {
            i = Signs.afterSpaces(text, i + 1);
            signs++;
        }
        return Signs.afterBlanks(text, i);
    }

    private Found runTogether(int digits) {
        var end = Signs.afterDigits(text, digits);
        var start = end - digits <= 3 ? digits : afterYear(digits, end);
        if (start < 0 || Signs.at(text, start) == '0') {
            return null;
        }
        if (isUpr && start == digits) {
            var upr = upr(digits);
            if (upr != null && Headings.isBefore(text, digits)) {
                return upr;
            }
        }
        var sign = Signs.afterSpaces(text, end);
        var next = afterClosing(end);
        if (!closesHeading(Signs.at(text, sign), next) || next - sign > 6 || Signs.isDigit(Signs.at(text, next))) {
            return null;
        }
        var isHeading = start > digits ? Headings.isBeforeYear(text, digits) : Headings.isBefore(text, start);
        return isHeading ? new Found(text.substring(start, end), start, next) : null;
    }

    private boolean closesHeading(char sign, int next) {
        var following = Signs.at(text, next);
        var caseless = Signs.isCaseless(following);
        return switch (sign) {
            case '.' -> caseless ? Signs.isChinese(following) || Subjects.beginAt(text, next) : Signs.opensSentence(following);
            case '-' -> caseless || Subjects.beginAt(text, next);
            case '、' -> Signs.isChinese(following);
            case ')', '。', ':' -> Subjects.beginAt(text, next);
            default -> Subjects.beginAt(text, next) && Signs.at(text, next - 1) == '\n';
        };
    }

    /** Where a paragraph number begins that is run together with a year before it, as in "Agenda 203036."; -1 if it can't be told. */
    private int afterYear(int digits, int end) {
        if (text.startsWith("19", digits) && text.regionMatches(true, digits - 6, "COVID-", 0, 6)) {
            return end - digits <= 5 ? digits + 2 : -1;
        }
        if (end - digits < 5 || end - digits > 7) {
            return -1;
        }
        var year = Signs.number(text, digits, digits + 4);
        return year >= 1945 && year <= 2099 || year == WOMEN_AND_PEACE ? digits + 4 : -1;
    }
}
