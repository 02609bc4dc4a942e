package org.action2.casework.input;

/** Texts that people typed, for files that spreadsheets open: none is taken for a formula. */
public final class SpreadsheetText {

    /** Spreadsheets take the full-width signs for the plain ones. */
    private static final String FORMULA_STARTS = "=+-@＝＋－＠";
    private static final int LONGEST = 32_000;

    private SpreadsheetText() {
    }

    /** A text that a spreadsheet would run as a formula gets an apostrophe in front, by which spreadsheets mark texts; one that is too long for a cell is cut. */
    public static String harmless(String text) {
        if (text.isEmpty()) {
            return text;
        }
        var cut = text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
        return isFormula(cut) ? "'" + cut : cut;
    }

    /** Programs that read tables pass over spaces, tabs and breaks, quotation marks included, before they look for a formula. */
    private static boolean isFormula(String text) {
        var first = text.replaceFirst("^[\\s\\p{Cntrl}\\p{Z}\\p{Cf}\"]+", "");
        return !first.isEmpty() && FORMULA_STARTS.indexOf(first.charAt(0)) >= 0 || "\t\r\n".indexOf(text.charAt(0)) >= 0;
    }
}
