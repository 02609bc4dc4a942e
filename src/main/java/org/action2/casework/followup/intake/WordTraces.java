package org.action2.casework.followup.intake;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * Takes out what Word leaves in a text that was pasted without its tags: settings ("Normal 0 false false EN-US X-NONE"),
 * style definitions ("table.MsoNormalTable {…}"), stray "mso-" declarations and the conditions of its comments.
 */
final class WordTraces {

    private static final String[] MARKS = {"Mso", "mso-", "X-NONE", "Definitions */", "behavior:url", "[if ", "<![endif]", "Normal", "@font-face", "MicrosoftInternetExplorer"};
    private static final Set<String> SELECTORS = Set.of("p", "li", "div", "table", "td", "tr", "th", "span", "a", "ol", "ul", "h1", "h2", "h3", "h4", "h5", "h6", "pre", "tt", "code", "body");
    private static final Pattern PAGE = Pattern.compile("(?:Word)?Section\\d{1,3}|l\\d{1,3}(?::level\\d)?");
    private static final String[] SETTINGS = {"false", "true", "X-NONE", "MicrosoftInternetExplorer4"};
    private static final String[] UNITS = {"pto", "pt", "磅", "пт"};
    private static final int LONGEST_COMMENT = 40;
    private static final int LONGEST_CONDITION = 60;
    private static final int LONGEST_ELEMENT = 5;
    private static final int LONGEST_BLOCK = 5_000;
    private static final int LONGEST_VALUE = 300;

    private String text;

    private WordTraces(String text) {
        this.text = text;
    }

    static String removed(String text) {
        for (var mark : MARKS) {
            if (text.contains(mark)) {
                return new WordTraces(text).read();
            }
        }
        return text;
    }

    private String read() {
        between("/*", "Definitions */");
        conditions();
        blocks();
        declarations();
        settings();
        return text;
    }

    /** Comments such as "/* Style Definitions *&#47;". */
    private void between(String start, String end) {
        var rest = new StringBuilder();
        var from = 0;
        for (var stop = text.indexOf(end); stop >= 0; stop = text.indexOf(end, from)) {
            var nearest = Math.max(from, stop - LONGEST_COMMENT);
            var begin = nearest + text.substring(nearest, stop).lastIndexOf(start);
            var isComment = begin >= nearest;
            rest.append(text, from, isComment ? begin : stop + end.length());
            from = stop + end.length();
        }
        text = rest.append(text, from, text.length()).toString();
    }

    /** "[if gte mso 9]>", and the ends of such conditions. */
    private void conditions() {
        var rest = new StringBuilder();
        var from = 0;
        for (var open = text.indexOf('['); open >= 0; open = text.indexOf('[', open + 1)) {
            var close = text.startsWith("[if ", open) || text.startsWith("[endif]", open) ? open + text.substring(open, Math.min(text.length(), open + LONGEST_CONDITION)).indexOf(']') : -1;
            if (close > open && open >= from && isCondition(text.substring(open, close))) {
                var start = open > 1 && text.startsWith("<!", open - 2) ? open - 2 : open;
                rest.append(text, from, start);
                from = close + 1;
                for (var tail : new String[] {"-->", "--", ">"}) {
                    from = text.startsWith(tail, from) ? from + tail.length() : from;
                }
            }
        }
        text = rest.append(text, from, text.length()).toString();
    }

    private static boolean isCondition(String written) {
        return written.equals("[endif") || written.contains("mso") || written.contains("vml") || written.contains("!support") || written.contains(" IE");
    }

    private void blocks() {
        var rest = new StringBuilder();
        var from = 0;
        for (var open = text.indexOf('{'); open >= 0; open = text.indexOf('{', open + 1)) {
            var close = text.indexOf('}', open);
            if (close < 0) {
                break;
            }
            var start = selectorStart(open, from);
            if (close - open <= LONGEST_BLOCK && isStyle(start, open, close)) {
                rest.append(text, from, start);
                from = close + 1;
            }
            open = close;
        }
        text = rest.append(text, from, text.length()).toString();
    }

    private boolean isStyle(int start, int open, int close) {
        var selector = text.substring(start, open);
        var block = text.substring(open, close);
        return block.indexOf(':') > 0
            && (selector.contains("Mso") || selector.startsWith("@") || block.contains("mso-") || block.contains("behavior:url") || selector.contains("EmailStyle") || selector.contains("Section"));
    }

    /** Where the selectors of a block begin, walking back over words that can only be selectors. */
    private int selectorStart(int open, int from) {
        var start = open;
        for (var words = 0; words < 40; words++) {
            var last = start;
            while (last > from && Character.isWhitespace(text.charAt(last - 1))) {
                last--;
            }
            var first = last;
            while (first > from && last - first < 60 && !Character.isWhitespace(text.charAt(first - 1)) && text.charAt(first - 1) != '}') {
                first--;
            }
            var selector = first == last ? -1 : selectorIn(text.substring(first, last));
            if (selector < 0) {
                return start;
            }
            start = first + selector;
            if (selector > 0) {
                return start;
            }
        }
        return start;
    }

