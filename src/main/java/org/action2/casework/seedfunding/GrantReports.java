package org.action2.casework.seedfunding;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
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

    /** A report that a grant owes. */
    record Due(String kind, LocalDate dueDate) {
    }

    void schedule(String reference, Due report) {
        jdbc.sql("insert into grant_report (reference, kind, due_date) values (:reference, :kind, :dueDate)")
            .param("reference", reference).param("kind", report.kind()).param("dueDate", report.dueDate()).update();
    }

    void submitted(String reference, String kind, Money spent) {
        jdbc.sql("""
            update grant_report set submitted_at = :now, spent_cents = :spent
            where reference = :reference and kind = :kind
            """)
            .param("now", OffsetDateTime.now(clock)).param("spent", spent.cents())
            .param("reference", reference).param("kind", kind).update();
    }

    void accepted(String reference, String kind) {
        jdbc.sql("update grant_report set accepted_at = :now where reference = :reference and kind = :kind")
            .param("now", OffsetDateTime.now(clock)).param("reference", reference).param("kind", kind).update();
    }

    /** Moves the due dates of the reports that are still owed. */
    void move(String reference, Due report) {
        jdbc.sql("""
            update grant_report set due_date = :dueDate
            where reference = :reference and kind = :kind and submitted_at is null
            """)
            .param("dueDate", report.dueDate()).param("reference", reference).param("kind", report.kind()).update();
    }

    /** How many reports of a country's grants are past their due date today (UTC) and not submitted. */
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

    List<Due> owed(String reference) {
        return jdbc.sql("select kind, due_date from grant_report where reference = :reference and submitted_at is null order by due_date")
            .param("reference", reference).query(Due.class).list();
    }
}
