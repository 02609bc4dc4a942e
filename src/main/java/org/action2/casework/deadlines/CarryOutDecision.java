package org.action2.casework.deadlines;

import java.time.LocalDate;
import java.util.Date;
import org.action2.casework.engine.Actor;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Does with the late task what its supervisors decided, and keeps their reason with it. */
@Component
class CarryOutDecision implements JavaDelegate {

    static final String REASSIGN = "reassign";
    static final String EXTEND = "extend";
    static final String TAKE_OVER = "take-over";
    static final String LET_LAPSE = "let-lapse";

    private final Escalations escalations;
    private final Deadlines deadlines;
    private final TaskTimers timers;
    private final TaskService tasks;
    private final Actor actor;

    CarryOutDecision(Escalations escalations, Deadlines deadlines, TaskTimers timers, @Lazy TaskService tasks, Actor actor) {
        this.escalations = escalations;
        this.deadlines = deadlines;
        this.timers = timers;
        this.tasks = tasks;
        this.actor = actor;
    }

    @Override
    public void execute(DelegateExecution escalation) {
        escalations.task((String) escalation.getVariable(EscalationProcess.LATE_TASK_ID)).ifPresent(task -> carryOut(escalation, task));
    }

    private void carryOut(DelegateExecution escalation, Task task) {
        var action = (String) escalation.getVariable(EscalationProcess.ESCALATION_ACTION);
        var done = switch (action) {
            case REASSIGN -> reassign(task, (String) escalation.getVariable(EscalationProcess.NEW_ASSIGNEE));
            case EXTEND -> extend(task, deadlines.closeOfBusiness(DeadlineTask.of(task), LocalDate.parse((String) escalation.getVariable(EscalationProcess.NEW_DUE_DATE))));
            case TAKE_OVER -> reassign(task, actor.id());
            case LET_LAPSE -> letLapse(task);
            default -> throw new IllegalStateException("No escalation ends by " + action + ".");
        };
        var reason = (String) escalation.getVariable(EscalationProcess.REASON);
        tasks.createComment(task.getId(), task.getProcessInstanceId(), reason == null || reason.isBlank() ? done : done + " " + reason);
    }

    private String reassign(Task task, String assignee) {
        var isGroup = escalations.candidateGroups(task).contains(assignee) && !escalations.isPerson(assignee);
        tasks.setAssignee(task.getId(), isGroup ? null : assignee);
        return "Escalated: given to " + assignee + ".";
    }

    private String extend(Task task, Date due) {
        tasks.setDueDate(task.getId(), due);
        return "Escalated: due date moved to " + deadlines.dateOf(DeadlineTask.of(task), due) + ".";
    }

    private String letLapse(Task task) {
        timers.endNow(DeadlineTask.of(task));
        return "Escalated: to lapse now.";
    }
}
