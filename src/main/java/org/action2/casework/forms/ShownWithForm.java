package org.action2.casework.forms;

import java.util.Map;
import java.util.function.Function;

/**
 * What a form shows that only those may know who work on its task. It is worked out each time that the form is opened and
 * never becomes a variable of the case, where all who see the case could read it.
 */
public interface ShownWithForm {

    /** The id of the form that shows it. */
    String form();

    /**
     * The values by the names that the form gives them: texts, whole numbers, truth values, or lists of records.
     *
     * @param caseData a variable of the case by its name
     */
    Map<String, Object> values(Function<String, Object> caseData);
}
