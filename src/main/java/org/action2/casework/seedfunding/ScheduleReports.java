package org.action2.casework.seedfunding;

import static org.action2.casework.seedfunding.SeedFundingProcess.END_DATE;
import static org.action2.casework.seedfunding.SeedFundingProcess.REFERENCE;
import static org.action2.casework.seedfunding.SeedFundingProcess.START_DATE;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Works out the due date of each report that the decision on reports asks for. */
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
        var data = new CaseData(execution);
        var schedule = plan.schedule(data.json("reportPlan"), data.date(START_DATE), data.date(END_DATE));
        schedule.forEach(report -> reports.schedule(data.text(REFERENCE), report));
        data.setJson("reports", schedule.stream()
            .map(report -> Map.of("kind", report.kind(), "dueDate", report.dueDate().toString()))
            .toList());
    }
}
