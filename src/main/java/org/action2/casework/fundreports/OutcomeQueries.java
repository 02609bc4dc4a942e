package org.action2.casework.fundreports;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Follows the money of paid grants to the recommendations that they name. Where a grant names none and the plan of a follow-up asked for it, the
 * recommendations of that follow-up are followed, too, and never counted with those that are named. A recommendation stood at a step on the
 * day of the grant's payment, and stands at one at the end of the period.
 */
@Component
class OutcomeQueries {

    private static final int FETCH = 500;

    /** The steps of scales, as {@link OutcomeSteps} gives them. */
    static final String STEPS = """
        step as (select * from unnest(cast(:scales as text[]), cast(:statuses as text[]), cast(:places as int[]), cast(:steps as int[])) s (scale, status, place, step))""";

    /** The recommendations of {@code grants}: the one that a grant names or else, not {@code direct}, those of the follow-up that asked for it and that no later ones superseded. */
    static final String LINKS = """
        named as (
            select g.reference, r.business_key from grants g join recommendation_view r on r.business_key = g.recommendation and r.country = g.country),
        link as (
            select reference, business_key, true as direct from named
            union select g.reference, r.business_key, false from grants g join follow_up_view f on f.seed_funding = g.reference and f.country = g.country
                join recommendation_view r on r.follow_up = f.key where r.superseded_by is null and not exists (select from named n where n.reference = g.reference))""";

    /**
     * The paid grants with what they cost until the end of the period. They are those whose payment the ledger entered by then; paid they were on the day that
     * the finance office stated, or else on the day of the entry.
     */
    private static final String FILL_GRANTS = """
        insert into fund_grant (reference, country, title, recommendation, paid_on, before_at, cost)
        select reference, country, title, recommendation, paid_on, least(cast(paid_on + 1 as timestamp) at time zone :zone - interval '1 microsecond', cast(:last as timestamptz)), cost
        from (select e.request as reference, q.country, q.title, q.recommendation,
                coalesce(q.disbursed_on, cast(min(e.entered_at) filter (where e.kind = 'disbursement') at time zone :zone as date)) as paid_on,
                cast(sum(case e.kind when 'disbursement' then e.amount_cents else -e.amount_cents end) as bigint) as cost
            from seed_funding_ledger e join seed_funding_request q on q.reference = e.request
            where e.kind in ('disbursement', 'refund') and e.entered_at < :end and (:country = '' or q.country = :country)
            group by 1, 2, 3, 4, q.disbursed_on having bool_or(e.kind = 'disbursement')) paid
        """;

    /** {@code ever}: whether it stood higher than before at any moment from the payment to the end of the period. */
    private static final String FILL_MOVES = "insert into fund_move (reference, business_key, direct, kind, before, after, known, up, down, ever, sharing) with " + STEPS
        + ", grants as (select * from fund_grant), " + LINKS + """
        , kinds (kind) as (values ('progress'), ('assessment'), ('grade')),
        ending as materialized (
            select r.business_key, k.kind, x.scale, x.status, x.step from (select distinct business_key from link) r cross join kinds k left join lateral %s x on true),
        move as (
            select l.reference, l.business_key, l.direct, a.kind, b.status as before, a.status as after, a.step >= 0 and b.step >= 0 and a.scale = b.scale as known,
                a.scale = b.scale and b.step >= 0 and a.step > b.step as up, a.scale = b.scale and a.step >= 0 and a.step < b.step as down,
                case when a.scale = b.scale and b.step >= 0 and a.step > b.step then true else b.step >= 0 and exists (
                    select from recommendation_status_view c cross join lateral %s x where c.business_key = l.business_key and c.kind = a.kind
                        and (c.published_on is null and c.recorded_at > g.before_at and c.recorded_at <= :last
                            or c.published_on > g.paid_on and c.published_on <= :until and c.recorded_at <= :asOf) and x.scale = b.scale and x.step > b.step) end as ever
            from link l join grants g using (reference) join ending a using (business_key) left join lateral %s b on true)
        select reference, business_key, direct, kind, before, after, known, up, down, ever, count(*) filter (where up and direct) over (partition by business_key, kind) from move
        """.formatted(standing("r.business_key", "k.kind", "cast(:last as timestamptz)", ":until"), standing("c.business_key", "c.kind", "c.recorded_at", "c.published_on"),
        standing("l.business_key", "a.kind", "g.before_at", "least(g.paid_on, :until)"));

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate inPortions;
    private final OutcomeSteps steps;

