package org.action2.casework.seedfunding;

import static org.action2.casework.seedfunding.SeedFundingProcess.END_DATE;
import static org.action2.casework.seedfunding.SeedFundingProcess.REFERENCE;
import static org.action2.casework.seedfunding.SeedFundingProcess.START_DATE;

import java.util.Map;
import org.action2.casework.engine.CaseVariables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Enters the reports that the decision on reports asks for, and hands on those that were not known before: at the start all of them, after an extension the further ones. */
@Component
class ScheduleReports implements JavaDelegate {

    private final GrantReports reports;
    private final ReportPlan plan;

    ScheduleReports(GrantReports reports, ReportPlan plan) {
        this.reports = reports;
        this.plan = plan;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var data = new CaseVariables(execution);
        var added = plan.schedule(data.json(SeedFundingReportProcess.REPORT_PLAN), data.date(START_DATE), data.date(END_DATE)).stream()
            .filter(report -> reports.schedule(data.text(REFERENCE), report)).toList();
        data.setJson(SeedFundingReportProcess.REPORTS, added.stream().map(ScheduleReports::handedOn).toList());
    }

    private static Map<String, Object> handedOn(GrantReports.Due report) {
        return Map.of("kind", report.kind(), "number", report.number(), "dueDate", report.dueDate().toString(),
            "opensOn", report.opensOn().toString(), "from", report.periodFrom().toString(), "until", report.periodUntil().toString());
    }
}
