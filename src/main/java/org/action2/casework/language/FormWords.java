package org.action2.casework.language;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The words of forms, models, pages and of what shows them: each English text with its translation, from the files
 * {@code <folder>/words_<language>.json}. Forms and models come first, so that pages may word a text of theirs again only
 * where forms have none.
 */
public final class FormWords {

    /** What pages ask for: texts of forms and models, and those of the pages themselves. */
    private static final List<String> SHOWN = List.of("forms", "pages");

    /** What only sentences of the server hold: the table of incompatible acts, and labels that no form has. */
    private static final List<String> SAID = List.of("duties", "language");

    private static final Map<String, Map<String, String>> SHOWN_BY_LANGUAGE = byLanguage(SHOWN);
    private static final Map<String, Map<String, String>> SAID_BY_LANGUAGE = byLanguage(SAID);

    private FormWords() {
    }

    /** The translations of what forms and pages show, by the English text, in order; none for English. */
    public static Map<String, String> in(Locale language) {
        return SHOWN_BY_LANGUAGE.getOrDefault(language.getLanguage(), Map.of());
    }

    /** A text of a form, of the table of incompatible acts, or a label of what no form has; itself where it has no translation. */
    static String translated(String english, Locale language) {
        var shown = in(language).get(english);
        return shown != null ? shown : Objects.requireNonNullElse(SAID_BY_LANGUAGE.getOrDefault(language.getLanguage(), Map.of()).get(english), english);
    }

    private static Map<String, Map<String, String>> byLanguage(List<String> folders) {
        return ReaderLanguage.KNOWN.stream().map(Locale::getLanguage).filter(language -> !language.equals(Locale.ENGLISH.getLanguage()))
            .collect(Collectors.toUnmodifiableMap(Function.identity(), language -> read(folders, language)));
    }

    private static Map<String, String> read(List<String> folders, String language) {
        var words = new TreeMap<String, String>();
        folders.forEach(folder -> read(folder + "/words_" + language + ".json").forEach(words::putIfAbsent));
        return Collections.unmodifiableMap(words);
    }

    private static Map<String, String> read(String file) {
        try (var words = FormWords.class.getClassLoader().getResourceAsStream(file)) {
            return new ObjectMapper().readValue(words, new TypeReference<TreeMap<String, String>>() { });
        } catch (IOException | IllegalArgumentException e) {
            throw new IllegalStateException("The words of " + file + " can't be read.", e);
        }
    }
}
