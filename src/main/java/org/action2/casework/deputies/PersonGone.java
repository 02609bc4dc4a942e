package org.action2.casework.deputies;

/** What an account had that is gone has been settled; published in the same transaction. */
public record PersonGone(String account) {
}
