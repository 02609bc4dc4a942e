package org.action2.casework.committeereports;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Keeps the register's stage of a report in step with where its case stands, and tells that it is issued. */
@Component
class RecordReportStage implements ExecutionListener {

    private final Reports reports;
    private final ApplicationEventPublisher events;

    RecordReportStage(Reports reports, ApplicationEventPublisher events) {
        this.reports = reports;
        this.events = events;
    }

    @Override
    public void notify(DelegateExecution execution) {
        var stage = ReportStage.at(execution.getCurrentActivityId());
        reports.stage(execution.getProcessInstanceId(), stage);
        if (stage == ReportStage.ISSUED) {
            var report = reports.ofInstance(execution.getProcessInstanceId()).orElseThrow();
            events.publishEvent(new CommitteeReportIssued(report.key(), report.title(), report.country()));
        }
    }
}
