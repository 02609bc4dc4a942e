package org.action2.casework.letters;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.action2.casework.engine.DecisionTables;
import org.action2.casework.language.ReaderLanguage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the tables {@code letters} and {@code letter-languages}, which programme staff change. */
@Component
class LetterTables {

    private final DecisionTables tables;

    LetterTables(DecisionTables tables) {
        this.tables = tables;
    }

    /**
     * A row of the table {@code letters}.
     *
     * @param label what people call it, in English
     * @param recipients groups whose people of the country hear of it
     * @param previewedAt tasks whose completion sends it, by their keys, each with the answer that does where not every answer does:
     *                    {@code endorse-request endorsed=true}
     * @param editedBy groups whose people change its text
     */
    record Row(LetterKind kind, String label, List<String> recipients, List<String> previewedAt, List<String> editedBy) {

        /** Whether completing a task sends the letter. @param task its key @param about with what the form has been filled in with */
        boolean isSentBy(String task, CaseFacts about) {
            return previewedAt.stream().map(entry -> entry.split("\\s+", 2)).anyMatch(entry -> entry[0].equals(task) && (entry.length == 1 || isSo(entry[1], about)));
        }

        boolean canBeSentBy(String task) {
            return previewedAt.stream().anyMatch(entry -> entry.split("\\s+", 2)[0].equals(task));
        }

        private static boolean isSo(String answer, CaseFacts about) {
            var parts = answer.split("=", 2);
            var value = about.variables().apply(parts[0].strip());
            return parts.length == 2 && value != null && value.toString().equals(parts[1].strip());
        }
    }

    List<Row> all() {
        return Arrays.stream(LetterKind.values()).map(this::row).toList();
    }

    Row row(LetterKind kind) {
        var row = tables.evaluateNewest("letters", Map.of("kind", kind.id())).stream().findFirst()
            .orElseThrow(() -> new IllegalStateException("The table letters has no row for " + kind.id() + "."));
        return new Row(kind, text(row, "label"), list(row, "recipients"), list(row, "previewedAt"), list(row, "editedBy"));
    }

    /** In which language letters of a country's cases are. */
    Locale language(@Nullable String country) {
        return tables.evaluateNewest("letter-languages", Map.of("country", country == null ? "" : country)).stream().findFirst()
            .map(row -> Locale.forLanguageTag(text(row, "language"))).filter(ReaderLanguage.KNOWN::contains).orElse(Locale.ENGLISH);
    }

    private static String text(Map<String, Object> row, String column) {
        var value = row.get(column);
        return value == null ? "" : value.toString().strip();
    }

    private static List<String> list(Map<String, Object> row, String column) {
        return Arrays.stream(text(row, column).split(",")).map(String::strip).filter(each -> !each.isEmpty()).toList();
    }
}
