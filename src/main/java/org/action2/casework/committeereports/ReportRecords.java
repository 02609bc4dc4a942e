package org.action2.casework.committeereports;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.action2.casework.documents.CaseDocuments;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the registers know of documents and their recommendations, as the views that they publish have it; a few queries for a report of any length. */
@Component
class ReportRecords {

    private final JdbcClient jdbc;
    private final CaseDocuments documents;

    ReportRecords(JdbcClient jdbc, CaseDocuments documents) {
        this.jdbc = jdbc;
        this.documents = documents;
    }

    /** @param stateReportDate null while the State has not reported, as what follows */
    record Document(String key, String symbol, String country, String body, @Nullable LocalDate stateReportDate, @Nullable String stateReportSymbol) {

        String title() {
            return body + ": " + symbol;
        }
    }

    /** @param paragraph empty where the text names none @param claim what the State says, by the register; null if it says nothing */
    record Recommendation(String key, String document, String symbol, String paragraph, String text, @Nullable String followUp, @Nullable String progress,
                          @Nullable String claim, @Nullable String seedFunding) {
    }

    /** The country team's newest report on a recommendation. @param claim of the State */
    record Progress(String recommendation, String followUp, LocalDate on, String summary, String status) {
    }

    /** What the State says of a recommendation, by the newest report that says something. */
    record Claim(String recommendation, String followUp, LocalDate on, String claim) {
    }

    /** @param recommendations the keys of those that it is for; none for all of its follow-up */
    record Action(String id, String followUp, String agency, String action, List<String> recommendations, LocalDate due, String status, @Nullable String report,
                  @Nullable Instant endedAt) {

        boolean isFor(Recommendation each) {
            return followUp.equals(each.followUp()) && (recommendations.isEmpty() || recommendations.contains(each.key()));
        }
    }

    record Grant(String reference, String title, @Nullable String recommendation, long approvedCents, String stage) {
    }

    record Assessment(String recommendation, String followUp, int cycle, String assessment, @Nullable String comment, Instant at) {
    }

    record Grade(long id, String recommendation, String subParagraph, String scale, String grade, String symbol, LocalDate on) {
    }

    /** A document of the country by its key or its symbol, however that is written. */
    Optional<Document> document(String keyOrSymbol, String country) {
        return jdbc.sql("""
            select key, symbol, country, body, state_report_date, state_report_symbol from document_view
            where country = :country and (key = :asked or casework_symbol_key(symbol) = casework_symbol_key(:asked)) order by key <> :asked, key limit 1
            """).param("country", country).param("asked", keyOrSymbol).query(Document.class).optional();
    }

    /** The documents of a country that were adopted or, where that day is not known, published in a period and have recommendations. */
    List<Document> documents(String country, LocalDate from, LocalDate to) {
        return jdbc.sql("""
            select key, symbol, country, body, state_report_date, state_report_symbol from document_view d
            where country = :country and coalesce(adoption_date, publication_date) between :from and :to
                and exists (select from recommendation_view r where r.document = d.key and not r.observation)
            order by body, symbol, key
            """).param("country", country).param("from", from).param("to", to).query(Document.class).list();
    }

    /** Those of documents, in the order of their paragraphs; what OHCHR files as a concern by now is none. */
    List<Recommendation> recommendations(Collection<String> ofDocuments) {
        return jdbc.sql("""
            select business_key as key, document, symbol, paragraph, text, follow_up, progress_status as progress, state_claim as claim, seed_funding from recommendation_view
            where document = any (:documents) and not observation order by sort_key, business_key
            """).param("documents", array(ofDocuments)).query(Recommendation.class).list();
    }

    boolean hasRecommendations(String document) {
        return jdbc.sql("select exists (select from recommendation_view where document = :document and not observation)").param("document", document)
            .query(Boolean.class).single();
    }

