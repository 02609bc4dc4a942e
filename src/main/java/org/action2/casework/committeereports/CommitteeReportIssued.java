package org.action2.casework.committeereports;

/**
 * A report to a committee was cleared, and its files are with the documents of its case.
 *
 * @param reference such as {@code CR-KEN-2027-0001}
 * @param country   ISO 3166 alpha-3
 */
public record CommitteeReportIssued(String reference, String title, String country) {
}
