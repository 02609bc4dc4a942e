package org.action2.casework.followup;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.action2.casework.language.FormText;
import org.action2.casework.language.Text;

/** Makes the rows that forms show, and the words for what is not known. */
final class ShownRows {

    static final String NOT_KNOWN = "not known";
    static final String VERIFIED = "verified";
    static final String NOT_VERIFIED = "not verified, to be confirmed";

    private ShownRows() {
    }

    /** Rows of a case with some of their texts in other words. @param words by the names of the columns */
    static List<Map<String, Object>> of(Iterable<JsonNode> rows, Map<String, Function<String, Text>> words) {
        var shown = new ArrayList<Map<String, Object>>();
        rows.forEach(row -> {
            var cells = new LinkedHashMap<String, Object>();
            row.fields().forEachRemaining(cell -> cells.put(cell.getKey(),
                words.containsKey(cell.getKey()) && cell.getValue().isTextual() ? words.get(cell.getKey()).apply(cell.getValue().textValue()) : cell.getValue()));
            shown.add(cells);
        });
        return shown;
    }

    /** A form leaves out what there is nothing of. */
    static void putIfAny(Map<String, Object> values, String name, List<?> rows) {
        if (!rows.isEmpty()) {
            values.put(name, rows);
        }
    }

    /** A row of a table. @param namesAndCells null cells are empty */
    static Map<String, Object> row(Object... namesAndCells) {
        var row = new LinkedHashMap<String, Object>();
        for (var i = 0; i < namesAndCells.length; i += 2) {
            row.put((String) namesAndCells[i], namesAndCells[i + 1] == null ? "" : namesAndCells[i + 1]);
        }
        return row;
    }

    /** ISO 8601, or that it is not known. */
    static Text date(LocalDate date) {
        return date == null ? new FormText(NOT_KNOWN) : Text.same(date.toString());
    }

    static Text verified(boolean isVerified) {
        return new FormText(isVerified ? VERIFIED : NOT_VERIFIED);
    }
}