    OutcomeQueries(JdbcClient jdbc, DataSource database, OutcomeSteps steps) {
        this.jdbc = jdbc;
        this.steps = steps;
        var template = new JdbcTemplate(database);
        template.setFetchSize(FETCH);
        this.inPortions = new NamedParameterJdbcTemplate(template);
    }

    /**
     * SQL for where a recommendation stands on the scale of one kind at a moment: the last that was said or, of grades, the worst of the latest publication,
     * each part by its last correction. Nobody has to report that nothing has begun.
     */
    static String standing(String key, String kind, String moment, String day) {
        return """
            (select coalesce(h.scale, nothing.scale) as scale, coalesce(h.status, nothing.status) as status, s.step
            from (select case when %2$s = 'progress' then 'progress' end as scale, case when %2$s = 'progress' then 'not-started' end as status) nothing
                left join lateral (select h.scale, h.status from recommendation_status_view h left join step s on s.scale = h.scale and s.status = h.status
                    where h.business_key = %1$s and h.kind = %2$s
                        and (h.published_on is null and h.recorded_at <= %3$s or h.published_on <= %4$s and h.recorded_at <= :asOf)
                        and not exists (select from recommendation_status_view later where later.business_key = h.business_key and later.kind = 'grade' and h.kind = 'grade'
                            and later.published_on = h.published_on and later.part = h.part and later.id > h.id and later.recorded_at <= :asOf)
                    order by h.published_on desc nulls last, case when h.kind = 'grade' then s.place end desc nulls last, h.recorded_at desc, h.id desc limit 1) h on true
                left join step s on s.scale = coalesce(h.scale, nothing.scale) and s.status = coalesce(h.status, nothing.status))""".formatted(key, kind, moment, day);
    }

    /**
     * A paid grant.
     *
     * @param paidOn the day of its payment
     * @param cost what it was paid and did not return, in US cents
     * @param recommendations that it names
     * @param movements its shares of the movements of each kind
     */
    record GrantOutcome(String reference, String country, String title, LocalDate paidOn, long cost, long recommendations, Map<OutcomeKind, BigDecimal> movements) {
    }

    /** @param before the status or grade on the day of the payment, null where none is known @param share of the movement, 0 if there is none */
    record Move(@Nullable String before, @Nullable String after, BigDecimal share) {
    }

    /** A recommendation of a paid grant. @param direct whether the grant itself names it; otherwise it is of the follow-up that asked for the grant */
    record LinkOutcome(String reference, String country, String recommendation, boolean direct, Map<OutcomeKind, Move> moves) {
    }

    /** A recommendation that its body selected for follow-up. @param standing the status or grade of each kind at the end of the period, where there is one */
    record Selected(String recommendation, String country, String body, @Nullable LocalDate deadline, Map<OutcomeKind, String> standing) {
    }

    /** Works out once in a transaction what all others of this class read. */
    void prepare(ReportScope scope) {
        var parameters = parameters(scope);
        jdbc.sql("create temporary table fund_grant (reference text, country text, title text, recommendation text, paid_on date, before_at timestamptz, cost bigint) on commit drop").update();
        jdbc.sql("create temporary table fund_move (reference text, business_key text, direct boolean, kind text, before text, after text, known boolean, up boolean, down boolean, ever boolean, sharing bigint) on commit drop").update();
        jdbc.sql(FILL_GRANTS).params(parameters).update();
        jdbc.sql("analyze fund_grant").update();
        jdbc.sql(FILL_MOVES).params(parameters).update();
        jdbc.sql("analyze fund_move").update();
    }

