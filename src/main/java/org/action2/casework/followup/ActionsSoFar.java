package org.action2.casework.followup;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.action2.casework.directory.Directory;
import org.action2.casework.forms.CaseOfForm;
import org.action2.casework.forms.ShownWithForm;
import org.springframework.stereotype.Component;

/** Shows what became of the actions of a follow-up by the time that a form is opened; agencies answer and report while its task is open. */
@Component
class ActionsSoFar implements ShownWithForm {

    private static final Map<String, String> STATUSES = Map.of("asked", "Asked", "accepted", "Accepted", "refused", "Refused", "dropped", "Dropped",
        "delivered", "Delivered", "partly-delivered", "Partly delivered", "not-delivered", "Not delivered");

    private final PartnerActions actions;
    private final Directory directory;

    ActionsSoFar(PartnerActions actions, Directory directory) {
        this.actions = actions;
        this.directory = directory;
    }

    @Override
    public Set<String> forms() {
        return Set.of(FollowUpProcess.PLAN_FOLLOW_UP, FollowUpProcess.REPORT_PROGRESS, FollowUpProcess.ASSESS_IMPLEMENTATION);
    }

    @Override
    public Map<String, Object> values(CaseOfForm about) {
        var names = new HashMap<String, String>();
        return Map.of("actionStates", actions.of(about.text(FollowUpProcess.REFERENCE)).stream().map(action -> row(action, names)).toList());
    }

    @Override
    public Set<String> words() {
        return Set.copyOf(STATUSES.values());
    }

    private Map<String, Object> row(PartnerActions.Action action, Map<String, String> names) {
        var row = new LinkedHashMap<String, Object>();
        row.put("cycle", action.cycle());
        row.put("agency", names.computeIfAbsent(action.agency(), directory::groupName));
        row.put("action", action.action());
        row.put("dueDate", action.dueDate());
        row.put("status", STATUSES.getOrDefault(action.status(), action.status()));
        row.put("comment", action.comment());
        row.put("report", action.report());
        return row;
    }
}
