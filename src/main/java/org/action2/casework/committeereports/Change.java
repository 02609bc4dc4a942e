package org.action2.casework.committeereports;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/**
 * What people changed of a draft, a row of the draft's form.
 *
 * @param entry  the number of the statement that it is about; of a sentence of their own, one of the recommendation that it belongs to
 * @param change {@value #SHORTEN}, {@value #LEAVE_OUT} or {@value #ADD}
 * @param text   what is left of the statement, or the sentence of their own; empty for what is left out
 * @param sourceKind of a sentence of their own: {@value #RECORD} or {@value #CITATION}; else empty
 * @param source the record of a statement of the report, or where else it stands
 */
record Change(String entry, String change, String text, String sourceKind, String source) {

    static final String SHORTEN = "shorten";
    static final String LEAVE_OUT = "leave-out";
    static final String ADD = "add";
    static final String RECORD = "record";
    static final String CITATION = "citation";

    static final String ENTRY = "entry";
    static final String CHANGE = "change";
    static final String TEXT = "text";
    static final String SOURCE_KIND = "sourceKind";
    static final String SOURCE = "source";

    private static final String NUMBER = "[1-9]\\d{0,6}";

    static List<Change> of(Iterable<JsonNode> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
            .map(row -> new Change(cell(row, ENTRY), cell(row, CHANGE), cell(row, TEXT), cell(row, SOURCE_KIND), cell(row, SOURCE))).toList();
    }

    /** The number of the statement; 0 where none is named. */
    int number() {
        return entry.matches(NUMBER) ? Integer.parseInt(entry) : 0;
    }

    boolean is(String kind) {
        return change.equals(kind);
    }

    /** The row of the form that says the same. */
    Map<String, String> row() {
        var row = new LinkedHashMap<String, String>();
        row.put(ENTRY, entry);
        row.put(CHANGE, change);
        List.of(Map.entry(TEXT, text), Map.entry(SOURCE_KIND, sourceKind), Map.entry(SOURCE, source)).stream().filter(cell -> !cell.getValue().isEmpty())
            .forEach(cell -> row.put(cell.getKey(), cell.getValue()));
        return row;
    }

    private static String cell(JsonNode row, String column) {
        return row.path(column).isTextual() ? row.path(column).textValue().strip() : "";
    }
}
