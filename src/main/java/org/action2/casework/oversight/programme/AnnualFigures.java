package org.action2.casework.oversight.programme;

import static org.action2.casework.oversight.programme.Column.money;
import static org.action2.casework.oversight.programme.Column.percent;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.action2.casework.seedfunding.SeedFunding;
import org.springframework.stereotype.Component;

/**
 * The annual figures of the fund as reports on trust funds give them: allocations into the fund, transfers to grants,
 * expenditure that grants reported, refunds, and the delivery rate, which is the expenditure of all years so far over
 * the transfers of all years so far less their refunds. A year is one of UTC; a report's expenditure belongs to the year
 * in which the report came.
 */
@Component
class AnnualFigures {

    static final String TITLE = "Annual figures";
    static final String EXPLANATION = "Allocations, transfers and refunds from the ledger, expenditure from the reports. The delivery rate is all expenditure so far over all "
        + "transfers so far less refunds.";
    static final List<Column> COLUMNS = List.of(money("allocations", "Allocations (USD)", ""), money("transfers", "Transfers (USD)", ""),
        money("expenditure", "Expenditure (USD)", ""), money("refunds", "Refunds (USD)", ""), percent("deliveryRate", "Delivery rate (%)", ""));

    private static final Figure LEDGER = new Figure("annual-ledger", "", "", "none", ProgrammeLists.LEDGER, "Year", "to_char(e.entered_at at time zone 'UTC', 'YYYY')", "year",
        List.of(sum(SeedFunding.ALLOCATION), sum(SeedFunding.DISBURSEMENT), sum(SeedFunding.REFUND)), List.of(), null, "1");
    private static final Figure REPORTS = new Figure("annual-reports", "", "", "none", ProgrammeLists.REPORTS, "Year", "to_char(p.submitted_at at time zone 'UTC', 'YYYY')", "year",
        List.of(money("spent", "", "coalesce(sum(p.newly_spent_cents), 0)")), List.of(), "p.submitted_at is not null", "1");

    private final ProgrammeQueries register;

    AnnualFigures(ProgrammeQueries register) {
        this.register = register;
    }

    /** One row a year, the oldest first. @param filter country, agency and body count, the period does not */
    List<ProgrammeQueries.Row> years(Filter filter) {
        var narrowed = new HashMap<>(filter.values());
        narrowed.keySet().removeAll(List.of("from", "to"));
        var years = new TreeMap<String, long[]>();
        register.figure(LEDGER, new Filter(narrowed)).forEach(row -> {
            var year = years.computeIfAbsent(row.key(), key -> new long[4]);
            year[0] = (Long) row.values().get(0);
            year[1] = (Long) row.values().get(1);
            year[3] = (Long) row.values().get(2);
        });
        register.figure(REPORTS, new Filter(narrowed)).forEach(row -> years.computeIfAbsent(row.key(), key -> new long[4])[2] = (Long) row.values().get(0));
        return rows(years);
    }

    private static List<ProgrammeQueries.Row> rows(Map<String, long[]> years) {
        var rows = new ArrayList<ProgrammeQueries.Row>();
        var transferred = 0L;
        var spent = 0L;
        for (var year : years.entrySet()) {
            var sums = year.getValue();
            transferred += sums[1] - sums[3];
            spent += sums[2];
            var values = new ArrayList<>();
            for (var sum : sums) {
                values.add(sum);
            }
            values.add(transferred == 0 ? null : 100.0 * spent / transferred);
            rows.add(new ProgrammeQueries.Row(year.getKey(), values));
        }
        return rows;
    }

    private static Column sum(String kind) {
        return money(kind, "", "coalesce(sum(e.amount_cents) filter (where e.kind = '" + kind + "'), 0)");
    }
}
