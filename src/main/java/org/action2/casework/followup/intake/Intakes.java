package org.action2.casework.followup.intake;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.action2.casework.language.ReaderLanguage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The intakes: one for each export that was uploaded. */
@Component
class Intakes {

    private static final String SELECT = """
        select id, file_name, file_format, uploaded_by, uploaded_at, process_instance_id, state, array_to_string(notes, E'\\n') as notes,
            sheet, sheets::text as sheets, rows_read, rows_seen, rows_expected, slices, refusal::text as refusal
        from intake
        """;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ObjectMapper json;

    Intakes(JdbcClient jdbc, Clock clock, ObjectMapper json) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.json = json;
    }

    /**
     * An intake.
     *
     * @param notes what people should know of the file, one a line
     * @param sheet the one that was asked for, null if none was
     * @param sheets those that hold rows of an export, as JSON
     * @param rowsRead those that are kept
     * @param rowsSeen those that a reading that is under way has come to
     * @param rowsExpected how many the file may have, null if its beginning does not tell
     * @param slices how many transactions have read of it
     * @param refusal why the file is no export, as JSON by language; null if it is one
     */
    record Intake(UUID id, String fileName, String fileFormat, String uploadedBy, Instant uploadedAt, String processInstanceId,
                  String state, String notes, String sheet, @JsonIgnore String sheets, int rowsRead, int rowsSeen, Integer rowsExpected,
                  @JsonIgnore int slices, @JsonIgnore String refusal) {

        ExportFormat format() {
            return ExportFormat.valueOf(fileFormat.toUpperCase(Locale.ROOT));
        }

        boolean is(IntakeState asked) {
            return state.equals(asked.id());
        }

        @JsonIgnore
        boolean isBeingRead() {
            return is(IntakeState.READING);
        }

        /** How much of the file is read, in per cent; 0 where it can't be told. */
        int percentageRead() {
            return rowsExpected == null || rowsExpected == 0 ? 0 : (int) Math.min(99, 100L * Math.max(rowsRead, rowsSeen) / rowsExpected);
        }
    }

    /** An export of which nothing is read yet. @param sheet to read of a workbook, null for the one that is found */
    UUID open(String fileName, ExportFormat format, String sheet, String by) {
        var id = UUID.randomUUID();
        jdbc.sql("""
            insert into intake (id, file_name, file_format, sheet, uploaded_by, uploaded_at, state)
            values (:id, :name, :format, :sheet, :by, :now, :state)
            """)
            .param("id", id).param("name", fileName).param("format", format.name().toLowerCase(Locale.ROOT)).param("sheet", sheet).param("by", by)
            .param("now", OffsetDateTime.now(clock)).param("state", IntakeState.READING.id()).update();
        return id;
    }

    /** Keeps what is to be said of the file as a whole. */
    void summarise(UUID id, FileSummary summary) {
        jdbc.sql("update intake set notes = :notes, sheets = :sheets::jsonb where id = :id")
            .param("notes", summary.notes().toArray(String[]::new)).param("sheets", written(summary.sheets())).param("id", id).update();
    }

    /** Ties an intake to its process. @return false if it is unknown or has one already */
    boolean tie(UUID id, String processInstanceId) {
        return jdbc.sql("update intake set process_instance_id = :process where id = :id and process_instance_id is null")
            .param("process", processInstanceId).param("id", id).update() == 1;
    }

    void setState(UUID id, IntakeState state) {
        jdbc.sql("update intake set state = :state where id = :id").param("state", state.id()).param("id", id).update();
    }

    void expect(UUID id, int rows) {
        jdbc.sql("update intake set rows_expected = :rows where id = :id").param("rows", rows).param("id", id).update();
    }

    /** Shows how far a reading is. @return false if the file is not to be read any more */
    boolean show(UUID id, int rowsSeen) {
        return jdbc.sql("update intake set rows_seen = :rows where id = :id and state = :reading").param("rows", rowsSeen).param("id", id)
            .param("reading", IntakeState.READING.id()).update() == 1;
    }

    /** Ends a slice of reading at a row, counted from the beginning of the file. */
    void endSlice(UUID id, int rows) {
        jdbc.sql("update intake set rows_read = :rows, rows_seen = :rows, slices = slices + 1 where id = :id").param("rows", rows).param("id", id).update();
    }

    /** Keeps why a file is no export, in all languages, as whoever reads it later is not known. */
    void refuse(UUID id, UnreadableFileException refused) {
        var said = ReaderLanguage.KNOWN.stream().collect(Collectors.toMap(Locale::getLanguage, refused::in));
        jdbc.sql("update intake set state = :state, refusal = :said::jsonb where id = :id").param("state", IntakeState.UNREADABLE.id())
            .param("said", written(said)).param("id", id).update();
    }

    /** Why a file is no export, in the reader's language; null if it is one. */
    JsonNode refusal(Intake intake) {
        return intake.refusal() == null ? null : read(intake.refusal()).get(ReaderLanguage.current().getLanguage());
    }

    JsonNode sheets(Intake intake) {
        return read(intake.sheets());
    }

    Optional<Intake> find(UUID id) {
        return jdbc.sql(SELECT + "where id = :id").param("id", id).query(Intake.class).optional();
    }

    List<Intake> latest(int limit) {
        return jdbc.sql(SELECT + "order by uploaded_at desc limit :limit").param("limit", limit).query(Intake.class).list();
    }

    private String written(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private JsonNode read(String written) {
        try {
            return json.readTree(written);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
