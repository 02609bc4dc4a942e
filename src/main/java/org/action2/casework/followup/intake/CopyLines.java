package org.action2.casework.followup.intake;

import java.util.List;

/** Lines in the text format of PostgreSQL's {@code COPY}: values between tabs, {@code \N} for null. */
class CopyLines {

    private final StringBuilder lines = new StringBuilder();
    private boolean lineBegun;

    CopyLines add(Object value) {
        separate();
        if (value == null) {
            lines.append("\\N");
        } else {
            escape(value.toString());
        }
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
        lines.append('\n');
        lineBegun = false;
    }

    @Override
    public String toString() {
        return lines.toString();
    }

    private void separate() {
        if (lineBegun) {
            lines.append('\t');
        }
        lineBegun = true;
    }

    private void escape(String value) {
        for (var i = 0; i < value.length(); i++) {
            var c = value.charAt(i);
            switch (c) {
                case '\\' -> lines.append("\\\\");
                case '\t' -> lines.append("\\t");
                case '\n' -> lines.append("\\n");
                case '\r' -> lines.append("\\r");
                default -> lines.append(c);
            }
        }
    }
}
