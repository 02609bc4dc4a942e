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

    /**
     * An action of a plan.
     *
     * @param recommendations the keys of those that it is for; none for all of the follow-up
     * @param status asked, accepted, refused, dropped, delivered, partly-delivered or not-delivered
     */
    record Action(int cycle, String agency, String action, List<String> recommendations, LocalDate dueDate, String status, String comment,
                  String report) {
    }

    void ask(String id, String followUp, int cycle, String agency, String action, List<String> recommendations, LocalDate due) {
        jdbc.sql("""
            insert into partner_action (id, follow_up, cycle, agency, action, recommendations, due_date, status, asked_at)
            values (:id, :followUp, :cycle, :agency, :action, :recommendations, :due, 'asked', :now)
            """).param("id", id).param("followUp", followUp).param("cycle", cycle).param("agency", agency).param("action", action)
            .param("recommendations", recommendations.toArray(String[]::new)).param("due", due).param("now", OffsetDateTime.now(clock)).update();
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

    /** What is still open of a follow-up when its implementation is over was not delivered. */
    void endOpen(String followUp) {
        jdbc.sql("update partner_action set status = 'not-delivered', ended_at = :now where follow_up = :followUp and ended_at is null")
            .param("now", OffsetDateTime.now(clock)).param("followUp", followUp).update();
    }

    List<Action> of(String followUp) {
        return jdbc.sql("select * from partner_action where follow_up = :followUp order by cycle, due_date, agency, id").param("followUp", followUp)
            .query((row, i) -> new Action(row.getInt("cycle"), row.getString("agency"), row.getString("action"),
                List.of((String[]) row.getArray("recommendations").getArray()), row.getObject("due_date", LocalDate.class),
                row.getString("status"), row.getString("comment"), row.getString("report"))).list();
    }
}
