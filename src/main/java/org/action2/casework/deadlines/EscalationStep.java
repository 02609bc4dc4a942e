package org.action2.casework.deadlines;

/** The ladder: supervisors first, then managers; each step lifts the late task in every list. */
enum EscalationStep {

    SUPERVISORS(1, 75), MANAGERS(2, 90);

    private final int number;
    private final int priority;

    EscalationStep(int number, int priority) {
        this.number = number;
        this.priority = priority;
    }

    /** The step that follows; nothing is above managers. @param number null before the first */
    static EscalationStep after(Integer number) {
        return number == null ? SUPERVISORS : MANAGERS;
    }

    int number() {
        return number;
    }

    int priority() {
        return priority;
    }
}
