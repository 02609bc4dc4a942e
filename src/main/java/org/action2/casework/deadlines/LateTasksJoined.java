package org.action2.casework.deadlines;

import java.time.LocalDate;

/**
 * Further late tasks have joined those that supervisors are to decide on. Published within the engine's transaction, at most once a day.
 *
 * @param taskId the id of the supervisors' task
 * @param day in UTC
 * @param number how many have joined since the last time
 */
public record LateTasksJoined(String taskId, LocalDate day, int number) {
}
