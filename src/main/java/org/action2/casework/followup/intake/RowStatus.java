package org.action2.casework.followup.intake;

/** What becomes of a row. The constants are named as in the answers of the REST endpoint and in the database. */
enum RowStatus {

    NEW("new"),
    CHANGED("changed"),
    UNCHANGED("unchanged"),
    DUPLICATE("duplicate"),
    REJECTED("rejected"),
    NOT_FOR_TENANTS("notForTenants"),
    OBSERVATION("observation");

    private final String key;

    RowStatus(String key) {
        this.key = key;
    }

    String key() {
        return key;
    }
}
