package org.action2.casework.letters;

import com.samskivert.mustache.BasicCollector;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.MustacheParseException;
import com.samskivert.mustache.Template;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.action2.casework.paper.Paper.Block;
import org.action2.casework.paper.Paper.Bullets;
import org.action2.casework.paper.Paper.Grid;
import org.action2.casework.paper.Paper.Heading;
import org.action2.casework.paper.Paper.Lines;
import org.action2.casework.paper.Paper.Paragraph;

/**
 * The text of a letter as programme staff write it. An empty line ends a paragraph, {@code # } begins a heading and
 * {@code - } the entry of a list; lines that begin with {@code | } stay lines. {@code {{title}}} stands for a fact,
 * {@code {{#conditions}} … {{/conditions}}} for what is said of each of several, or only if there is something, and
 * {@code {{^conditions}} … {{/conditions}}} for what is said if not. Nothing else is done with it, and nothing in a fact is
 * taken for such a sign.
 */
final class TemplateText {

    /** Stands before each fact, so that it can begin no heading or list. Facts have none of these signs. */
    private static final char FACT = '\uE000';
    private static final char TABLE = '\uE001';
    private static final String LINE_OF_FACT = "\u2028";
    private static final Pattern TABLE_ALONE = Pattern.compile("\uE001([^\uE001]*)\uE001");
    /** What Mustache would put in without its escaper. */
    private static final Pattern RAW = Pattern.compile("\\{\\{\\s*[{&=]");
    /** A field, or else braces that are none. */
    private static final Pattern BRACES = Pattern.compile("(\\{\\{[^{}\\n]+\\}\\})|\\{\\{|\\}\\}");
    private static final Pattern PLACE = Pattern.compile("line (\\d+)");
    private static final Pattern SIGNS = Pattern.compile("[\uE000\uE001\u2028]");

    private final String source;
    private final Template template;

    private TemplateText(String source, Template template) {
        this.source = source;
        this.template = template;
    }

    /** Names are looked up in facts and nowhere else: no method of any object is ever called. */
    private static final class FactsOnly extends BasicCollector {

        @Override
        public <K, V> Map<K, V> createFetcherCache() {
            return new ConcurrentHashMap<>();
        }
    }

    /** What is wrong with a text, and in which line. @param line from 1 @param key of the message @param instead what to write, if there is such a thing */
    record Wrong(int line, String key, String what, String instead) {

        Wrong(int line, String key, String what) {
            this(line, key, what, "");
        }
    }

    static final class WrongTemplateException extends Exception {

        private static final long serialVersionUID = 1L;

        private final transient Wrong wrong;

        WrongTemplateException(Wrong wrong) {
            super(wrong.key() + " in line " + wrong.line() + ": " + wrong.what());
            this.wrong = wrong;
        }

        Wrong wrong() {
            return wrong;
        }
    }

    /** @throws WrongTemplateException if braces or sections do not close */
    static TemplateText of(String source) throws WrongTemplateException {
        var cleaned = SIGNS.matcher(source.replace("\r\n", "\n")).replaceAll("");
        var raw = RAW.matcher(cleaned);
        if (raw.find()) {
            throw new WrongTemplateException(new Wrong(line(cleaned, raw.start()), "letters.field-without-braces", raw.group()));
        }
        checkBraces(cleaned);
        try {
            return new TemplateText(cleaned, Mustache.compiler().withCollector(new FactsOnly()).emptyStringIsFalse(true).withEscaper(TemplateText::literally)
                .strictSections(true).compile(cleaned));
        } catch (MustacheParseException e) {
            var place = PLACE.matcher(String.valueOf(e.getMessage()));
            throw new WrongTemplateException(new Wrong(place.find() ? Integer.parseInt(place.group(1)) : 1, "letters.template-does-not-close", ""));
        }
    }

    /** What the text asks for that nobody knows, or that can't stand where it does. @param isSubject whether it is the line above a letter */
    List<Wrong> faults(List<LetterField> fields, boolean isSubject) {
        return TemplateNames.faults(source, fields, isSubject);
    }