    Outcomes outcomes(ReportScope scope) {
        var moves = new EnumMap<OutcomeKind, Outcomes.Moves>(OutcomeKind.class);
        for (var kind : OutcomeKind.values()) {
            moves.put(kind, new Outcomes.Moves(0, 0, 0, 0));
        }
        jdbc.sql("""
            with each as (
                select kind, business_key, bool_or(up) as up, bool_or(down) as down, bool_or(known) as known from fund_move where direct group by 1, 2)
            select kind, count(*) filter (where up) as up, count(*) filter (where down and up is not true) as down,
                count(*) filter (where known and up is not true and down is not true) as same, count(*) filter (where known is not true) as unknown from each group by 1
            """).query(row -> {
                moves.put(kind(row), new Outcomes.Moves(row.getLong("up"), row.getLong("down"), row.getLong("same"), row.getLong("unknown")));
            });
        return jdbc.sql("""
            with per as (
                select g.reference, g.cost, count(m.business_key) > 0 as linked, coalesce(bool_or(m.ever), false) as moved
                from fund_grant g left join fund_move m on m.reference = g.reference and m.direct group by 1, 2)
            select count(*) as grants, coalesce(sum(cost), 0) as cost, count(*) filter (where linked) as linked, coalesce(sum(cost) filter (where linked), 0) as linked_cost,
                count(*) filter (where linked and not moved) as never, coalesce(sum(cost) filter (where linked and not moved), 0) as never_cost,
                (select count(distinct business_key) from fund_move where direct) as recommendations from per
            """).query((row, number) -> new Outcomes(row.getLong("grants"), row.getLong("cost"), row.getLong("linked"), row.getLong("linked_cost"),
                row.getLong("never"), row.getLong("never_cost"), row.getLong("recommendations"), moves, asked(), selectedCount(scope))).single();
    }

    private Outcomes.Asked asked() {
        var up = new EnumMap<OutcomeKind, Long>(OutcomeKind.class);
        for (var kind : OutcomeKind.values()) {
            up.put(kind, 0L);
        }
        jdbc.sql("select kind, count(distinct business_key) filter (where up) as up from fund_move where not direct group by 1").query(row -> {
            up.put(kind(row), row.getLong("up"));
        });
        return jdbc.sql("""
            with links as (select distinct reference, business_key from fund_move where not direct)
            select count(*) as grants, coalesce(sum(cost), 0) as cost, (select count(distinct business_key) from links) as recommendations
            from fund_grant where reference in (select reference from links)
            """).query((row, number) -> new Outcomes.Asked(row.getLong("grants"), row.getLong("cost"), row.getLong("recommendations"), up)).single();
    }

    /** The paid grants, in the order of their references, those that name no recommendation included. @param limit at most so many */
    void grants(ReportScope scope, int limit, Consumer<GrantOutcome> reader) {
        grants(scope, limit, "", reader);
    }

    /** Those of them that name recommendations none of which ever stood higher since. @param limit at most so many */
    void neverMoved(ReportScope scope, int limit, Consumer<GrantOutcome> reader) {
        grants(scope, limit, "having count(m.business_key) > 0 and bool_or(m.ever) is not true", reader);
    }

    private void grants(ReportScope scope, int limit, String condition, Consumer<GrantOutcome> reader) {
        inPortions.query("""
            select g.reference, g.country, g.title, g.paid_on, g.cost, count(distinct m.business_key) as recommendations,
                coalesce(sum(cast(1 as numeric) / nullif(m.sharing, 0)) filter (where m.up and m.kind = 'progress'), 0) as progress,
                coalesce(sum(cast(1 as numeric) / nullif(m.sharing, 0)) filter (where m.up and m.kind = 'assessment'), 0) as assessment,
                coalesce(sum(cast(1 as numeric) / nullif(m.sharing, 0)) filter (where m.up and m.kind = 'grade'), 0) as grade
            from fund_grant g left join fund_move m on m.reference = g.reference and m.direct group by g.reference, g.country, g.title, g.paid_on, g.cost
            """ + condition + " order by g.reference limit :limit", limited(scope, limit), row -> {
                var shares = new EnumMap<OutcomeKind, BigDecimal>(OutcomeKind.class);
                for (var kind : OutcomeKind.values()) {
                    shares.put(kind, row.getBigDecimal(kind.id()));
                }
                reader.accept(new GrantOutcome(row.getString("reference"), row.getString("country"), row.getString("title"), row.getObject("paid_on", LocalDate.class),
                    row.getLong("cost"), row.getLong("recommendations"), shares));
            });
    }

