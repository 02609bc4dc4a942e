package org.action2.casework.followup.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.action2.casework.language.Sentence;

/**
 * Reads exports in JSON, record by record: the data dump, what the site's interface answers, JSON lines. Each record is
 * cut out of the stream before it is parsed, so that a broken one is named by its place and those after it are still
 * read. A file is an export if one record at least has a text and two of country, body and symbol.
 */
class DumpReader implements ExportReader {

    private static final int ENOUGH = 10_000; // records after which a file that has none of an export is not read on

    @Override
    public FileSummary read(Path file, String sheet, Consumer<RawRecord> rows) throws IOException {
        var text = DecodedText.of(file);
        var reading = new Reading(rows);
        try (var in = text.utf8()) {
            var outcome = new RecordCutter(in, reading.names, reading::take).cut();
            reading.refuseUnlessExport();
            var notes = new ArrayList<String>();
            text.note().ifPresent(notes::add);
            if (!outcome.isClosed()) {
                notes.add("The list of records is not closed; the file may be cut off. Check that its last record is the last of the export.");
            }
            return new FileSummary(notes, List.of());
        }
    }

    /** The records of a file as they come. */
    private static final class Reading {

        private final FieldNames names = new FieldNames();
        private final RecordParser parser = new RecordParser(names);
        private final Consumer<RawRecord> rows;
        private int records;
        private int columns; // that any record has
        private boolean isExport;
        private FileFault firstFault;

        Reading(Consumer<RawRecord> rows) {
            this.rows = rows;
        }

        void take(RecordCutter.Cut record) {
            records++;
            var parsed = record.fault() == null ? parser.parse(record) : new RecordParser.Parsed(null, 0, record.place().get().lineSays(record.fault()));
            if (parsed.fault() != null) {
                firstFault = firstFault == null ? new FileFault(record.number(), null, parsed.fault()) : firstFault;
                rows.accept(RawRecord.unreadable(record.number(), parsed.fault().inEnglish()));
            } else {
                columns |= parsed.columns();
                isExport |= RecordCutter.isLikeARecord(parsed.columns());
                rows.accept(new RawRecord(record.number(), parsed.values(), null, null));
            }
            if (records == ENOUGH) {
                refuseUnlessExport();
            }
        }

        void refuseUnlessExport() {
            if (isExport) {
                return;
            }
            if (records == 0) {
                throw new UnreadableFileException("followup.no-records");
            }
            if (columns == 0 && firstFault != null) {
                throw new UnreadableFileException(Sentence.of("followup.no-record-readable", firstFault.message()), List.of(firstFault));
            }
            var missing = missing();
            throw missing.isEmpty() ? new UnreadableFileException("followup.no-fields-of-an-export")
                : new UnreadableFileException(Sentence.of("followup.no-fields-of-an-export"), missing);
        }

        private List<FileFault> missing() {
            return Arrays.stream(Column.values()).filter(column -> column.isNeeded() && (columns & 1 << column.ordinal()) == 0)
                .map(column -> FileFault.of(null, column.field(), "followup.field-in-no-record", column.field())).toList();
        }
    }
}
