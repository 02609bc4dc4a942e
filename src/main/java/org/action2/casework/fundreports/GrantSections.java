package org.action2.casework.fundreports;

import static org.action2.casework.fundreports.ReportTable.Kind.DAY;
import static org.action2.casework.fundreports.ReportTable.Kind.DECIMAL;
import static org.action2.casework.fundreports.ReportTable.Kind.MONEY;
import static org.action2.casework.fundreports.ReportTable.Kind.NUMBER;
import static org.action2.casework.fundreports.ReportTable.Kind.TEXT;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.action2.casework.fundreports.GrantLists.Entry;
import org.action2.casework.fundreports.GrantLists.Grant;
import org.action2.casework.fundreports.GrantLists.Report;
import org.action2.casework.fundreports.GrantLists.Reviewed;
import org.action2.casework.fundreports.GrantLists.Standing;
import org.action2.casework.fundreports.ReportSection.Quoted;
import org.action2.casework.fundreports.ReportTable.Head;
import org.action2.casework.language.CountryName;
import org.action2.casework.language.FormText;
import org.action2.casework.language.Sentence;
import org.action2.casework.language.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lists the grants, what their accepted reports say, and for those who work in the programme the entries of the ledger and what reviews said. */
@Component
class GrantSections {

    /** So many rows of a list stand on paper and on the page. */
    static final int SHOWN = 100;

    private static final Head GRANT = new Head("grant", Sentence.of("fundreports.grant"), TEXT, 4);
    private static final Head COUNTRY = new Head("country", Sentence.of("fundreports.country"), TEXT, 3);
    private static final Head COUNTRY_IN_WORKBOOK = new Head("country", Sentence.of("fundreports.country"), TEXT, 0);
    private static final Head TITLE = new Head("title", Sentence.of("fundreports.title"), TEXT, 5);
    private static final Head TITLE_IN_WORKBOOK = new Head("title", Sentence.of("fundreports.title"), TEXT, 0);

    private final GrantLists lists;
    private final StatusWords words;

    GrantSections(GrantLists lists, StatusWords words) {
        this.lists = lists;
        this.words = words;
    }

    /** @param withoutNames takes names of people out of what somebody wrote */
    List<ReportSection> of(ReportScope scope, Function<String, String> withoutNames) {
        return List.of(grants(scope, withoutNames), results(scope, withoutNames));
    }

    private ReportSection grants(ReportScope scope, Function<String, String> withoutNames) {
        var heads = List.of(GRANT, COUNTRY_IN_WORKBOOK, TITLE, new Head("stage", Sentence.of("fundreports.stage"), TEXT, 4), new Head("promised", Sentence.of("fundreports.promised"), MONEY, 3),
            new Head("transferred", Sentence.of("fundreports.transferred"), MONEY, 3), new Head("transferredWithin", Sentence.of("fundreports.transferred-within"), MONEY, 0),
            new Head("spent", Sentence.of("fundreports.spent"), MONEY, 3), new Head("spentWithin", Sentence.of("fundreports.spent-within"), MONEY, 0),
            new Head("refunded", Sentence.of("fundreports.refunded"), MONEY, 3));
        Function<Grant, List<@Nullable Object>> row = grant -> Arrays.asList(grant.reference(), new CountryName(grant.country()), withoutNames.apply(grant.title()),
            FormText.ofCode(grant.stage()), grant.promised(), grant.transferred(), grant.transferredWithin(), grant.spent(), grant.spentWithin(), grant.refunded());
        var shown = new ArrayList<List<@Nullable Object>>();
        lists.grants(scope, SHOWN, grant -> shown.add(row.apply(grant)));
        return ReportSection.of("grants", Sentence.of("fundreports.grants"), List.of(), List.of(new ReportTable("grants", Sentence.of("fundreports.grants-table"), heads, shown, null,
            lists.grantCount(scope), reader -> lists.grants(scope, Integer.MAX_VALUE, grant -> reader.accept(row.apply(grant))))));
    }

    private ReportSection results(ReportScope scope, Function<String, String> withoutNames) {
        var reports = new ArrayList<Report>();
        lists.reports(scope, SHOWN, reports::add);
        var tables = List.of(standing(scope), reportTable(scope, reports, withoutNames));
        var quotes = reports.stream().filter(report -> report.results() != null && !report.results().isBlank())
            .map(report -> new Quoted(source(report), withoutNames.apply(String.valueOf(report.results())))).toList();
        return new ReportSection("results", Sentence.of("fundreports.results"), List.of(Sentence.of("fundreports.results-sentence")), tables, quotes);
    }

    private ReportTable standing(ReportScope scope) {
        var heads = new ArrayList<>(List.of(new Head("recommendation", Sentence.of("fundreports.recommendation"), TEXT, 4), new Head("text", Sentence.of("fundreports.text"), TEXT, 0), GRANT));
        for (var kind : OutcomeKind.values()) {
            heads.add(new Head(kind.id(), kind.inWords(), TEXT, 3));
        }
        Function<Standing, List<@Nullable Object>> row = each -> {
            var cells = new ArrayList<@Nullable Object>(Arrays.asList(each.recommendation(), each.text(), String.join("\n", each.grants())));
            for (var kind : OutcomeKind.values()) {
                cells.add(words.of(kind, each.known().get(kind)));
            }
            return cells;
        };
        var shown = new ArrayList<List<@Nullable Object>>();
        lists.standing(scope, SHOWN, each -> shown.add(row.apply(each)));
        return new ReportTable("standing", Sentence.of("fundreports.standing-table"), heads, shown, null, lists.standingCount(scope),
            reader -> lists.standing(scope, Integer.MAX_VALUE, each -> reader.accept(row.apply(each))));
    }

