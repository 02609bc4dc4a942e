package org.action2.casework.committeereports;

import java.util.List;
import org.action2.casework.committeereports.ReportRecords.Document;
import org.action2.casework.directory.Directory;
import org.action2.casework.engine.Actor;
import org.action2.casework.engine.CaseVariables;
import org.action2.casework.engine.GroupIds;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Gives a report its number, makes its draft from the records and says who works on it: the country team or, if none of it asked for the report, the desk. */
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
        var country = execution.getTenantId();
        var from = data.date(CommitteeReportProcess.REPORT_FROM);
        var to = data.date(CommitteeReportProcess.REPORT_TO);
        var isOfADocument = CommitteeReportProcess.OF_A_DOCUMENT.equals(data.text(CommitteeReportProcess.REPORT_SCOPE));
        var documents = isOfADocument ? List.of(records.document(data.text(CommitteeReportProcess.DOCUMENT), country).orElseThrow()) : records.documents(country, from, to);
        var asked = isOfADocument ? ofDocument(data, documents.get(0))
            : new Reports.Asked(country, data.text(CommitteeReportProcess.TITLE), null, null, from, to, CommitteeReportProcess.OTHER_REPORT, data.text(CommitteeReportProcess.REPORT_LANGUAGE));
        var key = reports.enter(asked, execution.getProcessInstanceId());
        execution.setProcessBusinessKey(key);
        data.set(CommitteeReportProcess.REFERENCE, key);
        data.set(CommitteeReportProcess.COUNTRY, country);
        data.set(CommitteeReportProcess.DRAFTING_GROUP, draftingGroup(data));
        entries.keep(key, composer.compose(documents, reports.get(key).locale()));
    }

    private static Reports.Asked ofDocument(CaseVariables data, Document document) {
        return new Reports.Asked(document.country(), data.text(CommitteeReportProcess.TITLE), document.key(), document.body(), null, null,
            data.text(CommitteeReportProcess.SUBMISSION), data.text(CommitteeReportProcess.REPORT_LANGUAGE));
    }

    private String draftingGroup(CaseVariables data) {
        var starter = data.text(CommitteeReportProcess.SUBMITTED_BY);
        var groups = directory.groupsOf(starter == null ? actor.id() : starter);
        return groups.contains(GroupIds.COUNTRY_TEAM) ? GroupIds.COUNTRY_TEAM : GroupIds.OHCHR_DESK;
    }
}
