package org.action2.casework.followup.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The paragraphs that a text cites with a word for it, in the six languages: "para. 12", "párrs. 12 y 13", "п. 12",
 * "الفقرة 12", "第12段".
 *
 * @param numbers as we write them: {@code 18}, {@code 27-28}, {@code 16,20,22}, {@code 39(a),40(a)}, {@code 106.45}
 * @param start the place of the word
 * @param end the place after the last number
 * @param spelledOut whether the word was written in full, as it also is in running text
 */
record ParagraphList(String numbers, int start, int end, boolean spelledOut) {

    private static final int MOST = 11;
    private static final Set<String> ONE = words("para parr п", "paragraph paragraphe párrafo parágrafo пункт пункта пункте пункту пунктом الفقرة فقرة بالفقرة للفقرة");
    private static final Set<String> SEVERAL = words("paras par pars parrs пп", "paragraphs paragraphes párrafos пункты пунктов пунктах пунктам пунктами "
        + "الفقرات الفقرتان الفقرتين فقرات بالفقرات بالفقرتين للفقرات للفقرتين");
    private static final Set<String> ABBREVIATED = words("para par parr п paras pars parrs пп", "");
    private static final Set<String> AND = words("and et y e и و &", "和 及 与 以及");
    private static final Set<String> TO = words("to à a al au по إلى الى", "至 到");
    private static final Map<Character, Boolean> FIRST_LETTERS = firstLetters();
    private static final int LONGEST_WORD = Stream.concat(ONE.stream(), SEVERAL.stream()).mapToInt(String::length).max().orElse(0);

    /** The list whose word begins at this place, or null. */
    static ParagraphList at(String text, int place) {
        var first = Signs.at(text, place);
        if (first == '第') {
            return chinese(text, place);
        }
        if (first == '§') {
            return list(text, place, afterSigns(text, place, '§'), true, false);
        }
        if (!FIRST_LETTERS.containsKey(Character.toLowerCase(first)) || Character.isLetter(Signs.at(text, place - 1))) {
            return null;
        }
        var end = wordEnd(text, place);
        var word = text.substring(place, end).toLowerCase(Locale.ROOT);
        var several = SEVERAL.contains(word);
        if (!several && !ONE.contains(word)) {
            return null;
        }
        var dot = Signs.afterSpaces(text, end);
        var dotted = Signs.at(text, dot) == '.';
        var running = !ABBREVIATED.contains(word) || word.equals("para") && !dotted;
        return list(text, place, afterFrom(text, Signs.afterBlanks(text, dotted ? dot + 1 : end)), several, running);
    }

    /** After the word for "from", which Arabic and Russian put before a range. */
    private static int afterFrom(String text, int place) {
        return text.startsWith("من ", place) ? place + 3 : text.startsWith("с ", place) ? place + 2 : place;
    }

