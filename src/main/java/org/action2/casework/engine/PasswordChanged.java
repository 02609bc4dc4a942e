package org.action2.casework.engine;

/** Somebody has another password; published in the transaction of the change. @param person whose it is */
public record PasswordChanged(String person) {
}
