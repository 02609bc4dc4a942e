package org.action2.casework.forms;

import java.util.Set;

/**
 * Answers of a form that are handed to the next step of the case and kept in no variable, so that nobody reads them from
 * the case or its history. The step that takes them must follow in the same transaction and write them to a register.
 */
public interface ConfidentialAnswers {

    /** The id of the form. */
    String form();

    /** The fields whose answers are confidential. */
    Set<String> fields();
}
