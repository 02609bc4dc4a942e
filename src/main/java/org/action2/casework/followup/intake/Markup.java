package org.action2.casework.followup.intake;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Takes HTML and Word's markup out of a text: tags, comments, declarations, and elements whose content nobody reads, such
 * as styles. What stands in angle brackets without being markup, such as {@literal "< 18 years"} or "{@literal <Name>}", stays. One pass,
 * in time that grows with the length of the text only.
 */
final class Markup {

    private static final Set<String> BREAKS = Set.of("br", "/p", "/div", "/li", "/tr", "/h1", "/h2", "/h3", "/h4", "/h5", "/h6");
    private static final Set<String> UNREAD = Set.of("style", "script", "xml", "head", "noscript", "w:worddocument", "w:latentstyles", "o:officedocumentsettings",
        "o:documentproperties", "o:customdocumentproperties", "o:shapedefaults", "o:shapelayout", "m:mathpr", "x:excelworkbook");
    private static final Set<String> TAGS = Set.of("a", "abbr", "acronym", "article", "aside", "b", "base", "bdi", "bdo", "big", "blockquote", "body", "br", "button", "caption",
        "center", "cite", "col", "colgroup", "dd", "del", "dfn", "dir", "div", "dl", "dt", "em", "fieldset", "figcaption", "font", "h1", "h2", "h3", "h4", "h5", "h6",
        "head", "hr", "html", "i", "iframe", "img", "ins", "kbd", "li", "meta", "nobr", "noscript", "ol", "p", "param", "pre", "q", "rp", "rt", "ruby", "s", "samp", "script",
        "small", "span", "strike", "strong", "style", "sub", "sup", "svg", "table", "tbody", "td", "textarea", "tfoot", "th", "thead", "tr", "tt", "u", "ul", "var", "wbr", "xml");
    /** Names of tags that are also words which people put in angle brackets. */
    private static final Set<String> ALSO_WORDS = Set.of("address", "area", "audio", "canvas", "code", "data", "details", "figure", "footer", "form", "frame", "header", "input",
        "label", "legend", "link", "main", "map", "mark", "menu", "nav", "object", "option", "picture", "section", "select", "source", "summary", "time", "title", "track", "video");
    private static final Set<String> SCHEMES = Set.of("tel", "urn", "ftp", "doi", "fax", "sip");
    private static final int LONGEST_NAME = 40;

    private final String html;
    private final int lastClose;
    private final StringBuilder text;
    private final Map<String, Integer> lastEnds = new HashMap<>();
    private final Set<String> opened = new HashSet<>(); // elements that are also words
    private boolean commentsEnd = true;

    private Markup(String html) {
        this.html = html;
        this.lastClose = html.lastIndexOf('>');
        this.text = new StringBuilder(html.length());
    }

    static String removed(String html) {
        return html.indexOf('<') < 0 ? html : new Markup(html).read();
    }

    private String read() {
        var from = 0;
        for (var open = html.indexOf('<'); open >= 0; open = html.indexOf('<', from)) {
            text.append(html, from, open);
            from = afterMarkup(open);
            if (from == open) { // a sign of the text
                text.append('<');
                from++;
            }
        }
        return text.append(html, from, html.length()).toString();
    }

    /** The place after the markup that opens here, or this place if it is none. */
    private int afterMarkup(int open) {
        if (html.startsWith("<!--", open)) {
            return afterComment(open);
        }
        if (html.startsWith("<![CDATA[", open)) {
            return open + "<![CDATA[".length();
        }
        var next = open + 1 < html.length() ? html.charAt(open + 1) : ' ';
        if (next == '!' || next == '?') {
            var close = isDeclaration(open) ? close(open) : -1;
            return close < 0 ? open : close + 1;
        }
        return isLetter(next) || next == '/' ? afterTag(open) : open;
    }

    private boolean isDeclaration(int open) {
        return html.startsWith("<![", open) || html.regionMatches(true, open, "<!doctype", 0, 9) || html.startsWith("<?", open) && isLetter(at(open + 2));
    }

    private int afterComment(int open) {
        var end = commentsEnd ? html.indexOf("-->", open + 4) : -1;
        if (end >= 0) {
            return end + 3;
        }
        commentsEnd = false;
        var close = html.startsWith("<!--[", open) ? close(open) : -1;
        return close < 0 ? open + 4 : close + 1;
    }

