package org.action2.casework.notification;

import java.time.Instant;

/**
 * Something to tell people.
 *
 * @param subject what happened to whom: the task or case, and the step where it can happen more than once; together
 *                with the event and the recipient it is told once
 * @param thread  the case that mails are threaded by
 * @param due     null where nothing is due
 * @param facts   what else is to be said, as {@link PublicFacts#written} has it; null for nothing
 */
record Notice(MailEvent event, String subject, String thread, String reference, String title, TaskInHand task, Instant due, String country, String facts) {

    Notice(MailEvent event, String subject, String thread, String reference, String title, TaskInHand task, Instant due, String country) {
        this(event, subject, thread, reference, title, task, due, country, null);
    }

    /** The same, which also says who had the task until now. */
    Notice formerly(String name) {
        var released = new TaskInHand(task.id(), task.key(), task.name(), task.about(), task.team(), name);
        return new Notice(event, subject, thread, reference, title, released, due, country, facts);
    }

    /**
     * The task that the notice is about; absent (null) for notices about a case.
     *
     * @param about    the report that the task is about as {@link ReportInHand#written} has it, null if it is about none
     * @param team     the groups whose people may take it, with commas between them; null once somebody has it
     * @param formerly the name of who had the task until now; null if that is not to be said
     */
    record TaskInHand(String id, String key, String name, String about, String team, String formerly) {

        TaskInHand(String id, String key, String name, String about, String team) {
            this(id, key, name, about, team, null);
        }
    }
}
