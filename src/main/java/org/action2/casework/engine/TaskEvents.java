package org.action2.casework.engine;

import org.camunda.bpm.engine.delegate.DelegateTask;

/** Told about every user task of every process, inside the engine's transaction and whichever way the task came about. */
public interface TaskEvents {

    /** A task has come into being, with its candidates and perhaps its assignee. */
    void created(DelegateTask task);

    /** A task has been given to a person, or taken by one; the assignee may also have been removed. */
    void assigned(DelegateTask task);
}
