package org.action2.casework.seedfunding;

import org.action2.casework.engine.CaseVariables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Keeps the register's stage of a request in step with where its case stands. */
@Component
class RecordStage implements ExecutionListener {

    private final FundingRequests requests;
    private final ApplicationEventPublisher events;

    RecordStage(FundingRequests requests, ApplicationEventPublisher events) {
        this.requests = requests;
        this.events = events;
    }

    @Override
    public void notify(DelegateExecution execution) {
        var stage = RequestStage.at(execution.getCurrentActivityId());
        var data = new CaseVariables(execution);
        if (!requests.update(execution.getProcessInstanceId(), data, stage)) {
            return;
        }
        events.publishEvent(new RequestStageChanged(data.text(SeedFundingProcess.REFERENCE), execution.getTenantId(),
            data.text(SeedFundingProcess.TITLE), data.text(SeedFundingProcess.SUBMITTED_BY), execution.getActivityInstanceId(), stage,
            isDecided(stage, data)));
    }

    /** Cases of earlier releases came back to the decision at once when it was deferred. */
    private static boolean isDecided(RequestStage stage, CaseVariables data) {
        return switch (stage) {
            case DEFERRED, DECLINED, INELIGIBLE, REVISION -> true;
            case TERMS -> !data.isTrue(ReserveFunds.BUDGET_TO_REVISE);
            case DECISION -> SeedFundingProcess.DEFERRED.equals(data.text(SeedFundingProcess.DECISION));
            default -> false;
        };
    }
}
