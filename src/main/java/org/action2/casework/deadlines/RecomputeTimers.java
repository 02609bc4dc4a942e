package org.action2.casework.deadlines;

import java.util.List;
import org.action2.casework.engine.PrivilegedExecution;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Service;

/**
 * Puts the timers of all open tasks where today's policy and holidays, read anew, say. Due dates stay as they were promised. Each
 * task is a transaction of its own, so that people go on working meanwhile.
 */
@Service
class RecomputeTimers {

    private static final int TASKS_AT_ONCE = 500;

    private final TaskService tasks;
    private final TaskTimers timers;
    private final HolidayLists holidays;
    private final PrivilegedExecution privileged;

    RecomputeTimers(TaskService tasks, TaskTimers timers, HolidayLists holidays, PrivilegedExecution privileged) {
        this.tasks = tasks;
        this.timers = timers;
        this.holidays = holidays;
        this.privileged = privileged;
    }

    /** How many tasks were looked at, and how many of their timers moved. */
    record Recomputed(int tasks, int timersMoved) {
    }

    /** @throws HolidayList.UnreadableException if a list of holidays can't be used; nothing is moved then */
    Recomputed run() {
        holidays.read();
        var seen = 0;
        var moved = 0;
        for (var page = page(0); !page.isEmpty(); page = page(seen)) {
            for (var task : page) {
                moved += privileged.act(() -> recompute(task.getId()));
            }
            seen += page.size();
        }
        return new Recomputed(seen, moved);
    }

    private List<Task> page(int from) {
        return tasks.createTaskQuery().active().orderByTaskCreateTime().asc().orderByTaskId().asc().listPage(from, TASKS_AT_ONCE);
    }

    private int recompute(String taskId) {
        var task = tasks.createTaskQuery().taskId(taskId).active().singleResult();
        return task == null || task.getDueDate() == null || task.getProcessDefinitionId() == null ? 0 : timers.followAhead(DeadlineTask.of(task));
    }
}
