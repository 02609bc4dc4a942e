package org.action2.casework.forms;

import java.util.List;

/**
 * Something of one's own that a field of a form asks for, such as one of one's running requests, to be chosen from a list
 * instead of typed. A bean of this type is a list; a field names it by its property {@code choices}. What is sent is checked
 * by the form's rules as ever.
 */
public interface Choices {

    /** How many are shown at once; who does not find what they look for types more of it. */
    int MOST = 20;

    /** The name by which fields ask for it. */
    String list();

    /** Those that the signed-in person may choose, the most likely first, at most {@link #MOST}. @param part of the value or its label, in lower case; may be empty */
    List<Choice> find(String part);

    /** @param value what is sent @param label what it is about */
    record Choice(String value, String label) {
    }
}
