package org.action2.casework.deadlines;

import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import org.action2.casework.engine.Actor;
import org.action2.casework.refusals.Fault;
import org.action2.casework.refusals.InputRefusedException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/**
 * Does with the late task what its supervisors decided, and keeps their reason with it. Whatever way the decision came, nobody
 * is given a task of another team or takes over what binds an office.
 */
@Component
class CarryOutDecision implements JavaDelegate {

    static final String REASSIGN = "reassign";
    static final String EXTEND = "extend";
    static final String TAKE_OVER = "take-over";
    static final String LET_LAPSE = "let-lapse";

    private static final Fault NOT_TAKEN_OVER = Fault.of(EscalationProcess.ESCALATION_ACTION, "Decision", "deadlines.not-taken-over");
    private static final Fault OF_ITS_OWN_TEAM = Fault.of(EscalationProcess.NEW_ASSIGNEE, "New assignee", "deadlines.of-its-own-team");

    private final Escalations escalations;
    private final SupervisorChoices choices;
    private final Deadlines deadlines;
    private final TaskTimers timers;
    private final TaskService tasks;
    private final Actor actor;

    CarryOutDecision(Escalations escalations, SupervisorChoices choices, Deadlines deadlines, TaskTimers timers, TaskService tasks, Actor actor) {
        this.escalations = escalations;
        this.choices = choices;
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
        var by = escalation.getVariable(EscalationProcess.DECIDED_BY) instanceof String person ? person : actor.id();
        var done = switch (action) {
            case REASSIGN -> give(task, (String) escalation.getVariable(EscalationProcess.NEW_ASSIGNEE));
            case EXTEND -> extend(task, deadlines.closeOfBusiness(DeadlineTask.of(task), LocalDate.parse((String) escalation.getVariable(EscalationProcess.NEW_DUE_DATE))));
            case TAKE_OVER -> takeOver(task, by);
            case LET_LAPSE -> letLapse(task);
            default -> throw new IllegalStateException("No escalation ends by " + action + ".");
        };
        var reason = (String) escalation.getVariable(EscalationProcess.REASON);
        tasks.createComment(task.getId(), task.getProcessInstanceId(), done + withOthers(escalation, by) + (reason == null || reason.isBlank() ? "" : " " + reason));
    }

    /** What others wait for is carried out by the program; it says who decided. */
    private static String withOthers(DelegateExecution escalation, String by) {
        return escalation.getVariable(EscalationProcess.DECIDED_WITH) instanceof String reference
            ? " Decided by " + by + " together with " + (reference.isEmpty() ? "others" : reference) + "." : "";
    }

    private String takeOver(Task task, String by) {
        if (!choices.mayTakeOver(task)) {
            throw new InputRefusedException(List.of(NOT_TAKEN_OVER));
        }
        return reassign(task, by);
    }

    private String give(Task task, String assignee) {
        if (!choices.assignees(task).containsKey(assignee)) {
            throw new InputRefusedException(List.of(OF_ITS_OWN_TEAM));
        }
        return reassign(task, assignee);
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
