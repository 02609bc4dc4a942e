package org.action2.casework.committeereports;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.action2.casework.forms.CaseOfForm;
import org.action2.casework.forms.FormDisplayValues;
import org.action2.casework.language.CountryName;
import org.action2.casework.language.Sentence;
import org.action2.casework.language.Text;
import org.springframework.stereotype.Component;

/**
 * Shows of a report what it is about, as of when it has the records and what they say otherwise by now, its words and their limit and
 * why it was returned; to those who judge it each statement beside its source, and what was left out or shortened; to those who draft
 * it which of their changes another draft has no more.
 */
@Component
class CommitteeReportShown implements FormDisplayValues {

    private static final Set<String> JUDGED = Set.of(CommitteeReportProcess.REVIEW_COMMITTEE_REPORT, CommitteeReportProcess.CLEAR_COMMITTEE_REPORT);

    private final Reports reports;
    private final ReportEntries entries;
    private final ReportLimits limits;
    private final RecordsSince since;

    CommitteeReportShown(Reports reports, ReportEntries entries, ReportLimits limits, RecordsSince since) {
        this.reports = reports;
        this.entries = entries;
        this.limits = limits;
        this.since = since;
    }

    @Override
    public Set<String> forms() {
        return Set.of(CommitteeReportProcess.DRAFT_COMMITTEE_REPORT, CommitteeReportProcess.REVIEW_COMMITTEE_REPORT, CommitteeReportProcess.CLEAR_COMMITTEE_REPORT);
    }

    @Override
    public Map<String, Object> values(CaseOfForm about) {
        var values = new HashMap<String, Object>();
        var returned = ReturnedBecause.of(about.variables()::apply, about.text(CommitteeReportProcess.LAST_RETURN));
        values.put("returnedBecause", Objects.requireNonNullElse(returned, ""));
        reports.find(about.text(CommitteeReportProcess.REFERENCE)).ifPresent(report -> {
            values.putAll(values(report));
            values.putAll(JUDGED.contains(about.form()) ? judged(report) : Map.of("reportChangesLost", lost(report)));
        });
        return values;
    }

    private Map<String, Object> values(Report report) {
        var limit = limits.of(report);
        var values = new HashMap<String, Object>();
        values.put("reportCountry", new CountryName(report.country()));
        values.put("reportRecordsAsOf", Sentence.of("committeereports.records-as-of", report.recordsAsOf()));
        values.put("reportLimitSource", limit.words() == null ? "" : limit.source());
        values.put("reportRecordsSince", since.of(report).stream().map(each -> row(each.place(), each.section(), "then", each.then(), "now", each.now())).toList());
        return values;
    }

    private Map<String, Object> judged(Report report) {
        var text = entries.text(report);
        return Map.of("reportWords", words(limits.of(report), text.words()),
            "reportLines", text.lines().stream().map(each -> row(each, "text", said(each), "source", each.source())).toList(),
            "reportLeftOut", text.leftOut().stream().map(each -> row(each, "text", said(each))).toList(),
            "reportShortened", text.shortened().stream().map(each -> row(each.original(), "text", each.original().text(), "kept", each.kept())).toList());
    }

    private static Text words(ReportLimits.Limit limit, int words) {
        return limit.words() == null ? Sentence.of("committeereports.words-without-limit", words) : ReportPapers.words(limit, words);
    }

    /** What was changed of the draft before this one and could not be carried over to it. */
    private List<Map<String, Object>> lost(Report report) {
        if (report.draft() == 1) {
            return List.of();
        }
        var before = entries.of(report.key(), report.draft() - 1);
        return CarriedChanges.of(before, entries.changes(report.key(), report.draft() - 1), entries.of(report.key())).lostOf(before).entrySet().stream()
            .map(each -> row(each.getValue(), "text", said(each.getValue()), "kept", each.getKey().text())).toList();
    }

    private static Map<String, Object> row(Entry entry, String... cells) {
        return row(entry.place(), entry.kind().section(), cells);
    }

    private static Map<String, Object> row(String place, EntryKind.Section section, String... cells) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("place", place);
        row.put("section", section.heading());
        for (var i = 0; i < cells.length; i += 2) {
            row.put(cells[i], cells[i + 1]);
        }
        return row;
    }

    private static String said(Entry entry) {
        return (entry.lead() + " " + entry.text()).strip();
    }
}
