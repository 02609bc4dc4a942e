package org.action2.casework.followup.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The search in the register of recommendations. */
@Component
class Recommendations {

    private final JdbcClient jdbc;

    Recommendations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is searched for; null or empty parts do not narrow the search. @param query words, "phrases", -without */
    record Search(String country, String body, String mechanism, String symbol, String paragraph, String status, String theme,
                  String affectedPerson, String sdg, LocalDate deadlineFrom, LocalDate deadlineTo, String grade, String priority, String query) {
    }

    /** A recommendation as the register knows it; null while unknown. @param status the stage of its follow-up */
    record Entry(String businessKey, String annotationId, String processInstanceId, String country, String mechanism, String body,
                 String symbol, String paragraph, List<String> subParagraphs, String heading, String text, List<String> themes, List<String> affectedPersons, List<String> sdgs,
                 LocalDate publicationDate, String reiterates, String concernParagraph, String concern, String status, Instant statusSince, String priority, LocalDate deadline,
                 int cycle, String progressStatus, String stateClaim, String gradeScale, String grade, String duplicateOf,
                 String supersededBy, String seedFunding) {
    }

    long count(Search search, List<String> countries) {
        var conditions = conditions(search, countries);
        return jdbc.sql("select count(*) from recommendation where " + String.join(" and ", conditions.keySet()))
            .params(parameters(conditions)).query(Long.class).single();
    }

    /** The recommendations found in the countries given; with words the best match first, else by country, symbol and paragraph. */
    List<Entry> find(Search search, List<String> countries, int offset, int limit) {
        var conditions = conditions(search, countries);
        var order = isGiven(search.query()) ? "ts_rank(search, casework_query(:query)) desc, business_key"
            : "country, symbol, business_key";
        return jdbc.sql("select * from recommendation where " + String.join(" and ", conditions.keySet())
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
        return new Entry(set.getString("business_key"), set.getString("annotation_id"), set.getString("process_instance_id"),
            set.getString("country"), set.getString("mechanism"), set.getString("body"), set.getString("symbol"), set.getString("paragraph"),
            list(set, "sub_paragraphs"), set.getString("heading"), set.getString("text"), list(set, "themes"), list(set, "affected_persons"), list(set, "sdgs"),
            set.getObject("publication_date", LocalDate.class), set.getString("reiterates"), set.getString("concern_paragraph"), set.getString("concern"),
            set.getString("stage"), set.getTimestamp("stage_since").toInstant(), set.getString("priority"), set.getObject("deadline", LocalDate.class),
            set.getInt("cycle"), set.getString("progress_status"), set.getString("state_claim"), set.getString("grade_scale"), set.getString("grade"),
            set.getString("duplicate_of"), set.getString("superseded_by"), set.getString("seed_funding"));
    }

    private static List<String> list(ResultSet set, String column) throws SQLException {
        return List.of((String[]) set.getArray(column).getArray());
    }
}
