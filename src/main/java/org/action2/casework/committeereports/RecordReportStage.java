package org.action2.casework.committeereports;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Keeps the register's stage of a report in step with where its case stands. */
@Component
class RecordReportStage implements ExecutionListener {

    private final Reports reports;

    RecordReportStage(Reports reports) {
        this.reports = reports;
    }

    @Override
    public void notify(DelegateExecution execution) {
        reports.stage(execution.getProcessInstanceId(), ReportStage.at(execution.getCurrentActivityId()));
    }
}
