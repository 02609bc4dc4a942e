package org.action2.casework.engine;

/** There is a new group, whoever made it; published in the transaction of the change. @param group its id */
public record GroupOpened(String group) {
}
