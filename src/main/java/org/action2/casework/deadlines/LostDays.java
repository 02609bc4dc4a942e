package org.action2.casework.deadlines;

import java.util.Date;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Gives working days back on which nobody could work on a task: its case was suspended, or the program was out of service. */
@Component
class LostDays {

    private final Deadlines deadlines;
    private final TaskTimers timers;
    private final TaskService tasks;

    LostDays(Deadlines deadlines, TaskTimers timers, TaskService tasks) {
        this.deadlines = deadlines;
        this.timers = timers;
        this.tasks = tasks;
    }

    /**
     * Moves the due date of an open task by the working days that ended since a moment, and all that is counted from it; a task
     * that was due by then stays due, and what was still to come of its escalation and its end moves. @return whether anything did
     */
    boolean giveBack(Task task, Date since) {
        var late = DeadlineTask.of(task);
        var days = deadlines.workingDaysEndedSince(late, since);
        if (days == 0) {
            return false;
        }
        if (late.due().after(since)) {
            tasks.setDueDate(late.id(), deadlines.later(late, late.due(), days));
        } else {
            timers.postpone(late, days, since);
        }
        return true;
    }
}
