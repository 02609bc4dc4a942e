package org.action2.casework.followup;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.action2.casework.forms.CaseOfForm;
import org.action2.casework.forms.FormDisplayValues;
import org.action2.casework.forms.OptionLabels;
import org.action2.casework.language.FormText;
import org.springframework.stereotype.Component;

/** Shows what became of the actions of a follow-up by the time that a form is opened; agencies answer and report while its task is open. */
@Component
class ActionsSoFar implements FormDisplayValues {

    static final String FOR_ALL = "all";

    private static final Set<String> STATUSES = Set.of("asked", "accepted", "refused", "dropped", "delivered", "partly-delivered", "not-delivered");

    private final PartnerActions actions;
    private final RecommendationRegister register;
    private final OptionLabels labels;

    ActionsSoFar(PartnerActions actions, RecommendationRegister register, OptionLabels labels) {
        this.actions = actions;
        this.register = register;
        this.labels = labels;
    }

    @Override
    public Set<String> forms() {
        return Set.of(FollowUpProcess.PLAN_FOLLOW_UP, FollowUpProcess.REPORT_PROGRESS, FollowUpProcess.ASSESS_IMPLEMENTATION);
    }

    @Override
    public Map<String, Object> values(CaseOfForm about) {
        var followUp = about.text(FollowUpProcess.REFERENCE);
        var recommendations = register.ofFollowUp(followUp);
        return Map.of("actionStates", actions.of(followUp).stream().map(action -> ShownRows.row("cycle", action.cycle(),
            "agency", FollowUpShown.agency(labels, action.agency()), "action", action.action(),
            "recommendations", RecommendationsShown.places(recommendations, action.recommendations()), "dueDate", action.dueDate().toString(),
            "status", FormText.ofCode(action.status()), "comment", action.comment(), "report", action.report())).toList());
    }

    @Override
    public Set<String> words() {
        return Stream.concat(Stream.of(FOR_ALL), STATUSES.stream().map(status -> FormText.ofCode(status).english())).collect(Collectors.toSet());
    }
}
