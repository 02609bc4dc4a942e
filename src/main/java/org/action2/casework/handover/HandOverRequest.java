package org.action2.casework.handover;

/**
 * What is to be handed over.
 *
 * @param from      whose it is: an account, or an id that only open tasks know any more
 * @param to        the account that gets it; null for back to the teams
 * @param reason    why
 * @param otherwise what becomes of that which {@code to} may not have: {@code team}, or {@code keep} where it is; {@code team} if null
 */
record HandOverRequest(String from, String to, String reason, String otherwise) {

    static final String TEAM = "team";
    static final String KEEP = "keep";

    boolean keepsTheRest() {
        return KEEP.equals(otherwise);
    }
}
