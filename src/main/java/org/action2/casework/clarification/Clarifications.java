package org.action2.casework.clarification;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps questions to country teams, and their answers. */
@Component
class Clarifications {

    private final JdbcClient jdbc;
    private final Clock clock;

    Clarifications(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Makes others wait who ask at the same task, or end it, until the transaction is over: no question is left at a task that is gone. */
    void lock(String taskId) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('clarification ' || :task, 0))").param("task", taskId).query((row, number) -> 1).single();
    }

    void add(Clarification asked) {
        jdbc.sql("""
            insert into clarification (id, case_key, country, task_id, task_name, asked_by, agency, asked_at, question)
            values (:id, :case, :country, :task, :taskName, :by, :agency, :at, :question)
            """).param("id", asked.id()).param("case", asked.caseKey()).param("country", asked.country()).param("task", asked.taskId())
            .param("taskName", asked.taskName()).param("by", asked.askedBy()).param("agency", asked.agency())
            .param("at", asked.askedAt().atOffset(ZoneOffset.UTC)).param("question", asked.question()).update();
    }

    void began(UUID id, String processInstanceId) {
        jdbc.sql("update clarification set process_instance_id = :instance where id = :id").param("instance", processInstanceId).param("id", id).update();
    }

    void answered(String processInstanceId, String answer, String by) {
        jdbc.sql("update clarification set answer = :answer, answered_by = :by, answered_at = :now where process_instance_id = :instance")
            .param("answer", answer).param("by", by).param("now", OffsetDateTime.now(clock)).param("instance", processInstanceId).update();
    }

    void ended(String processInstanceId) {
        jdbc.sql("update clarification set ended_at = :now where process_instance_id = :instance and answered_at is null and ended_at is null")
            .param("now", OffsetDateTime.now(clock)).param("instance", processInstanceId).update();
    }

    /** The process instances of the open questions that were asked at a task. */
    List<String> openAt(String taskId) {
        return jdbc.sql("select process_instance_id from clarification where task_id = :task and answered_at is null and ended_at is null")
            .param("task", taskId).query(String.class).list();
    }

    Optional<Clarification> ofInstance(String processInstanceId) {
        return jdbc.sql("select * from clarification where process_instance_id = :instance").param("instance", processInstanceId)
            .query(Clarification.class).optional();
    }

    /** The oldest first. */
    List<Clarification> of(String caseKey) {
        return jdbc.sql("select * from clarification where case_key = :case order by asked_at, id").param("case", caseKey).query(Clarification.class).list();
    }
}
