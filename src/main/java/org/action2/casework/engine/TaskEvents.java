package org.action2.casework.engine;

import org.camunda.bpm.engine.delegate.DelegateTask;

/**
 * Told about every user task of every process, inside the engine's transaction and whichever way the task came about.
 * Beans of this kind are told one after another, in the order that {@code @Order} gives them.
 */
public interface TaskEvents {

    /** A task has come into being, with its due date, its candidates and perhaps its assignee. */
    default void created(DelegateTask task) {
    }

    /** A task has been given to a person, or taken by one; the assignee may also have been removed. */
    default void assigned(DelegateTask task) {
    }

    /** The due date of an open task was changed. */
    default void dueDateChanged(DelegateTask task) {
    }

    /** A task was completed, or is gone because its case went on without it. */
    default void ended(DelegateTask task) {
    }

    /** The wait for a task ended by the boundary timer of that id. */
    default void timedOut(String processInstanceId, String processDefinitionId, String task, String boundaryEvent) {
    }

    /** A timer that {@link TaskTimerJobs} kept for a task has come. */
    default void timerCame(String timer, String taskId) {
    }

    /** A case was suspended: nothing may be done on its tasks and no timer of its runs. */
    default void suspended(String processInstanceId) {
    }

    /** A suspended case goes on. */
    default void resumed(String processInstanceId) {
    }
}
