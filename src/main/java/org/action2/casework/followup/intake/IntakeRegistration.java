package org.action2.casework.followup.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.action2.casework.followup.DocumentRegistration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Registers the recommendations of an intake a batch at a time, document by document, and gives each document to the OHCHR
 * desk with its last batch. The register's entries, the reviews and the marks on the intake's rows are written in the
 * transaction of the engine's job: after a crash all of a batch is there or nothing of it, and the job runs again.
 */
@Component
class IntakeRegistration {

    static final int BATCH = 100;
    private static final long LOCK = 0x1A7A4E5L; // one batch at a time, so that two intakes of one file register and start nothing twice

    private final RowsToRegister rows;
    private final DocumentRegistration registration;
    private final JdbcClient jdbc;
    private final ObjectMapper json;

    IntakeRegistration(RowsToRegister rows, DocumentRegistration registration, JdbcClient jdbc, ObjectMapper json) {
        this.rows = rows;
        this.registration = registration;
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Registers the next batch, of at most {@value #BATCH} rows; does nothing if none is left. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void registerNext(UUID intake) {
        lock();
        var found = rows.next(intake, BATCH + 1);
        var batch = found.subList(0, Math.min(BATCH, found.size()));
        var marks = marks(intake, batch);
        rows.mark(intake, marks);
        var begun = found.size() > BATCH ? found.get(BATCH) : null;
        registration.review(rows.documentsOf(marks.stream().filter(mark -> begun == null || !mark.row().isOfTheDocumentOf(begun))
            .map(RowsToRegister.Mark::key).toList()));
    }

    /** Gives the desk what was registered of documents that an intake does not come to the end of. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void reviewWhatIsRegistered(UUID intake) {
        lock();
        registration.review(rows.documentsRegisteredBy(intake));
    }

    /** How many documents got recommendations by an intake. */
    int documentsOf(UUID intake) {
        return rows.documentsRegisteredBy(intake).size();
    }

    private void lock() {
        jdbc.sql("select pg_advisory_xact_lock(:lock)").param("lock", LOCK).query().singleRow();
    }

    private List<RowsToRegister.Mark> marks(UUID intake, List<RowsToRegister.Row> batch) {
        var known = rows.known(intake, batch);
        var added = new ArrayList<RowsToRegister.Row>();
        var marks = new ArrayList<RowsToRegister.Mark>();
        for (var row : batch) {
            if (row.isChanged()) {
                registration.correct(row.knownKey(), row.recommendation(), changes(row));
                marks.add(new RowsToRegister.Mark(row, "updated", row.knownKey()));
            } else if (known.containsKey(row.row())) {
                marks.add(new RowsToRegister.Mark(row, "known-by-then", known.get(row.row())));
            } else {
                added.add(row);
            }
        }
        var registered = registration.register(added.stream().map(RowsToRegister.Row::recommendation).toList(),
            added.stream().filter(RowsToRegister.Row::isOfSeveralCountries).map(RowsToRegister.Row::symbol).collect(Collectors.toSet()));
        for (var i = 0; i < added.size(); i++) {
            marks.add(new RowsToRegister.Mark(added.get(i), "registered", registered.get(i).key()));
        }
        return marks;
    }

    private Map<String, ?> changes(RowsToRegister.Row row) {
        try {
            return json.readValue(row.changes(), new TypeReference<Map<String, Map<String, String>>>() {
            });
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The changes of row " + row.row() + " are not JSON.", e);
        }
    }
}
