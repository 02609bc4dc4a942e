package org.action2.casework.followup.intake;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The intakes: one for each export that was uploaded. */
@Component
class Intakes {

    private static final String SELECT = """
        select id, file_name, file_format, uploaded_by, uploaded_at, process_instance_id, state, array_to_string(notes, E'\\n') as notes from intake
        """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Intakes(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** An intake. @param notes what people should know of the file, one a line */
    record Intake(UUID id, String fileName, String fileFormat, String uploadedBy, Instant uploadedAt, String processInstanceId,
                  String state, String notes) {
    }

    UUID open(String fileName, ExportFormat format, String by) {
        var id = UUID.randomUUID();
        jdbc.sql("""
            insert into intake (id, file_name, file_format, uploaded_by, uploaded_at, state)
            values (:id, :name, :format, :by, :now, 'to-confirm')
            """)
            .param("id", id).param("name", fileName).param("format", format.name().toLowerCase(Locale.ROOT)).param("by", by).param("now", OffsetDateTime.now(clock))
            .update();
        return id;
    }

    void note(UUID id, List<String> notes) {
        jdbc.sql("update intake set notes = :notes where id = :id").param("notes", notes.toArray(String[]::new)).param("id", id).update();
    }

    /** Ties an intake to its process. @return false if it is unknown or has one already */
    boolean tie(UUID id, String processInstanceId) {
        return jdbc.sql("update intake set process_instance_id = :process where id = :id and process_instance_id is null")
            .param("process", processInstanceId).param("id", id).update() == 1;
    }

    void setState(UUID id, String state) {
        jdbc.sql("update intake set state = :state where id = :id").param("state", state).param("id", id).update();
    }

    Optional<Intake> find(UUID id) {
        return jdbc.sql(SELECT + "where id = :id").param("id", id).query(Intake.class).optional();
    }

    List<Intake> latest(int limit) {
        return jdbc.sql(SELECT + "order by uploaded_at desc limit :limit").param("limit", limit).query(Intake.class).list();
    }
}
