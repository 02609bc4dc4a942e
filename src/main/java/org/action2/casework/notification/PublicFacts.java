package org.action2.casework.notification;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** What a mail says of a committee's document beside the reference and the title: rows of keys, grades and dates that are public, in no language. */
final class PublicFacts {

    private static final String NEXT_ROW = "\n";
    private static final String NEXT_FACT = "\t";

    private PublicFacts() {
    }

    /** As the outbox keeps it. A fact that is null becomes an empty one. */
    static String written(List<List<String>> rows) {
        return rows.stream().map(row -> row.stream().map(OneLine::of).map(fact -> fact.replace(NEXT_FACT, " ")).collect(Collectors.joining(NEXT_FACT)))
            .collect(Collectors.joining(NEXT_ROW));
    }

    /** Reads what {@link #written} wrote; nothing where there is nothing. */
    static List<List<String>> parse(String written) {
        return written == null || written.isEmpty() ? List.of()
            : Arrays.stream(written.split(NEXT_ROW, -1)).map(row -> List.of(row.split(NEXT_FACT, -1))).toList();
    }
}