    private static int wordEnd(String text, int place) {
        var end = place;
        while (end < text.length() && end <= place + LONGEST_WORD && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static ParagraphList list(String text, int start, int from, boolean several, boolean spelledOut) {
        var reader = new Reader(text, from, several);
        return reader.read() ? new ParagraphList(reader.written(), start, reader.end, spelledOut) : null;
    }

    /** "第12段", "第12、14和16段", "第39段(a)和第40段(a)". */
    private static ParagraphList chinese(String text, int place) {
        var all = new ArrayList<String>();
        var end = place;
        for (var from = place; Signs.at(text, from) == '第' && all.size() < MOST; ) {
            var reader = new Reader(text, Signs.afterSpaces(text, from + 1), true);
            var closed = reader.read() ? Signs.afterSpaces(text, reader.end) : -1;
            var within = closed < 0 ? null : SubParagraphs.at(text, closed); // "第39(a)段"
            closed = within == null ? closed : Signs.afterSpaces(text, within.end());
            if (closed < 0 || Signs.at(text, closed) != '段') {
                break;
            }
            end = closed + 1;
            var next = afterConnector(text, end);
            var letter = SubParagraphs.at(text, Signs.afterSpaces(text, end));
            if (letter != null && (!all.isEmpty() || Signs.at(text, afterConnector(text, letter.end())) == '第')) {
                end = letter.end();
                next = afterConnector(text, end);
                all.add(reader.written() + "(" + letter.latin() + ")");
            } else {
                all.add(within == null ? reader.written() : reader.written() + "(" + within.latin() + ")");
            }
            from = next;
        }
        return all.isEmpty() ? null : new ParagraphList(String.join(",", all), place, end, true);
    }

    private static int afterConnector(String text, int place) {
        var i = Signs.afterSpaces(text, place);
        while (",、和及与".indexOf(Signs.at(text, i)) >= 0) {
            i = Signs.afterSpaces(text, i + 1);
        }
        return i;
    }

    private static int afterSigns(String text, int place, char sign) {
        var i = place;
        while (Signs.at(text, i) == sign) {
            i++;
        }
        return Signs.afterSpaces(text, i);
    }

    /** Numbers one after another, whatever joins them. */
    static ParagraphList plain(String text, int place) {
        return list(text, place, place, false, false);
    }

    /** Reads numbers, ranges and letters; {@code end} is the place after what was understood. */
    private static final class Reader {

        private final String text;
        private final boolean several;
        private final List<String> numbers = new ArrayList<>();
        private final Set<String> bases = new HashSet<>();
        private String base;
        private boolean lettered;
        private int end;
        private int afterFirstBase;

        Reader(String text, int from, boolean several) {
            this.text = text;
            this.several = several;
            this.end = from;
        }

        boolean read() {
            if (!number(end)) {
                return false;
            }
            afterFirstBase = end;
            letter(end);
            while (numbers.size() < MOST) {
                var next = connected(end);
                if (next < 0 || !number(next) && !letterOfSame(next)) {
                    break;
                }
                letter(end);
            }
            if (bases.size() == 1 && lettered) { // the letters of one paragraph are told by what follows it
                numbers.subList(1, numbers.size()).clear();
                numbers.set(0, base);
                end = afterFirstBase;
            }
            return true;
        }

        String written() {
            return String.join(",", numbers);
        }

        private boolean number(int place) {
            var stop = Signs.afterNumber(text, place);
            if (stop < 0 || isShare(stop)) {
                return false;
            }
            base = text.substring(place, stop) + secondPart(stop);
            stop = base.length() > stop - place ? Signs.afterDigits(text, stop + 1) : stop;
            var range = rangeTo(stop);
            var last = range < 0 ? -1 : Signs.afterNumber(text, range);
            if (last > 0 && base.indexOf('.') < 0 && Signs.number(text, range, last) > Integer.parseInt(base)) {
                base += "-" + text.substring(range, last);
                stop = last;
            }
            numbers.add(base);
            bases.add(base);
            end = stop;
            return true;
        }

        /** Of "106.45" or "106:45" what follows the first number, with a stop. */
        private String secondPart(int stop) {
            var sign = Signs.at(text, stop);
            var last = sign == '.' || sign == ':' ? Signs.afterPart(text, stop + 1) : -1;
            return last < 0 ? "" : "." + text.substring(stop + 1, last);
        }

        private boolean isShare(int stop) {
            var sign = Signs.at(text, Signs.afterSpaces(text, stop));
            return sign == '%' || sign == '٪' || sign == '‰';
        }

        private int rangeTo(int stop) {
            var i = Signs.afterSpaces(text, stop);
            if (Signs.at(text, i) == '-') {
                return Signs.afterSpaces(text, i + 1);
            }
            var to = several && i <= stop + 1 ? afterWord(i, TO) : -1;
            return to < 0 ? -1 : Signs.afterSpaces(text, to);
        }

        private int connected(int place) {
            var i = Signs.afterSpaces(text, place);
            var after = i;
            while (",;、".indexOf(Signs.at(text, after)) >= 0) {
                after = Signs.afterSpaces(text, after + 1);
            }
            var and = afterWord(after, AND);
            return and >= 0 ? Signs.afterSpaces(text, and) : after > i ? after : -1;
        }

        private int afterWord(int place, Set<String> words) {
            var sign = Signs.at(text, place);
            if (sign == '&' || Signs.isChinese(sign)) {
                var two = text.substring(place, Math.min(text.length(), place + 2));
                return words.contains(two) ? place + 2 : words.contains(String.valueOf(sign)) ? place + 1 : -1;
            }
            var stop = place;
            while (stop < place + 4 && Character.isLetter(Signs.at(text, stop))) {
                stop++;
            }
            return stop > place && words.contains(text.substring(place, stop)) ? stop : -1;
        }

        private void letter(int place) {
            var letter = SubParagraphs.at(text, Signs.afterSpaces(text, place));
            if (letter != null) {
                numbers.set(numbers.size() - 1, base + "(" + letter.latin() + ")");
                lettered = true;
                end = letter.end();
            }
        }

        private boolean letterOfSame(int place) {
            if (!lettered || SubParagraphs.at(text, place) == null) {
                return false;
            }
            numbers.add(base);
            end = place;
            return true;
        }
    }

    private static Set<String> words(String some, String more) {
        return Stream.of((some + " " + more).trim().split(" ")).map(Reading::word).collect(Collectors.toUnmodifiableSet());
    }

    private static Map<Character, Boolean> firstLetters() {
        var letters = new HashMap<Character, Boolean>();
        Stream.concat(ONE.stream(), SEVERAL.stream()).forEach(word -> letters.put(word.charAt(0), true));
        return Map.copyOf(letters);
    }
}
