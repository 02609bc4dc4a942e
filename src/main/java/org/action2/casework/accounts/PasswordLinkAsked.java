package org.action2.casework.accounts;

import java.util.UUID;

/**
 * Somebody is to be sent a link by which they choose a password; published in the transaction in which it was asked for.
 *
 * @param link   its id, by which {@link PasswordLinks#token} makes what opens it
 * @param person whose password it is
 */
public record PasswordLinkAsked(UUID link, String person, Kind kind) {

    /** What the mail says. */
    public enum Kind { WELCOME, FORGOTTEN, SIGNS_IN_AT_PROVIDER }
}
