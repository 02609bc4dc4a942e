package org.action2.casework.seedfunding;

/**
 * The country team withdrew a request or a grant; published in the engine's transaction.
 *
 * @param caseId the process instance of the request
 * @param by     who withdrew it
 */
public record RequestWithdrawn(String reference, String country, String title, String caseId, String by) {
}
