package org.action2.casework.seedfunding;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;

/** Moves the end of a grant and with it the dates, tasks and timers of the final reports still owed. */
@Component
class NoCostExtension {

    private final GrantReports reports;
    private final ReportsUnderWay reportsUnderWay;
    private final FundingRequests requests;

    NoCostExtension(GrantReports reports, ReportsUnderWay reportsUnderWay, FundingRequests requests) {
        this.reports = reports;
        this.reportsUnderWay = reportsUnderWay;
        this.requests = requests;
    }

    void apply(FundingRequests.Entry grant, LocalDate newEnd) {
        requests.extended(grant.reference(), newEnd);
        reports.owed(grant.reference()).stream().filter(report -> SeedFundingReportProcess.isFinal(report.kind()))
            .map(report -> moved(report, grant.endDate(), newEnd))
            .forEach(report -> {
                reports.move(grant.reference(), report);
                reportsUnderWay.move(grant, report);
            });
    }

    /** As many days before its due date as until now it opens, and still not before the grant has ended. */
    private static GrantReports.Due moved(GrantReports.Due report, LocalDate oldEnd, LocalDate newEnd) {
        var due = report.dueDate().plus(Period.between(oldEnd, newEnd));
        if (report.opensOn() == null) {
            return new GrantReports.Due(report.kind(), report.number(), due, null, null, null);
        }
        var opens = due.minusDays(ChronoUnit.DAYS.between(report.opensOn(), report.dueDate()));
        return new GrantReports.Due(report.kind(), report.number(), due, opens.isAfter(newEnd) ? opens : newEnd.plusDays(1), report.periodFrom(), newEnd);
    }
}
