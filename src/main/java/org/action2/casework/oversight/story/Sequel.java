package org.action2.casework.oversight.story;

import java.time.Instant;
import java.util.List;

/**
 * What comes after a task was completed or a process started, as one person may see it.
 *
 * @param reference by which the register knows the case; null if none does
 * @param title what people call the case
 * @param ended whether the case is over
 * @param stage in words; null where the person does not see the case itself, or no register knows it
 * @param followUpsStarted how many follow-ups of country teams the last triage of a document started; 0 for other cases
 * @param next what is to be done now, due first
 * @param working whether the program has steps to do before all that comes next is known: ask again
 * @param goesOnAt when the case goes on by itself, at the latest, where nobody has anything to do in it now; null otherwise
 * @param story the address of the case's story; null if no register knows the case
 */
record Sequel(String reference, String title, boolean ended, String stage, int followUpsStarted, List<Next> next, boolean working,
              Instant goesOnAt, String story) {

    /**
     * A task that is open.
     *
     * @param who has it, in words: its assignee or else the groups whose people may take it
     * @param due null if it has no such moment
     * @param taskId null if the person may not work on it
     */
    record Next(String task, List<String> who, Instant due, String taskId) {
    }
}
