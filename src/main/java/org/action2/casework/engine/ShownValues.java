package org.action2.casework.engine;

import java.util.Set;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.VariableMap;

/** What the form of a task opens with, beside and in place of the variables of its case. Asked each time that somebody opens the form. */
public interface ShownValues {

    /**
     * What the form shows that is no variable of the case, worked out now; empty where it shows nothing but variables.
     *
     * @param isForThem whether the reader may work on the task now; others are not shown what is confidential
     */
    VariableMap of(Task task, boolean isForThem);

    /** The fields that are answered anew each time, so that an earlier answer is not given with the form. */
    Set<String> answeredAnew(Task task);

    /** Whether what people answer in the task is confidential. */
    boolean takesConfidentialAnswers(Task task);
}
