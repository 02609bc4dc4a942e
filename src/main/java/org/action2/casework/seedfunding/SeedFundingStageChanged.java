package org.action2.casework.seedfunding;

/**
 * A request that names a recommendation reached a stage; told in the same transaction.
 *
 * @param reference such as {@code SF-KEN-2026-0001}
 * @param country of the request, ISO 3166 alpha-3
 * @param recommendation the business key that the request names, never empty
 * @param stage the stage as the register of requests knows it
 */
public record SeedFundingStageChanged(String reference, String country, String recommendation, String stage) {
}
