package org.action2.casework.publication;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the names of people in texts, in whatever case, with or without accents, first or last name first; in time that grows with the text only. */
final class PeopleNames {

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

    /** The words of each name, by the first. */
    private final Map<String, List<List<String>>> known = new HashMap<>();

    /** @param people first and last name of each; whoever has one of the two only is not looked for, as it may be any word */
    PeopleNames(Collection<List<String>> people) {
        people.stream().filter(name -> name.size() == 2 && name.stream().noneMatch(String::isBlank))
            .flatMap(name -> Stream.of(name.get(0) + " " + name.get(1), name.get(1) + " " + name.get(0)))
            .map(name -> words(name).stream().map(Word::plain).toList()).filter(words -> words.size() > 1).distinct()
            .forEach(words -> known.computeIfAbsent(words.get(0), first -> new ArrayList<>()).add(words));
    }

    /** @param plain in small letters without accents */
    private record Word(int start, int end, String plain) {
    }

    /** The text with something else in the place of each name. */
    String takenOut(String text, String instead) {
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

    private static List<Word> words(String text) {
        var words = new ArrayList<Word>();
        for (var start = 0; start < text.length();) {
            var end = start;
            while (end < text.length() && isOfWord(text.codePointAt(end))) {
                end += Character.charCount(text.codePointAt(end));
            }
            if (end > start) {
                words.add(new Word(start, end, plain(text.substring(start, end))));
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
        return ACCENTS.matcher(Normalizer.normalize(word, Normalizer.Form.NFKD)).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
