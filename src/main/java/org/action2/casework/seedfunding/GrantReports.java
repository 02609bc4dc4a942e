package org.action2.casework.seedfunding;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.action2.casework.engine.CaseVariables;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The reports that grants owe, with their due dates; a due date is a date and never an instant. */
@Component
class GrantReports {

    private final JdbcClient jdbc;
    private final Clock clock;

    GrantReports(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** One report of a grant. @param number counts those of the same kind, from 1 */
    record Key(String reference, String kind, int number) {

        /** The report that a process {@code seed-funding-report} is about; those of earlier releases have no number. */
        static Key of(CaseVariables data) {
            var number = data.integer(SeedFundingReportProcess.REPORT_NUMBER);
            return new Key(data.text(SeedFundingProcess.REFERENCE), data.text(SeedFundingReportProcess.REPORT_KIND), number == null ? 1 : number);
        }
    }

    /**
     * A report that a grant owes.
     *
     * @param opensOn the day on which it can be written from, null where its task was open from the start
     * @param periodFrom the first day that it is about, null if not known
     * @param periodUntil the last day that it is about, null if not known
     */
    record Due(String kind, int number, LocalDate dueDate, LocalDate opensOn, LocalDate periodFrom, LocalDate periodUntil) {
    }

    /** A report that came in. @param acceptedOn null while it is in review */
    record Submitted(String kind, int number, LocalDate periodFrom, LocalDate periodUntil, LocalDate acceptedOn, long spentCents) {
    }

    /** Enters a report that is not in the register yet. @return whether it was not */
    boolean schedule(String reference, Due report) {
        return jdbc.sql("""
            insert into grant_report (reference, kind, number, due_date, opens_on, period_from, period_until)
            values (:reference, :kind, :number, :dueDate, :opensOn, :from, :until)
            on conflict (reference, kind, number) do nothing
            """)
            .param("reference", reference).param("kind", report.kind()).param("number", report.number())
            .param("dueDate", report.dueDate()).param("opensOn", report.opensOn())
            .param("from", report.periodFrom()).param("until", report.periodUntil())
            .update() == 1;
    }

    /** @param lines what was spent on each line of the budget as JSON, null where the report does not say @param results null where it does not say */
    void submitted(Key report, Money spent, String lines, String results) {
        update(report, "submitted_at = :now, spent_cents = :spent, spending = cast(:lines as jsonb), results = nullif(:results, '')",
            Map.of("spent", spent.cents(), "results", results == null ? "" : results), lines);
    }

    void accepted(Key report) {
        update(report, "accepted_at = :now", Map.of(), null);
    }

    /** The report is owed again, by a date of its own, and what it said counts no longer. */
    void returned(Key report, LocalDate dueDate) {
        update(report, "returned_at = :now, submitted_at = null, spent_cents = null, spending = null, results = null, due_date = :dueDate", Map.of("dueDate", dueDate), null);
    }

    private void update(Key report, String change, Map<String, ?> facts, String lines) {
        jdbc.sql("update grant_report set " + change + " where reference = :reference and kind = :kind and number = :number")
            .params(facts).param("lines", lines).param("now", OffsetDateTime.now(clock))
            .param("reference", report.reference()).param("kind", report.kind()).param("number", report.number()).update();
    }

    /** Moves the due date and the period of a report that is still owed. */
    void move(String reference, Due report) {
        jdbc.sql("""
            update grant_report set due_date = :dueDate, opens_on = :opensOn, period_from = :from, period_until = :until
            where reference = :reference and kind = :kind and number = :number and submitted_at is null
            """)
            .param("dueDate", report.dueDate()).param("opensOn", report.opensOn()).param("from", report.periodFrom())
            .param("until", report.periodUntil()).param("reference", reference).param("kind", report.kind())
            .param("number", report.number()).update();
    }

    /** How many reports of a country's grants are outstanding: past their due date today (UTC), and neither accepted nor in review. */
    int overdue(String country) {
        return jdbc.sql("""
            select count(*) from grant_report r join funding_request q using (reference)
            where q.country = :country and q.ended_at is null and r.submitted_at is null and r.due_date < :today
            """)
            .param("country", country).param("today", LocalDate.now(clock)).query(Integer.class).single();
    }

    /** What a grant has spent since its start: what the final financial report says, else the highest figure reported. */
    Optional<Money> spent(String reference) {
        return jdbc.sql("""
            select spent_cents from grant_report where reference = :reference and spent_cents is not null
            order by (kind = 'final-financial') desc, spent_cents desc limit 1
            """)
            .param("reference", reference).query(Long.class).optional().map(Money::new);
    }

    /** The highest figure of spending since the start among the reports that were accepted; nothing if none was. */
    Money spentAsAccepted(String reference) {
        return new Money(jdbc.sql("select coalesce(max(spent_cents), 0) from grant_report where reference = :reference and accepted_at is not null")
            .param("reference", reference).query(Long.class).single());
    }

    /** The lines of the budget, as it is or was, that reports of a grant say money was spent on. */
    List<String> linesSpentOn(String reference) {
        return jdbc.sql("""
            select distinct line ->> 'line' as spent_on from grant_report, jsonb_array_elements(spending) line
            where reference = :reference and submitted_at is not null and line ->> 'amount' ~ '[1-9]' order by spent_on
            """).param("reference", reference).query(String.class).list();
    }

    /** The reports of a grant that came in, but for one, in the order of their due dates. */
    List<Submitted> submittedBeside(Key report) {
        return jdbc.sql("""
            select kind, number, period_from, period_until, cast(accepted_at at time zone 'UTC' as date) as accepted_on, spent_cents
            from grant_report where reference = :reference and submitted_at is not null and spent_cents is not null
                and (kind, number) <> (:kind, :number) order by due_date, kind, number
            """)
            .param("reference", report.reference()).param("kind", report.kind()).param("number", report.number())
            .query(Submitted.class).list();
    }

    List<Due> owed(String reference) {
        return jdbc.sql("""
            select kind, number, due_date, opens_on, period_from, period_until
            from grant_report where reference = :reference and submitted_at is null order by due_date
            """)
            .param("reference", reference).query(Due.class).list();
    }
}
