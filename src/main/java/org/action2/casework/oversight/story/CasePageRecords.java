package org.action2.casework.oversight.story;

import static org.action2.casework.oversight.story.CaseRecords.instant;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.action2.casework.oversight.StageLine;
import org.action2.casework.oversight.story.CasePage.Recommendation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the registers know of a case as it stands today. */
@Component
class CasePageRecords {

    /** A follow-up or document of so many is listed by the search. */
    static final int MOST_RECOMMENDATIONS = 100;

    private static final int EXCERPT = 400;
    private static final int DECIMALS = 2;

    private final JdbcClient jdbc;

    CasePageRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Request(String leadAgency, List<String> partnerAgencies, List<String> themes, String supportKind, LocalDate startDate, LocalDate endDate, String recommendation,
                   String authority, Instant submittedAt, Instant stageSince, CasePage.Money money) {
    }

    record FollowUp(int cycle, LocalDate periodEnd, LocalDate nextReview, String seedFunding, LocalDate onHoldUntil, String onHoldReason, Instant openedAt,
                    Instant stageSince) {
    }

    record Document(String symbol, String body, String session, LocalDate published, LocalDate adopted, LocalDate stateReportDue, LocalDate stateReportDate,
                    LocalDate nextReviewDue, LocalDate evaluationDate, String evaluationSymbol, Instant registeredAt, Instant stageSince) {
    }

    record Statuses(String body, String symbol, List<String> themes, List<String> affectedPersons, List<String> sdgs, LocalDate published, String followUp,
                    Instant stageSince, String progress, String claim, String assessment, String grade) {
    }

    List<StageLine.Visit> visits(String key) {
        return jdbc.sql("select stage, entered_at, left_at from case_stage_view where reference = :key order by entered_at, left_at nulls last")
            .param("key", key).query((row, n) -> new StageLine.Visit(row.getString(1), instant(row, "entered_at"), instant(row, "left_at"))).list();
    }

    Optional<Request> request(String key) {
        return jdbc.sql("select * from seed_funding_request where reference = :key").param("key", key).query((row, n) -> new Request(row.getString("lead_agency"),
            texts(row, "partner_agencies"), texts(row, "themes"), row.getString("support_kind"), row.getObject("start_date", LocalDate.class),
            row.getObject("end_date", LocalDate.class), row.getString("recommendation"), row.getString("member_state_authority"), instant(row, "submitted_at"),
            instant(row, "stage_since"), money(row))).optional();
    }

    Optional<FollowUp> followUp(String key) {
        return jdbc.sql("select * from follow_up_view where key = :key").param("key", key).query((row, n) -> new FollowUp(row.getInt("cycle"),
            row.getObject("period_end", LocalDate.class), row.getObject("next_review", LocalDate.class), row.getString("seed_funding"),
            row.getObject("on_hold_until", LocalDate.class), row.getString("on_hold_reason"), instant(row, "opened_at"), instant(row, "stage_since"))).optional();
    }

    Optional<Document> document(String key) {
        return jdbc.sql("select * from document_view where key = :key").param("key", key).query((row, n) -> new Document(row.getString("symbol"), row.getString("body"),
            row.getString("session"), row.getObject("publication_date", LocalDate.class), row.getObject("adoption_date", LocalDate.class),
            row.getObject("state_report_due", LocalDate.class), row.getObject("state_report_date", LocalDate.class), row.getObject("next_review_due", LocalDate.class),
            row.getObject("evaluation_date", LocalDate.class), row.getString("evaluation_symbol"), instant(row, "registered_at"), instant(row, "stage_since"))).optional();
    }

    Statuses statuses(String recommendation) {
        return jdbc.sql("select * from recommendation_view where business_key = :key").param("key", recommendation).query((row, n) -> new Statuses(row.getString("body"),
            row.getString("symbol"), texts(row, "themes"), texts(row, "affected_persons"), texts(row, "sdgs"), row.getObject("publication_date", LocalDate.class),
            row.getString("follow_up"), instant(row, "stage_since"), row.getString("progress_status"), row.getString("state_claim"), row.getString("assessment"),
            row.getString("grade"))).single();
    }

    /** The recommendations of a follow-up or of a document, in the order of their paragraphs; the first {@value #MOST_RECOMMENDATIONS}. */
    List<Recommendation> recommendations(String followUpOrDocument) {
        return jdbc.sql("""
            select business_key, left(text, :excerpt) as text, stage, progress_status, state_claim, assessment, grade from recommendation_view
            where follow_up = :key or document = :key order by sort_key, business_key limit :most
            """).param("key", followUpOrDocument).param("excerpt", EXCERPT).param("most", MOST_RECOMMENDATIONS).query((row, n) -> new Recommendation(
                row.getString("business_key"), row.getString("text"), row.getString("stage"), row.getString("progress_status"), row.getString("state_claim"),
                row.getString("assessment"), row.getString("grade"))).list();
    }

    int recommendationCount(String followUpOrDocument) {
        return jdbc.sql("select count(*) from recommendation_view where follow_up = :key or document = :key").param("key", followUpOrDocument)
            .query(Integer.class).single();
    }

    List<CasePage.Action> actions(String followUp) {
        return jdbc.sql("select agency, action, due_date, status, report from follow_up_action_view where follow_up = :key order by due_date, id")
            .param("key", followUp).query((row, n) -> new CasePage.Action(row.getString(1), row.getString(2), row.getObject(3, LocalDate.class), row.getString(4),
                row.getString(5))).list();
    }

    List<CasePage.Report> reports(String request) {
        return jdbc.sql("select kind, number, due_date, submitted_at, accepted_at, spent_cents from seed_funding_report where reference = :key order by due_date, kind, number")
            .param("key", request).query((row, n) -> new CasePage.Report(row.getString("kind"), row.getInt("number"), row.getObject("due_date", LocalDate.class),
                instant(row, "submitted_at"), instant(row, "accepted_at"), amount(row, "spent_cents"))).list();
    }

    private static CasePage.Money money(ResultSet row) throws SQLException {
        var paid = row.getLong("disbursed_cents");
        var balance = row.wasNull() ? null : dollars(paid - row.getLong("spent_cents") - row.getLong("refunded_cents"));
        return new CasePage.Money(amount(row, "requested_cents"), amount(row, "approved_cents"), amount(row, "disbursed_cents"), amount(row, "spent_cents"),
            amount(row, "refunded_cents"), balance);
    }

    private static String amount(ResultSet row, String column) throws SQLException {
        var cents = row.getLong(column);
        return row.wasNull() ? null : dollars(cents);
    }

    private static String dollars(long cents) {
        return BigDecimal.valueOf(cents, DECIMALS).toPlainString();
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        var array = row.getArray(column);
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }
}
