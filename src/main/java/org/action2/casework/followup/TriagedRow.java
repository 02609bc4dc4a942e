package org.action2.casework.followup;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What the desk decided on one recommendation of a document.
 *
 * @param followUp a label shared by those that go together, or the key of a running follow-up; null where it is not followed up
 * @param supersedes the older recommendation that it takes the place of; null where there is none
 */
record TriagedRow(String key, Recommendation.Triage triage, String followUp, String supersedes) {

    private static final String FOLLOW_UP = "follow-up";

    static TriagedRow of(JsonNode row) {
        var outcome = text(row, "outcome");
        return new TriagedRow(text(row, "key"),
            new Recommendation.Triage(outcome, text(row, "priority"), row.path("selected").asBoolean(false),
                "duplicate".equals(outcome) ? text(row, "duplicateOf") : null),
            FOLLOW_UP.equals(outcome) ? text(row, "followUp") : null, FOLLOW_UP.equals(outcome) ? text(row, "supersedes") : null);
    }

    boolean isFollowedUp() {
        return FOLLOW_UP.equals(triage.outcome());
    }

    private static String text(JsonNode row, String field) {
        var value = row.path(field).asText("").strip();
        return value.isEmpty() || row.path(field).isNull() ? null : value;
    }
}
