package org.action2.casework.committeereports;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.action2.casework.documents.CaseDocuments;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the registers know of documents and their recommendations, as the views that they publish have it; a few queries for a report of any length. */
@Component
class ReportRecords {

    private static final String RECOMMENDATION = """
        select business_key as key, document, symbol, paragraph, text, progress_status as progress, state_claim as claim, outcome from recommendation_view r
        """;

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

    /**
     * @param paragraph empty where the text names none
     * @param progress  the country team's newest status; null without one
     * @param claim     what the State says, by the register; null if it says nothing
     * @param outcome   of triage; null before
     */
    record Recommendation(String key, String document, String symbol, String paragraph, String text, @Nullable String progress, @Nullable String claim,
                          @Nullable String outcome) {
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

        /** Whether it was for a recommendation that its follow-up is or was about. */
        boolean isFor(String recommendation) {
            return recommendations.isEmpty() || recommendations.contains(recommendation);
        }
    }

    /** @param followUps which asked for it */
    record Grant(String reference, String title, @Nullable String recommendation, long approvedCents, String stage, List<String> followUps) {
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
            order by body, casework_natural(casework_symbol_key(symbol)), key
            """).param("country", country).param("from", from).param("to", to).query(Document.class).list();
    }

    /** Those that a report is about. */
    List<Document> documents(Report report) {
        return report.document() != null ? document(report.document(), report.country()).stream().toList()
            : documents(report.country(), Objects.requireNonNull(report.periodFrom()), Objects.requireNonNull(report.periodTo()));
    }

    /** The bodies whose documents a report's draft is about. */
    List<String> bodies(String report) {
        return jdbc.sql("""
            select distinct d.body from committee_report r join committee_report_entry e on e.report = r.key and e.draft = r.draft join document_view d on d.key = e.document
            where r.key = :report order by d.body
            """).param("report", report).query(String.class).list();
    }

    /** Those of documents, in the order of their paragraphs; what OHCHR files as a concern by now is none. */
    List<Recommendation> recommendations(Collection<String> ofDocuments) {
        return jdbc.sql(RECOMMENDATION + " where document = any (:documents) and not observation order by sort_key, business_key")
            .param("documents", array(ofDocuments)).query(Recommendation.class).list();
    }

    /** How many recommendations a report on documents quotes. */
    int count(Collection<String> ofDocuments) {
        return jdbc.sql("select count(*) from recommendation_view where document = any (:documents) and not observation").param("documents", array(ofDocuments))
            .query(Integer.class).single();
    }

    boolean hasRecommendations(String document) {
        return count(List.of(document)) > 0;
    }

    /** Those of which recommendations are duplicates by triage, by the keys of the duplicates. */
    Map<String, Recommendation> originals(Collection<String> duplicates) {
        var keys = jdbc.sql("""
            select d.business_key, o.business_key from recommendation_view d join recommendation_view o on o.business_key = d.duplicate_of and o.country = d.country
            where d.business_key = any (:duplicates) and d.outcome = 'duplicate'
            """).param("duplicates", array(duplicates)).query((row, number) -> Map.entry(row.getString(1), row.getString(2))).list();
        var originals = jdbc.sql(RECOMMENDATION + " where business_key = any (:keys)").param("keys", array(keys.stream().map(Map.Entry::getValue).toList()))
            .query(Recommendation.class).list().stream().collect(Collectors.toMap(Recommendation::key, each -> each));
        return keys.stream().collect(Collectors.toMap(Map.Entry::getKey, key -> Objects.requireNonNull(originals.get(key.getValue()))));
    }

    /** Every follow-up that recommendations are or ever were part of, by the keys of the recommendations. */
    Map<String, List<String>> followUps(Collection<String> recommendations) {
        return jdbc.sql("select recommendation, follow_up from recommendation_follow_up_view where recommendation = any (:recommendations) order by follow_up")
            .param("recommendations", array(recommendations)).query((row, number) -> Map.entry(row.getString(1), row.getString(2))).list().stream()
            .collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
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

    /** Those that an agency took up, by when they were due; what it was only asked for nobody did. */
    List<Action> actions(Collection<String> followUps) {
        return jdbc.sql("""
            select id, follow_up, agency, action, recommendations, due_date, status, report, ended_at from follow_up_action_view
            where follow_up = any (:followUps) and status not in ('asked', 'refused', 'dropped') order by due_date, agency, id
            """).param("followUps", array(followUps)).query((row, number) -> new Action(row.getString("id"), row.getString("follow_up"), row.getString("agency"),
                row.getString("action"), List.of((String[]) row.getArray("recommendations").getArray()), row.getObject("due_date", LocalDate.class),
                row.getString("status"), row.getString("report"), Optional.ofNullable(row.getTimestamp("ended_at")).map(at -> at.toInstant()).orElse(null))).list();
    }

    /**
     * Grants that name one of the recommendations, or that one of the follow-ups asked for: what was approved, not what was asked, and of
     * that only what was paid or still will be.
     */
    List<Grant> grants(Collection<String> recommendations, Collection<String> followUps) {
        return jdbc.sql("""
            select g.reference, g.title, g.recommendation, g.approved_cents, g.stage, array(select f.key from follow_up_view f where f.seed_funding = g.reference) as follow_ups
            from seed_funding_request g
            where g.approved_cents is not null and (g.disbursed_cents is not null or g.ended_at is null and g.stage <> 'withdrawal')
                and (g.recommendation = any (:recommendations) or g.reference in (select f.seed_funding from follow_up_view f where f.key = any (:followUps)))
            order by g.reference
            """).param("recommendations", array(recommendations)).param("followUps", array(followUps)).query((row, number) -> new Grant(row.getString("reference"),
                row.getString("title"), row.getString("recommendation"), row.getLong("approved_cents"), row.getString("stage"),
                List.of((String[]) row.getArray("follow_ups").getArray()))).list();
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
