package org.action2.casework.engine;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;

/** Finds the case that something belongs to: the instance that it began with, whatever called processes came since. */
public final class RootCase {

    private RootCase() {
    }

    /** Its id, also before the execution is written to the database. */
    public static String of(DelegateExecution execution) {
        return ((ExecutionEntity) execution).getRootProcessInstanceId();
    }
}
