package org.action2.casework.followup;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.action2.casework.forms.CaseOfForm;
import org.action2.casework.forms.OptionLabels;
import org.action2.casework.forms.ShownWithForm;
import org.action2.casework.language.FormText;
import org.springframework.stereotype.Component;

/** Shows what became of the actions of a follow-up by the time that a form is opened; agencies answer and report while its task is open. */
@Component
class ActionsSoFar implements ShownWithForm {

    private static final Set<String> STATUSES = Set.of("asked", "accepted", "refused", "dropped", "delivered", "partly-delivered", "not-delivered");

    private final PartnerActions actions;
    private final OptionLabels labels;

    ActionsSoFar(PartnerActions actions, OptionLabels labels) {
        this.actions = actions;
        this.labels = labels;
    }

    @Override
    public Set<String> forms() {
        return Set.of(FollowUpProcess.PLAN_FOLLOW_UP, FollowUpProcess.REPORT_PROGRESS, FollowUpProcess.ASSESS_IMPLEMENTATION);
    }

    @Override
    public Map<String, Object> values(CaseOfForm about) {
        return Map.of("actionStates", actions.of(about.text(FollowUpProcess.REFERENCE)).stream().map(this::row).toList());
    }

    @Override
    public Set<String> words() {
        return STATUSES.stream().map(status -> FormText.ofCode(status).english()).collect(Collectors.toSet());
    }

    private Map<String, Object> row(PartnerActions.Action action) {
        var row = new LinkedHashMap<String, Object>();
        row.put("cycle", action.cycle());
        row.put("agency", labels.of(FollowUpProcess.PLAN_FOLLOW_UP, "actions.agency", action.agency()));
        row.put("action", action.action());
        row.put("dueDate", action.dueDate());
        row.put("status", FormText.ofCode(action.status()));
        row.put("comment", action.comment());
        row.put("report", action.report());
        return row;
    }
}
