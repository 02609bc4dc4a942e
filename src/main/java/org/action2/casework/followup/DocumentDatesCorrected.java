package org.action2.casework.followup;

import java.time.LocalDate;

/**
 * The dates of a document were corrected, and what hangs on them in a follow-up has moved; published in the engine's transaction, once for each
 * follow-up that has recommendations of the document.
 *
 * @param followUp       the follow-up's key
 * @param country        ISO 3166 alpha-3
 * @param document       the document's key
 * @param stateReportDue the date that holds now; null where no report is due
 * @param nextReviewDue  the date that holds now; null where none is known
 */
public record DocumentDatesCorrected(String followUp, String country, String document, LocalDate stateReportDue, LocalDate nextReviewDue) {
}