    private int afterTag(int open) {
        var isEnd = at(open + 1) == '/';
        var start = isEnd ? open + 2 : open + 1;
        var stop = start;
        while (stop - start < LONGEST_NAME && isOfName(at(stop))) {
            stop++;
        }
        var name = html.substring(start, stop).toLowerCase(Locale.ROOT);
        var close = isBetween(at(stop)) ? tagEnd(stop) : -1;
        if (close < 0 || !isTag(name, isEnd, stop, close)) {
            return open;
        }
        if (BREAKS.contains(isEnd ? "/" + name : name)) {
            text.append('\n');
        }
        return !isEnd && UNREAD.contains(name) && html.charAt(close - 1) != '/' ? afterElement(name, close + 1) : close + 1;
    }

    private boolean isTag(String name, boolean isEnd, int stop, int close) {
        var colon = name.indexOf(':');
        if (colon > 0) {
            return colon <= 3 && !SCHEMES.contains(name.substring(0, colon)) && colon < name.length() - 1 && isLetter(name.charAt(colon + 1));
        }
        if (ALSO_WORDS.contains(name)) {
            return isEnd ? opened.contains(name) : opensElement(name, stop, close);
        }
        return TAGS.contains(name) && (name.length() > 1 || isBlank(stop, close) || html.charAt(close - 1) == '/' || hasAttribute(stop, close));
    }

    private boolean hasAttribute(int stop, int close) {
        for (var i = stop; i < close; i++) {
            if (html.charAt(i) == '=') {
                return true;
            }
        }
        return false;
    }

    private boolean isBlank(int from, int to) {
        for (var i = from; i < to; i++) {
            if (!Character.isWhitespace(html.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private boolean opensElement(String name, int stop, int close) {
        var isElement = html.charAt(close - 1) == '/' || hasAttribute(stop, close) || lastEnds.computeIfAbsent(name, this::lastEnd) > close;
        return isElement && (opened.contains(name) || opened.add(name));
    }

    private int lastEnd(String name) {
        var end = "</" + name;
        for (var i = html.lastIndexOf("</"); i >= 0; i = html.lastIndexOf("</", i - 1)) {
            if (html.regionMatches(true, i, end, 0, end.length())) {
                return i;
            }
        }
        return -1;
    }

    /** Where the tag closes whose name ends here: not within quotation marks, and before the next one opens; or -1. */
    private int tagEnd(int from) {
        var quote = ' ';
        var first = -1;
        for (var i = from; i < html.length(); i++) {
            var sign = html.charAt(i);
            if (sign == '>' && quote == ' ') {
                return i;
            }
            first = sign == '>' && first < 0 ? i : first;
            if (sign == '<' && (quote == ' ' || first >= 0)) {
                return first;
            }
            if (sign == quote) {
                quote = ' ';
            } else if (quote == ' ' && (sign == '"' || sign == '\'') && html.charAt(i - 1) == '=') {
                quote = sign;
            }
        }
        return first;
    }

    private int afterElement(String name, int from) {
        var end = lastEnds.computeIfAbsent(name, this::lastEnd) < from ? -1 : endOf(name, from);
        if (end < 0) {
            return from;
        }
        var close = close(end);
        return close < 0 ? from : close + 1;
    }

    private int endOf(String name, int from) {
        for (var i = html.indexOf("</", from); i >= 0; i = html.indexOf("</", i + 2)) {
            if (html.regionMatches(true, i + 2, name, 0, name.length())) {
                return i;
            }
        }
        return -1;
    }

    /** The next bracket that closes, or -1. */
    private int close(int from) {
        return from > lastClose ? -1 : html.indexOf('>', from);
    }

    private char at(int place) {
        return place < html.length() ? html.charAt(place) : ' ';
    }

    private static boolean isLetter(char sign) {
        return sign >= 'a' && sign <= 'z' || sign >= 'A' && sign <= 'Z';
    }

    private static boolean isOfName(char sign) {
        return isLetter(sign) || sign >= '0' && sign <= '9' || sign == ':' || sign == '-' || sign == '_';
    }

    private static boolean isBetween(char sign) {
        return sign == '>' || sign == '/' || sign <= ' ' || sign == '\u00A0';
    }
}
