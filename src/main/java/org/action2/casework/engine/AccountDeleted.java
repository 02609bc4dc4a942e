package org.action2.casework.engine;

/** An account is gone; published in the transaction of the change. @param person whose it was @param name as others knew them */
public record AccountDeleted(String person, String name) {
}
