package org.action2.casework.seedfunding;

import java.time.LocalDate;

/**
 * A report of a grant was accepted; published in the engine's transaction.
 *
 * @param requester who submitted the request of the grant
 * @param kind      of the report, such as {@code interim}, with its number and the days that it is about
 */
public record ReportAccepted(String reference, String country, String title, String requester, String kind, int number, LocalDate from, LocalDate until) {
}