    /** Where in a word a selector begins, as a text may run into it; -1 if there is none. */
    private static int selectorIn(String word) {
        var mso = word.indexOf(".Mso");
        if (mso >= 0) {
            return mso - elementBefore(word, mso);
        }
        var name = word.endsWith(",") ? word.substring(0, word.length() - 1) : word;
        var end = 0;
        while (end < name.length() && ".:\\".indexOf(name.charAt(end)) < 0) {
            end++;
        }
        return name.startsWith("@") || name.contains("\\:") || SELECTORS.contains(name.substring(0, end)) || PAGE.matcher(name).matches() ? 0 : -1;
    }

    private static int elementBefore(String word, int dot) {
        for (var length = Math.min(dot, LONGEST_ELEMENT); length > 0; length--) {
            if (SELECTORS.contains(word.substring(dot - length, dot))) {
                return length;
            }
        }
        return 0;
    }

    /** Stray "mso-bidi-language:AR-SA;" and the declarations that follow them. */
    private void declarations() {
        var rest = new StringBuilder();
        var from = 0;
        for (var mso = text.indexOf("mso-"); mso >= 0; mso = text.indexOf("mso-", from)) {
            var end = declarationEnd(mso);
            if (end < 0) {
                rest.append(text, from, mso + 4);
                from = mso + 4;
            } else {
                rest.append(text, from, mso);
                for (from = end; end > 0; end = declarationEnd(Signs.afterSpaces(text, from))) {
                    from = end;
                }
            }
        }
        text = rest.append(text, from, text.length()).toString();
    }

    /** Where a declaration ends that begins here, or -1 if none does. */
    private int declarationEnd(int start) {
        var colon = start;
        while (colon < text.length() && colon < start + 60 && (Character.isLetterOrDigit(text.charAt(colon)) || text.charAt(colon) == '-')) {
            colon++;
        }
        if (colon == start || colon >= text.length() || text.charAt(colon) != ':') {
            return -1;
        }
        var isWords = text.startsWith("mso-", start);
        for (var i = colon + 1; i < text.length() && i < colon + LONGEST_VALUE; i++) {
            var sign = text.charAt(i);
            if (sign == ';') {
                return i + 1;
            }
            if (sign == '\n' || sign == '{' || sign == '}') {
                return isWords ? i : -1;
            }
        }
        var stop = colon + 1;
        while (stop < text.length() && !Character.isWhitespace(text.charAt(stop))) {
            stop++;
        }
        return isWords ? stop : -1;
    }

    /** "Normal 0 21 false false false ES X-NONE X-NONE MicrosoftInternetExplorer4". */
    private void settings() {
        var rest = new StringBuilder();
        var from = 0;
        for (var normal = text.indexOf("Normal"); normal >= 0; normal = text.indexOf("Normal", normal + 6)) {
            var end = settingsEnd(normal + 6);
            if (end > 0 && !(normal > 0 && Character.isLetter(text.charAt(normal - 1)))) {
                rest.append(text, from, normal);
                from = end;
            }
        }
        text = rest.append(text, from, text.length()).toString();
    }

    private int settingsEnd(int start) {
        var end = -1;
        var place = start;
        for (var words = 0; words < 30; words++) {
            var first = place;
            while (first < text.length() && Character.isWhitespace(text.charAt(first))) {
                first++;
            }
            var last = words == 0 ? afterNumber(first) : afterSetting(first);
            if (last > first && words > 0) {
                end = last;
            } else if (last == first) {
                last = words == 0 ? first : afterPerhaps(first);
            }
            if (last == first) {
                return end;
            }
            place = last;
        }
        return end;
    }

    private int afterSetting(int place) {
        for (var setting : SETTINGS) {
            var end = place + setting.length();
            if (text.startsWith(setting, place) && (!Character.isLowerCase(charAt(end)) || text.startsWith("false", end) || text.startsWith("true", end))) {
                return end;
            }
        }
        var isLanguage = isCapital(place) && isCapital(place + 1) && charAt(place + 2) == '-' && isCapital(place + 3) && isCapital(place + 4);
        return isLanguage && !Character.isLowerCase(charAt(place + 5)) ? place + 5 : place;
    }

    /** What is a setting only if one follows it: another number, its unit, a language without a country. */
    private int afterPerhaps(int place) {
        for (var unit : UNITS) {
            if (text.startsWith(unit, place)) {
                return place + unit.length();
            }
        }
        var number = afterNumber(place);
        return number > place ? number : isCapital(place) && isCapital(place + 1) && !isCapital(place + 2) ? place + 2 : place;
    }

    private int afterNumber(int place) {
        var end = place;
        while (end < place + 4 && (Signs.isDigit(charAt(end)) || charAt(end) == '.' && end > place)) {
            end++;
        }
        return end;
    }

    private boolean isCapital(int place) {
        return charAt(place) >= 'A' && charAt(place) <= 'Z';
    }

    private char charAt(int place) {
        return place < text.length() ? text.charAt(place) : ' ';
    }
}
