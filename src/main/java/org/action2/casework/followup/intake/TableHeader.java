package org.action2.casework.followup.intake;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** A row of a table read as its header: which column stands in which cell. */
final class TableHeader {

    private static final int NAMES_SHOWN = 20;
    private static final int LONGEST_NAME = 40;
    private static final Set<Column> NEEDED = Arrays.stream(Column.values()).filter(Column::isNeeded)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Column.class)));

    private final int row;
    private final List<String> names;
    private final Column[] columns;
    private final Set<Column> known = EnumSet.noneOf(Column.class);

    /** @param cells those of the row, null where they hold nothing */
    TableHeader(int row, String[] cells) {
        this.row = row;
        this.names = Arrays.stream(cells).filter(Objects::nonNull).toList();
        this.columns = Arrays.stream(cells).map(name -> name == null ? null : Column.named(name).orElse(null)).toArray(Column[]::new);
        Arrays.stream(columns).filter(Objects::nonNull).forEach(known::add);
    }

    int row() {
        return row;
    }

    /** How many cells it has, to the last one that holds something. */
    int cells() {
        return columns.length;
    }

    /** The column of a cell, null if an intake reads none there. */
    Column at(int cell) {
        return cell < columns.length ? columns[cell] : null;
    }

    boolean isComplete() {
        return known.containsAll(NEEDED);
    }

    Set<Column> missing() {
        var missing = EnumSet.copyOf(NEEDED);
        missing.removeAll(known);
        return missing;
    }

    /** Whether all columns without which a file is no export stand in its first cells. @param cell the first after these */
    boolean hasNeededBefore(int cell) {
        return Arrays.stream(columns).limit(cell).filter(NEEDED::contains).distinct().count() == NEEDED.size();
    }

    boolean hasAnyNeeded() {
        return missing().size() < NEEDED.size();
    }

    /** Whether it looks more like the header of an export than another row does. */
    boolean isNearerThan(TableHeader other) {
        var missing = missing().size() - other.missing().size();
        return missing < 0 || missing == 0 && known.size() > other.known.size();
    }

    /** Whether a row of values holds the names of columns. */
    static boolean isRepeatedBy(Map<Column, String> values) {
        for (var column : NEEDED) {
            var value = values.get(column);
            if (value == null || value.length() > LONGEST_NAME || Column.named(value).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /** Its first names as a sentence shows them. */
    String shown() {
        return quoted(names.stream().limit(NAMES_SHOWN).map(TableHeader::shortened).toList());
    }

    /** The columns that it lacks as a sentence shows them. */
    String missingShown() {
        return quoted(missing().stream().map(Column::header).toList());
    }

    static String shortened(String value) {
        return value.length() <= LONGEST_NAME ? value : value.substring(0, LONGEST_NAME) + "…";
    }

    private static String quoted(List<String> names) {
        return names.stream().map(name -> "\"" + name.strip() + "\"").collect(Collectors.joining(", "));
    }
}
