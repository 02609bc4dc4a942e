package org.action2.casework.deadlines;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.action2.casework.forms.CaseOfForm;
import org.action2.casework.forms.ShownWithForm;
import org.action2.casework.language.FormText;
import org.action2.casework.language.Text;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Tells supervisors who has the late task, when it is due and what they may do, as it is when they open the form. */
@Component
class LateTaskShown implements ShownWithForm {

    private static final Map<String, String> ACTIONS = actions();

    private final Escalations escalations;
    private final SupervisorChoices choices;
    private final Deadlines deadlines;

    LateTaskShown(Escalations escalations, SupervisorChoices choices, Deadlines deadlines) {
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
        return escalations.task(about.text(EscalationProcess.LATE_TASK_ID)).map(this::values).orElseGet(Map::of);
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
            EscalationProcess.LATE_TASK_DUE, deadlines.dateOf(late, task.getDueDate()),
            EscalationProcess.ASSIGNEE_OPTIONS, Escalations.options(choices.assignees(task)),
            EscalationProcess.ESCALATION_ACTIONS, Escalations.options(actionsOn(task)));
    }

    private Map<String, Text> actionsOn(Task task) {
        var actions = new LinkedHashMap<String, Text>();
        ACTIONS.forEach((action, label) -> actions.put(action, new FormText(label)));
        if (!choices.mayTakeOver(task)) {
            actions.remove(CarryOutDecision.TAKE_OVER);
        }
        if (!choices.mayLapse(task)) {
            actions.remove(CarryOutDecision.LET_LAPSE);
        }
        return actions;
    }

    private static Map<String, String> actions() {
        var actions = new LinkedHashMap<String, String>();
        actions.put(CarryOutDecision.REASSIGN, "Give it to somebody else");
        actions.put(CarryOutDecision.EXTEND, "Extend it");
        actions.put(CarryOutDecision.TAKE_OVER, "I take it over");
        actions.put(CarryOutDecision.LET_LAPSE, "Let it lapse now");
        return actions;
    }
}
