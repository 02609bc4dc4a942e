package org.action2.casework.followup.intake;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The columns of a dump's fields, each name looked up once. What it holds of odd names stays small, however many a file has. */
final class FieldNames {

    private static final int PLACES = 1024; // a power of two
    private static final int MOST = PLACES / 2;
    private static final int LONGEST = 80; // bytes

    private final byte[][] names = new byte[PLACES][];
    private final Column[] columns = new Column[PLACES];
    private final Map<String, Optional<Column>> byText = new HashMap<>();
    private int known;

    /** The column of a field; null if it is none. */
    Column column(byte[] text, int from, int to) {
        if (to - from > LONGEST) {
            return null;
        }
        var place = hash(text, from, to) & (PLACES - 1);
        while (names[place] != null) {
            if (Arrays.equals(names[place], 0, names[place].length, text, from, to)) {
                return columns[place];
            }
            place = place + 1 & (PLACES - 1);
        }
        var name = Arrays.copyOfRange(text, from, to);
        var column = Column.named(new String(name, StandardCharsets.UTF_8)).orElse(null);
        if (known < MOST) {
            known++;
            names[place] = name;
            columns[place] = column;
        }
        return column;
    }

    /** The column of a field; null if it is none. */
    Column column(String name) {
        var column = byText.get(name);
        if (column == null) {
            column = name.length() > LONGEST ? Optional.empty() : Column.named(name);
            if (byText.size() < MOST) {
                byText.put(name, column);
            }
        }
        return column.orElse(null);
    }

    private static int hash(byte[] text, int from, int to) {
        var hash = 0;
        for (var i = from; i < to; i++) {
            hash = 31 * hash + text[i];
        }
        return hash ^ hash >>> 15;
    }
}
