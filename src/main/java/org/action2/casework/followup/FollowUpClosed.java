package org.action2.casework.followup;

/**
 * A follow-up that a country team worked on has ended; published in the engine's transaction.
 *
 * @param reference the follow-up's key
 * @param country   ISO 3166 alpha-3
 * @param stage     how it ended: {@code closed} or {@code superseded}
 */
public record FollowUpClosed(String reference, String country, String stage) {
}
