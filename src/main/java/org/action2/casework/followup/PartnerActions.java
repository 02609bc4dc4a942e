package org.action2.casework.followup;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The register of the actions that agencies were asked for, written in the engine's transaction. */
@Component
class PartnerActions {

    private final JdbcClient jdbc;
    private final Clock clock;

    PartnerActions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** An action of a plan. @param status asked, accepted, refused, dropped, delivered, partly-delivered or not-delivered */
    record Action(int cycle, String agency, String action, String dueDate, String status, String comment, String report) {
    }

    void ask(String id, String businessKey, int cycle, String agency, String action, LocalDate due) {
        jdbc.sql("""
            insert into partner_action (id, business_key, cycle, agency, action, due_date, status, asked_at)
            values (:id, :key, :cycle, :agency, :action, :due, 'asked', :now)
            """).param("id", id).param("key", businessKey).param("cycle", cycle).param("agency", agency).param("action", action)
            .param("due", due).param("now", OffsetDateTime.now(clock)).update();
    }

    void answered(String id, String status, String comment) {
        jdbc.sql("update partner_action set status = :status, comment = :comment where id = :id")
            .param("status", status).param("comment", comment).param("id", id).update();
    }

    void reassigned(String id, String agency, String comment) {
        jdbc.sql("update partner_action set agency = :agency, status = 'asked', comment = :comment where id = :id")
            .param("agency", agency).param("comment", comment).param("id", id).update();
    }

    void ended(String id, String status, String report) {
        jdbc.sql("update partner_action set status = :status, report = :report, ended_at = :now where id = :id")
            .param("status", status).param("report", report).param("now", OffsetDateTime.now(clock)).param("id", id).update();
    }

    /** What is still open of a recommendation when its implementation is over was not delivered. */
    void endOpen(String businessKey) {
        jdbc.sql("update partner_action set status = 'not-delivered', ended_at = :now where business_key = :key and ended_at is null")
            .param("now", OffsetDateTime.now(clock)).param("key", businessKey).update();
    }

    List<Action> of(String businessKey) {
        return jdbc.sql("""
            select cycle, agency, action, to_char(due_date, 'YYYY-MM-DD') as due_date, status, comment, report
            from partner_action where business_key = :key order by cycle, due_date, agency
            """).param("key", businessKey).query(Action.class).list();
    }
}
