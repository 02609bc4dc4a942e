package org.action2.casework.followup.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;

/** Lines in the text format of PostgreSQL's {@code COPY}. */
class CopyLines {

    private final StringBuilder lines = new StringBuilder();
    private final List<Object> values = new ArrayList<>();

    CopyLines add(Object value) {
        values.add(value);
        return this;
    }

    /** A value of the type {@code text[]}. */
    CopyLines addAll(List<String> values) {
        var array = new StringBuilder("{");
        for (var value : values) {
            array.append(array.length() == 1 ? "\"" : ",\"").append(value.replace("\\", "\\\\").replace("\"", "\\\"")).append('"');
        }
        return add(array.append('}'));
    }

    void endLine() {
        try {
            CSVFormat.POSTGRESQL_TEXT.printRecord(lines, values.toArray());
            values.clear();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return lines.toString();
    }
}
