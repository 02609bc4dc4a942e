package org.action2.casework.fundreports;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What became of the recommendations that paid grants name, in figures.
 *
 * @param grants that were paid by the end of the period
 * @param cost what they were paid and did not return until then, in US cents
 * @param linkedGrants those of them that name a recommendation
 * @param linkedCost what these cost
 * @param neverMoved those of the linked ones none of whose recommendations ever stood higher since the payment, on any scale
 * @param neverMovedCost what these cost
 * @param recommendations that the linked ones name, each once
 * @param asked what is known of grants that name none and that a follow-up asked for
 * @param selectedWithoutMoney recommendations that their body selected for follow-up and that no paid grant names
 */
record Outcomes(long grants, long cost, long linkedGrants, long linkedCost, long neverMoved, long neverMovedCost, long recommendations,
                Map<OutcomeKind, Moves> moves, Asked asked, long selectedWithoutMoney) {

    /**
     * Recommendations by how they moved on the scale of one kind; each once, and the four sum up to all.
     *
     * @param up those that stand at least one step higher: the movements
     * @param down those that stand lower, and went up under no grant
     * @param same those that stand where they stood
     * @param unknown those whose step is not known on both days
     */
    record Moves(long up, long down, long same, long unknown) {
    }

    /**
     * Grants that name no recommendation, with the recommendations of the follow-ups that asked for them.
     *
     * @param recommendations of these follow-ups, each once
     * @param up those of them that stand higher at the end of the period than on the day of the payment
     */
    record Asked(long grants, long cost, long recommendations, Map<OutcomeKind, Long> up) {
    }

    /** The cost of a movement: that of all grants that name recommendations over the movements; null where nothing moved. */
    @Nullable Long costPerMovement(OutcomeKind kind) {
        var up = moves.get(kind) == null ? 0 : moves.get(kind).up();
        return costPer(linkedCost, BigDecimal.valueOf(up));
    }

    /** Whole cents, half a cent rounded up; null where nothing moved. @param movements shares of them included */
    static @Nullable Long costPer(long cost, BigDecimal movements) {
        return movements.signum() == 0 ? null : BigDecimal.valueOf(cost).divide(movements, 0, RoundingMode.HALF_UP).longValueExact();
    }
}
