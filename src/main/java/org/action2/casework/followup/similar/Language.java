package org.action2.casework.followup.similar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import opennlp.tools.stemmer.snowball.SnowballStemmer;
import opennlp.tools.stemmer.snowball.SnowballStemmer.ALGORITHM;

/** The languages of the United Nations: what a text is written in, which of its words say nothing, and their stems. */
enum Language {
    ENGLISH("en", ALGORITHM.ENGLISH), FRENCH("fr", ALGORITHM.FRENCH), SPANISH("es", ALGORITHM.SPANISH),
    RUSSIAN("ru", ALGORITHM.RUSSIAN), ARABIC("ar", ALGORITHM.ARABIC), CHINESE("zh", null);

    private static final List<Language> IN_LATIN = List.of(ENGLISH, FRENCH, SPANISH);
    private static final int ENOUGH_TO_TELL = 2_000;

    private final ALGORITHM algorithm;
    private final Set<String> stopWords;

    Language(String code, ALGORITHM algorithm) {
        this.algorithm = algorithm;
        this.stopWords = read("/followup/stop-words/" + code + ".txt");
    }

    /** By its script, and in Latin script by the words that every text has; English where nothing tells. */
    static Language of(String text) {
        var beginning = text.substring(0, Math.min(text.length(), ENOUGH_TO_TELL));
        var scripts = new HashMap<UnicodeScript, Integer>();
        beginning.codePoints().filter(Character::isLetter).forEach(letter -> scripts.merge(UnicodeScript.of(letter), 1, Integer::sum));
        var letters = scripts.values().stream().mapToInt(Integer::intValue).sum();
        if (2 * scripts.getOrDefault(UnicodeScript.HAN, 0) > letters) {
            return CHINESE;
        }
        if (2 * scripts.getOrDefault(UnicodeScript.ARABIC, 0) > letters) {
            return ARABIC;
        }
        if (2 * scripts.getOrDefault(UnicodeScript.CYRILLIC, 0) > letters) {
            return RUSSIAN;
        }
        var words = Terms.words(beginning.toLowerCase(Locale.ROOT)).toList();
        var best = ENGLISH;
        var most = 0L;
        for (var language : IN_LATIN) {
            var found = words.stream().filter(language.stopWords::contains).count();
            best = found > most ? language : best;
            most = Math.max(found, most);
        }
        return best;
    }

    boolean isStopWord(String word) {
        return stopWords.contains(word);
    }

    /** A stemmer of its own for each reader, since it keeps what it is working on. */
    Stems stems() {
        if (algorithm == null) {
            return word -> word;
        }
        var stemmer = new SnowballStemmer(algorithm);
        Map<String, String> known = new HashMap<>();
        return word -> known.computeIfAbsent(word, each -> stemmer.stem(each).toString());
    }

    private static Set<String> read(String resource) {
        try (var file = Language.class.getResourceAsStream(resource)) {
            var text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return Stream.of(text.split("\\s+")).filter(word -> !word.isEmpty()).collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** From a word to its stem. */
    interface Stems {

        String of(String word);
    }
}