    private ReportTable reportTable(ReportScope scope, List<Report> reports, Function<String, String> withoutNames) {
        var heads = List.of(GRANT, COUNTRY, TITLE_IN_WORKBOOK, new Head("report", Sentence.of("fundreports.report"), TEXT, 4), new Head("from", Sentence.of("fundreports.from"), DAY, 0),
            new Head("until", Sentence.of("fundreports.until"), DAY, 0), new Head("acceptedOn", Sentence.of("fundreports.accepted-on"), DAY, 3),
            new Head("recommendations", Sentence.of("fundreports.recommendations"), TEXT, 5), new Head("results", Sentence.of("fundreports.results"), TEXT, 0));
        Function<Report, List<@Nullable Object>> row = report -> Arrays.asList(report.reference(), new CountryName(report.country()), withoutNames.apply(report.title()),
            StatusWords.report(report.kind(), report.number()), report.from(), report.until(), report.acceptedOn(), String.join("\n", report.recommendations()),
            report.results() == null ? null : withoutNames.apply(String.valueOf(report.results())));
        return new ReportTable("reports", Sentence.of("fundreports.reports-table"), heads, reports.stream().map(row).toList(), null, lists.reportCount(scope),
            reader -> lists.reports(scope, Integer.MAX_VALUE, report -> reader.accept(row.apply(report))));
    }

    private static Text source(Report report) {
        var parts = new ArrayList<Text>(List.of(Text.same(report.reference()), StatusWords.report(report.kind(), report.number()), Shown.day(report.acceptedOn())));
        if (!report.recommendations().isEmpty()) {
            parts.add(Text.same(report.recommendations().get(0)));
        }
        return Text.joined(" · ", parts.toArray(Text[]::new));
    }

    /** @param knowsFund whether the reader may know the balance */
    ReportSection entries(ReportScope scope, boolean knowsFund) {
        var heads = new ArrayList<>(List.of(new Head("entry", Sentence.of("fundreports.entry"), TEXT, 2), new Head("day", Sentence.of("fundreports.day"), DAY, 4),
            new Head("kind", Sentence.of("fundreports.entry-kind"), TEXT, 4), GRANT, new Head("amount", Sentence.of("fundreports.amount"), MONEY, 4)));
        if (knowsFund) {
            heads.add(new Head("balance", Sentence.of("fundreports.balance-after"), MONEY, 4));
        }
        heads.add(new Head("by", Sentence.of("fundreports.entered-by"), TEXT, 3));
        Function<Entry, List<@Nullable Object>> row = entry -> {
            var cells = new ArrayList<@Nullable Object>(Arrays.asList(String.valueOf(entry.id()), entry.day(), StatusWords.entry(entry.kind()), entry.request(), entry.amount()));
            if (knowsFund) {
                cells.add(entry.balance());
            }
            cells.add(entry.by());
            return cells;
        };
        var shown = new ArrayList<List<@Nullable Object>>();
        lists.entries(scope, SHOWN, entry -> shown.add(row.apply(entry)));
        return ReportSection.of("ledger", Sentence.of("fundreports.ledger"), List.of(), List.of(new ReportTable("ledger", Sentence.of("fundreports.ledger-table"), heads, shown, null,
            lists.entryCount(scope), reader -> lists.entries(scope, Integer.MAX_VALUE, entry -> reader.accept(row.apply(entry))))));
    }

    ReportSection reviews(ReportScope scope) {
        var heads = List.of(GRANT, COUNTRY, TITLE, new Head("approvedOn", Sentence.of("fundreports.approved-on"), DAY, 4), new Head("approved", Sentence.of("fundreports.approved"), MONEY, 3),
            new Head("reviews", Sentence.of("fundreports.reviews"), NUMBER, 2), new Head("score", Sentence.of("fundreports.score"), DECIMAL, 2));
        Function<Reviewed, List<@Nullable Object>> row = each -> Arrays.asList(each.reference(), new CountryName(each.country()), each.title(), each.approvedOn(), each.approved(),
            each.reviews(), each.score());
        var shown = new ArrayList<List<@Nullable Object>>();
        lists.reviewed(scope, SHOWN, each -> shown.add(row.apply(each)));
        return ReportSection.of("reviews", Sentence.of("fundreports.reviews-title"), List.of(Sentence.of("fundreports.reviews-sentence")),
            List.of(new ReportTable("reviews", Sentence.of("fundreports.reviews-table"), heads, shown, null, lists.reviewedCount(scope),
                reader -> lists.reviewed(scope, Integer.MAX_VALUE, each -> reader.accept(row.apply(each))))));
    }
}
