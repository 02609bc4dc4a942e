package org.action2.casework.engine;

/** There is a new account, whoever made it; published in the transaction of the change. @param person its id */
public record AccountCreated(String person) {
}
