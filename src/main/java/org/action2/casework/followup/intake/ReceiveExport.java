package org.action2.casework.followup.intake;

import static org.action2.casework.followup.intake.RecommendationIntakeProcess.FILE_NAME;
import static org.action2.casework.followup.intake.RecommendationIntakeProcess.INTAKE_ID;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.action2.casework.engine.Actor;
import org.action2.casework.engine.PrivilegedExecution;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes in an uploaded export and starts the intake's process. A small file is read at once, wholly or not at all; a
 * larger one is kept as it is, and the process reads it.
 */
@Component
class ReceiveExport {

    /** The largest file that is read within the request, in bytes. */
    static final long LARGEST_READ_AT_ONCE = 2 * 1024 * 1024;

    private static final int FAULTS_SHOWN = 100;

    private final Intakes intakes;
    private final IntakeRows rows;
    private final ExportReading reading;
    private final StoredExports files;
    private final Actor actor;
    private final RuntimeService runtime;
    private final PrivilegedExecution privileged;
    private final TransactionTemplate transaction;

    ReceiveExport(Intakes intakes, IntakeRows rows, ExportReading reading, StoredExports files, Actor actor, RuntimeService runtime,
                  PrivilegedExecution privileged, TransactionTemplate transaction) {
        this.intakes = intakes;
        this.rows = rows;
        this.reading = reading;
        this.files = files;
        this.actor = actor;
        this.runtime = runtime;
        this.privileged = privileged;
        this.transaction = transaction;
    }

    /** What an upload came to. */
    interface Received {

        UUID intakeId();

        String processInstanceId();
    }

    /** A file that is read from now on. */
    record Reading(UUID intakeId, String processInstanceId, String state) implements Received {
    }

    /**
     * What a file that is read came to. Every row of the file is in exactly one of the counts.
     *
     * @param faults the first rejected rows with reasons
     * @param notes what people should know of the file as a whole
     * @param sheets those that hold rows of an export
     */
    record Receipt(UUID intakeId, String processInstanceId, int total, @JsonProperty("new") int added, int changed, int unchanged, int duplicate,
                   int rejected, int notForTenants, int observations, List<RowFault> faults, List<String> notes, JsonNode sheets) implements Received {
    }

    /**
     * Takes in a file, wholly or not at all.
     *
     * @param sheet to read of a workbook; null for the one that is found
     * @throws UnreadableFileException if it is no export
     */
    Received receive(Path file, String fileName, String sheet) throws IOException {
        var format = ExportFormat.of(file, fileName);
        var isSmall = Files.size(file) <= LARGEST_READ_AT_ONCE;
        try {
            return transaction.execute(status -> {
                var id = intakes.open(fileName, format, sheet, actor.id());
                return isSmall ? read(id, file) : keep(id, file);
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private Received read(UUID id, Path file) {
        try {
            reading.readWhole(id, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        start(id);
        return receipt(id);
    }

    private Received keep(UUID id, Path file) {
        try {
            files.keep(id, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Reading(id, start(id), IntakeState.READING.id());
    }

    private String start(UUID id) {
        var fileName = intakes.find(id).orElseThrow().fileName();
        return privileged.act(() ->
            runtime.startProcessInstanceByKey(RecommendationIntakeProcess.KEY, Map.of(INTAKE_ID, id.toString(), FILE_NAME, fileName))).getId();
    }

    /** What a file came to that is read and held against the register. */
    Receipt receipt(UUID id) {
        var intake = intakes.find(id).orElseThrow();
        var counts = rows.counts(id);
        return new Receipt(id, intake.processInstanceId(), counts.values().stream().mapToInt(Integer::intValue).sum(), count(counts, RowStatus.NEW),
            count(counts, RowStatus.CHANGED), count(counts, RowStatus.UNCHANGED), count(counts, RowStatus.DUPLICATE),
            count(counts, RowStatus.REJECTED), count(counts, RowStatus.NOT_FOR_TENANTS), count(counts, RowStatus.OBSERVATION),
            rows.rejected(id, FAULTS_SHOWN), intake.notes().lines().toList(), intakes.sheets(intake));
    }

    private static int count(Map<String, Integer> counts, RowStatus status) {
        return counts.getOrDefault(status.key(), 0);
    }
}
