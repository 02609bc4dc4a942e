package org.action2.casework.fundreports;

import java.util.List;
import java.util.function.Consumer;
import org.action2.casework.language.Text;
import org.jspecify.annotations.Nullable;

/**
 * A table of a report. Papers and pages show its first rows, the workbook has all.
 *
 * @param id its name for programs
 * @param rows each with a value for every head, null where nothing is known
 * @param total the row that sums up; null if there is none
 * @param count how many rows there are in all
 * @param all hands over every row; null if {@code rows} are all
 */
record ReportTable(String id, Text caption, List<Head> heads, List<List<@Nullable Object>> rows, @Nullable List<@Nullable Object> total, long count, @Nullable RowSource all) {

    /** What the values of a column are. */
    enum Kind {

        /** A {@link Text} or a {@link String}. */
        TEXT,

        /** US cents, as {@link Long}. */
        MONEY,

        /** {@link Long}. */
        NUMBER,

        /** A number with one or two decimals, as {@link java.math.BigDecimal}. */
        DECIMAL,

        /** {@link java.time.LocalDate}. */
        DAY;

        boolean isNumber() {
            return this == MONEY || this == NUMBER || this == DECIMAL;
        }
    }

    /**
     * A column.
     *
     * @param name for programs
     * @param width in parts of the sum of all on a page of paper; 0 for what only the workbook has room for
     */
    record Head(String name, Text label, Kind kind, int width) {
    }

    /** Hands over rows one by one, while the report is being made. */
    interface RowSource {

        void forEach(Consumer<List<@Nullable Object>> reader);
    }

    /** A table that is shown whole. */
    static ReportTable whole(String id, Text caption, List<Head> heads, List<List<@Nullable Object>> rows, @Nullable List<@Nullable Object> total) {
        return new ReportTable(id, caption, heads, rows, total, rows.size(), null);
    }

    /** Whether it has rows that are not shown. */
    boolean isCut() {
        return count > rows.size();
    }

    /** Hands over every row, and the total last. */
    void forEachRow(Consumer<List<@Nullable Object>> reader) {
        if (all == null) {
            rows.forEach(reader);
        } else {
            all.forEach(reader);
        }
        if (total != null) {
            reader.accept(total);
        }
    }
}
