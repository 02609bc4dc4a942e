package org.action2.casework.seedfunding;

import org.action2.casework.engine.CaseVariables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Notes that a report was accepted, and says so to whoever has the grant. */
@Component
class RecordReport implements JavaDelegate {

    private final GrantReports reports;
    private final FundingRequests requests;
    private final ApplicationEventPublisher events;

    RecordReport(GrantReports reports, FundingRequests requests, ApplicationEventPublisher events) {
        this.reports = reports;
        this.requests = requests;
        this.events = events;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var data = new CaseVariables(execution);
        reports.accepted(GrantReports.Key.of(data));
        var from = data.date(SeedFundingReportProcess.REPORT_FROM);
        var until = data.date(SeedFundingReportProcess.REPORT_UNTIL);
        if (from != null && until != null) { // reports of earlier releases do not know their days
            requests.find(data.text(SeedFundingProcess.REFERENCE)).ifPresent(grant -> events.publishEvent(new ReportAccepted(grant.reference(), grant.country(),
                grant.title(), requests.requesterOf(grant.reference()), data.text(SeedFundingReportProcess.REPORT_KIND), data.number(SeedFundingReportProcess.REPORT_NUMBER, 0), from, until)));
        }
    }
}
