package org.action2.casework.evidence;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** How much is left out of a bundle, as whoever takes it may not see it. */
final class LeftOut {

    private final Map<What, Long> counts = new LinkedHashMap<>();

    /** What is counted. */
    enum What {
        CASES("cases"), REVIEWS("reviews"), PARTS("other parts of cases"), DOCUMENTS("versions of documents"), AUDIT_ENTRIES("audit entries");

        private final String words;

        What(String words) {
            this.words = words;
        }
    }

    LeftOut() {
        for (var what : What.values()) {
            counts.put(what, 0L);
        }
    }

    void add(What what, long count) {
        counts.merge(what, count, Long::sum);
    }

    /** Such as {@code reviews 2, audit entries 31}. */
    String inWords() {
        var words = counts.entrySet().stream().filter(each -> each.getValue() > 0).map(each -> each.getKey().words + " " + each.getValue()).collect(Collectors.joining(", "));
        return words.isEmpty() ? "nothing" : words;
    }
}
