package org.action2.casework.followup;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where a follow-up stands, and with it the recommendations that it follows up. */
public enum FollowUpStage {

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

    /** The stage of a name such as that of the register; empty if it is none. */
    public static Optional<FollowUpStage> of(String id) {
        return Arrays.stream(values()).filter(stage -> stage.id().equals(id)).findFirst();
    }

    /** As the register and people's lists have it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The task of a person by whose days the days of the stage are judged; empty if there is none. */
    public Optional<String> task() {
        return switch (this) {
            case PLANNING, ENDORSEMENT, ASSESSMENT -> Optional.of(element);
            default -> Optional.empty();
        };
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
