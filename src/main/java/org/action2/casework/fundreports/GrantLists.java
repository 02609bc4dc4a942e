package org.action2.casework.fundreports;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.action2.casework.seedfunding.SeedFunding;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists what is behind the figures: grants, accepted reports, entries of the ledger, reviews. */
@Component
class GrantLists {

    private static final int FETCH = 500;

    private static final String OF_COUNTRY = "(:country = '' or q.country = :country)";
    /** Whatever money was set aside for by the end of the period and that had not ended before it. */
    private static final String GRANTS = " from seed_funding_request q where q.reference in (select request from seed_funding_ledger where kind = 'reservation' and entered_at < :end)"
        + " and (q.ended_at is null or q.ended_at >= :from) and " + OF_COUNTRY;
    private static final String REPORTS = " from seed_funding_report r join seed_funding_request q using (reference)";
    private static final String ACCEPTED = " where r.accepted_at >= :from and r.accepted_at < :end and " + OF_COUNTRY;
    /** The grants of these reports with their recommendations. */
    private static final String REPORTED = "grants as (select distinct q.reference, q.country, q.recommendation" + REPORTS + ACCEPTED + "), " + OutcomeQueries.LINKS;
    private static final String ENTRIES = " from seed_funding_ledger e left join seed_funding_request q on q.reference = e.request";
    private static final String OF_THE_PERIOD = " where e.fund = :fund and e.entered_at >= :from and e.entered_at < :end and " + OF_COUNTRY;

    private static final String APPROVED = " and e.kind = 'reservation'";

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate inPortions;
    private final OutcomeSteps steps;

    GrantLists(JdbcClient jdbc, DataSource database, OutcomeSteps steps) {
        this.jdbc = jdbc;
        this.steps = steps;
        var template = new JdbcTemplate(database);
        template.setFetchSize(FETCH);
        this.inPortions = new NamedParameterJdbcTemplate(template);
    }

    /** A grant with what it was promised, paid, spent and returned until the end of the period, in US cents. @param stage where it stood then */
    record Grant(String reference, String country, String title, String stage, long promised, long transferred, long transferredWithin, long spent, long spentWithin,
                 long refunded) {
    }

    /**
     * A report that was accepted in the period.
     *
     * @param named the recommendation that the grant names, if the register has it
     * @param recommendations those of the grant, the one that it names first
     */
    record Report(String reference, String country, String title, String kind, int number, @Nullable LocalDate from, @Nullable LocalDate until, LocalDate acceptedOn,
                  @Nullable String results, @Nullable String named, List<String> recommendations) {
    }

    /** A recommendation at the end of the period. @param grants those that name it @param known the status or grade of each kind, where there is one */
    record Standing(String recommendation, String text, List<String> grants, Map<OutcomeKind, String> known) {
    }

    /** An entry of the ledger. @param balance after it @param by the account that made it */
    record Entry(long id, LocalDate day, String kind, @Nullable String request, @Nullable String country, long amount, long balance, String by) {
    }

    /** The reviews of a request that was approved in the period. @param score the mean of all scores of all reviews, from 1 to 5; null without reviews */
    record Reviewed(String reference, String country, String title, LocalDate approvedOn, long approved, long reviews, @Nullable BigDecimal score) {
    }

    long grantCount(ReportScope scope) {
        return count(GRANTS, scope);
    }

    /** In the order of countries and references. @param limit at most so many */
    void grants(ReportScope scope, int limit, Consumer<Grant> reader) {
        inPortions.query("with " + FundFigures.SPENT + """
            , entry as (
                select request, sum(case kind when 'reservation' then amount_cents when 'release' then -amount_cents else 0 end) as promised,
                    sum(amount_cents) filter (where kind = 'disbursement') as transferred,
                    sum(amount_cents) filter (where kind = 'disbursement' and entered_at >= :from) as transferred_within,
                    sum(amount_cents) filter (where kind = 'refund') as refunded
                from seed_funding_ledger where entered_at < :end and request is not null group by 1)
            select q.reference, q.country, q.title, coalesce((select s.stage from case_stage_view s where s.reference = q.reference and s.entered_at < :end
                    and (s.left_at is null or s.left_at >= :end) order by s.entered_at desc limit 1), q.stage) as stage_then,
                coalesce(e.promised, 0) as promised, coalesce(e.transferred, 0) as transferred, coalesce(e.transferred_within, 0) as transferred_within,
                coalesce(e.refunded, 0) as refunded, coalesce(u.cents, 0) as spent, coalesce(u.cents, 0) - coalesce(b.cents, 0) as spent_within
            from (select q.*""" + GRANTS + """
                ) q join entry e on e.request = q.reference left join spent u on u.reference = q.reference and u.edge = 'until'
                left join spent b on b.reference = q.reference and b.edge = 'before'
            order by q.country, q.reference limit :limit
            """, limited(scope, limit), row -> {
                reader.accept(new Grant(row.getString("reference"), row.getString("country"), row.getString("title"), row.getString("stage_then"), row.getLong("promised"),
                    row.getLong("transferred"), row.getLong("transferred_within"), row.getLong("spent"), row.getLong("spent_within"), row.getLong("refunded")));
            });
    }

    long reportCount(ReportScope scope) {
        return count(REPORTS + ACCEPTED, scope);
    }

