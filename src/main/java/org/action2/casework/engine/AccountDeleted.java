package org.action2.casework.engine;

/** An account is gone; published in the transaction of the change. @param person whose it was */
public record AccountDeleted(String person) {
}
