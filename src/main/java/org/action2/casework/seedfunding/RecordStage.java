package org.action2.casework.seedfunding;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
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

    private final FundingRequests requests;

    RecordStage(FundingRequests requests) {
        this.requests = requests;
    }

    @Override
    public void notify(DelegateExecution execution) {
        var activity = execution.getCurrentActivityId();
        var end = ENDS.get(activity);
        var stage = end == null ? STAGES.get(activity) : end;
        if (stage == null) {
            throw new IllegalStateException("No stage is known for " + activity + ".");
        }
        requests.update(new CaseData(execution), stage, end != null);
    }
}
