package org.action2.casework.oversight.programme;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.action2.casework.input.SpreadsheetText;

/** Values as files hold them: money in dollars, moments in UTC, and texts that no spreadsheet takes for a formula. */
final class FileValues {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);

    private FileValues() {
    }

    static String harmless(String text) {
        return text == null ? "" : SpreadsheetText.harmless(text);
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
