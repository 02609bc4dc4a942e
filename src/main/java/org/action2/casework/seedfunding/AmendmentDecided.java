package org.action2.casework.seedfunding;

/**
 * An amendment of a grant was decided; published in the engine's transaction.
 *
 * @param requester who submitted the request of the grant
 * @param instance  the process instance of the amendment, which tells it from others of the same grant
 * @param outcome   {@code amendment-approved} or {@code amendment-refused}
 */
public record AmendmentDecided(String reference, String country, String title, String requester, String instance, String outcome) {
}
