package org.action2.casework.publication;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.action2.casework.input.SpreadsheetText;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/** Records as CSV (RFC 4180) in UTF-8, marked as such for spreadsheets; its heads are the names of the fields. */
final class CsvRecords<R> implements RecordFile<R> {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final String name;
    private final List<PublicField<R>> columns;
    private final Instant now;
    private final Content content = new Content();
    private final CSVPrinter printer;
    private long records;

    CsvRecords(Selection<R> selection, Instant now) throws IOException {
        this.name = selection.dataset().id() + ".csv";
        this.columns = selection.columns();
        this.now = now;
        var writer = new BufferedWriter(new OutputStreamWriter(content, StandardCharsets.UTF_8));
        writer.write(BYTE_ORDER_MARK);
        printer = new CSVPrinter(writer, CSVFormat.RFC4180);
        printer.printRecord(columns.stream().map(PublicField::id).toList());
    }

    @Override
    public void add(Row<R> row) throws IOException {
        printer.printRecord(columns.stream().map(field -> cell(field, row.get(field))).toList());
        records++;
    }

    @Override
    public PublishedFile end() throws IOException {
        printer.flush();
        return content.file(name, "text/csv;charset=UTF-8", now, records);
    }

    private static String cell(PublicField<?> field, @Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof List<?> several) {
            return SpreadsheetText.harmless(String.join("; ", several.stream().map(String::valueOf).toList()));
        }
        return switch (field.kind()) {
            case MONEY -> dollars((Long) value);
            case DATE -> value.toString();
            default -> SpreadsheetText.harmless(value.toString());
        };
    }

    /** Such as {@code 40000.00}. */
    static String dollars(long cents) {
        return BigDecimal.valueOf(cents, 2).toPlainString();
    }
}
