package org.action2.casework.followup;

/**
 * A file that was uploaded turned out to be no export of recommendations; published in the engine's transaction.
 *
 * @param processInstanceId of the intake
 * @param startedBy who uploaded
 * @param fileName its name as it was sent
 */
public record IntakeRefused(String processInstanceId, String startedBy, String fileName) {
}
