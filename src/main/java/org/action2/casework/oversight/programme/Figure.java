package org.action2.casework.oversight.programme;

import java.util.List;
import java.util.Map;

/**
 * A figure: what it counts, grouped by what, out of which list.
 *
 * @param explanation what is counted, for people
 * @param chart       {@code bar}, {@code line} or {@code none}
 * @param keyLabel    the heading of what it is grouped by
 * @param key         the expression that it is grouped by
 * @param parameter   the parameter of the list that the key stands for
 * @param measures    the numbers of each row
 * @param narrowing   per measure, the parameters that narrow the list to exactly what that number counts
 */
record Figure(String id, String title, String explanation, String chart, CaseList list, String keyLabel, String key, String parameter,
              List<Column> measures, List<Map<String, String>> narrowing, String where, String order) {

    /** How the keys of its rows read: bodies and themes are words of documents. */
    Column.Kind keyKind() {
        return switch (keyLabel) {
            case "Country" -> Column.Kind.COUNTRY;
            case "Body", "Theme" -> Column.Kind.TEXT;
            default -> Column.Kind.CODE;
        };
    }
}
