package org.action2.casework.followup.intake;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.function.Consumer;

/**
 * Turns the rows of a table, cell by cell as they come, into records: finds the header below title lines, and tells
 * records from a header that is repeated and from remarks such as a total or a source.
 */
class TableRows {

    /** How many rows that are not blank are looked at for the header. */
    static final int ROWS_TO_THE_HEADER = 50;

    private static final int MOST_HELD = 20;
    private static final BigDecimal DAYS_FROM_1900_TO_1904 = BigDecimal.valueOf(1462);

    private final Consumer<RawRecord> records;
    private final boolean hasDatesFrom1904;
    private final TableNotes notes = new TableNotes();
    private final List<Held> held = new ArrayList<>();
    private TableHeader header;
    private TableHeader nearest;
    private int looked;
    private int rows;

    private int row;
    private boolean isHidden;
    private String[] cells = new String[32];
    private int width;
    private int filled;
    private String first;
    private EnumMap<Column, String> values = new EnumMap<>(Column.class);
    private String faultColumn;
    private String fault;

    /** A row with a single value: a record that lost the others if records follow it, a remark if none do. */
    private record Held(RawRecord record, String text, boolean isHidden) {
    }

    TableRows(Consumer<RawRecord> records) {
        this(records, false);
    }

    /** @param hasDatesFrom1904 whether numbers that stand for dates count from 1904; records have those of the 1900 system */
    TableRows(Consumer<RawRecord> records, boolean hasDatesFrom1904) {
        this.records = records;
        this.hasDatesFrom1904 = hasDatesFrom1904;
    }

    void startRow(int number, boolean hidden) {
        row = number;
        isHidden = hidden;
        filled = 0;
        first = null;
        values = new EnumMap<>(Column.class);
        faultColumn = null;
        fault = null;
        Arrays.fill(cells, 0, width, null);
        width = 0;
    }

    /** A cell of the row. @param cell its place from 0 */
    void put(int cell, String text) {
        if (text.isBlank()) {
            return;
        }
        fill(text);
        keep(cell, text);
        var column = header == null ? null : header.at(cell);
        if (column != null) {
            values.putIfAbsent(column, text); // the first of two columns of the same name that holds something
        }
    }

    private void keep(int cell, String text) {
        if (cell >= cells.length) {
            cells = Arrays.copyOf(cells, Math.max(cell + 1, cells.length * 2));
        }
        cells[cell] = text;
        width = Math.max(width, cell + 1);
    }

    /** A cell whose value is a number, which may be the date of a calendar of its own. */
    void putNumber(int cell, String number) {
        var isDate = hasDatesFrom1904 && header != null && header.at(cell) == Column.PUBLICATION_DATE && !number.isBlank();
        put(cell, isDate ? shifted(number) : number);
    }

    private String shifted(String number) {
        try {
            return new BigDecimal(number.strip()).add(DAYS_FROM_1900_TO_1904).toPlainString();
        } catch (NumberFormatException e) {
            return number;
        }
    }

    /** A cell that can't be read; counts only where the intake reads its column. */
    void refuse(int cell, String reason) {
        fill(reason);
        var column = header == null ? null : header.at(cell);
        if (column != null && fault == null) {
            faultColumn = column.header();
            fault = reason;
        }
    }

    /** The row as a whole can't be read, unless it is a remark. */
    void refuseRow(String reason) {
        if (filled == 0) {
            fill(reason);
        }
        if (fault == null) {
            fault = reason;
        }
    }

    private void fill(String text) {
        filled++;
        if (first == null) {
            first = text;
        }
    }

    /** How many cells the row has that are not blank. */
    int filled() {
        return filled;
    }

    void endRow() {
        if (filled == 0) {
            return;
        }
        if (header == null) {
            lookForHeader();
        } else if (TableHeader.isRepeatedBy(values)) {
            handHeld();
            repeatHeader();
        } else if (TableNotes.isRemark(first, filled, values)) {
            handHeld();
            notes.remark(row, first);
        } else if (fault == null && filled == 1 && held.size() < MOST_HELD) {
            held.add(new Held(new RawRecord(row, values, null, null), first, isHidden));
        } else {
            handHeld();
            hand(new RawRecord(row, values, faultColumn, fault), isHidden);
        }
    }

    private void lookForHeader() {
        var candidate = new TableHeader(row, Arrays.copyOf(cells, width));
        if (nearest == null || candidate.isNearerThan(nearest)) {
            nearest = candidate;
        }
        if (candidate.isComplete()) {
            header = candidate;
        }
        looked++;
    }

    /** Tables that were put below each other may differ in the order of their columns. */
    private void repeatHeader() {
        notes.headerRepeated(row);
        var again = new TableHeader(row, Arrays.copyOf(cells, width));
        if (again.isComplete()) {
            header = again;
        }
    }

    private void handHeld() {
        held.forEach(each -> hand(each.record, each.isHidden));
        held.clear();
    }

    private void hand(RawRecord record, boolean hidden) {
        rows++;
        if (hidden) {
            notes.hiddenRow();
        }
        records.accept(record);
    }

    /** The table has no more rows. */
    void end() {
        if (rows == 0) {
            handHeld();
        }
        held.forEach(each -> notes.remark(each.record.row(), each.text));
        held.clear();
    }

    /** Whether it is settled that the table is no export, so that reading on tells nothing. */
    boolean isHopeless() {
        return header == null && looked >= ROWS_TO_THE_HEADER;
    }

    boolean isExport() {
        return header != null;
    }

    /** The header; null until it is found. */
    TableHeader header() {
        return header;
    }

    /** The row that looks most like a header; null if all were blank. */
    TableHeader nearest() {
        return nearest;
    }

    /** How many records the table has. */
    int rows() {
        return rows;
    }

    List<String> notes() {
        return notes.sentences();
    }
}
