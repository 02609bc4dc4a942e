package org.action2.casework.followup.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.action2.casework.language.Sentence;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads an export as a table in text, with any sign between its cells. A row whose quotation mark is never closed is
 * named, and those after it are still read. Rows have the numbers that a spreadsheet program shows for them.
 */
class CsvReader implements ExportReader {

    private static final int MOST_OPEN_QUOTES = 20;
    private static final int MOST_COLUMNS = 16_384;

    @Override
    public FileSummary read(Path file, String sheet, Consumer<RawRecord> rows) throws IOException {
        var text = DecodedText.of(file);
        var layout = CsvLayout.of(text);
        refuseWithoutHeader(text, layout);
        var table = new TableRows(RowConsumerException.apart(rows));
        try {
            var reading = new Reading(text, layout, table);
            reading.read();
            table.end();
            return summary(table, reading, text, sheet);
        } catch (RowConsumerException e) {
            throw e.getCause();
        }
    }

    private static FileSummary summary(TableRows table, Reading reading, DecodedText text, String sheet) {
        if (table.rows() == 0) {
            throw new UnreadableFileException("followup.no-row-in-table");
        }
        var notes = new ArrayList<String>();
        text.note().ifPresent(notes::add);
        if (sheet != null && !sheet.isBlank()) {
            notes.add("A CSV file has no sheets; the name of a sheet was ignored.");
        }
        if (reading.shortRows > 0) {
            notes.add("%,d %s fewer cells than the header, first in row %d; those that are missing were read as empty."
                .formatted(reading.shortRows, reading.shortRows == 1 ? "row has" : "rows have", reading.firstShortRow));
        }
        notes.addAll(table.notes());
        return new FileSummary(notes, List.of());
    }

    /** @throws UnreadableFileException if the table has no header of an export, which says what it lacks */
    static void refuseWithoutHeader(DecodedText text, CsvLayout layout) throws IOException {
        if (!layout.hasHeader()) {
            throw noExport(text, layout);
        }
    }

    private static UnreadableFileException noExport(DecodedText text, CsvLayout layout) throws IOException {
        var header = layout.nearest();
        if (header == null || !header.hasAnyNeeded()) {
            return new UnreadableFileException("followup.neither-workbook-nor-json", beginning(text));
        }
        var faults = new ArrayList<FileFault>();
        header.missing().forEach(column -> faults.add(FileFault.of(header.row(), column.header(), "followup.table-has-no-such-column", column.header())));
        faults.add(FileFault.of(header.row(), null, "followup.its-columns", header.shown()));
        return new UnreadableFileException(Sentence.of("followup.no-header-in-table", TableRows.ROWS_TO_THE_HEADER, header.row(), header.missingShown()), faults);
    }

    private static String beginning(DecodedText file) throws IOException {
        try (var text = file.reader()) {
            var beginning = new char[200];
            var length = Math.max(0, text.read(beginning));
            var line = new String(beginning, 0, length).strip().lines().findFirst().orElse("");
            return TableHeader.shortened(line.replaceAll("\\p{Cntrl}", ""));
        }
    }

    static void put(TableRows table, int row, CSVRecord record) {
        putCells(table, row, record);
        if (record.size() > MOST_COLUMNS) {
            table.refuseRow("The row has more than %,d cells.".formatted(MOST_COLUMNS));
        }
        table.endRow();
    }

    private static void putCells(TableRows table, int row, CSVRecord record) {
        table.startRow(row, false);
        for (var cell = 0; cell < Math.min(record.size(), MOST_COLUMNS); cell++) {
            table.put(cell, record.get(cell));
        }
    }

    /** One reading of a file, which begins anew behind a row that has no end. */
    private static final class Reading {

        private final DecodedText file;
        private final CsvLayout layout;
        private final TableRows table;
        private long lines;
        private int row;
        private int shortRows;
        private int firstShortRow;
        private TableHeader header;
        private int width;

        Reading(DecodedText file, CsvLayout layout, TableRows table) {
            this.file = file;
            this.layout = layout;
            this.table = table;
            this.lines = layout.isSaid() ? 1 : 0;
        }

        void read() throws IOException {
            var openQuotes = 0;
            while (!isReadToTheEnd()) {
                if (++openQuotes > MOST_OPEN_QUOTES) {
                    throw new UnreadableFileException("followup.too-many-open-quotes", MOST_OPEN_QUOTES);
                }
                table.startRow(++row, false);
                table.refuseRow("A quotation mark that the row opens is never closed; it stands in line %,d of the file.".formatted(++lines));
                table.endRow();
            }
        }

        /** @return false if a row has no end */
        private boolean isReadToTheEnd() throws IOException {
            var before = lines;
            try (var text = new CsvText(file.reader(), lines); var parser = CSVParser.builder().setReader(text).setFormat(layout.format()).get()) {
                for (var record : parser) {
                    take(record, parser.getCurrentLineNumber() + before - lines);
                    lines = before + parser.getCurrentLineNumber();
                    text.rowEnds();
                }
                return true;
            } catch (UncheckedIOException e) {
                if (e.getCause() instanceof CSVException || e.getCause() instanceof CsvText.RowHasNoEnd) {
                    return false;
                }
                throw e.getCause();
            }
        }

        private void take(CSVRecord record, long itsLines) {
            row++;
            if (header == null) {
                put(table, row, record);
            } else if (record.size() > width && !isPadded(record)) {
                refuse(record, itsLines);
            } else if (record.size() < width && record.size() > 1) {
                takeShort(record, itsLines);
            } else {
                put(table, row, record);
            }
            if (table.header() != header) {
                header = table.header();
                width = record.size();
            }
        }

        /** Some programs end every row but the header with a separator; the first row tells. */
        private boolean isPadded(CSVRecord record) {
            for (var cell = width; cell < record.size(); cell++) {
                if (table.rows() > 0 || !record.get(cell).isBlank()) {
                    return false;
                }
            }
            width = record.size();
            return true;
        }

        /** Excel leaves empty cells at the end of a row out. */
        private void takeShort(CSVRecord record, long itsLines) {
            if (!header.hasNeededBefore(record.size())) {
                refuse(record, itsLines);
                return;
            }
            shortRows++;
            firstShortRow = firstShortRow == 0 ? row : firstShortRow;
            put(table, row, record);
        }

        private void refuse(CSVRecord record, long itsLines) {
            putCells(table, row, record);
            table.refuseRow("The row has %,d cells and the header %,d%s. Perhaps a text with a separator, a line break or a quotation mark is not enclosed in quotation marks."
                .formatted(record.size(), width, itsLines > 1 ? "; it goes from line %,d to %,d of the file".formatted(lines + 1, lines + itsLines) : ""));
            table.endRow();
        }
    }
}
