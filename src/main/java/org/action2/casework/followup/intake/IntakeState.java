package org.action2.casework.followup.intake;

import java.util.Arrays;
import java.util.Locale;

/** How far an intake is; its ends are those of the model. */
enum IntakeState {

    READING(null),
    TO_CONFIRM(null),
    STARTING(null),
    FINISHED(RecommendationIntakeProcess.INTAKE_FINISHED),
    STOPPED(RecommendationIntakeProcess.INTAKE_STOPPED),
    DISCARDED(RecommendationIntakeProcess.INTAKE_DISCARDED),
    UNREADABLE(RecommendationIntakeProcess.EXPORT_REFUSED);

    private final String endEvent;

    IntakeState(String endEvent) {
        this.endEvent = endEvent;
    }

    /** As the register and people's lists have it, such as {@code to-confirm}. */
    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The state in which an end event of the model leaves the intake. @throws IllegalStateException if it is none */
    static IntakeState at(String endEvent) {
        return Arrays.stream(values()).filter(state -> endEvent.equals(state.endEvent)).findFirst()
            .orElseThrow(() -> new IllegalStateException("No intake ends at " + endEvent + "."));
    }
}
