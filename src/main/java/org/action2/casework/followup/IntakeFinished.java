package org.action2.casework.followup;

/**
 * An upload of recommendations was taken in; published in the engine's transaction.
 *
 * @param processInstanceId of the intake
 * @param startedBy who uploaded
 * @param started how many follow-ups were started
 */
public record IntakeFinished(String processInstanceId, String startedBy, int started) {
}
