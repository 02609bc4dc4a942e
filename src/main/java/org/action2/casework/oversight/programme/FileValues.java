package org.action2.casework.oversight.programme;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Values as files hold them: money in dollars, moments in UTC, and texts that no spreadsheet takes for a formula. */
final class FileValues {

    /** Spreadsheets take the full-width signs for the plain ones. */
    private static final String FORMULA_STARTS = "=+-@＝＋－＠";
    private static final int LONGEST = 32_000;
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);

    private FileValues() {
    }

    /** A text that a spreadsheet would run as a formula gets an apostrophe in front, by which spreadsheets mark texts. */
    static String harmless(String text) {
        if (text == null || text.isEmpty()) {
            return "";
        }
        var cut = text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
        return isFormula(cut) ? "'" + cut : cut;
    }

    /** Programs that read tables pass over spaces, tabs and breaks, quotation marks included, before they look for a formula. */
    private static boolean isFormula(String text) {
        var first = text.replaceFirst("^[\\s\\p{Cntrl}\\p{Z}\\p{Cf}\"]+", "");
        return !first.isEmpty() && FORMULA_STARTS.indexOf(first.charAt(0)) >= 0 || "\t\r\n".indexOf(text.charAt(0)) >= 0;
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
            case TEXT, CODE, COUNTRY, CASE -> harmless((String) value);
        };
    }
}
