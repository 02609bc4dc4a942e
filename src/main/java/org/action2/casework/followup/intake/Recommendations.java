package org.action2.casework.followup.intake;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.action2.casework.followup.NewRecommendation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The search in the register of recommendations. */
@Component
class Recommendations {

    private static final String SELECT = """
        select v.*, (select g.scale from recommendation_grade_view g where g.business_key = v.business_key
            order by g.published_on desc, g.id desc limit 1) as grade_scale
        from recommendation_view v where\s""";

    private final JdbcClient jdbc;

    Recommendations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is searched for; null or empty parts do not narrow the search. @param query words, "phrases", -without */
    record Search(String country, String body, String mechanism, String symbol, String paragraph, String status, String theme,
                  String affectedPerson, String sdg, LocalDate deadlineFrom, LocalDate deadlineTo, String grade, String priority, String query) {
    }

    /**
     * A recommendation as the register knows it; null while unknown. In JSON all of it lies on one level.
     *
     * @param document the key of its document
     * @param followUp the key of the follow-up that it belongs to, null before triage and where it is not followed up
     */
    record Entry(String businessKey, String annotationId, String document, String followUp, @JsonUnwrapped Place place,
                 @JsonUnwrapped Wording wording, @JsonUnwrapped NewRecommendation.Tags tags, @JsonUnwrapped Upr upr,
                 @JsonUnwrapped Standing standing, @JsonUnwrapped Statuses statuses) {
    }

    /** Where it stands. */
    record Place(String country, String mechanism, String body, String symbol, String paragraph, List<String> subParagraphs, LocalDate publicationDate) {
    }

    /** What it says. */
    record Wording(String heading, String text, String reiterates, String concernParagraph, String concern) {
    }

    /** What only the Universal Periodic Review says. */
    record Upr(String uprPosition, String recommendingState) {
    }

    /** How far the work on it is. @param status its stage @param cycle that of its follow-up */
    record Standing(String status, Instant statusSince, String priority, LocalDate deadline, Integer cycle, String seedFunding,
                    String duplicateOf, String supersededBy) {
    }

    /** What the country team, the State, the programme and the committee say of it. */
    record Statuses(String progressStatus, String stateClaim, String assessment, String gradeScale, String grade) {
    }

    long count(Search search, List<String> countries) {
        var conditions = conditions(search, countries);
        return jdbc.sql("select count(*) from recommendation_view where " + String.join(" and ", conditions.keySet()))
            .params(parameters(conditions)).query(Long.class).single();
    }

    /** The recommendations found in the countries given; with words the best match first, else by country, symbol and paragraph. */
    List<Entry> find(Search search, List<String> countries, int offset, int limit) {
        var conditions = conditions(search, countries);
        var order = isGiven(search.query()) ? "ts_rank(search, casework_query(:query)) desc, business_key"
            : "country, symbol, business_key";
        return jdbc.sql(SELECT + String.join(" and ", conditions.keySet())
                + " order by " + order + " offset :offset limit :limit")
            .params(parameters(conditions)).param("offset", offset).param("limit", limit)
            .query((set, i) -> entry(set)).list();
    }

    private static Map<String, Map.Entry<String, Object>> conditions(Search search, List<String> countries) {
        var conditions = new LinkedHashMap<String, Map.Entry<String, Object>>();
        conditions.put("country = any (:countries)", Map.entry("countries", countries.toArray(String[]::new)));
        text(conditions, "country = :country", "country", search.country());
        text(conditions, "body = :body", "body", search.body());
        text(conditions, "mechanism = :mechanism", "mechanism", search.mechanism());
        text(conditions, "upper(symbol) = upper(:symbol)", "symbol", search.symbol());
        text(conditions, "paragraph = :paragraph", "paragraph", search.paragraph());
        text(conditions, "stage = :status", "status", search.status());
        text(conditions, "themes @> array[cast(:theme as text)]", "theme", search.theme());
        text(conditions, "affected_persons @> array[cast(:person as text)]", "person", search.affectedPerson());
        text(conditions, "exists (select from unnest(sdgs) s where s = :sdg or s like :sdg || ' - %')", "sdg", search.sdg());
        text(conditions, "grade = :grade", "grade", search.grade());
        text(conditions, "priority = :priority", "priority", search.priority());
        text(conditions, "search @@ casework_query(:query)", "query", search.query());
        if (search.deadlineFrom() != null) {
            conditions.put("deadline >= :from", Map.entry("from", search.deadlineFrom()));
        }
        if (search.deadlineTo() != null) {
            conditions.put("deadline <= :to", Map.entry("to", search.deadlineTo()));
        }
        return conditions;
    }

    private static void text(Map<String, Map.Entry<String, Object>> conditions, String condition, String name, String value) {
        if (isGiven(value)) {
            conditions.put(condition, Map.entry(name, value.strip()));
        }
    }

    private static boolean isGiven(String value) {
        return value != null && !value.isBlank();
    }

    private static Map<String, Object> parameters(Map<String, Map.Entry<String, Object>> conditions) {
        var parameters = new LinkedHashMap<String, Object>();
        conditions.values().forEach(each -> parameters.put(each.getKey(), each.getValue()));
        return parameters;
    }

    private static Entry entry(ResultSet set) throws SQLException {
        return new Entry(set.getString("business_key"), set.getString("annotation_id"), set.getString("document"), set.getString("follow_up"),
            new Place(set.getString("country"), set.getString("mechanism"), set.getString("body"), set.getString("symbol"),
                set.getString("paragraph"), list(set, "sub_paragraphs"), set.getObject("publication_date", LocalDate.class)),
            new Wording(set.getString("heading"), set.getString("text"), set.getString("reiterates"), set.getString("concern_paragraph"),
                set.getString("concern")),
            new NewRecommendation.Tags(list(set, "themes"), list(set, "affected_persons"), list(set, "sdgs")),
            new Upr(set.getString("upr_position"), set.getString("recommending_state")),
            new Standing(set.getString("stage"), set.getTimestamp("stage_since").toInstant(), set.getString("priority"),
                set.getObject("deadline", LocalDate.class), set.getObject("cycle", Integer.class), set.getString("seed_funding"),
                set.getString("duplicate_of"), set.getString("superseded_by")),
            new Statuses(set.getString("progress_status"), set.getString("state_claim"), set.getString("assessment"),
                set.getString("grade_scale"), set.getString("grade")));
    }

    private static List<String> list(ResultSet set, String column) throws SQLException {
        return List.of((String[]) set.getArray(column).getArray());
    }
}
