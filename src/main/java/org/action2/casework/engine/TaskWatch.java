package org.action2.casework.engine;

import org.camunda.bpm.engine.delegate.DelegateTask;

/** Told of every user task of every process, in the engine's transaction and whichever way it came about. */
public interface TaskWatch {

    /** A task was opened; its due date and candidates are set. */
    void opened(DelegateTask task);

    /** The due date of an open task was changed. */
    void moved(DelegateTask task);

    /** A task was completed, or is gone because its case went on without it. */
    void ended(DelegateTask task);

    /** A case was suspended: nothing may be done on its tasks and no timer of its runs. */
    void suspended(String processInstanceId);

    /** A suspended case goes on. */
    void resumed(String processInstanceId);

    /** The wait for a task ended by the boundary timer of that id. */
    void timedOut(String processInstanceId, String processDefinitionId, String task, String boundaryEvent);

    /** An alarm that was set for a task has come. */
    void rang(String alarm, String taskId);
}
