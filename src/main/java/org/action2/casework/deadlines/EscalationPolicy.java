package org.action2.casework.deadlines;

import java.util.Map;

/**
 * A row of the decision {@code escalation-policy}. All spans are working days.
 *
 * @param endAfterDue null when the wait for the task has no end of its own
 * @param endAction {@code none}, {@code proceed} or {@code lapse}
 * @param mayTakeOver whether a supervisor may do the task instead of those who have it; what binds an office only that office does
 */
record EscalationPolicy(int workingDaysToDue, int reminderBeforeDue, int escalateAfterDue, Integer endAfterDue,
                        String supervisorGroup, String endAction, boolean mayTakeOver) {

    static final String LAPSE = "lapse";

    /** A table of an earlier release that doesn't say so lets supervisors take over, as it did. */
    static EscalationPolicy of(Map<String, Object> row) {
        return new EscalationPolicy(days(row, "workingDaysToDue"), days(row, "reminderBeforeDue"), days(row, "escalateAfterDue"),
            row.get("endAfterDue") instanceof Number days ? Integer.valueOf(days.intValue()) : null,
            (String) row.get("supervisorGroup"), (String) row.get("endAction"), !Boolean.FALSE.equals(row.get("mayTakeOver")));
    }

    boolean lapses() {
        return LAPSE.equals(endAction);
    }

    private static int days(Map<String, Object> row, String output) {
        if (row.get(output) instanceof Number days) {
            return days.intValue();
        }
        throw new IllegalStateException("The escalation policy says no " + output + ": " + row);
    }
}
