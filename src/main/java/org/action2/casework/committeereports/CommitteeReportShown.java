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
import org.springframework.stereotype.Component;

/** Shows of a report what it is about, its words and their limit, why it was returned, and to those who judge it each statement beside its source. */
@Component
class CommitteeReportShown implements FormDisplayValues {

    private static final Set<String> JUDGED = Set.of(CommitteeReportProcess.REVIEW_COMMITTEE_REPORT, CommitteeReportProcess.CLEAR_COMMITTEE_REPORT);

    private final Reports reports;
    private final ReportEntries entries;
    private final ReportLimits limits;

    CommitteeReportShown(Reports reports, ReportEntries entries, ReportLimits limits) {
        this.reports = reports;
        this.entries = entries;
        this.limits = limits;
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
        reports.find(about.text(CommitteeReportProcess.REFERENCE)).ifPresent(report -> values.putAll(values(report, JUDGED.contains(about.form()))));
        return values;
    }

    private Map<String, Object> values(Report report, boolean isJudged) {
        var limit = limits.of(report);
        var text = entries.text(report);
        var values = new HashMap<String, Object>();
        values.put("reportCountry", new CountryName(report.country()));
        values.put("reportWords", ReportPapers.words(limit, text.words()));
        values.put("reportLimitSource", limit.words() == null ? "" : limit.source());
        if (isJudged) {
            values.put("reportLines", rows(text.lines()));
        }
        return values;
    }

    private static List<Map<String, Object>> rows(List<Entry> lines) {
        return lines.stream().map(line -> {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("place", line.place());
            row.put("section", line.kind().section().heading());
            row.put("text", (line.lead() + " " + line.text()).strip());
            row.put("source", line.source());
            return row;
        }).toList();
    }
}
