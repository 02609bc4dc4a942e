package org.action2.casework.oversight.story;

import java.time.Instant;
import java.util.List;

/**
 * A form as somebody sent it.
 *
 * @param form its name; that of a task is the task's
 * @param title what the step is called
 * @param task the task's id; null for the form that a process began with
 * @param process the model that it belongs to, with its version, such as {@code seed-funding-request:3}
 * @param person the account of who sent it
 */
public record FilledForm(String form, String title, String task, String process, Instant at, String person, String personName, List<Answer> answers) {

    /** @param field its name in the form @param label as people saw it, in English @param value as it is kept @param words the same in words */
    public record Answer(String field, String label, String value, String words) {
    }
}
