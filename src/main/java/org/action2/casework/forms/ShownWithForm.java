package org.action2.casework.forms;

import java.util.Map;
import java.util.Set;

/**
 * What forms show that is no variable of the case: what changes while the task is open, and what only those may know who
 * work on the task. It is worked out each time that the form is opened, and again when the form is sent, where its rules and
 * the options of its fields ask for it.
 */
public interface ShownWithForm {

    /** The ids of the forms that show it. */
    Set<String> forms();

    /** Whether only those see it who may work on the task now, and not all who see the task. */
    default boolean isConfidential() {
        return false;
    }

    /** The values by the names that the forms give them: texts, whole numbers, truth values, or lists of records. They go before variables of these names. */
    Map<String, Object> values(CaseOfForm about);

    /** The English texts among the values that are the program's own, such as labels of options; each has its translation. */
    default Set<String> words() {
        return Set.of();
    }
}
