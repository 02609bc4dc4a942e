package org.action2.casework.fundreports;

import static org.action2.casework.fundreports.ReportTable.Kind.DECIMAL;
import static org.action2.casework.fundreports.ReportTable.Kind.MONEY;
import static org.action2.casework.fundreports.ReportTable.Kind.TEXT;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.action2.casework.forms.OptionLabels;
import org.action2.casework.fundreports.LedgerSums.Sums;
import org.action2.casework.fundreports.ReportTable.Head;
import org.action2.casework.language.CountryName;
import org.action2.casework.language.Sentence;
import org.action2.casework.language.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says where the money came from, where it is and what it was spent on. */
@Component
class MoneySections {

    private static final Text ITEM = Sentence.of("fundreports.item");
    private static final Text AMOUNT = Sentence.of("fundreports.amount");
    private static final Text OPENING = Sentence.of("fundreports.opening");
    private static final Text CLOSING = Sentence.of("fundreports.closing");
    private static final Text ALLOCATIONS = Sentence.of("fundreports.allocations");
    private static final Text RESERVATIONS = Sentence.of("fundreports.reservations");
    private static final Text RELEASES = Sentence.of("fundreports.releases");
    private static final Text TRANSFERS = Sentence.of("fundreports.transfers");
    private static final Text REFUNDS = Sentence.of("fundreports.refunds");
    private static final Text EXPENDITURE = Sentence.of("fundreports.expenditure");
    private static final Text IN_THE_PERIOD = Sentence.of("fundreports.in-the-period");
    private static final Text TO_DATE = Sentence.of("fundreports.to-date");
    private static final Text TOTAL = Sentence.of("fundreports.total");
    private static final Text COUNTRY = Sentence.of("fundreports.country");

    private final FundFigures figures;
    private final OptionLabels labels;

    MoneySections(FundFigures figures, OptionLabels labels) {
        this.figures = figures;
        this.labels = labels;
    }

    /** @param reports how many were accepted in the period @param laterGrades how many grades of the period were recorded after it */
    List<ReportSection> of(ReportScope scope, long reports, long laterGrades) {
        var ledger = figures.ledger(scope);
        var spent = figures.expenditure(scope);
        var sections = new ArrayList<ReportSection>();
        sections.add(ReportSection.of("summary", Sentence.of("fundreports.summary"), summary(scope, ledger, spent, reports, laterGrades), List.of()));
        sections.add(account(scope, ledger, spent));
        sections.add(expenditure(ledger, spent));
        if (scope.isWholeFund()) {
            sections.add(countries(scope));
        }
        return sections;
    }

    private static List<Text> summary(ReportScope scope, LedgerSums ledger, Expenditure spent, long reports, long laterGrades) {
        var sentences = new ArrayList<Text>();
        if (scope.isWholeFund()) {
            sentences.add(Sentence.of("fundreports.summary-balance", Shown.usd(ledger.balance().before()), Shown.usd(ledger.balance().toDate())));
            sentences.add(Sentence.of("fundreports.summary-allocations", Shown.usd(ledger.allocations().within())));
        }
        sentences.add(Sentence.of("fundreports.summary-reservations", Shown.usd(ledger.reservations().within()), Shown.usd(ledger.releases().within())));
        sentences.add(Sentence.of("fundreports.summary-transfers", Shown.usd(ledger.transfers().within()), Shown.usd(ledger.refunds().within())));
        sentences.add(Sentence.of("fundreports.summary-expenditure", Shown.usd(spent.total().within()), Shown.usd(spent.total().toDate())));
        var rate = Shown.percent(spent.total().toDate(), ledger.transfers().toDate());
        if (rate != null) {
            sentences.add(Sentence.of("fundreports.summary-delivery", Shown.percent(rate)));
        }
        sentences.add(Sentence.of("fundreports.summary-reports", Shown.number(reports)));
        if (laterGrades > 0) {
            sentences.add(Sentence.of("fundreports.later-grades", Shown.number(laterGrades)));
        }
        return sentences;
    }

    private ReportSection account(ReportScope scope, LedgerSums ledger, Expenditure spent) {
        var sentences = new ArrayList<Text>();
        var tables = new ArrayList<ReportTable>();
        if (scope.isWholeFund()) {
            sentences.add(reconciliation(ledger));
            tables.add(account("balance", Sentence.of("fundreports.balance-table"), ledger.balance(), item(ALLOCATIONS, ledger.allocations()),
                item(RESERVATIONS, negative(ledger.reservations())), item(RELEASES, ledger.releases()), item(REFUNDS, ledger.refunds())));
            tables.add(account("held", Sentence.of("fundreports.held-table"), ledger.held(), item(ALLOCATIONS, ledger.allocations()),
                item(TRANSFERS, negative(ledger.transfers())), item(REFUNDS, ledger.refunds())));
        }
        tables.add(account("set-aside", Sentence.of("fundreports.set-aside-table"), ledger.setAside(), item(RESERVATIONS, ledger.reservations()),
            item(RELEASES, negative(ledger.releases())), item(TRANSFERS, negative(ledger.transfers()))));
        tables.add(account("with-grants", Sentence.of("fundreports.with-grants-table"), withGrants(ledger, spent), item(TRANSFERS, ledger.transfers()),
            item(EXPENDITURE, negative(spent.total())), item(REFUNDS, negative(ledger.refunds()))));
        return ReportSection.of("account", Sentence.of("fundreports.account"), sentences, tables);
    }

