package org.action2.casework.followup.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.action2.casework.language.Sentence;

/**
 * Reads one sheet of a workbook: the one that is named, or else of those with rows of an export the one with most rows.
 * A hidden sheet is read only when it is named or when no other has such rows.
 */
final class SheetChoice {

    private static final int NAMES_SHOWN = 20;

    private final Sheets sheets;
    private final List<Sheets.Name> names;

    private SheetChoice(Sheets sheets) {
        this.sheets = sheets;
        this.names = sheets.names();
    }

    /** @param wanted the name of a sheet; null if none is named @throws UnreadableFileException if no sheet is an export, or not that one */
    static FileSummary read(Sheets sheets, String wanted, Consumer<RawRecord> records) throws IOException {
        return new SheetChoice(sheets).read(wanted, records);
    }

    private FileSummary read(String wanted, Consumer<RawRecord> records) throws IOException {
        if (names.isEmpty()) {
            throw new UnreadableFileException("followup.no-sheets");
        }
        var named = wanted == null || wanted.isBlank() ? -1 : named(wanted.strip());
        var counts = names.size() == 1 ? new TreeMap<Integer, Integer>() : rowsOfExports(named);
        var chosen = named >= 0 ? named : counts.isEmpty() ? 0 : most(counts);
        var table = sheets.read(chosen, records);
        if (!table.isExport()) {
            throw noExport(Map.of(chosen, table));
        }
        if (table.rows() == 0) {
            throw new UnreadableFileException("followup.no-row-below-the-header", name(chosen));
        }
        counts.put(chosen, table.rows());
        return new FileSummary(notes(chosen, counts, table), counts.entrySet().stream()
            .map(count -> new FileSummary.Sheet(name(count.getKey()), count.getValue(), count.getKey() == chosen)).toList());
    }

    private int named(String wanted) {
        return IntStream.range(0, names.size()).filter(sheet -> name(sheet).equals(wanted)).findFirst()
            .orElseGet(() -> IntStream.range(0, names.size()).filter(sheet -> name(sheet).strip().equalsIgnoreCase(wanted)).findFirst()
                .orElseThrow(() -> new UnreadableFileException("followup.no-such-sheet", TableHeader.shortened(wanted), namesShown())));
    }

    private String namesShown() {
        return names.stream().limit(NAMES_SHOWN).map(sheet -> "\"" + sheet.name() + "\"").collect(Collectors.joining(", "));
    }

    /** Counts rows only where there is a choice, since that is another reading of the sheet. */
    private Map<Integer, Integer> rowsOfExports(int named) throws IOException {
        var tables = new TreeMap<Integer, TableRows>();
        for (var sheet = 0; sheet < names.size(); sheet++) {
            tables.put(sheet, sheets.look(sheet));
        }
        var exports = tables.keySet().stream().filter(sheet -> tables.get(sheet).rows() > 0).toList();
        if (exports.isEmpty() && named < 0) {
            throw tables.entrySet().stream().filter(table -> table.getValue().isExport()).findFirst()
                .map(table -> new UnreadableFileException("followup.no-row-below-the-header", name(table.getKey()))).orElseGet(() -> noExport(tables));
        }
        var counts = new TreeMap<Integer, Integer>();
        for (var sheet : exports) {
            var isRead = sheet == named || named < 0 && exports.size() == 1;
            counts.put(sheet, isRead ? 1 : sheets.read(sheet, row -> { }).rows());
        }
        return counts;
    }

    private int most(Map<Integer, Integer> counts) {
        return counts.keySet().stream().max(Comparator.<Integer>comparingInt(sheet -> names.get(sheet).isHidden() ? 0 : 1)
            .thenComparingInt(counts::get).thenComparing(Comparator.reverseOrder())).orElseThrow();
    }

    private String name(int sheet) {
        return names.get(sheet).name();
    }

    private List<String> notes(int chosen, Map<Integer, Integer> counts, TableRows table) {
        var notes = new ArrayList<String>();
        if (counts.size() > 1) {
            notes.add("The workbook has %d sheets with recommendations: %s. Only \"%s\" was read; to read another, import the file again and name that sheet."
                .formatted(counts.size(), counts.entrySet().stream().map(count -> shown(count.getKey(), count.getValue())).collect(Collectors.joining(", ")), name(chosen)));
        } else if (names.size() > 1) {
            notes.add("Only the sheet \"" + name(chosen) + "\" was read.");
        }
        if (names.get(chosen).isHidden()) {
            notes.add("The sheet \"" + name(chosen) + "\" that was read is hidden.");
        }
        notes.addAll(table.notes());
        return notes;
    }

    private String shown(int sheet, int rows) {
        return "\"%s\" (%,d %s%s)".formatted(name(sheet), rows, rows == 1 ? "row" : "rows", names.get(sheet).isHidden() ? ", hidden" : "");
    }

    private UnreadableFileException noExport(Map<Integer, TableRows> tables) {
        var faults = tables.entrySet().stream().limit(NAMES_SHOWN).flatMap(table -> faults(name(table.getKey()), table.getValue()).stream()).toList();
        var said = tables.entrySet().stream().filter(table -> table.getValue().nearest() != null)
            .min((one, other) -> one.getValue().nearest().isNearerThan(other.getValue().nearest()) ? -1 : 1)
            .map(table -> nearest(name(table.getKey()), table.getValue().nearest())).orElseGet(() -> Sentence.of("followup.sheets-are-empty"));
        return new UnreadableFileException(said, faults);
    }

    private static Sentence nearest(String sheet, TableHeader header) {
        return Sentence.of("followup.no-header-in-sheet", sheet, TableRows.ROWS_TO_THE_HEADER, header.row(), header.missingShown());
    }

    private static List<FileFault> faults(String sheet, TableRows table) {
        var header = table.nearest();
        if (header == null) {
            return List.of(FileFault.of(null, null, "followup.sheet-is-empty", sheet));
        }
        var faults = new ArrayList<FileFault>();
        header.missing().forEach(column -> faults.add(FileFault.of(header.row(), column.header(), "followup.no-such-column", sheet, column.header())));
        faults.add(FileFault.of(header.row(), null, "followup.its-columns", header.shown()));
        return faults;
    }
}
