package org.action2.casework.deadlines;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.action2.casework.deadlines.LateTasks.LateTask;
import org.action2.casework.forms.CaseOfForm;
import org.action2.casework.forms.FormDisplayValues;
import org.action2.casework.language.FormText;
import org.action2.casework.language.Text;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Tells supervisors who has the late tasks, when they are due and what may be done with all of them, as it is when they open the form. */
@Component
class LateTaskShown implements FormDisplayValues {

    /** More are counted; a form with more is slow to open. */
    private static final int MOST_SHOWN = 200;
    private static final Map<String, String> ACTIONS = actions();

    private final LateTasks lateTasks;
    private final Escalations escalations;
    private final SupervisorChoices choices;
    private final Deadlines deadlines;

    LateTaskShown(LateTasks lateTasks, Escalations escalations, SupervisorChoices choices, Deadlines deadlines) {
        this.lateTasks = lateTasks;
        this.escalations = escalations;
        this.choices = choices;
        this.deadlines = deadlines;
    }

    @Override
    public Set<String> forms() {
        return Set.of(EscalationProcess.HANDLE_ESCALATION);
    }

    @Override
    public Map<String, Object> values(CaseOfForm about) {
        var late = lateTasks.decidedWith(about.text(EscalationProcess.LATE_TASK_ID));
        if (late.isEmpty()) {
            return Map.of();
        }
        var values = new HashMap<>(values(late.get(0).task()));
        var kinds = lateTasks.oneOfEachKind(late).stream().map(LateTask::task).toList();
        values.put(EscalationProcess.ASSIGNEE_OPTIONS, Escalations.options(choices.assignees(kinds)));
        values.put(EscalationProcess.ESCALATION_ACTIONS, Escalations.options(actionsOn(kinds)));
        if (late.size() > 1) {
            values.putAll(values(late));
        }
        return values;
    }

    @Override
    public Set<String> words() {
        return Set.copyOf(ACTIONS.values());
    }

    private Map<String, Object> values(Task task) {
        var late = DeadlineTask.of(task);
        return Map.of(
            EscalationProcess.LATE_TASK_NAME, new FormText(task.getName()),
            EscalationProcess.LATE_TASK_WITH, escalations.with(task),
            EscalationProcess.LATE_TASK_OPEN_SINCE, deadlines.dateOf(late, task.getCreateTime()),
            EscalationProcess.LATE_TASK_DUE, deadlines.dateOf(late, task.getDueDate()));
    }

    private Map<String, Object> values(List<LateTask> late) {
        var shown = late.stream().limit(MOST_SHOWN).toList();
        var titles = lateTasks.titles(shown);
        var team = Text.joined(", ", escalations.candidateGroups(late.get(0).task()).stream().map(escalations::groupName).toArray(Text[]::new));
        var values = new HashMap<String, Object>();
        values.put(EscalationProcess.LATE_TASK_COUNT, late.size());
        values.put(EscalationProcess.LATE_TASKS, shown.stream().map(each -> row(each, titles.getOrDefault(each.id(), ""), team)).toList());
        values.put(EscalationProcess.LATE_TASK_OPTIONS, shown.stream().map(each -> option(each, titles.getOrDefault(each.id(), ""))).toList());
        if (late.size() > shown.size()) {
            values.put(EscalationProcess.LATE_TASKS_NOT_SHOWN, late.size() - shown.size());
        }
        return values;
    }

    private Map<String, Object> row(LateTask late, String title, Text team) {
        var task = DeadlineTask.of(late.task());
        return Map.of("reference", late.reference(), "task", new FormText(late.task().getName()), "title", title,
            "with", late.task().getAssignee() == null ? team : Text.same(late.task().getAssignee()),
            "since", deadlines.dateOf(task, late.task().getCreateTime()), "due", deadlines.dateOf(task, late.task().getDueDate()));
    }

    private Map<String, Object> option(LateTask late, String title) {
        var due = deadlines.dateOf(DeadlineTask.of(late.task()), late.task().getDueDate());
        return Map.of("value", late.id(), "label", Stream.of(late.reference(), title, due).filter(part -> !part.isBlank()).collect(Collectors.joining(" · ")));
    }

    private Map<String, Text> actionsOn(List<Task> late) {
        var actions = new LinkedHashMap<String, Text>();
        ACTIONS.forEach((action, label) -> actions.put(action, new FormText(label)));
        if (!late.stream().allMatch(choices::mayTakeOver)) {
            actions.remove(CarryOutDecision.TAKE_OVER);
        }
        if (!late.stream().allMatch(choices::mayLapse)) {
            actions.remove(CarryOutDecision.LET_LAPSE);
        }
        return actions;
    }

    private static Map<String, String> actions() {
        var actions = new LinkedHashMap<String, String>();
        actions.put(CarryOutDecision.REASSIGN, "Assign to somebody else");
        actions.put(CarryOutDecision.EXTEND, "Extend");
        actions.put(CarryOutDecision.TAKE_OVER, "I take over the task");
        actions.put(CarryOutDecision.LET_LAPSE, "Let it lapse now");
        return actions;
    }
}