    /** The recommendations of the paid grants, by grant. @param limit at most so many */
    void links(ReportScope scope, int limit, Consumer<LinkOutcome> reader) {
        inPortions.query("""
            select reference, g.country, business_key, direct,
                max(before) filter (where kind = 'progress') as progress_before, max(after) filter (where kind = 'progress') as progress_after,
                max(before) filter (where kind = 'assessment') as assessment_before, max(after) filter (where kind = 'assessment') as assessment_after,
                max(before) filter (where kind = 'grade') as grade_before, max(after) filter (where kind = 'grade') as grade_after,
                coalesce(max(cast(1 as numeric) / nullif(sharing, 0)) filter (where up and direct and kind = 'progress'), 0) as progress,
                coalesce(max(cast(1 as numeric) / nullif(sharing, 0)) filter (where up and direct and kind = 'assessment'), 0) as assessment,
                coalesce(max(cast(1 as numeric) / nullif(sharing, 0)) filter (where up and direct and kind = 'grade'), 0) as grade
            from fund_move m join fund_grant g using (reference) group by reference, g.country, business_key, direct order by reference, business_key limit :limit
            """, limited(scope, limit), row -> {
                var moves = new EnumMap<OutcomeKind, Move>(OutcomeKind.class);
                for (var kind : OutcomeKind.values()) {
                    moves.put(kind, new Move(row.getString(kind.id() + "_before"), row.getString(kind.id() + "_after"), row.getBigDecimal(kind.id())));
                }
                reader.accept(new LinkOutcome(row.getString("reference"), row.getString("country"), row.getString("business_key"), row.getBoolean("direct"), moves));
            });
    }

    /** How many they are. */
    long linkCount() {
        return jdbc.sql("select count(*) from fund_move where kind = 'progress'").query(Long.class).single();
    }

    /** Those that their body selected and that no paid grant names. @param limit at most so many */
    void selectedWithoutMoney(ReportScope scope, int limit, Consumer<Selected> reader) {
        var standing = new StringBuilder();
        for (var kind : OutcomeKind.values()) {
            standing.append(", (select x.status from ").append(standing("r.business_key", "'" + kind.id() + "'", "cast(:last as timestamptz)", ":until")).append(" x) as ").append(kind.id());
        }
        inPortions.query("with " + STEPS + " select r.business_key, r.country, r.body, r.deadline" + standing + SELECTED
            + " order by r.country, r.business_key limit :limit", limited(scope, limit), row -> {
                var known = new EnumMap<OutcomeKind, String>(OutcomeKind.class);
                for (var kind : OutcomeKind.values()) {
                    if (row.getString(kind.id()) != null) {
                        known.put(kind, row.getString(kind.id()));
                    }
                }
                reader.accept(new Selected(row.getString("business_key"), row.getString("country"), row.getString("body"), row.getObject("deadline", LocalDate.class), known));
            });
    }

    private static final String SELECTED = """
         from recommendation_view r where r.follow_up_selected and r.superseded_by is null and r.outcome is distinct from 'duplicate' and r.registered_at < :end and (:country = '' or r.country = :country)
            and r.business_key not in (select business_key from fund_move where direct)
        """;

    private long selectedCount(ReportScope scope) {
        return jdbc.sql("select count(*)" + SELECTED).params(scope.parameters()).query(Long.class).single();
    }

    /** Grades that were published in the period and recorded after its end. */
    long gradesRecordedLater(ReportScope scope) {
        return jdbc.sql("""
            select count(*) from recommendation_grade_view where published_on between :since and :until and recorded_at >= :end and recorded_at <= :asOf
                and (:country = '' or country = :country)
            """).params(parameters(scope)).query(Long.class).single();
    }

    private Map<String, Object> parameters(ReportScope scope) {
        var parameters = new HashMap<>(scope.parameters());
        parameters.putAll(steps.parameters());
        return parameters;
    }

    private Map<String, Object> limited(ReportScope scope, int limit) {
        var parameters = parameters(scope);
        parameters.put("limit", limit);
        return parameters;
    }

    private static OutcomeKind kind(ResultSet row) throws SQLException {
        return OutcomeKind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT));
    }
}
