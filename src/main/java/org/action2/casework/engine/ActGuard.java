package org.action2.casework.engine;

/**
 * Asked before a person acts on a case, and told of it when they have, in the same transaction and whichever way they
 * came: by a task, a start form or a message. What the program itself does is no act.
 */
public interface ActGuard {

    /** Refuses to complete a task that earlier acts in the case exclude the person from. */
    void check(TaskAct act);

    /** Refuses to take a task whose every outcome earlier acts in the case exclude the person from. */
    void checkTaking(TaskAct act);

    /** Records an accepted completion. */
    void record(TaskAct act);

    /**
     * Records a start form or a message to a case.
     *
     * @param act the id of the form, or of the start event that received the message
     * @param caseId the instance that the case began with
     */
    void record(String act, String caseId, String person);
}
