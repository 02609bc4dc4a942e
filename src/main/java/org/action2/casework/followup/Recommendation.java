package org.action2.casework.followup;

import java.time.LocalDate;

/**
 * A recommendation as the register knows it.
 *
 * @param key {@code <document symbol>#<paragraph>}
 * @param document the key of its document
 * @param upr null parts where it is not from the Universal Periodic Review
 * @param isConcern whether OHCHR files it as a concern or observation by now
 */
record Recommendation(String key, String document, String symbol, String country, NewRecommendation.Wording wording,
                      NewRecommendation.Tags tags, String reiterates, NewRecommendation.Upr upr, Standing standing, boolean isConcern) {

    /**
     * Where it stands. The statuses are kept apart and never overwrite each other; null while unknown.
     *
     * @param stage what lists show: the stage of its document until triage, then of its follow-up, then how it ended
     * @param progress the country team's own
     * @param stateClaim what the State says
     * @param assessment the programme's own
     * @param grade the committee's latest
     */
    record Standing(String stage, String followUp, Triage triage, LocalDate deadline, String progress, String stateClaim,
                    String assessment, String grade, String supersededBy, boolean isEnded) {
    }

    /** What triage decided; its outcome is null before. */
    record Triage(String outcome, String priority, boolean selected, String duplicateOf) {

        boolean isDone() {
            return outcome != null;
        }
    }

    String paragraph() {
        return wording.paragraph();
    }

    /** The beginning of the text, for lists. @param length in characters, at most */
    String excerpt(int length) {
        var text = wording.text().strip();
        var end = text.offsetByCodePoints(0, Math.min(length, text.codePointCount(0, text.length())));
        return end == text.length() ? text : text.substring(0, end).strip() + " …";
    }
}
