package org.action2.casework.forms;

import java.util.Map;
import java.util.Set;

/**
 * What forms show that is no variable of the case: what changes while the task is open, and what only those may know who
 * work on the task. It is worked out each time that the form is opened, and again when the form is sent, where its rules and
 * the options of its fields ask for it.
 */
public interface FormDisplayValues {

    /** The ids of the forms that show it. */
    Set<String> forms();

    /** Whether only those see it who may work on the task now, and not all who see the task. */
    default boolean isConfidential() {
        return false;
    }

    /**
     * The values by the names that the forms give them: texts, whole numbers, truth values, or lists of records. They go
     * before variables of these names. What the program itself says is a {@link org.action2.casework.language.Text}, at any
     * depth of lists and maps, and is written in the reader's language; what people have typed is a plain string.
     */
    Map<String, Object> values(CaseOfForm about);

    /** The English of those texts that stand in no form, model or table; each has its translation. */
    default Set<String> words() {
        return Set.of();
    }
}
