package org.action2.casework.oversight.story;

import static org.action2.casework.oversight.story.CaseRecords.instant;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the registers have on record of a recommendation. */
@Component
class RecommendationRecords {

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    RecommendationRecords(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** @param triagedAt when the triage of its document ended that decided on it; null before */
    record Standing(String text, String country, String document, String paragraph, String stage, String outcome, String priority, boolean selected,
                    LocalDate deadline, String duplicateOf, String supersededBy, String position, String recommendingState, Instant registeredAt,
                    Instant triagedAt, Instant endedAt) {

        String title() {
            return text.codePointCount(0, text.length()) <= 200 ? text : text.substring(0, text.offsetByCodePoints(0, 200));
        }
    }

    record Correction(Instant at, List<Changed> changed) {
    }

    /** @param value as it was and is now, in one text */
    record Changed(String field, String value) {
    }

    record Asked(Instant askedAt, Instant endedAt, String followUp, String agency, String action, String status, String report) {
    }

    record Assessment(Instant at, String by, String followUp, int cycle, String assessment, String nextStep, String comment) {
    }

    record Grade(Instant at, String by, String subParagraph, String scale, String grade, String symbol, LocalDate publishedOn) {
    }

    Optional<Standing> standing(String key) {
        return jdbc.sql("""
            select r.*, case when r.outcome is not null then (select min(t.left_at) from document_triage_view t
                where t.document = r.document and t.left_at >= r.registered_at) end as triaged_at
            from recommendation_view r where r.business_key = :key
            """).param("key", key).query((row, n) -> new Standing(row.getString("text"), row.getString("country"), row.getString("document"),
                row.getString("paragraph"), row.getString("stage"), row.getString("outcome"), row.getString("priority"), row.getBoolean("follow_up_selected"),
                row.getObject("deadline", LocalDate.class), row.getString("duplicate_of"), row.getString("superseded_by"), row.getString("upr_position"),
                row.getString("recommending_state"), instant(row, "registered_at"), instant(row, "triaged_at"), instant(row, "ended_at"))).optional();
    }

    List<Correction> corrections(String key) {
        return jdbc.sql("select changed_at, changed from recommendation_change_view where business_key = :key order by id").param("key", key)
            .query((row, n) -> new Correction(instant(row, "changed_at"), changed(row.getString("changed")))).list();
    }

    /** The actions of agencies that were for it. */
    List<Asked> actions(String key) {
        return jdbc.sql("""
            select a.* from recommendation_view r join follow_up_action_view a on a.follow_up = r.follow_up
            where r.business_key = :key and (a.recommendations = '{}' or r.business_key = any (a.recommendations)) order by a.asked_at, a.id
            """).param("key", key).query((row, n) -> new Asked(instant(row, "asked_at"), instant(row, "ended_at"), row.getString("follow_up"),
                row.getString("agency"), row.getString("action"), row.getString("status"), row.getString("report"))).list();
    }

    List<Assessment> assessments(String key) {
        return jdbc.sql("select * from recommendation_assessment_view where business_key = :key order by recorded_at").param("key", key)
            .query((row, n) -> new Assessment(instant(row, "recorded_at"), row.getString("recorded_by"), row.getString("follow_up"), row.getInt("cycle"),
                row.getString("assessment"), row.getString("next_step"), row.getString("comment"))).list();
    }

    List<Grade> grades(String key) {
        return jdbc.sql("select * from recommendation_grade_view where business_key = :key order by recorded_at, sub_paragraph").param("key", key)
            .query((row, n) -> new Grade(instant(row, "recorded_at"), row.getString("recorded_by"), row.getString("sub_paragraph"), row.getString("scale"),
                row.getString("grade"), row.getString("symbol"), row.getObject("published_on", LocalDate.class))).list();
    }

    private List<Changed> changed(String changes) {
        try {
            var changed = new ArrayList<Changed>();
            json.readTree(changes).fields().forEachRemaining(field -> changed.add(new Changed(field.getKey(), value(field.getValue()))));
            return changed;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A correction of a recommendation can't be read.", e);
        }
    }

    private static String value(JsonNode value) {
        if (value.isArray()) {
            return StreamSupport.stream(value.spliterator(), false).map(RecommendationRecords::value).collect(Collectors.joining(", "));
        }
        if (value.isObject()) {
            return value(value.path("from")) + " → " + value(value.path("to"));
        }
        return value.isNull() || value.asText().isBlank() ? "none" : value.asText();
    }
}
