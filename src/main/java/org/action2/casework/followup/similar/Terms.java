package org.action2.casework.followup.similar;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Cuts texts into terms: stems of the words that say something, with the words that they come from. */
class Terms {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]++");
    private static final int SHORTEST = 2;
    private static final int LONGEST = 60;

    private final Map<Language, Language.Stems> stems = new EnumMap<>(Language.class);

    /** @param stem what is compared @param word what people read */
    record Term(String stem, String word) {
    }

    List<Term> of(String text, Language language) {
        var written = Normalizer.normalize(text, Form.NFC).toLowerCase(Locale.ROOT);
        return language == Language.CHINESE ? pairsOfSigns(written, language) : stemmed(written, language);
    }

    static Stream<String> words(String text) {
        return WORD.matcher(text).results().map(MatchResult::group);
    }

    private List<Term> stemmed(String text, Language language) {
        var stemmer = stems.computeIfAbsent(language, Language::stems);
        return words(text).filter(word -> word.length() >= SHORTEST && word.length() <= LONGEST && !language.isStopWord(word))
            .map(word -> new Term(stemmer.of(word), word)).toList();
    }

    /** Chinese has no blanks between its words, most of which are two signs long. */
    private static List<Term> pairsOfSigns(String text, Language language) {
        var terms = new ArrayList<Term>();
        words(text).forEach(run -> {
            for (var i = 0; i + 2 <= run.length(); i++) {
                var pair = run.substring(i, i + 2);
                if (!language.isStopWord(pair)) {
                    terms.add(new Term(pair, pair));
                }
            }
        });
        return terms;
    }
}