    private static Text reconciliation(LedgerSums ledger) {
        if (ledger.lastEntry() == 0) {
            return Sentence.of("fundreports.no-entry");
        }
        var entry = String.valueOf(ledger.lastEntry());
        return ledger.difference() == 0 ? Sentence.of("fundreports.reconciled", entry, Shown.usd(ledger.lastBalance()))
            : Sentence.of("fundreports.not-reconciled", entry, Shown.usd(ledger.lastBalance()), Shown.usd(ledger.difference()));
    }

    /** What grants were paid and neither spent, as far as accepted reports say, nor returned. */
    private static Sums withGrants(LedgerSums ledger, Expenditure spent) {
        return ledger.transfers().minus(ledger.refunds()).minus(spent.total());
    }

    private static Sums negative(Sums sums) {
        return Sums.NONE.minus(sums);
    }

    private static List<@Nullable Object> item(Text name, Sums sums) {
        return Arrays.asList(name, sums.within());
    }

    @SafeVarargs
    private static ReportTable account(String id, Text caption, Sums balance, List<@Nullable Object>... items) {
        var rows = new ArrayList<List<@Nullable Object>>();
        rows.add(Arrays.asList(OPENING, balance.before()));
        rows.addAll(Arrays.asList(items));
        return ReportTable.whole(id, caption, List.of(new Head("item", ITEM, TEXT, 3), new Head("amount", AMOUNT, MONEY, 2)), rows, Arrays.asList(CLOSING, balance.toDate()));
    }

    private ReportSection expenditure(LedgerSums ledger, Expenditure spent) {
        var rows = new ArrayList<List<@Nullable Object>>();
        Expenditure.CATEGORIES.forEach(category -> rows.add(line(labels.of("submit-request", "budget.line", category), spent.of(category))));
        rows.add(line(Sentence.of("fundreports.not-stated"), spent.of(Expenditure.NOT_STATED)));
        var total = spent.total();
        var categories = ReportTable.whole("expenditure", Sentence.of("fundreports.expenditure-table"), List.of(new Head("category", Sentence.of("fundreports.category"), TEXT, 3),
            new Head("within", IN_THE_PERIOD, MONEY, 2), new Head("toDate", TO_DATE, MONEY, 2)), rows, line(TOTAL, total));
        var transfers = ledger.transfers();
        var delivery = ReportTable.whole("delivery", Sentence.of("fundreports.delivery-table"), List.of(new Head("span", Sentence.of("fundreports.span"), TEXT, 3),
                new Head("expenditure", EXPENDITURE, MONEY, 2), new Head("transfers", TRANSFERS, MONEY, 2), new Head("rate", Sentence.of("fundreports.delivery-rate"), DECIMAL, 2)),
            List.of(Arrays.asList(IN_THE_PERIOD, total.within(), transfers.within(), Shown.percent(total.within(), transfers.within())),
                Arrays.asList(TO_DATE, total.toDate(), transfers.toDate(), Shown.percent(total.toDate(), transfers.toDate()))), null);
        return ReportSection.of("expenditure", EXPENDITURE, List.of(Sentence.of("fundreports.expenditure-sentence"), Sentence.of("fundreports.delivery-sentence")),
            List.of(categories, delivery));
    }

    private static List<@Nullable Object> line(Text name, Sums sums) {
        return Arrays.asList(name, sums.within(), sums.toDate());
    }

    private ReportSection countries(ReportScope scope) {
        var found = figures.byCountry(scope);
        var countries = new TreeSet<>(found.ledgers().keySet());
        countries.addAll(found.expenditure().keySet());
        var rows = new ArrayList<List<@Nullable Object>>();
        var totals = new long[COUNTRY_HEADS.size() - 1];
        countries.forEach(country -> {
            var ledger = found.ledgers().getOrDefault(country, new LedgerSums(Map.of(), 0, 0));
            var spent = found.expenditure().getOrDefault(country, new Expenditure(Map.of()));
            var amounts = new long[] {ledger.reservations().within(), ledger.releases().within(), ledger.transfers().within(), spent.total().within(), ledger.refunds().within(),
                withGrants(ledger, spent).toDate()};
            rows.add(row(new CountryName(country), amounts));
            Arrays.setAll(totals, i -> totals[i] + amounts[i]);
        });
        return ReportSection.of("countries", Sentence.of("fundreports.countries"), List.of(),
            List.of(ReportTable.whole("countries", Sentence.of("fundreports.countries-table"), COUNTRY_HEADS, rows, row(TOTAL, totals))));
    }

    private static final List<Head> COUNTRY_HEADS = List.of(new Head("country", COUNTRY, TEXT, 3), new Head("reservations", RESERVATIONS, MONEY, 3),
        new Head("releases", RELEASES, MONEY, 3), new Head("transfers", TRANSFERS, MONEY, 3), new Head("expenditure", EXPENDITURE, MONEY, 3), new Head("refunds", REFUNDS, MONEY, 3),
        new Head("withGrants", Sentence.of("fundreports.with-grants"), MONEY, 3));

    private static List<@Nullable Object> row(Text name, long... amounts) {
        var row = new ArrayList<@Nullable Object>();
        row.add(name);
        Arrays.stream(amounts).forEach(row::add);
        return row;
    }
}
