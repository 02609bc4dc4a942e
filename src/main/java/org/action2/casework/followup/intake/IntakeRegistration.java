package org.action2.casework.followup.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.action2.casework.followup.DocumentRegistration;
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
    private static final String UPDATED = "updated";
    private static final String KNOWN_BY_THEN = "known-by-then";
    private static final String OLDER = "older";

    private final RowsToRegister rows;
    private final KnownAgain knownAgain;
    private final DocumentRegistration registration;
    private final RegistrationLock lock;
    private final ObjectMapper json;

    IntakeRegistration(RowsToRegister rows, KnownAgain knownAgain, DocumentRegistration registration, RegistrationLock lock, ObjectMapper json) {
        this.rows = rows;
        this.knownAgain = knownAgain;
        this.registration = registration;
        this.lock = lock;
        this.json = json;
    }

    /** Registers the next batch, of at most {@value #BATCH} rows; does nothing if none is left. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void registerNext(UUID intake) {
        lock.take();
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
        lock.take();
        registration.review(rows.documentsRegisteredBy(intake));
    }

    /** How many documents got recommendations by an intake. */
    int documentsOf(UUID intake) {
        return rows.documentsRegisteredBy(intake).size();
    }

    /**
     * Every row is held against the register as it is now, which another intake may have changed since the file was read: what
     * has become known is corrected, unless a file that was uploaded later has brought what the register says.
     */
    private List<RowsToRegister.Mark> marks(UUID intake, List<RowsToRegister.Row> batch) {
        var known = knownAgain.compare(intake, batch.stream().map(RowsToRegister.Row::row).toList());
        var added = new ArrayList<RowsToRegister.Row>();
        var corrected = new HashSet<String>();
        var marks = new ArrayList<RowsToRegister.Mark>();
        for (var row : batch) {
            var found = known.get(row.row());
            if (found == null) {
                added.add(row);
            } else if (corrected.add(found.key())) { // else the next batch holds it against what this one makes of the register
                marks.add(settled(row, found));
            }
        }
        marks.addAll(registered(added));
        rows.holds(intake, marks.stream().filter(mark -> mark.reason() == null || mark.outcome().equals(UPDATED)).map(RowsToRegister.Mark::key).toList());
        return marks;
    }

    private RowsToRegister.Mark settled(RowsToRegister.Row row, KnownAgain.Known known) {
        if (!known.country().equals(row.recommendation().document().country())) {
            return new RowsToRegister.Mark(row, KNOWN_BY_THEN, known.key(),
                "Not registered: its annotation id was registered in the meantime as %s for another country, %s.".formatted(known.key(), known.country()), null);
        }
        if (known.changes() == null) {
            return new RowsToRegister.Mark(row, KNOWN_BY_THEN, known.key(), null, null);
        }
        if (known.newerFile() != null) {
            return new RowsToRegister.Mark(row, OLDER, known.key(), "Not taken over: what is registered as %s comes from %s, which was uploaded later. This file differs in: %s."
                .formatted(known.key(), known.newerFile(), known.names()), known.changes());
        }
        registration.correct(known.key(), row.recommendation(), row.isConcern(), changes(row, known.changes()));
        return new RowsToRegister.Mark(row, UPDATED, known.key(), "Registered as %s; changed: %s.".formatted(known.key(), known.names()), known.changes());
    }

    private List<RowsToRegister.Mark> registered(List<RowsToRegister.Row> added) {
        var registered = registration.register(added.stream().map(RowsToRegister.Row::recommendation).toList(),
            added.stream().filter(RowsToRegister.Row::isOfSeveralCountries).map(RowsToRegister.Row::symbol).collect(Collectors.toSet()));
        var marks = new ArrayList<RowsToRegister.Mark>();
        for (var i = 0; i < added.size(); i++) {
            var row = added.get(i);
            var key = registered.get(i).key();
            if (row.changes() != null) {
                registration.note(key, row.recommendation().origin().intake(), changes(row, row.changes()));
            }
            marks.add(new RowsToRegister.Mark(row, "registered", key, null, row.changes()));
        }
        return marks;
    }

    private Map<String, ?> changes(RowsToRegister.Row row, String changes) {
        try {
            return json.readValue(changes, new TypeReference<Map<String, Map<String, String>>>() {
            });
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The changes of row " + row.row() + " are not JSON.", e);
        }
    }
}
