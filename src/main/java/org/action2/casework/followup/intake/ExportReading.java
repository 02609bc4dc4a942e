package org.action2.casework.followup.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.action2.casework.directory.Directory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads exports into the rows of their intakes: small ones at once, large ones slice by slice, each in a transaction of
 * its own. A slice goes on behind the rows that are kept; as it reads over those before, each slice is twice as long as
 * the one before. What it has come to is shown in transactions beside it.
 */
@Component
class ExportReading {

    private static final int LONGEST_SLICE = 4; // times the first; a slice has to end long before the lock on its job does
    private static final int ROWS_AT_ONCE = 2_000;

    private final Intakes intakes;
    private final IntakeRows rows;
    private final StoredExports files;
    private final Countries countries;
    private final Directory directory;
    private final JdbcClient jdbc;
    private final TransactionTemplate beside;
    private final Duration firstSlice;

    ExportReading(Intakes intakes, IntakeRows rows, StoredExports files, Countries countries, Directory directory, JdbcClient jdbc,
                  PlatformTransactionManager transactions, @Value("${casework.intake.slice:PT10S}") Duration firstSlice) {
        this.intakes = intakes;
        this.rows = rows;
        this.files = files;
        this.countries = countries;
        this.directory = directory;
        this.jdbc = jdbc;
        this.beside = new TransactionTemplate(transactions);
        this.beside.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.firstSlice = firstSlice;
    }

    /**
     * Reads a file from its beginning to its end.
     *
     * @throws UnreadableFileException if it is no export
     */
    FileSummary readWhole(UUID id, Path file) throws IOException {
        var intake = intakes.find(id).orElseThrow();
        var slice = new Slice(id, interpreter(intake), 0, null);
        var summary = intake.format().reader().read(file, intake.sheet(), slice::take);
        slice.end();
        intakes.summarise(id, summary);
        return summary;
    }

    /**
     * Reads the next slice of the file that is kept of an intake.
     *
     * @return whether it was the last
     * @throws UnreadableFileException if it is no export
     */
    @Transactional(propagation = Propagation.MANDATORY, noRollbackFor = UnreadableFileException.class)
    public boolean readOn(UUID id) {
        var intake = intakes.find(id).orElseThrow();
        var length = firstSlice.multipliedBy(Math.min(1L << Math.min(intake.slices(), 10), LONGEST_SLICE));
        var isLast = files.use(id, file -> readOn(intake, file, length));
        if (isLast) {
            files.delete(id);
        }
        return isLast;
    }

    private boolean readOn(Intakes.Intake intake, Path file, Duration length) throws IOException {
        if (intake.slices() == 0) {
            expect(intake, file);
        }
        var slice = new Slice(intake.id(), interpreter(intake), intake.rowsRead(), length);
        try {
            var summary = intake.format().reader().read(file, intake.sheet(), slice::take);
            slice.end();
            intakes.summarise(intake.id(), summary);
            return true;
        } catch (SliceIsOver e) {
            slice.end();
            return false;
        }
    }

    /** Keeps why a file is no export, and nothing else of it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void refuse(UUID id, UnreadableFileException refused) {
        forget(id);
        intakes.refuse(id, refused);
    }

    /** Drops the file of an intake and the rows that were read of it. */
    void forget(UUID id) {
        files.delete(id);
        jdbc.sql("delete from intake_row where intake_id = :intake").param("intake", id).update();
    }

    private RowInterpreter interpreter(Intakes.Intake intake) {
        return new RowInterpreter(intake.format(), countries, new HashSet<>(directory.countryTeams()));
    }

    private void expect(Intakes.Intake intake, Path file) throws IOException {
        RowEstimate.of(intake.format(), file).ifPresent(rows -> beside.executeWithoutResult(status -> intakes.expect(intake.id(), rows)));
    }

    /** The reader is to go no further now. */
    private static final class SliceIsOver extends RuntimeException {

        SliceIsOver() {
            super("The slice is over.", null, false, false);
        }
    }

    /** Rows on their way from a file to the database. */
    private final class Slice {

        private static final long SHOWN_EVERY_NANOS = 1_000_000_000;

        private final UUID intake;
        private final RowInterpreter interpreter;
        private final int rowsBefore;
        private final Duration length;
        private final List<RawRecord> batch = new ArrayList<>(ROWS_AT_ONCE);
        private int seen;
        private long begun;
        private long shown = System.nanoTime();

        /** @param length null for as long as it takes, within one request */
        Slice(UUID intake, RowInterpreter interpreter, int rowsBefore, Duration length) {
            this.intake = intake;
            this.interpreter = interpreter;
            this.rowsBefore = rowsBefore;
            this.length = length;
        }

        void take(RawRecord row) {
            seen++;
            if (seen <= rowsBefore) {
                return;
            }
            if (begun == 0) {
                begun = System.nanoTime();
            }
            batch.add(row);
            if (batch.size() == ROWS_AT_ONCE) {
                write();
                pause();
            }
        }

        /** What the slice has read is kept with its transaction. */
        void end() {
            write();
            intakes.endSlice(intake, seen);
        }

        private void write() {
            if (!batch.isEmpty()) {
                rows.insert(intake, batch.stream().map(interpreter::interpret).toList());
                batch.clear();
            }
        }

        private void pause() {
            var now = System.nanoTime();
            if (length != null && (!isShown(now) || now - begun >= length.toNanos())) {
                throw new SliceIsOver();
            }
        }

        /** Whether the file is still to be read. */
        private boolean isShown(long now) {
            if (now - shown < SHOWN_EVERY_NANOS) {
                return true;
            }
            shown = now;
            try {
                return Boolean.TRUE.equals(beside.execute(status -> intakes.show(intake, seen)));
            } catch (CannotCreateTransactionException e) {
                return true; // no connection to spare: people see it a second later
            }
        }
    }
}
