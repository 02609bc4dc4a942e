package org.action2.casework.followup.intake;

import static org.action2.casework.followup.intake.RecommendationIntakeProcess.FILE_NAME;
import static org.action2.casework.followup.intake.RecommendationIntakeProcess.INTAKE_ID;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.action2.casework.directory.Directory;
import org.action2.casework.engine.Actor;
import org.action2.casework.engine.Permitted;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes in an uploaded export: reads it row by row into the database, classifies the rows and starts the intake's process. */
@Component
class ReceiveExport {

    private static final int ROWS_AT_ONCE = 500;
    private static final int FAULTS_SHOWN = 100;

    private final Intakes intakes;
    private final IntakeRows rows;
    private final Countries countries;
    private final Directory directory;
    private final Actor actor;
    private final RuntimeService runtime;
    private final Permitted permitted;
    private final TransactionTemplate transaction;

    ReceiveExport(Intakes intakes, IntakeRows rows, Countries countries, Directory directory, Actor actor, RuntimeService runtime,
                  Permitted permitted, TransactionTemplate transaction) {
        this.intakes = intakes;
        this.rows = rows;
        this.countries = countries;
        this.directory = directory;
        this.actor = actor;
        this.runtime = runtime;
        this.permitted = permitted;
        this.transaction = transaction;
    }

    /**
     * What an upload came to. Every row of the file is in exactly one of the counts.
     *
     * @param faults the first rejected rows with reasons
     * @param notes what people should know of the file as a whole
     */
    record Receipt(UUID intakeId, String processInstanceId, int total, @JsonProperty("new") int added, int changed, int unchanged, int duplicate,
                   int rejected, int notForTenants, int observations, List<RowFault> faults, List<String> notes) {
    }

    /**
     * Takes in a file, wholly or not at all.
     *
     * @throws UnreadableFileException if it is no export
     */
    Receipt receive(Path file, String fileName) throws IOException {
        var format = ExportFormat.of(file, fileName);
        try {
            return transaction.execute(status -> receive(file, fileName, format));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private Receipt receive(Path file, String fileName, ExportFormat format) {
        var id = intakes.open(fileName, format, actor.id());
        var notes = read(file, format, id);
        intakes.note(id, notes);
        rows.classify(id);
        var process = permitted.act(() ->
            runtime.startProcessInstanceByKey(RecommendationIntakeProcess.KEY, Map.of(INTAKE_ID, id.toString(), FILE_NAME, fileName)));
        var counts = rows.counts(id);
        return new Receipt(id, process.getId(), counts.values().stream().mapToInt(Integer::intValue).sum(), count(counts, RowStatus.NEW),
            count(counts, RowStatus.CHANGED), count(counts, RowStatus.UNCHANGED), count(counts, RowStatus.DUPLICATE),
            count(counts, RowStatus.REJECTED), count(counts, RowStatus.NOT_FOR_TENANTS), count(counts, RowStatus.OBSERVATION),
            rows.rejected(id, FAULTS_SHOWN), notes);
    }

    private List<String> read(Path file, ExportFormat format, UUID intake) {
        var interpreter = new RowInterpreter(format, countries, new HashSet<>(directory.countryTeams()));
        var batch = new ArrayList<IntakeRow>(ROWS_AT_ONCE);
        try {
            var summary = format.reader().read(file, null, raw -> {
                batch.add(interpreter.interpret(raw));
                if (batch.size() == ROWS_AT_ONCE) {
                    rows.insert(intake, batch);
                    batch.clear();
                }
            });
            rows.insert(intake, batch);
            return summary.notes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int count(Map<String, Integer> counts, RowStatus status) {
        return counts.getOrDefault(status.key(), 0);
    }
}
