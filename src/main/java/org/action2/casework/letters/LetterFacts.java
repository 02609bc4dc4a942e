package org.action2.casework.letters;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.action2.casework.language.DayInWords;
import org.action2.casework.language.Text;
import org.action2.casework.paper.Paper.Grid;
import org.jspecify.annotations.Nullable;

/** What a letter can say of a case, before it has a language. Each of its fields has a value, an empty one where nothing is known. */
public final class LetterFacts {

    private final Map<String, Object> values = new HashMap<>();
    private final Map<String, LetterTable> tables = new HashMap<>();

    public LetterFacts text(String name, @Nullable Text text) {
        values.put(name, text == null ? Text.same("") : text);
        return this;
    }

    /** What people wrote. */
    public LetterFacts text(String name, @Nullable String text) {
        return text(name, Text.same(text == null ? "" : text.strip()));
    }

    public LetterFacts day(String name, @Nullable LocalDate day) {
        return text(name, said(day));
    }

    public LetterFacts flag(String name, boolean isSo) {
        values.put(name, isSo);
        return this;
    }

    /** @param entries each with the same names */
    public LetterFacts list(String name, List<Map<String, Text>> entries) {
        values.put(name, entries);
        return this;
    }

    public LetterFacts table(String name, LetterTable table) {
        tables.put(name, table);
        return this;
    }

    /** A day in the language of the letter; nothing for none. */
    public static Text said(@Nullable LocalDate day) {
        return language -> day == null ? "" : DayInWords.of(day, language);
    }

    Set<String> names() {
        return Stream.concat(values.keySet().stream(), tables.keySet().stream()).collect(Collectors.toUnmodifiableSet());
    }

    Map<String, Object> in(Locale language) {
        return values.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, value -> said(value.getValue(), language)));
    }

    Map<String, Grid> tables(Locale language) {
        return tables.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, table -> table.getValue().in(language)));
    }

    private static Object said(Object value, Locale language) {
        if (value instanceof Text text) {
            return text.in(language);
        }
        return value instanceof List<?> entries ? entries.stream().map(entry -> ((Map<?, ?>) entry).entrySet().stream()
            .collect(Collectors.toMap(field -> String.valueOf(field.getKey()), field -> ((Text) field.getValue()).in(language)))).toList() : value;
    }
}
