package org.action2.casework.seedfunding;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.action2.casework.engine.CaseVariables;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The register of seed-funding requests, written in the engine's transaction. */
@Component
class FundingRequests {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    FundingRequests(JdbcClient jdbc, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
    }

    /**
     * A request as the register knows it; amounts in US cents, null while unknown.
     *
     * @param originalEndDate the end of the grant before all its extensions
     */
    record Entry(String reference, String processInstanceId, String country, String title, String stage,
                 Long requestedCents, Long approvedCents, Long disbursedCents, LocalDate startDate, LocalDate endDate,
                 LocalDate originalEndDate) {

        boolean isPaid() {
            return disbursedCents != null;
        }
    }

    /** The next reference of a country in the current year (UTC), such as {@code SF-KEN-2026-0001}. */
    String nextReference(String country) {
        var year = LocalDate.now(clock).getYear();
        var number = jdbc.sql("""
            insert into funding_request_number (country, year, last) values (:country, :year, 1)
            on conflict (country, year) do update set last = funding_request_number.last + 1
            returning last
            """).param("country", country).param("year", year).query(Integer.class).single();
        return String.format(Locale.ROOT, "SF-%s-%d-%04d", country, year, number);
    }

    void register(String processInstanceId, CaseVariables data) {
        jdbc.sql("""
            insert into funding_request (reference, process_instance_id, country, title, objective, lead_agency, partner_agencies,
                themes, requested_cents, start_date, end_date, recommendation, stage, stage_since, submitted_by, submitted_at,
                support_kind, member_state_authority, member_state_request_date, member_state_request_reference)
            values (:reference, :processInstanceId, :country, :title, :objective, :leadAgency, string_to_array(:partnerAgencies, ','),
                string_to_array(:themes, ','), :requested, :startDate, :endDate, :recommendation, 'submitted', :now, :submittedBy, :now,
                :supportKind, :authority, :requestDate, :requestReference)
            """)
            .params(facts(data)).param("processInstanceId", processInstanceId)
            .param("submittedBy", data.text(SeedFundingProcess.SUBMITTED_BY))
            .update();
    }

    /** Notes what is known of the request now and the stage that it is in. @return false if the instance is none of the register's */
    boolean update(String processInstanceId, CaseVariables data, RequestStage stage) {
        var known = jdbc.sql("""
            update funding_request set title = :title, objective = :objective, lead_agency = :leadAgency,
                partner_agencies = string_to_array(:partnerAgencies, ','), themes = string_to_array(:themes, ','),
                requested_cents = :requested, approved_cents = coalesce(:approved, approved_cents), start_date = :startDate, end_date = :endDate,
                recommendation = :recommendation, support_kind = :supportKind, member_state_authority = :authority,
                member_state_request_date = :requestDate, member_state_request_reference = :requestReference,
                stage_since = case when stage = :stage then stage_since else :now end, stage = :stage,
                ended_at = case when :ended then cast(:now as timestamptz) end
            where reference = :reference and process_instance_id = :instance
            """)
            .params(facts(data)).param("stage", stage.id()).param("ended", stage.isEnd()).param("instance", processInstanceId)
            .update() == 1;
        if (!known) {
            return false;
        }
        var recommendation = data.text(SeedFundingProcess.RECOMMENDATION);
        if (recommendation != null && !recommendation.isBlank()) {
            events.publishEvent(new SeedFundingStageChanged(data.text(SeedFundingProcess.REFERENCE),
                data.text(SeedFundingProcess.COUNTRY), recommendation, stage.id()));
        }
        return true;
    }

    /** The case was cancelled from outside its model. */
    void cancelled(String reference) {
        jdbc.sql("update funding_request set stage = 'cancelled', stage_since = :now, ended_at = :now where reference = :reference and ended_at is null")
            .param("now", OffsetDateTime.now(clock)).param("reference", reference).update();
    }

    /** Moves the end of a grant; the end that it had at first stays known. */
    void extended(String reference, LocalDate end) {
        jdbc.sql("update funding_request set original_end_date = coalesce(original_end_date, end_date), end_date = :end where reference = :reference")
            .param("end", end).param("reference", reference).update();
    }

    /** @param paidOn the day of the payment; null if nobody stated it */
    void disbursed(String reference, Money amount, @Nullable LocalDate paidOn) {
        jdbc.sql("update funding_request set disbursed_cents = :amount, disbursed_on = :paidOn where reference = :reference")
            .param("amount", amount.cents()).param("paidOn", paidOn, Types.DATE).param("reference", reference).update();
    }

    void spent(String reference, Money amount) {
        setAmount(reference, "spent_cents", amount);
    }

    void refunded(String reference, Money amount) {
        setAmount(reference, "refunded_cents", amount);
    }

    Optional<Entry> find(String reference) {
        return jdbc.sql("""
            select reference, process_instance_id, country, title, stage, requested_cents, approved_cents,
                   disbursed_cents, start_date, end_date, coalesce(original_end_date, end_date) as original_end_date
            from funding_request where reference = :reference
            """).param("reference", reference).query(Entry.class).optional();
    }