    /** By country, and the reports of one recommendation together. @param limit at most so many */
    void reports(ReportScope scope, int limit, Consumer<Report> reader) {
        inPortions.query("with " + REPORTED + """
            , linked as (select reference, array_agg(business_key order by direct desc, business_key) as keys, min(business_key) filter (where direct) as named from link group by 1)
            select r.reference, q.country, q.title, r.kind, r.number, r.period_from, r.period_until, cast(r.accepted_at at time zone :zone as date) as accepted_on,
                r.results, l.named, l.keys
            """ + REPORTS + " left join linked l on l.reference = r.reference" + ACCEPTED + """
             order by q.country, l.named nulls last, l.keys nulls last, r.reference, r.accepted_at, r.kind, r.number limit :limit
            """, limited(scope, limit), row -> {
                reader.accept(new Report(row.getString("reference"), row.getString("country"), row.getString("title"), row.getString("kind"), row.getInt("number"),
                    row.getObject("period_from", LocalDate.class), row.getObject("period_until", LocalDate.class), row.getObject("accepted_on", LocalDate.class),
                    row.getString("results"), row.getString("named"), texts(row.getArray("keys"))));
            });
    }

    long standingCount(ReportScope scope) {
        return jdbc.sql("with " + REPORTED + " select count(distinct business_key) from link").params(limited(scope, 0)).query(Long.class).single();
    }

    /** The recommendations of the grants whose reports were accepted, by their keys. @param limit at most so many */
    void standing(ReportScope scope, int limit, Consumer<Standing> reader) {
        var parameters = limited(scope, limit);
        parameters.putAll(steps.parameters());
        var standing = new StringBuilder();
        for (var kind : OutcomeKind.values()) {
            standing.append(", (select x.status from ").append(OutcomeQueries.standing("r.business_key", "'" + kind.id() + "'", "cast(:last as timestamptz)", ":until")).append(" x) as ").append(kind.id());
        }
        inPortions.query("with " + OutcomeQueries.STEPS + ", " + REPORTED + " select r.business_key, r.text, l.grants" + standing + """
             from (select business_key, array_agg(reference order by reference) as grants from link group by 1) l join recommendation_view r using (business_key)
            order by r.business_key limit :limit
            """, parameters, row -> {
                var known = new EnumMap<OutcomeKind, String>(OutcomeKind.class);
                for (var kind : OutcomeKind.values()) {
                    if (row.getString(kind.id()) != null) {
                        known.put(kind, row.getString(kind.id()));
                    }
                }
                reader.accept(new Standing(row.getString("business_key"), row.getString("text"), texts(row.getArray("grants")), known));
            });
    }

    long entryCount(ReportScope scope) {
        return count(ENTRIES + OF_THE_PERIOD, scope);
    }

    /** In their order. @param limit at most so many */
    void entries(ReportScope scope, int limit, Consumer<Entry> reader) {
        inPortions.query("select e.id, cast(e.entered_at at time zone :zone as date) as day, e.kind, e.request, q.country, e.amount_cents, e.balance_after_cents, e.entered_by"
            + ENTRIES + OF_THE_PERIOD + " order by e.id limit :limit", limited(scope, limit), row -> {
                reader.accept(new Entry(row.getLong("id"), row.getObject("day", LocalDate.class), row.getString("kind"), row.getString("request"), row.getString("country"),
                    row.getLong("amount_cents"), row.getLong("balance_after_cents"), row.getString("entered_by")));
            });
    }

    long reviewedCount(ReportScope scope) {
        return count(ENTRIES + OF_THE_PERIOD + APPROVED, scope);
    }

    /** The requests approved in the period, with what their reviews said together. @param limit at most so many */
    void reviewed(ReportScope scope, int limit, Consumer<Reviewed> reader) {
        inPortions.query("""
            select q.reference, q.country, q.title, cast(e.entered_at at time zone :zone as date) as approved_on, e.amount_cents, v.reviews, v.score
            """ + ENTRIES + """
             cross join lateral (select count(*) as reviews, avg((v.score_relevance + v.score_rights_based + v.score_ownership + v.score_feasibility + v.score_value
                + v.score_sustainability) / 6.0) as score from seed_funding_review v where v.reference = q.reference and v.status = 'recorded') v
            """ + OF_THE_PERIOD + APPROVED + " order by q.country, q.reference limit :limit", limited(scope, limit), row -> {
                reader.accept(new Reviewed(row.getString("reference"), row.getString("country"), row.getString("title"), row.getObject("approved_on", LocalDate.class),
                    row.getLong("amount_cents"), row.getLong("reviews"), row.getBigDecimal("score")));
            });
    }

    private long count(String source, ReportScope scope) {
        return jdbc.sql("select count(*)" + source).params(limited(scope, 0)).query(Long.class).single();
    }

    private static Map<String, Object> limited(ReportScope scope, int limit) {
        var parameters = new HashMap<>(scope.parameters());
        parameters.put("fund", SeedFunding.FUND);
        parameters.put("limit", limit);
        return parameters;
    }

    private static List<String> texts(@Nullable Array array) throws SQLException {
        return array == null ? List.of() : new ArrayList<>(List.of((String[]) array.getArray()));
    }
}
