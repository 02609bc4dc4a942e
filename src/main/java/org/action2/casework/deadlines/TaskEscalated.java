package org.action2.casework.deadlines;

/** A late task went up the ladder. @param step 1 for the first step @param supervisorGroup who is asked to see to it */
public record TaskEscalated(String taskId, int step, String supervisorGroup) {
}
