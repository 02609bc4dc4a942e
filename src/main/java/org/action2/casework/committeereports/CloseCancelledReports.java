package org.action2.casework.committeereports;

import org.action2.casework.engine.CaseCancelled;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Closes in the register what was cancelled in the engine. */
@Component
class CloseCancelledReports {

    private final Reports reports;

    CloseCancelledReports(Reports reports) {
        this.reports = reports;
    }

    @EventListener
    void on(CaseCancelled cancelled) {
        if (cancelled.process().equals(CommitteeReportProcess.KEY)) {
            reports.stage(cancelled.processInstanceId(), ReportStage.CANCELLED);
        }
    }
}
