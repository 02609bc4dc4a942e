package org.action2.casework.seedfunding;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import org.action2.casework.deadlines.Deadlines;
import org.action2.casework.engine.CaseVariables;
import org.action2.casework.engine.ForModels;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** What models ask about the reports of a grant. */
@ForModels
@Component("seedFundingReports")
public class SeedFundingReports {

    private final Deadlines deadlines;
    private final Clock clock;

    SeedFundingReports(Deadlines deadlines, Clock clock) {
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** When the report that the execution is about can be written: its day has begun in the country; at once where no day was set. */
    public Date opens(DelegateExecution execution) {
        var day = new CaseVariables(execution).text(SeedFundingReportProcess.REPORT_OPENS);
        return day == null ? Date.from(clock.instant()) : deadlines.beginningOf(execution.getTenantId(), LocalDate.parse(day));
    }
}
