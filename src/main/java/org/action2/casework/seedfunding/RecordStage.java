package org.action2.casework.seedfunding;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Keeps the register's stage of a request in step with where its case stands. */
@Component
class RecordStage implements ExecutionListener {

    private static final Map<String, String> STAGES = Map.ofEntries(
        Map.entry(SeedFundingProcess.ENDORSE_REQUEST, "endorsement"),
        Map.entry(SeedFundingProcess.COMPLETE_REQUEST, "completion"),
        Map.entry(SeedFundingProcess.SCREEN_REQUEST, "screening"),
        Map.entry(SeedFundingProcess.SELECT_REVIEWERS, "review"),
        Map.entry(SeedFundingProcess.DECIDE_REQUEST, "decision"),
        Map.entry(SeedFundingProcess.ACCEPT_TERMS, "terms"),
        Map.entry(SeedFundingProcess.RECORD_DISBURSEMENT, "disbursement"),
        Map.entry(SeedFundingProcess.SCHEDULE_REPORTS, "reporting"),
        Map.entry(SeedFundingProcess.CLOSE_GRANT, "closing"));

    private static final Map<String, String> ENDS = Map.of(
        "request-ineligible", "ineligible",
        "request-lapsed", "lapsed",
        "request-declined", "declined",
        "terms-declined", "terms-declined",
        "request-withdrawn", "withdrawn",
        "grant-closed", "closed");

    private static final String DEFERRED = "deferred";

    private final FundingRequests requests;
    private final ApplicationEventPublisher events;

    RecordStage(FundingRequests requests, ApplicationEventPublisher events) {
        this.requests = requests;
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
        var data = new CaseData(execution);
        if (!requests.update(execution.getProcessInstanceId(), data, stage, end != null)) {
            return;
        }
        events.publishEvent(new RequestStageChanged(data.text(SeedFundingProcess.REFERENCE), execution.getTenantId(),
            data.text(SeedFundingProcess.TITLE), data.text(SeedFundingProcess.SUBMITTED_BY), execution.getActivityInstanceId(), stage,
            isDeferred(activity, data), end != null));
    }

    private static boolean isDeferred(String activity, CaseData data) {
        return activity.equals(SeedFundingProcess.DECIDE_REQUEST) && DEFERRED.equals(data.text(SeedFundingProcess.DECISION));
    }
}