    /**
     * The text with the facts in it, as one line: nothing of it begins a heading or a list.
     *
     * @param facts texts, and lists of maps of texts
     * @throws MustacheException if a fact is missing
     */
    String filledLine(Map<String, Object> facts) {
        return Kind.said(template.execute(facts).strip().lines().map(String::strip).collect(Collectors.joining(" ")));
    }

    /**
     * The text with the facts in it.
     *
     * @param facts texts, and lists of maps of texts
     * @param tables that stand alone in their lines
     * @throws MustacheException if a fact is missing
     */
    List<Block> filled(Map<String, Object> facts, Map<String, Grid> tables) {
        var all = new HashMap<String, Object>(facts);
        tables.forEach((name, table) -> all.put(name, new TableSign(name)));
        var blocks = new ArrayList<Block>();
        for (var part : template.execute(all).split("\n\\s*\n")) {
            add(part.strip(), tables, blocks);
        }
        return blocks;
    }

    private record TableSign(String name) {

        @Override
        public String toString() {
            return TABLE + name + TABLE;
        }
    }

    private static String literally(String fact) {
        return fact.length() > 1 && fact.charAt(0) == TABLE ? fact
            : FACT + SIGNS.matcher(fact).replaceAll("").strip().lines().collect(Collectors.joining(LINE_OF_FACT));
    }

    private static void add(String part, Map<String, Grid> tables, List<Block> blocks) {
        var lines = part.lines().filter(line -> !line.isBlank()).toList();
        var from = 0;
        while (from < lines.size()) {
            var kind = Kind.of(lines.get(from));
            var to = from + 1;
            while (to < lines.size() && kind.goesOn && Kind.of(lines.get(to)) == kind) {
                to++;
            }
            kind.add(lines.subList(from, to), tables, blocks);
            from = to;
        }
    }

    private enum Kind {
        HEADING(false), ENTRY(true), LINE(true), TABLE(false), TEXT(true);

        private final boolean goesOn;

        Kind(boolean goesOn) {
            this.goesOn = goesOn;
        }

        static Kind of(String line) {
            return line.startsWith("# ") ? HEADING : line.startsWith("- ") ? ENTRY : line.startsWith("| ") ? LINE : TABLE_ALONE.matcher(line.strip()).matches() ? TABLE : TEXT;
        }

        void add(List<String> lines, Map<String, Grid> tables, List<Block> blocks) {
            switch (this) {
                case HEADING -> Optional.of(said(lines.get(0).substring(2))).filter(text -> !text.isEmpty()).ifPresent(text -> blocks.add(new Heading(2, text)));
                case ENTRY -> {
                    var entries = lines.stream().map(line -> said(line.substring(2))).filter(text -> !text.isEmpty()).map(Paragraph::of).toList();
                    if (!entries.isEmpty()) {
                        blocks.add(new Bullets(entries));
                    }
                }
                case LINE -> {
                    var said = lines.stream().flatMap(line -> whole(line.substring(2)).lines()).map(Kind::said).filter(line -> !line.isBlank()).toList();
                    if (!said.isEmpty()) {
                        blocks.add(new Lines(said));
                    }
                }
                case TABLE -> {
                    var name = TABLE_ALONE.matcher(lines.get(0).strip());
                    if (name.matches()) {
                        blocks.add(tables.get(name.group(1)));
                    }
                }
                case TEXT -> whole(String.join(" ", lines)).lines().map(Kind::said).filter(line -> !line.isBlank()).forEach(line -> blocks.add(Paragraph.of(line)));
            }
        }

        private static String whole(String text) {
            return text.replace(LINE_OF_FACT, "\n");
        }

        private static String said(String text) {
            return SIGNS.matcher(text.replace(LINE_OF_FACT, " ")).replaceAll("").strip();
        }
    }

    /** Braces that stand for nothing are a slip of who wrote them. */
    private static void checkBraces(String source) throws WrongTemplateException {
        var inPlace = BRACES.matcher(source);
        while (inPlace.find()) {
            if (inPlace.group(1) == null) {
                throw new WrongTemplateException(new Wrong(line(source, inPlace.start()), "letters.template-does-not-close", inPlace.group()));
            }
        }
    }

    static int line(String text, int at) {
        return (int) text.substring(0, at).chars().filter(sign -> sign == '\n').count() + 1;
    }
}
