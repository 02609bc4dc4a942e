package org.action2.casework.oversight.operations;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import org.action2.casework.deadlines.Deadlines;
import org.action2.casework.refusals.Fault;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;

/** Moves the due dates of tasks to the close of business of a day; reminders, escalation and end follow. */
@Component
class MoveDueDate implements Operation {

    private final TaskLookup lookup;
    private final TaskService tasks;
    private final Deadlines deadlines;
    private final Clock clock;

    MoveDueDate(TaskLookup lookup, TaskService tasks, Deadlines deadlines, Clock clock) {
        this.lookup = lookup;
        this.tasks = tasks;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "due-date";
    }

    @Override
    public List<Fault> faults(OperationRequest order) {
        try {
            return LocalDate.parse(order.dueDate() == null ? "" : order.dueDate()).isBefore(LocalDate.now(clock))
                ? List.of(Fault.of("dueDate", "Due date", "oversight.not-in-the-past")) : List.of();
        } catch (DateTimeException e) {
            return List.of(Fault.of("dueDate", "Due date", "forms.is-date"));
        }
    }

    @Override
    public OperationEffect preview(String id, OperationRequest order) {
        return lookup.find(id).map(task -> OperationEffect.of(id, lookup.words(task), words(task.getDueDate()), words(deadlines.onDateFor(task, order.dueDate()))))
            .orElseGet(() -> OperationEffect.refused(id, id, TaskLookup.GONE));
    }

    @Override
    public void carryOut(String id, OperationRequest order) {
        var task = lookup.find(id).orElseThrow();
        tasks.setDueDate(id, deadlines.onDateFor(task, order.dueDate()));
        tasks.createComment(id, task.getProcessInstanceId(), order.reason());
    }

    private static String words(Date moment) {
        return moment == null ? "no due date" : moment.toInstant().toString();
    }
}
