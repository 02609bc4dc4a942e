package org.action2.casework.publication;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads what can be published from the registers and the ledger, a few hundred records at a time; within one transaction, so that all is of one moment. */
@Component
class PublicRegister {

    private static final int FETCH = 500;

    private final NamedParameterJdbcTemplate inPortions;

    PublicRegister(DataSource database) {
        var template = new JdbcTemplate(database);
        template.setFetchSize(FETCH);
        this.inPortions = new NamedParameterJdbcTemplate(template);
    }

    @Transactional(propagation = Propagation.MANDATORY, readOnly = true)
    public void grants(Consumer<Grant> reader) {
        inPortions.query("""
            select g.*, v.business_key as known_recommendation, l.kinds, l.amounts, l.days
            from seed_funding_grant g
                join (select request, array_agg(kind order by id) as kinds, array_agg(amount_cents order by id) as amounts,
                        array_agg(((entered_at at time zone 'UTC')::date)::text order by id) as days
                    from seed_funding_ledger where request is not null group by request) l on l.request = g.reference
                left join recommendation_view v on v.business_key = g.recommendation and v.country = g.country
            order by g.reference
            """, Map.of(), row -> {
            reader.accept(grant(row));
        });
    }

    private static Grant grant(ResultSet row) throws SQLException {
        return new Grant(row.getString("reference"), row.getString("country"), row.getString("title"), row.getString("objective"), row.getString("support_kind"),
            row.getString("lead_agency"), texts(row, "partner_agencies"), texts(row, "themes"), row.getString("known_recommendation"), row.getString("stage"),
            row.getLong("requested_cents"), row.getObject("spent_cents", Long.class), row.getObject("start_date", LocalDate.class),
            row.getObject("end_date", LocalDate.class), day(row, "ended_at"), entries(row));
    }

    private static List<Grant.Entry> entries(ResultSet row) throws SQLException {
        var kinds = (String[]) row.getArray("kinds").getArray();
        var amounts = (Long[]) row.getArray("amounts").getArray();
        var days = (String[]) row.getArray("days").getArray();
        var entries = new ArrayList<Grant.Entry>();
        for (var i = 0; i < kinds.length; i++) {
            entries.add(new Grant.Entry(kinds[i], amounts[i], LocalDate.parse(days[i])));
        }
        return entries;
    }

    /** @param today the day by which a grade must have been published */
    @Transactional(propagation = Propagation.MANDATORY, readOnly = true)
    public void recommendations(LocalDate today, Consumer<PublicRecommendation> reader) {
        inPortions.query("""
            select v.business_key, v.stage, v.country, v.mechanism, v.body, v.symbol, v.paragraph, v.text, v.themes, v.affected_persons, v.sdgs,
                v.publication_date, v.upr_position, g.grade, g.symbol as grade_symbol, g.published_on
            from recommendation_view v
                left join lateral (select g.grade, g.symbol, g.published_on from recommendation_grade_view g
                    where g.business_key = v.business_key and g.grade = v.grade and g.published_on <= :today
                    order by g.published_on desc, g.id desc limit 1) g on true
            order by v.business_key
            """, Map.of("today", today), row -> {
            reader.accept(recommendation(row));
        });
    }

    private static PublicRecommendation recommendation(ResultSet row) throws SQLException {
        var grade = row.getString("grade");
        return new PublicRecommendation(row.getString("business_key"), row.getString("stage"), row.getString("country"), row.getString("mechanism"),
            row.getString("body"), row.getString("symbol"), row.getString("paragraph"), row.getString("text"), texts(row, "themes"),
            texts(row, "affected_persons"), texts(row, "sdgs"), row.getObject("publication_date", LocalDate.class), row.getString("upr_position"),
            grade == null ? null : new PublicRecommendation.Grade(grade, row.getString("grade_symbol"), row.getObject("published_on", LocalDate.class)));
    }

    @Transactional(propagation = Propagation.MANDATORY, readOnly = true)
    public void followUps(Consumer<PublicFollowUp> reader) {
        inPortions.query("""
            select f.key, f.country, f.stage, f.opened_at, f.ended_at,
                array(select r.business_key from recommendation_view r where r.follow_up = f.key order by r.business_key) as recommendations
            from follow_up_view f order by f.key
            """, Map.of(), row -> {
            var opened = day(row, "opened_at");
            if (opened != null) {
                reader.accept(new PublicFollowUp(row.getString("key"), row.getString("country"), row.getString("stage"), opened, day(row, "ended_at"), texts(row, "recommendations")));
            }
        });
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }

    /** The day (UTC) of a moment. */
    private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        var moment = row.getTimestamp(column);
        return moment == null ? null : LocalDate.ofInstant(Instant.ofEpochMilli(moment.getTime()), ZoneOffset.UTC);
    }
}
