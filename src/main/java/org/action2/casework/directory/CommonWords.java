package org.action2.casework.directory;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which words of names are words like others in some texts. Whoever calls themselves "Human Rights" would have that taken out of
 * them all; such a name is told by its words, which many texts have in small letters, or very many in any.
 */
public final class CommonWords {

    private static final int RECORDS_IN_SMALL_LETTERS = 5;
    private static final int RECORDS_IN_ANY = 20;
    private static final int ONE_RECORD_IN = 20;

    private final Set<String> ofNames;
    private final Map<String, Integer> inAny = new HashMap<>();
    private final Map<String, Integer> inSmallLetters = new HashMap<>();
    private int records;

    public CommonWords(PeopleNames names) {
        this.ofNames = names.words();
    }

    /** Counts the words of a record. */
    public void count(Stream<String> texts) {
        var any = new HashSet<String>();
        var small = new HashSet<String>();
        texts.flatMap(text -> PeopleNames.words(text).stream()).filter(word -> ofNames.contains(word.plain())).forEach(word -> {
            any.add(word.plain());
            if (word.isSmall()) {
                small.add(word.plain());
            }
        });
        any.forEach(word -> inAny.merge(word, 1, Integer::sum));
        small.forEach(word -> inSmallLetters.merge(word, 1, Integer::sum));
        records++;
    }

    boolean makeUp(List<String> name) {
        return name.stream().allMatch(this::isCommon);
    }

    private boolean isCommon(String word) {
        return inSmallLetters.getOrDefault(word, 0) >= RECORDS_IN_SMALL_LETTERS || inAny.getOrDefault(word, 0) >= Math.max(RECORDS_IN_ANY, records / ONE_RECORD_IN);
    }
}
