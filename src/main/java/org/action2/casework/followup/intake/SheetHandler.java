package org.action2.casework.followup.intake;

import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Hands the rows of a sheet's XML to a table, cell by cell. */
class SheetHandler extends DefaultHandler {

    private static final int MOST_COLUMNS = 16_384;

    private final SharedTexts shared;
    private final TableRows table;
    private final boolean onlyLooks;
    private final CellText text = new CellText();
    private int row;
    private int cell;
    private String type;
    private boolean hasFormula;
    private boolean inCell;
    private boolean inValue;
    private boolean inReading;

    /** No more of the sheet is to be read. */
    static final class Enough extends SAXException {

        @Override
        public synchronized Throwable fillInStackTrace() {
            return this;
        }
    }

    /** @param onlyLooks whether to stop at the first record */
    SheetHandler(SharedTexts shared, TableRows table, boolean onlyLooks) {
        this.shared = shared;
        this.table = table;
        this.onlyLooks = onlyLooks;
    }

    /** The number of the row that was begun last. */
    int row() {
        return row;
    }

    @Override
    public void startElement(String uri, String localName, String qName, Attributes attributes) {
        switch (localName) {
            case "c" -> startCell(attributes);
            case "v" -> inValue = inCell;
            case "row" -> startRow(attributes);
            case "t" -> inValue = inCell && !inReading;
            case "f" -> hasFormula = inCell;
            case "rPh" -> inReading = true;
            default -> { }
        }
    }

    @Override
    public void endElement(String uri, String localName, String qName) throws SAXException {
        switch (localName) {
            case "c" -> endCell();
            case "v", "t" -> inValue = false;
            case "row" -> endRow();
            case "rPh" -> inReading = false;
            default -> { }
        }
    }

    @Override
    public void characters(char[] chars, int start, int length) {
        if (inValue) {
            text.append(chars, start, length);
        }
    }

    private void startRow(Attributes attributes) {
        var number = attributes.getValue("r");
        row = number == null ? row + 1 : Integer.parseInt(number);
        cell = -1;
        table.startRow(row, isTrue(attributes.getValue("hidden")));
    }

    private void startCell(Attributes attributes) {
        var reference = attributes.getValue("r");
        cell = reference == null ? cell + 1 : columnOf(reference);
        type = attributes.getValue("t");
        inCell = true;
        hasFormula = false;
        text.clear();
    }

    private void endCell() {
        inCell = false;
        if (cell < 0 || cell >= MOST_COLUMNS) {
            return;
        }
        if (hasFormula && table.isExport()) {
            table.refuse(cell, "The cell contains a formula instead of a value.");
        } else if (type == null || type.equals("n")) {
            table.putNumber(cell, text.value());
        } else if (type.equals("s")) {
            putShared();
        } else if (type.equals("b")) {
            put(text.isEmpty() ? "" : isTrue(text.value().strip()) ? "TRUE" : "FALSE");
        } else if (type.equals("e") && table.isExport()) {
            table.refuse(cell, "The cell contains the error " + TableHeader.shortened(text.value()) + ".");
        } else {
            put(text.value());
        }
    }

    private void putShared() {
        if (text.isEmpty()) {
            return;
        }
        var value = shared.get(text.number());
        if (value == null) {
            table.refuse(cell, "The cell refers to a text that is missing from the workbook.");
        } else {
            put(value);
        }
    }

    private void put(String value) {
        if (value.length() > CellText.MAX_LENGTH) {
            table.refuse(cell, "The cell has more than " + CellText.MAX_LENGTH + " characters.");
        } else {
            table.put(cell, value);
        }
    }

    private void endRow() throws SAXException {
        table.endRow();
        if (table.isHopeless() || onlyLooks && table.rows() > 0) {
            throw new Enough();
        }
    }

    static boolean isTrue(String value) {
        return value != null && (value.equals("1") || value.equals("true") || value.equals("on"));
    }

    private static int columnOf(String reference) {
        var column = 0;
        for (var i = 0; i < reference.length() && Character.isLetter(reference.charAt(i)) && column <= MOST_COLUMNS; i++) {
            column = column * 26 + (reference.charAt(i) & 31);
        }
        return column - 1;
    }
}
