package org.action2.casework.directory;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds the names of people in texts, in whatever case, with or without accents, first or last name first, with all their names or
 * the first and the last word only; in time that grows with the text only.
 */
public final class PeopleNames {

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    /** Letters that Unicode does not take apart, as they are written where there are none. */
    private static final Map<Integer, String> PLAIN = Map.of((int) 'ł', "l", (int) 'ø', "o", (int) 'đ', "d", (int) 'ı', "i", (int) 'æ', "ae", (int) 'œ', "oe", (int) 'ß', "ss",
        (int) 'þ', "th", (int) 'ð', "d");

    /** The words of each name, by the first. */
    private final Map<String, List<List<String>>> known = new HashMap<>();

    /** @param people first and last name of each; whoever has one of the two only is not looked for, as it may be any word */
    public PeopleNames(Collection<List<String>> people) {
        this(people.stream().filter(name -> name.size() == 2 && name.stream().noneMatch(String::isBlank)).flatMap(name -> written(name.get(0), name.get(1))));
    }

    private PeopleNames(Stream<List<String>> names) {
        names.filter(words -> words.size() > 1).distinct().forEach(words -> known.computeIfAbsent(words.get(0), first -> new ArrayList<>()).add(words));
    }

    private static Stream<List<String>> written(String firstName, String lastName) {
        var words = plainWords(firstName + " " + lastName);
        if (words.size() < 2) {
            return Stream.of();
        }
        var first = words.get(0);
        var last = words.get(words.size() - 1);
        return Stream.of(words, plainWords(lastName + " " + firstName), List.of(first, last), List.of(last, first));
    }

    /** @param plain in small letters without accents @param isSmall whether it is written in small letters */
    record Word(int start, int end, String plain, boolean isSmall) {
    }

    /** The words of which names consist. */
    Set<String> words() {
        var words = new HashSet<String>();
        known.values().forEach(names -> names.forEach(words::addAll));
        return words;
    }

    /** All but those that consist of common words, as they would be taken out of texts that speak of nobody. */
    public PeopleNames without(CommonWords common) {
        return new PeopleNames(known.values().stream().flatMap(List::stream).filter(name -> !common.makeUp(name)));
    }

    /** Those names that consist of common words. */
    public Set<String> of(CommonWords common) {
        var names = new LinkedHashSet<String>();
        known.values().forEach(several -> several.stream().filter(common::makeUp).forEach(name -> names.add(String.join(" ", name))));
        return names;
    }

    /** The text with something else in the place of each name. */
    public String takenOut(String text, String instead) {
        if (known.isEmpty()) {
            return text;
        }
        var words = words(text);
        var left = new StringBuilder();
        var end = 0;
        for (var i = 0; i < words.size(); i++) {
            var length = nameAt(words, i);
            if (length > 0) {
                left.append(text, end, words.get(i).start()).append(instead);
                i += length - 1;
                end = words.get(i).end();
            }
        }
        return end == 0 ? text : left.append(text, end, text.length()).toString();
    }

    /** How many words the longest name has that begins there; 0 if none does. */
    private int nameAt(List<Word> words, int start) {
        return known.getOrDefault(words.get(start).plain(), List.of()).stream().filter(name -> isAt(name, words, start)).mapToInt(List::size).max().orElse(0);
    }

    private static boolean isAt(List<String> name, List<Word> words, int start) {
        if (start + name.size() > words.size()) {
            return false;
        }
        for (var i = 0; i < name.size(); i++) {
            if (!words.get(start + i).plain().equals(name.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static List<String> plainWords(String text) {
        return words(text).stream().map(Word::plain).toList();
    }

    static List<Word> words(String text) {
        var words = new ArrayList<Word>();
        for (var start = 0; start < text.length();) {
            var end = start;
            while (end < text.length() && isOfWord(text.codePointAt(end))) {
                end += Character.charCount(text.codePointAt(end));
            }
            if (end > start) {
                var word = text.substring(start, end);
                words.add(new Word(start, end, plain(word), word.equals(word.toLowerCase(Locale.ROOT)) && !word.equals(word.toUpperCase(Locale.ROOT))));
                start = end;
            } else {
                start += Character.charCount(text.codePointAt(start));
            }
        }
        return words;
    }

    private static boolean isOfWord(int sign) {
        return Character.isLetterOrDigit(sign) || Character.getType(sign) == Character.NON_SPACING_MARK;
    }

    private static String plain(String word) {
        var small = ACCENTS.matcher(Normalizer.normalize(word, Normalizer.Form.NFKD)).replaceAll("").toLowerCase(Locale.ROOT);
        var plain = new StringBuilder();
        small.codePoints().forEach(letter -> {
            var other = PLAIN.get(letter);
            if (other == null) {
                plain.appendCodePoint(letter);
            } else {
                plain.append(other);
            }
        });
        return plain.toString();
    }
}
