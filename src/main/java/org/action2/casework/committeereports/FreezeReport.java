package org.action2.casework.committeereports;

import org.action2.casework.engine.Actor;
import org.action2.casework.engine.CaseVariables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Keeps the text that was cleared, line by line with its sources; from then on the database lets nobody change it. Of two who clear
 * it at once the later finds it kept and keeps nothing, so that the engine tells them of the other.
 */
@Component
class FreezeReport implements JavaDelegate {

    private final Reports reports;
    private final ReportEntries entries;
    private final Actor actor;

    FreezeReport(Reports reports, ReportEntries entries, Actor actor) {
        this.reports = reports;
        this.entries = entries;
        this.actor = actor;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var report = reports.lock(new CaseVariables(execution).text(CommitteeReportProcess.REFERENCE));
        if (report.frozen().isPresent()) {
            return;
        }
        var text = entries.text(report);
        entries.freeze(report.key(), text);
        reports.freeze(report.key(), actor.id(), text.words());
    }
}
