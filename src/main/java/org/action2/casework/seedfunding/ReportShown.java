package org.action2.casework.seedfunding;

import static org.action2.casework.seedfunding.SeedFundingProcess.BUDGET;
import static org.action2.casework.seedfunding.SeedFundingProcess.DISBURSED_AMOUNT;
import static org.action2.casework.seedfunding.SeedFundingProcess.REFERENCE;
import static org.action2.casework.seedfunding.SeedFundingProcess.SPENT_AMOUNT;
import static org.action2.casework.seedfunding.SeedFundingProcess.SUBMIT_REQUEST;
import static org.action2.casework.seedfunding.SeedFundingReportProcess.REPORT_FROM;
import static org.action2.casework.seedfunding.SeedFundingReportProcess.REPORT_KIND;
import static org.action2.casework.seedfunding.SeedFundingReportProcess.REPORT_NUMBER;
import static org.action2.casework.seedfunding.SeedFundingReportProcess.REPORT_UNTIL;
import static org.action2.casework.seedfunding.SeedFundingReportProcess.SPENDING;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.action2.casework.forms.CaseOfForm;
import org.action2.casework.forms.FormDisplayValues;
import org.action2.casework.forms.OptionLabels;
import org.action2.casework.language.FormText;
import org.action2.casework.language.Text;
import org.springframework.stereotype.Component;

/** Shows which report it is, what was spent on each line of the budget beside what the budget has for it, and the reports that came before. */
@Component
class ReportShown implements FormDisplayValues {

    private static final String LINE = "line";
    private static final String TOTAL = "Total";

    private final GrantReports reports;
    private final OptionLabels labels;

    ReportShown(GrantReports reports, OptionLabels labels) {
        this.reports = reports;
        this.labels = labels;
    }

    @Override
    public Set<String> forms() {
        return Set.of(SeedFundingReportProcess.SUBMIT_REPORT, SeedFundingReportProcess.REVIEW_REPORT);
    }

    @Override
    public Set<String> words() {
        return Set.of("Interim report", "Final narrative report", "Final financial report", TOTAL);
    }

    @Override
    public Map<String, Object> values(CaseOfForm about) {
        var name = nameOf(about);
        var key = new GrantReports.Key(about.text(REFERENCE), about.text(REPORT_KIND), name.number() == null ? 1 : name.number());
        var values = new HashMap<String, Object>();
        values.put("reportName", name.name());
        values.put("reportPeriod", name.period());
        values.put("disbursedAmountShown", shown(Money.parse(about.text(DISBURSED_AMOUNT)).orElse(Money.ZERO)));
        values.put("spentAmountShown", shown(Money.parse(about.text(SPENT_AMOUNT)).orElse(Money.ZERO)));
        values.put("earlierReports", reports.submittedBeside(key).stream().map(ReportShown::earlier).toList());
        values.put("spendingLines", linesOf(about, key).stream().map(this::option).toList());
        if (about.form().equals(SeedFundingReportProcess.SUBMIT_REPORT)) {
            values.put(SPENDING, spendingToWrite(about, key));
        } else {
            values.put("spendingShown", spendingBesideBudget(about, key));
        }
        return values;
    }

    private static ReportName nameOf(CaseOfForm about) {
        return new ReportName(about.text(REPORT_KIND), about.variables().apply(REPORT_NUMBER) instanceof Number number ? Integer.valueOf(number.intValue()) : null,
            date(about.text(REPORT_FROM)), date(about.text(REPORT_UNTIL)));
    }

    private static LocalDate date(String text) {
        return text == null ? null : LocalDate.parse(text);
    }

    /** The lines of the budget as it is now, and those that money was spent on before the budget was changed. */
    private Set<String> linesOf(CaseOfForm about, GrantReports.Key key) {
        var lines = Budget.of(about.rows(BUDGET)).categories();
        lines.addAll(reports.linesSpentOn(key.reference()));
        return lines;
    }

    private Map<String, Object> option(String line) {
        return Map.of("value", line, "label", label(line));
    }

    /** What was written before, or else a row for each line. */
    private List<Map<String, Object>> spendingToWrite(CaseOfForm about, GrantReports.Key key) {
        var written = about.rows(SPENDING);
        return written.isEmpty() ? linesOf(about, key).stream().map(line -> Map.<String, Object>of(LINE, line, Budget.AMOUNT, "")).toList()
            : written.stream().map(row -> Map.<String, Object>of(LINE, row.path(LINE).asText(), Budget.AMOUNT, row.path(Budget.AMOUNT).asText())).toList();
    }

    private List<Map<String, Object>> spendingBesideBudget(CaseOfForm about, GrantReports.Key key) {
        if (about.rows(SPENDING).isEmpty()) {
            return List.of();
        }
        var spent = Budget.of(about.rows(SPENDING));
        var budget = Budget.of(about.rows(BUDGET));
        var rows = new ArrayList<Map<String, Object>>();
        linesOf(about, key).forEach(line -> rows.add(row(label(line), budget.of(line), spent.of(line))));
        rows.add(row(new FormText(TOTAL), budget.total(), spent.total()));
        return rows;
    }

    private static Map<String, Object> row(Text line, Money budgeted, Money spent) {
        return Map.of(LINE, line, "budgeted", shown(budgeted), "spent", shown(spent));
    }

    private static Map<String, Object> earlier(GrantReports.Submitted report) {
        var name = new ReportName(report.kind(), report.number(), report.periodFrom(), report.periodUntil());
        return Map.of("report", name.name(), "period", name.period(), "spent", shown(new Money(report.spentCents())),
            "accepted", report.acceptedOn() == null ? "" : report.acceptedOn().toString());
    }

    private Text label(String line) {
        return labels.of(SUBMIT_REQUEST, "budget.line", line);
    }

    private static Text shown(Money amount) {
        return new ShownMoney(amount);
    }
}
