package org.action2.casework.followup.intake;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The list of the documents that recommendations stand in. */
@Component
class DocumentList {

    private static final String CONDITION = """
        country = any (:countries) and (cast(:country as text) is null or country = :country) and (cast(:body as text) is null or body = :body)
        """;

    private final JdbcClient jdbc;

    DocumentList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A document as the register knows it; null while unknown.
     *
     * @param country ISO 3166 alpha-3
     * @param stage where its review stands
     * @param stateReportDate the day on which the State reported on it
     * @param evaluationDate the day on which the body published its evaluation
     * @param recommendations how many it has
     * @param followUps how many follow-ups they are in
     */
    record Entry(String key, String symbol, String country, String mechanism, String body, String session, LocalDate publicationDate,
                 LocalDate adoptionDate, LocalDate stateReportDue, LocalDate nextReviewDue, String stage, LocalDate stateReportDate,
                 LocalDate evaluationDate, String evaluationSymbol, int recommendations, int followUps) {
    }

    /** What is looked for. @param countries in these only @param country null for all of them @param body null for all */
    record Search(List<String> countries, String country, String body) {

        Search {
            country = given(country);
            body = given(body);
        }

        private static String given(String text) {
            return text == null || text.isBlank() ? null : text.strip();
        }
    }

    long count(Search search) {
        return with(search, "select count(*) from document_view where " + CONDITION).query(Long.class).single();
    }

    /** Those found, by country, body and symbol. */
    List<Entry> find(Search search, int offset, int limit) {
        return with(search, """
            select d.*, (select count(*) from recommendation_view r where r.document = d.key) as recommendations,
                (select count(distinct r.follow_up) from recommendation_view r where r.document = d.key) as follow_ups
            from (select * from document_view where %s order by country, body, symbol offset :offset limit :limit) d
            order by d.country, d.body, d.symbol
            """.formatted(CONDITION)).param("offset", offset).param("limit", limit).query(Entry.class).list();
    }

    private JdbcClient.StatementSpec with(Search search, String sql) {
        return jdbc.sql(sql).param("countries", search.countries().toArray(String[]::new)).param("country", search.country())
            .param("body", search.body());
    }
}