    /** As {@link #find}, and nobody else changes the request or finds it so until the transaction ends. */
    Optional<Entry> lock(String reference) {
        return jdbc.sql("select reference from funding_request where reference = :reference for update")
            .param("reference", reference).query(String.class).optional().flatMap(this::find);
    }

    /** Who submitted a request. */
    String requesterOf(String reference) {
        return jdbc.sql("select submitted_by from funding_request where reference = :reference").param("reference", reference).query(String.class).single();
    }

    /** The reference of the request that a process instance is, if it is one. */
    Optional<String> referenceOf(String processInstanceId) {
        return jdbc.sql("select reference from funding_request where process_instance_id = :instance")
            .param("instance", processInstanceId).query(String.class).optional();
    }

    /** What is looked for; null or empty parts do not narrow it. @param countries those that the caller may see */
    record Search(String country, String stage, Money amountFrom, Money amountTo, List<String> countries) {

        private static final String CONDITION = """
            country = any (:countries) and (:country = '' or country = :country) and (:stage = '' or stage = :stage)
                and requested_cents between :from and :to
            """;

        private Map<String, Object> parameters() {
            return Map.of("countries", countries.toArray(String[]::new), "country", text(country), "stage", text(stage),
                "from", amountFrom == null ? 0L : amountFrom.cents(), "to", amountTo == null ? Long.MAX_VALUE : amountTo.cents());
        }

        private static String text(String given) {
            return given == null ? "" : given.strip();
        }
    }

    long count(Search search) {
        return jdbc.sql("select count(*) from funding_request where " + Search.CONDITION).params(search.parameters())
            .query(Long.class).single();
    }

    /** The requests found, the newest first. */
    List<RequestController.Request> find(Search search, int offset, int limit) {
        return jdbc.sql("select * from funding_request where " + Search.CONDITION
                + " order by submitted_at desc, reference offset :offset limit :limit")
            .params(search.parameters()).param("offset", offset).param("limit", limit)
            .query((row, number) -> request(row)).list();
    }

    private static RequestController.Request request(ResultSet row) throws SQLException {
        return new RequestController.Request(row.getString("reference"), row.getString("process_instance_id"), row.getString("country"),
            row.getString("title"), row.getString("support_kind"), row.getString("lead_agency"), texts(row, "partner_agencies"), texts(row, "themes"), row.getString("stage"),
            instant(row, "stage_since"), amount(row, "requested_cents"), amount(row, "approved_cents"), amount(row, "disbursed_cents"),
            amount(row, "spent_cents"), amount(row, "refunded_cents"), row.getObject("start_date", LocalDate.class),
            row.getObject("end_date", LocalDate.class), row.getString("recommendation"), row.getString("submitted_by"),
            instant(row, "submitted_at"), instant(row, "ended_at"));
    }

    private static String amount(ResultSet row, String column) throws SQLException {
        var cents = row.getLong(column);
        return row.wasNull() ? null : new Money(cents).toString();
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    boolean isEmpty() {
        return jdbc.sql("select not exists (select from funding_request)").query(Boolean.class).single();
    }

    private void setAmount(String reference, String column, Money amount) {
        jdbc.sql("update funding_request set " + column + " = :amount where reference = :reference")
            .param("amount", amount.cents()).param("reference", reference).update();
    }

    private Map<String, Object> facts(CaseVariables data) {
        var facts = new HashMap<String, Object>();
        facts.put("reference", data.text(SeedFundingProcess.REFERENCE));
        facts.put("country", data.text(SeedFundingProcess.COUNTRY));
        facts.put("title", data.text(SeedFundingProcess.TITLE));
        facts.put("objective", data.text(SeedFundingProcess.OBJECTIVE));
        facts.put("leadAgency", data.text(SeedFundingProcess.LEAD_AGENCY));
        facts.put("partnerAgencies", joined(data.texts(SeedFundingProcess.PARTNER_AGENCIES)));
        facts.put("themes", joined(data.texts(SeedFundingProcess.THEMES)));
        facts.put("requested", Money.of(data.text(SeedFundingProcess.REQUESTED_AMOUNT)).cents());
        facts.put("approved", Money.parse(data.text(SeedFundingProcess.APPROVED_AMOUNT))
            .filter(Money::isPositive).map(Money::cents).orElse(null));
        facts.put("startDate", data.date(SeedFundingProcess.START_DATE));
        facts.put("endDate", data.date(SeedFundingProcess.END_DATE));
        facts.put("recommendation", data.text(SeedFundingProcess.RECOMMENDATION));
        facts.put("supportKind", data.text(SeedFundingProcess.SUPPORT_KIND));
        facts.put("authority", data.text(SeedFundingProcess.MEMBER_STATE_AUTHORITY));
        facts.put("requestDate", data.text(SeedFundingProcess.MEMBER_STATE_REQUEST_DATE) == null ? null
            : data.date(SeedFundingProcess.MEMBER_STATE_REQUEST_DATE));
        facts.put("requestReference", data.text(SeedFundingProcess.MEMBER_STATE_REQUEST_REFERENCE));
        facts.put("now", OffsetDateTime.now(clock));
        return facts;
    }

    private static String joined(List<String> texts) {
        return String.join(",", texts);
    }
}
