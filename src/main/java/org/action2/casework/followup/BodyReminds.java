package org.action2.casework.followup;

import java.time.Instant;

/**
 * The day has come on which the body, or OHCHR for it, reminds of a report that has not come in; published in the
 * engine's transaction.
 *
 * @param reference the business key of the recommendation
 * @param country   ISO 3166 alpha-3
 * @param day       the day of the reminder, ISO 8601
 * @param reportDue when the report to the body is due
 */
public record BodyReminds(String reference, String country, String day, Instant reportDue) {
}
