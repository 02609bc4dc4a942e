package org.action2.casework.followup.intake;

import java.util.Arrays;

/** What becomes of a row. The constants are named as in the answers of the REST endpoint and in the database. */
enum RowStatus {

    NEW("new", "New", "New: registered under their documents"),
    CHANGED("changed", "Changed", "Changed since they were registered"),
    UNCHANGED("unchanged", "Unchanged", "Unchanged: registered already"),
    DUPLICATE("duplicate", "Duplicate", "Duplicates within the file"),
    REJECTED("rejected", "Unreadable", "Unreadable"),
    NOT_FOR_TENANTS("notForTenants", "Of another country", "For countries without a country team here"),
    OBSERVATION("observation", "Observation", "Concerns and observations");

    private final String key;
    private final String label;
    private final String counted;

    RowStatus(String key, String label, String counted) {
        this.key = key;
        this.label = label;
        this.counted = counted;
    }

    /** What the form calls a row of the key; the key itself if it is none. */
    static String labelOf(String key) {
        return Arrays.stream(values()).filter(status -> status.key.equals(key)).findFirst().map(RowStatus::label).orElse(key);
    }

    String key() {
        return key;
    }

    String label() {
        return label;
    }

    /** What the form calls all rows of the kind. */
    String counted() {
        return counted;
    }
}
