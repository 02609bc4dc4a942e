package org.action2.casework.duties;

import java.util.Set;

/** Knows for whom a person does a task. */
public interface Deputies {

    /**
     * Those whose task it is while they are away; empty if the person works on it for themselves.
     *
     * @throws org.camunda.bpm.engine.AuthorizationException if the person has the task of somebody for whom they no longer stand in
     */
    Set<String> standsInFor(String taskId, String person);
}
