package org.action2.casework.followup.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A file as its reader hands it over. */
record ReadFile(ExportFormat format, List<RawRecord> records, FileSummary summary) {

    static ReadFile of(Path file) throws IOException {
        return of(file, null);
    }

    static ReadFile of(Path file, String sheet) throws IOException {
        var format = ExportFormat.of(file, file.getFileName().toString());
        var records = new ArrayList<RawRecord>();
        return new ReadFile(format, records, format.reader().read(file, sheet, records::add));
    }

    List<Integer> rows() {
        return records.stream().map(RawRecord::row).toList();
    }

    List<String> values(Column column) {
        return records.stream().map(row -> row.values().get(column)).toList();
    }

    String notes() {
        return String.join("\n", summary.notes());
    }
}
