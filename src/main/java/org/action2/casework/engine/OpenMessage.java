package org.action2.casework.engine;

import java.util.Set;

/**
 * A message that a person with the right to update a case may send to it. A bean of this type opens it; all other
 * messages are sent by the program only.
 *
 * @param name the message
 * @param variables the texts and lists that may come with it
 */
public record OpenMessage(String name, Set<String> variables) {
}
