package org.action2.casework.followup;

import java.util.Arrays;
import java.util.Locale;

/** Where a follow-up stands, and with it the recommendations that it follows up. */
enum FollowUpStage {

    PLANNING(FollowUpProcess.PLAN_FOLLOW_UP),
    ENDORSEMENT(FollowUpProcess.ENDORSE_PLAN),
    IMPLEMENTATION(FollowUpProcess.SCHEDULE_PROGRESS),
    ASSESSMENT(FollowUpProcess.ASSESS_IMPLEMENTATION),
    WAITING(FollowUpProcess.NEXT_REVIEW_AWAITED),
    CLOSED(FollowUpProcess.FOLLOW_UP_CLOSED),
    SUPERSEDED(FollowUpProcess.FOLLOW_UP_SUPERSEDED),
    CANCELLED(null);

    private final String element;

    FollowUpStage(String element) {
        this.element = element;
    }

    /** As the register and people's lists have it. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean isEnd() {
        return compareTo(CLOSED) >= 0;
    }

    /** The stage that begins at an element of the model. @throws IllegalStateException if none does */
    static FollowUpStage at(String element) {
        return Arrays.stream(values()).filter(stage -> element.equals(stage.element)).findFirst()
            .orElseThrow(() -> new IllegalStateException("No stage of a follow-up begins at " + element + "."));
    }
}
