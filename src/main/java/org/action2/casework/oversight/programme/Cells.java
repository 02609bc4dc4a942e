package org.action2.casework.oversight.programme;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Values as files hold them: money in dollars, moments in UTC, and texts that no spreadsheet takes for a formula. */
final class Cells {

    private static final String FORMULA_STARTS = "=+-@\t\r\n";
    private static final int LONGEST = 32_000;
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);

    private Cells() {
    }

    /** A text that a spreadsheet would run as a formula gets an apostrophe in front, by which spreadsheets mark texts. */
    static String harmless(String text) {
        if (text == null || text.isEmpty()) {
            return "";
        }
        var cut = text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
        return FORMULA_STARTS.indexOf(cut.charAt(0)) >= 0 ? "'" + cut : cut;
    }

    static BigDecimal dollars(long cents) {
        return BigDecimal.valueOf(cents, 2);
    }

    /** The value as CSV shows it; empty where nothing is known. */
    static Object plain(Column column, Object value) {
        if (value == null) {
            return "";
        }
        return switch (column.kind()) {
            case MONEY -> dollars((Long) value).toPlainString();
            case DAYS, PERCENT -> BigDecimal.valueOf((Double) value).setScale(1, RoundingMode.HALF_UP).toPlainString();
            case MOMENT -> MOMENT.format((Instant) value);
            case YES -> Boolean.TRUE.equals(value) ? "yes" : "no";
            case NUMBER, DATE -> value.toString();
            case TEXT, CASE -> harmless((String) value);
        };
    }
}
