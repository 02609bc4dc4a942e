package org.action2.casework.engine;

import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.VariableMap;

/**
 * What the form of a task shows that is no variable of its case, as others who read the case may not know it. Asked each
 * time that somebody who may work on the task now opens its form.
 */
public interface ShownValues {

    /** The values by name; empty where the form shows nothing but the case's variables. */
    VariableMap of(Task task);

    /** Whether what people answer in the task is confidential. */
    boolean takesConfidentialAnswers(Task task);
}
