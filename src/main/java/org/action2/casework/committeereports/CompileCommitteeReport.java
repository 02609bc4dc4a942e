package org.action2.casework.committeereports;

import org.action2.casework.directory.Directory;
import org.action2.casework.engine.Actor;
import org.action2.casework.engine.CaseVariables;
import org.action2.casework.engine.GroupIds;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Gives a report its number, makes its draft from the records and says who works on it: the country team or, if none of it asked for
 * the report, the desk. Done again it makes another draft and carries over what people changed of statements that are still the same.
 */
@Component
class CompileCommitteeReport implements JavaDelegate {

    private final Reports reports;
    private final ReportRecords records;
    private final ReportEntries entries;
    private final DraftComposer composer;
    private final Directory directory;
    private final Actor actor;

    CompileCommitteeReport(Reports reports, ReportRecords records, ReportEntries entries, DraftComposer composer, Directory directory, Actor actor) {
        this.reports = reports;
        this.records = records;
        this.entries = entries;
        this.composer = composer;
        this.directory = directory;
        this.actor = actor;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var data = new CaseVariables(execution);
        var known = reports.ofInstance(execution.getProcessInstanceId());
        if (known.isPresent()) {
            anew(data, reports.lock(known.get().key()));
        } else {
            enter(execution, data);
        }
    }

    private void enter(DelegateExecution execution, CaseVariables data) {
        var country = execution.getTenantId();
        var title = data.text(CommitteeReportProcess.TITLE);
        var submission = data.text(CommitteeReportProcess.SUBMISSION);
        var language = data.text(CommitteeReportProcess.REPORT_LANGUAGE);
        var asked = CommitteeReportProcess.OF_A_DOCUMENT.equals(data.text(CommitteeReportProcess.REPORT_SCOPE))
            ? records.document(data.text(CommitteeReportProcess.DOCUMENT), country)
                .map(document -> new Reports.Asked(country, title, document.key(), document.body(), null, null, submission, language)).orElseThrow()
            : new Reports.Asked(country, title, null, null, data.date(CommitteeReportProcess.REPORT_FROM), data.date(CommitteeReportProcess.REPORT_TO), submission, language);
        var report = reports.get(reports.enter(asked, execution.getProcessInstanceId()));
        execution.setProcessBusinessKey(report.key());
        data.set(CommitteeReportProcess.REFERENCE, report.key());
        data.set(CommitteeReportProcess.COUNTRY, country);
        data.set(CommitteeReportProcess.DRAFTING_GROUP, draftingGroup(data));
        entries.keep(report, composer.compose(report));
    }

    private void anew(CaseVariables data, Report report) {
        var before = entries.of(report.key());
        var changes = Change.of(data.json(CommitteeReportProcess.CHANGES));
        entries.change(report, changes);
        var next = reports.draftAnew(report.key());
        var now = composer.compose(next);
        entries.keep(next, now);
        var carried = CarriedChanges.of(before, changes, now).kept();
        entries.change(next, carried);
        data.setJson(CommitteeReportProcess.CHANGES, carried.stream().map(Change::row).toList());
        data.set(CommitteeReportProcess.DRAFT_HANDED_ON, null);
    }

    private String draftingGroup(CaseVariables data) {
        var starter = data.text(CommitteeReportProcess.SUBMITTED_BY);
        var groups = directory.groupsOf(starter == null ? actor.id() : starter);
        return groups.contains(GroupIds.COUNTRY_TEAM) ? GroupIds.COUNTRY_TEAM : GroupIds.OHCHR_DESK;
    }
}
