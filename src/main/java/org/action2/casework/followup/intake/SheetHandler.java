package org.action2.casework.followup.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Turns a sheet into records: its first row that isn't blank is the header, each later one that isn't blank a record. */
class SheetHandler extends DefaultHandler {

    private static final int FAULTS_SHOWN = 20;

    private final SharedTexts shared;
    private final Consumer<RawRecord> records;
    private final Map<Integer, Column> columns = new HashMap<>();
    private final Map<Integer, String> header = new HashMap<>();
    private final CellText text = new CellText();
    private EnumMap<Column, String> values = new EnumMap<>(Column.class);
    private String faultColumn;
    private String fault;
    private int row;
    private int cell;
    private String type;
    private boolean hasFormula;
    private boolean isBlank;
    private boolean inValue;
    private boolean inReading;
    private boolean headerSeen;
    private int rows;

    SheetHandler(SharedTexts shared, Consumer<RawRecord> records) {
        this.shared = shared;
        this.records = records;
    }

    boolean isExport() {
        return headerSeen && missing().isEmpty();
    }

    int rows() {
        return rows;
    }

    /** What keeps the sheet from being an export. */
    List<FileFault> faults(String sheet) {
        if (!headerSeen) {
            return List.of(FileFault.of(null, null, "followup.sheet-is-empty", sheet));
        }
        var faults = new ArrayList<FileFault>();
        missing().forEach(column -> faults.add(FileFault.of(row, column.header(), "followup.no-such-column", sheet, column.header())));
        var found = header.values().stream().limit(FAULTS_SHOWN).map(name -> "\"" + shortened(name) + "\"").collect(Collectors.joining(", "));
        faults.add(FileFault.of(row, null, "followup.its-columns", found));
        return faults;
    }

    private EnumSet<Column> missing() {
        var missing = EnumSet.noneOf(Column.class);
        Arrays.stream(Column.values()).filter(c -> c.isNeeded() && !columns.containsValue(c)).forEach(missing::add);
        return missing;
    }

    @Override
    public void startElement(String uri, String localName, String qName, Attributes attributes) {
        switch (localName) {
            case "row" -> startRow(attributes.getValue("r"));
            case "c" -> startCell(attributes);
            case "f" -> hasFormula = true;
            case "rPh" -> inReading = true;
            case "v" -> inValue = true;
            case "t" -> inValue = !inReading;
            default -> { }
        }
    }

    @Override
    public void endElement(String uri, String localName, String qName) {
        switch (localName) {
            case "row" -> endRow();
            case "c" -> endCell();
            case "rPh" -> inReading = false;
            case "v", "t" -> inValue = false;
            default -> { }
        }
    }

    @Override
    public void characters(char[] chars, int start, int length) {
        if (inValue) {
            text.append(chars, start, length);
        }
    }

    private void startRow(String number) {
        if (!headerSeen || missing().isEmpty()) {
            row = number == null ? row + 1 : Integer.parseInt(number);
        }
        cell = -1;
        isBlank = true;
        values = new EnumMap<>(Column.class);
        faultColumn = null;
        fault = null;
    }

    private void startCell(Attributes attributes) {
        var reference = attributes.getValue("r");
        cell = reference == null ? cell + 1 : columnOf(reference);
        type = attributes.getValue("t");
        hasFormula = false;
        text.clear();
    }

    private void endCell() {
        var value = "s".equals(type) && !text.value().isEmpty() ? shared.get(Integer.parseInt(text.value().strip())) : text.value();
        if (!headerSeen) {
            if (value != null && !value.isBlank()) {
                header.put(cell, value);
                Column.named(value).ifPresent(column -> columns.putIfAbsent(cell, column));
                isBlank = false;
            }
            return;
        }
        isBlank &= value != null && value.isBlank() && !hasFormula;
        var column = columns.get(cell);
        if (column == null) {
            return;
        }
        if (hasFormula) {
            refuse(column, "The cell holds a formula instead of a value.");
        } else if (value == null) {
            refuse(column, "The cell points to a text that the workbook lacks.");
        } else if ("e".equals(type)) {
            refuse(column, "The cell holds the error " + shortened(value) + ".");
        } else if (value.length() > CellText.MAX_LENGTH) {
            refuse(column, "The cell has more than " + CellText.MAX_LENGTH + " characters.");
        } else {
            values.put(column, value);
        }
    }

    private void refuse(Column column, String message) {
        if (fault == null) {
            faultColumn = column.header();
            fault = message;
        }
    }

    private void endRow() {
        if (isBlank) {
            return;
        }
        if (!headerSeen) {
            headerSeen = true;
        } else if (missing().isEmpty()) {
            rows++;
            records.accept(new RawRecord(row, values, faultColumn, fault));
        }
    }

    private static int columnOf(String reference) {
        var column = 0;
        for (var i = 0; i < reference.length() && Character.isLetter(reference.charAt(i)); i++) {
            column = column * 26 + (reference.charAt(i) & 31);
        }
        return column - 1;
    }

    private static String shortened(String value) {
        return value.length() <= 40 ? value : value.substring(0, 40) + "…";
    }
}
