package org.action2.casework.handover;

import java.util.UUID;

/**
 * What somebody had was handed over; published once for all of it, in a transaction of the engine.
 *
 * @param from  whose it was; may have no account any more
 * @param to    who got it; null for the teams
 * @param by    who did it
 * @param given how many things {@code to} got
 */
public record HandedOver(UUID id, String from, String to, String by, int given) {
}
