package org.action2.casework.deadlines;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.action2.casework.deadlines.LateTasks.LateTask;
import org.action2.casework.duties.SeparationOfDuties;
import org.action2.casework.forms.AnywhereOnEarth;
import org.action2.casework.forms.Submission;
import org.action2.casework.forms.SubmissionRule;
import org.action2.casework.language.Sentence;
import org.action2.casework.language.Text;
import org.action2.casework.refusals.Fault;
import org.springframework.stereotype.Component;

/**
 * An extension names its reason and ends in the future; a lapse names its reason; only a person takes a task over, where its
 * policy allows that, and none whom earlier acts exclude; it is given to members of its own team. Where some of several late tasks stand
 * against it, the refusal names them.
 */
@Component
class HandleEscalationRule implements SubmissionRule {

    private static final int MOST_NAMED = 20;

    private final Clock clock;
    private final LateTasks lateTasks;
    private final SupervisorChoices choices;
    private final SeparationOfDuties duties;

    HandleEscalationRule(Clock clock, LateTasks lateTasks, SupervisorChoices choices, SeparationOfDuties duties) {
        this.clock = clock;
        this.lateTasks = lateTasks;
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
            && !AnywhereOnEarth.isToCome(LocalDate.parse((String) submission.values().get(EscalationProcess.NEW_DUE_DATE)), clock)) {
            faults.add(submission.fault(EscalationProcess.NEW_DUE_DATE, "deadlines.after-today"));
        }
        var late = decidedFor(submission);
        if (late.isEmpty() && submission.values().get(EscalationProcess.CHOSEN_TASKS) != null) {
            faults.add(submission.fault(EscalationProcess.CHOSEN_TASKS, "deadlines.leaves-some"));
        } else if (CarryOutDecision.TAKE_OVER.equals(action) && submission.userId() == null) {
            faults.add(submission.fault(EscalationProcess.ESCALATION_ACTION, "deadlines.needs-somebody"));
        } else if (!late.isEmpty() && CarryOutDecision.TAKE_OVER.equals(action)) {
            checkTakingOver(submission, late, faults);
        } else if (!late.isEmpty() && CarryOutDecision.REASSIGN.equals(action) && submission.values().get(EscalationProcess.NEW_ASSIGNEE) instanceof String assignee) {
            checkGiving(submission, late, assignee, faults);
        }
        return faults;
    }

    private List<LateTask> decidedFor(Submission submission) {
        var chosen = new HashSet<String>();
        if (submission.values().get(EscalationProcess.CHOSEN_TASKS) instanceof JsonNode list) {
            list.forEach(each -> chosen.add(each.asText()));
        }
        return LateTasks.among(lateTasks.decidedWith((String) submission.caseData(EscalationProcess.LATE_TASK_ID)),
            (String) submission.values().get(EscalationProcess.DECISION_FOR), chosen);
    }

    private void checkTakingOver(Submission submission, List<LateTask> late, List<Fault> faults) {
        if (!lateTasks.oneOfEachKind(late).stream().map(LateTask::task).allMatch(choices::mayTakeOver)) {
            faults.add(submission.fault(EscalationProcess.ESCALATION_ACTION, "deadlines.not-taken-over"));
        } else {
            checkDuties(submission, late, submission.userId(), EscalationProcess.ESCALATION_ACTION, faults);
        }
    }

    private void checkGiving(Submission submission, List<LateTask> late, String assignee, List<Fault> faults) {
        var candidates = lateTasks.candidates(late);
        var ofTeam = new HashMap<Set<String>, Boolean>();
        var ofOthers = late.stream().filter(each -> !ofTeam.computeIfAbsent(candidates.getOrDefault(each.id(), Set.of()),
            key -> choices.assignees(each.task()).containsKey(assignee))).toList();
        if (ofOthers.size() == late.size()) {
            faults.add(submission.fault(EscalationProcess.NEW_ASSIGNEE, "deadlines.of-its-own-team"));
        } else if (!ofOthers.isEmpty()) {
            faults.add(submission.fault(EscalationProcess.NEW_ASSIGNEE, "deadlines.of-the-own-team-of", references(ofOthers)));
        } else {
            checkDuties(submission, late, assignee, EscalationProcess.NEW_ASSIGNEE, faults);
        }
    }

    /** What earlier acts exclude somebody from is not passed to them. */
    private void checkDuties(Submission submission, List<LateTask> late, String person, String field, List<Fault> faults) {
        var objections = new LinkedHashMap<String, List<LateTask>>();
        var words = new HashMap<String, Text>();
        late.forEach(each -> duties.objection(each.task(), Set.of(person)).ifPresent(objection -> {
            objections.computeIfAbsent(objection.inEnglish(), key -> new ArrayList<>()).add(each);
            words.put(objection.inEnglish(), objection.withoutStop());
        }));
        objections.forEach((objection, against) -> faults.add(late.size() == 1
            ? submission.fault(field, "deadlines.not-to-this-person", words.get(objection))
            : submission.fault(field, "deadlines.not-all-to-this-person", references(against), words.get(objection))));
    }

    private static Text references(List<LateTask> late) {
        var named = late.stream().limit(MOST_NAMED).map(LateTask::reference).collect(Collectors.joining(", "));
        return late.size() <= MOST_NAMED ? Text.same(named) : Sentence.of("deadlines.and-more", named, late.size() - MOST_NAMED);
    }
}