    Map<String, Progress> progress(Collection<String> recommendations) {
        return jdbc.sql("""
            select distinct on (recommendation) recommendation, follow_up, reported_on as "on", summary, progress_status as status from follow_up_progress_view
            where recommendation = any (:recommendations) order by recommendation, reported_on desc, report desc
            """).param("recommendations", array(recommendations)).query(Progress.class).list().stream()
            .collect(Collectors.toMap(Progress::recommendation, each -> each));
    }

    Map<String, Claim> claims(Collection<String> recommendations) {
        return jdbc.sql("""
            select distinct on (recommendation) recommendation, follow_up, reported_on as "on", state_claim as claim from follow_up_progress_view
            where recommendation = any (:recommendations) and state_claim is not null order by recommendation, reported_on desc, report desc
            """).param("recommendations", array(recommendations)).query(Claim.class).list().stream()
            .collect(Collectors.toMap(Claim::recommendation, each -> each));
    }

    /** Those that were taken up, by when they were due. */
    List<Action> actions(Collection<String> followUps) {
        return jdbc.sql("""
            select id, follow_up, agency, action, recommendations, due_date, status, report, ended_at from follow_up_action_view
            where follow_up = any (:followUps) and status not in ('refused', 'dropped') order by due_date, agency, id
            """).param("followUps", array(followUps)).query((row, number) -> new Action(row.getString("id"), row.getString("follow_up"), row.getString("agency"),
                row.getString("action"), List.of((String[]) row.getArray("recommendations").getArray()), row.getObject("due_date", LocalDate.class),
                row.getString("status"), row.getString("report"), Optional.ofNullable(row.getTimestamp("ended_at")).map(at -> at.toInstant()).orElse(null))).list();
    }

    /** Grants that name one of the recommendations, or that one of their follow-ups asked for: what was approved, not what was asked. */
    List<Grant> grants(Collection<String> recommendations, Collection<String> references) {
        return jdbc.sql("""
            select reference, title, recommendation, approved_cents, stage from seed_funding_request
            where approved_cents is not null and (recommendation = any (:recommendations) or reference = any (:references)) order by reference
            """).param("recommendations", array(recommendations)).param("references", array(references)).query(Grant.class).list();
    }

    /** The programme's latest of each. */
    Map<String, Assessment> assessments(Collection<String> recommendations) {
        return jdbc.sql("""
            select distinct on (business_key) business_key as recommendation, follow_up, cycle, assessment, comment, recorded_at as at from recommendation_assessment_view
            where business_key = any (:recommendations) order by business_key, recorded_at desc
            """).param("recommendations", array(recommendations)).query(Assessment.class).list().stream()
            .collect(Collectors.toMap(Assessment::recommendation, each -> each));
    }

    /** The committee's, as published, the latest of each recommendation or sub-paragraph. */
    Map<String, List<Grade>> grades(Collection<String> recommendations) {
        return jdbc.sql("""
            select distinct on (business_key, sub_paragraph) id, business_key as recommendation, sub_paragraph, scale, grade, symbol, published_on as "on"
            from recommendation_grade_view where business_key = any (:recommendations) order by business_key, sub_paragraph, published_on desc, id desc
            """).param("recommendations", array(recommendations)).query(Grade.class).list().stream().collect(Collectors.groupingBy(Grade::recommendation));
    }

    /** The documents of follow-ups that everybody who sees the case may see, by the keys of the follow-ups. */
    Map<String, List<CaseDocuments.Named>> evidence(Collection<String> followUps) {
        var instances = jdbc.sql("select process_instance_id, key from follow_up_view where key = any (:followUps) and process_instance_id is not null")
            .param("followUps", array(followUps)).query((row, number) -> Map.entry(row.getString(1), row.getString(2))).list().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return documents.seenByAll(instances.keySet()).stream().collect(Collectors.groupingBy(kept -> String.valueOf(instances.get(kept.caseId()))));
    }

    private static String[] array(Collection<String> keys) {
        return keys.toArray(String[]::new);
    }
}
