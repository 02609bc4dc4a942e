package org.action2.casework.followup;

import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Keeps the register's stage of a recommendation in step with where its follow-up stands. */
@Component
class RecordFollowUpStage implements ExecutionListener {

    private static final Map<String, String> STAGES = Map.of(
        FollowUpProcess.TRIAGE_RECOMMENDATION, "triage",
        FollowUpProcess.PLAN_FOLLOW_UP, "planning",
        FollowUpProcess.ENDORSE_PLAN, "endorsement",
        FollowUpProcess.REPORT_PROGRESS, "implementation",
        FollowUpProcess.ASSESS_IMPLEMENTATION, "assessment");

    private static final Map<String, String> ENDS = Map.of(
        FollowUpProcess.DUPLICATE_LINKED, "duplicate",
        FollowUpProcess.NOT_ACTIONABLE, "not-actionable",
        FollowUpProcess.FOLLOW_UP_CLOSED, "closed",
        FollowUpProcess.CARRIED_OVER, "carried-over",
        FollowUpProcess.FOLLOW_UP_SUPERSEDED, "superseded");

    private static final Set<String> WORKED_ON = Set.of(FollowUpProcess.FOLLOW_UP_CLOSED, FollowUpProcess.CARRIED_OVER,
        FollowUpProcess.FOLLOW_UP_SUPERSEDED);

    private final RecommendationRegister register;
    private final PartnerActions actions;
    private final ApplicationEventPublisher events;

    RecordFollowUpStage(RecommendationRegister register, PartnerActions actions, ApplicationEventPublisher events) {
        this.register = register;
        this.actions = actions;
        this.events = events;
    }

    @Override
    public void notify(DelegateExecution execution) {
        var activity = execution.getCurrentActivityId();
        var end = ENDS.get(activity);
        var stage = end == null ? STAGES.get(activity) : end;
        if (stage == null) {
            throw new IllegalStateException("No stage is known for " + activity + ".");
        }
        var data = new FollowUpData(execution);
        if (activity.equals(FollowUpProcess.FOLLOW_UP_SUPERSEDED)) {
            register.superseded(execution.getProcessBusinessKey(), data.text(FollowUpProcess.SUPERSEDED_BY));
            actions.endOpen(execution.getProcessBusinessKey());
        }
        register.stage(execution.getProcessBusinessKey(), stage, end != null);
        if (WORKED_ON.contains(activity)) {
            events.publishEvent(new FollowUpClosed(execution.getProcessBusinessKey(), execution.getTenantId(), stage));
        }
    }
}
