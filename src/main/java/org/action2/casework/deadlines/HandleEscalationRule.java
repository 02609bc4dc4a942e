package org.action2.casework.deadlines;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.action2.casework.duties.SeparationOfDuties;
import org.action2.casework.forms.AnyonesDay;
import org.action2.casework.forms.Fault;
import org.action2.casework.forms.Submission;
import org.action2.casework.forms.SubmissionRule;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/**
 * An extension names its reason and ends in the future; a lapse names its reason; only a person takes a task over, where its
 * policy allows that, and none whom earlier acts exclude; it is given to members of its own team.
 */
@Component
class HandleEscalationRule implements SubmissionRule {

    private final Clock clock;
    private final Escalations escalations;
    private final SupervisorChoices choices;
    private final SeparationOfDuties duties;

    HandleEscalationRule(Clock clock, Escalations escalations, SupervisorChoices choices, SeparationOfDuties duties) {
        this.clock = clock;
        this.escalations = escalations;
        this.choices = choices;
        this.duties = duties;
    }

    @Override
    public String form() {
        return EscalationProcess.HANDLE_ESCALATION;
    }

    @Override
    public List<Fault> check(Submission submission) {
        var faults = new ArrayList<Fault>();
        var action = (String) submission.values().get(EscalationProcess.ESCALATION_ACTION);
        var needsReason = CarryOutDecision.EXTEND.equals(action) || CarryOutDecision.LET_LAPSE.equals(action);
        if (needsReason && !(submission.values().get(EscalationProcess.REASON) instanceof String reason && !reason.isBlank())) {
            faults.add(submission.fault(EscalationProcess.REASON, "forms.is-required"));
        }
        if (CarryOutDecision.EXTEND.equals(action)
            && !AnyonesDay.isToCome(LocalDate.parse((String) submission.values().get(EscalationProcess.NEW_DUE_DATE)), clock)) {
            faults.add(submission.fault(EscalationProcess.NEW_DUE_DATE, "deadlines.after-today"));
        }
        var late = escalations.task((String) submission.caseData(EscalationProcess.LATE_TASK_ID));
        if (CarryOutDecision.TAKE_OVER.equals(action) && submission.userId() == null) {
            faults.add(submission.fault(EscalationProcess.ESCALATION_ACTION, "deadlines.needs-somebody"));
        } else if (CarryOutDecision.TAKE_OVER.equals(action)) {
            late.ifPresent(task -> checkTakingOver(submission, task, faults));
        } else if (CarryOutDecision.REASSIGN.equals(action) && submission.values().get(EscalationProcess.NEW_ASSIGNEE) instanceof String assignee) {
            late.ifPresent(task -> checkGiving(submission, task, assignee, faults));
        }
        return faults;
    }

    private void checkTakingOver(Submission submission, Task late, List<Fault> faults) {
        if (!choices.mayTakeOver(late)) {
            faults.add(submission.fault(EscalationProcess.ESCALATION_ACTION, "deadlines.not-taken-over"));
        } else {
            checkDuties(submission, late, submission.userId(), EscalationProcess.ESCALATION_ACTION, faults);
        }
    }

    private void checkGiving(Submission submission, Task late, String assignee, List<Fault> faults) {
        if (!choices.assignees(late).containsKey(assignee)) {
            faults.add(submission.fault(EscalationProcess.NEW_ASSIGNEE, "deadlines.of-its-own-team"));
        } else {
            checkDuties(submission, late, assignee, EscalationProcess.NEW_ASSIGNEE, faults);
        }
    }

    /** What earlier acts exclude somebody from is not passed to them. */
    private void checkDuties(Submission submission, Task late, String person, String field, List<Fault> faults) {
        duties.objection(late, Set.of(person))
            .ifPresent(words -> faults.add(submission.fault(field, "deadlines.not-to-this-person", words.withoutStop())));
    }
}
