package org.action2.casework.fundreports;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.action2.casework.fundreports.LedgerSums.Sums;
import org.action2.casework.seedfunding.SeedFunding;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Adds up the ledger and the accepted reports of grants. */
@Component
class FundFigures {

    /**
     * What each grant has spent {@code before} the period and {@code until} its end: what its final financial report says once that is
     * accepted, before that the highest figure accepted; of a withdrawn grant what it was paid and did not return.
     */
    static final String SPENT = """
        edge (edge, at) as (values ('before', cast(:from as timestamptz)), ('until', cast(:end as timestamptz))),
        reported as (
            select distinct on (edge.edge, r.reference) edge.edge, r.reference, r.spent_cents, r.spending
            from edge join seed_funding_report r on r.accepted_at < edge.at
            where r.spent_cents is not null
            order by edge.edge, r.reference, (r.kind = 'final-financial') desc, r.spent_cents desc, r.accepted_at desc, r.number desc),
        kept as (
            select edge.edge, q.reference, cast(sum(case e.kind when 'disbursement' then e.amount_cents when 'refund' then -e.amount_cents else 0 end) as bigint) as cents
            from edge join seed_funding_request q on q.stage = 'withdrawn' and q.ended_at < edge.at
                join seed_funding_ledger e on e.request = q.reference and e.entered_at < edge.at
            group by 1, 2 having bool_or(e.kind = 'disbursement')),
        spent as (
            select edge, reference, coalesce(kept.cents, reported.spent_cents) as cents, reported.spending
            from reported full join kept using (edge, reference))
        """;

    private static final String TOTAL = "total";

    private final JdbcClient jdbc;

    FundFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Sum(String country, String kind, Sums sums) {
    }

    /** What the figures of one country, or of all, are added up from. */
    record ByCountry(Map<String, LedgerSums> ledgers, Map<String, Expenditure> expenditure) {
    }

    /** The whole of what a report is about. */
    LedgerSums ledger(ReportScope scope) {
        var kinds = new HashMap<String, Sums>();
        entries(scope).forEach(sum -> kinds.merge(sum.kind(), sum.sums(), Sums::plus));
        return withLastEntry(scope, kinds);
    }

    Expenditure expenditure(ReportScope scope) {
        return spending(scope).values().stream().reduce(new Expenditure(Map.of()), (one, other) -> {
            var lines = new HashMap<>(one.lines());
            other.lines().forEach((category, sums) -> lines.merge(category, sums, Sums::plus));
            return new Expenditure(lines);
        });
    }

    /** The same by country, in the order of their codes; what belongs to no country is left out. */
    ByCountry byCountry(ReportScope scope) {
        var kinds = new TreeMap<String, Map<String, Sums>>();
        entries(scope).stream().filter(sum -> !sum.country().isEmpty())
            .forEach(sum -> kinds.computeIfAbsent(sum.country(), country -> new HashMap<>()).put(sum.kind(), sum.sums()));
        var ledgers = new TreeMap<String, LedgerSums>();
        kinds.forEach((country, sums) -> ledgers.put(country, new LedgerSums(sums, 0, 0)));
        return new ByCountry(ledgers, spending(scope));
    }

    /** When the ledger begins. */
    Optional<Instant> firstEntry() {
        return jdbc.sql("select min(entered_at) from seed_funding_ledger where fund = :fund").param("fund", SeedFunding.FUND)
            .query((row, number) -> Optional.ofNullable(row.getTimestamp(1)).map(Timestamp::toInstant)).single();
    }

    private LedgerSums withLastEntry(ReportScope scope, Map<String, Sums> kinds) {
        return jdbc.sql("select id, balance_after_cents from seed_funding_ledger where fund = :fund and entered_at < :end order by id desc limit 1")
            .params(scope.parameters()).param("fund", SeedFunding.FUND)
            .query((row, number) -> new LedgerSums(kinds, row.getLong("id"), row.getLong("balance_after_cents"))).optional()
            .orElseGet(() -> new LedgerSums(kinds, 0, 0));
    }

    private List<Sum> entries(ReportScope scope) {
        return jdbc.sql("""
            select coalesce(q.country, '') as country, e.kind, coalesce(sum(e.amount_cents) filter (where e.entered_at < :from), 0) as before,
                coalesce(sum(e.amount_cents) filter (where e.entered_at >= :from), 0) as within
            from seed_funding_ledger e left join seed_funding_request q on q.reference = e.request
            where e.fund = :fund and e.entered_at < :end and (:country = '' or q.country = :country) group by 1, 2
            """).params(scope.parameters()).param("fund", SeedFunding.FUND)
            .query((row, number) -> new Sum(row.getString("country"), row.getString("kind"), new Sums(row.getLong("before"), row.getLong("within")))).list();
    }

    private Map<String, Expenditure> spending(ReportScope scope) {
        var sums = jdbc.sql("with " + SPENT + """
            , line as (
                select s.edge, s.reference, l ->> 'line' as category, case when btrim(l ->> 'amount') ~ '^[0-9]{1,12}([.][0-9]{1,2})?$'
                    then cast(cast(btrim(l ->> 'amount') as numeric) * 100 as bigint) else 0 end as cents
                from spent s cross join lateral jsonb_array_elements(case when jsonb_typeof(s.spending) = 'array' then s.spending else '[]' end) l),
            stated as (
                select edge, reference, category, cents from line where category = any (:categories)
                union all select edge, reference, 'total', cents from spent)
            select q.country, s.category, coalesce(sum(s.cents) filter (where s.edge = 'before'), 0) as before,
                coalesce(sum(s.cents) filter (where s.edge = 'until'), 0) as until
            from stated s join seed_funding_request q using (reference) where (:country = '' or q.country = :country) group by 1, 2
            """).params(scope.parameters()).param("categories", Expenditure.CATEGORIES.toArray(String[]::new))
            .query((row, number) -> new Sum(row.getString("country"), row.getString("category"),
                new Sums(row.getLong("before"), row.getLong("until") - row.getLong("before")))).list();
        var lines = new TreeMap<String, Map<String, Sums>>();
        sums.forEach(sum -> lines.computeIfAbsent(sum.country(), country -> new HashMap<>()).put(sum.kind(), sum.sums()));
        var byCountry = new TreeMap<String, Expenditure>();
        lines.forEach((country, stated) -> {
            var rest = stated.getOrDefault(TOTAL, Sums.NONE);
            stated.remove(TOTAL);
            for (var sum : stated.values()) {
                rest = rest.minus(sum);
            }
            stated.put(Expenditure.NOT_STATED, rest);
            byCountry.put(country, new Expenditure(stated));
        });
        return byCountry;
    }
}
