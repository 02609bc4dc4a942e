package org.action2.casework.followup;

/**
 * An upload of recommendations was taken in; published in the engine's transaction.
 *
 * @param processInstanceId of the intake
 * @param startedBy who uploaded
 * @param documents how many documents got recommendations, which wait for triage
 * @param older how many rows were left because a file that was uploaded later has newer content
 */
public record IntakeFinished(String processInstanceId, String startedBy, int documents, int older) {
}
