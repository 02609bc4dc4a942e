package org.action2.casework.followup.intake;

import java.util.BitSet;
import org.apache.poi.hssf.eventusermodel.AbortableHSSFListener;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RowRecord;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.util.NumberToTextConverter;

/** Hands the rows of a sheet of Excel 97 to 2003 to a table, cell by cell. */
class OldSheetListener extends AbortableHSSFListener {

    static final short GO_ON = 0;
    static final short ENOUGH = 1;

    private final SSTRecord shared;
    private final TableRows table;
    private final boolean onlyLooks;
    private final BitSet hiddenRows = new BitSet();
    private int depth;
    private int row = -1;

    /** @param shared the texts that cells share, null if there are none @param onlyLooks whether to stop at the first record */
    OldSheetListener(SSTRecord shared, TableRows table, boolean onlyLooks) {
        this.shared = shared;
        this.table = table;
        this.onlyLooks = onlyLooks;
    }

    @Override
    public short abortableProcessRecord(Record item) {
        if (item instanceof BOFRecord) {
            depth++; // a chart within the sheet has a beginning and an end of its own
        } else if (item instanceof EOFRecord) {
            depth--;
        } else if (depth == 1 && item instanceof RowRecord properties) {
            hiddenRows.set(properties.getRowNumber(), properties.getZeroHeight());
        } else if (depth == 1 && item instanceof CellValueRecordInterface place) {
            turnTo(place.getRow());
            put(place.getColumn(), item);
        }
        if (depth == 0) {
            endRow();
            return ENOUGH;
        }
        return table.isHopeless() || onlyLooks && table.rows() > 0 ? ENOUGH : GO_ON;
    }

    private void turnTo(int next) {
        if (next != row) {
            endRow();
            row = next;
            table.startRow(row + 1, hiddenRows.get(row));
        }
    }

    private void endRow() {
        if (row >= 0) {
            table.endRow();
        }
    }

    private void put(int cell, Record item) {
        if (item instanceof LabelSSTRecord label) {
            putShared(cell, label.getSSTIndex());
        } else if (item instanceof NumberRecord number) {
            table.putNumber(cell, NumberToTextConverter.toText(number.getValue()));
        } else if (item instanceof LabelRecord label) {
            table.put(cell, label.getValue());
        } else if (item instanceof FormulaRecord && table.isExport()) {
            table.refuse(cell, "The cell contains a formula instead of a value.");
        } else if (item instanceof BoolErrRecord value && value.isBoolean()) {
            table.put(cell, value.getBooleanValue() ? "TRUE" : "FALSE");
        } else if (item instanceof BoolErrRecord error) {
            table.refuse(cell, "The cell contains the error " + name(error) + ".");
        }
    }

    private static String name(BoolErrRecord error) {
        return FormulaError.isValidCode(error.getErrorValue()) ? FormulaError.forInt(error.getErrorValue()).getString() : "#N/A";
    }

    private void putShared(int cell, int number) {
        if (shared == null || number < 0 || number >= shared.getNumUniqueStrings()) {
            table.refuse(cell, "The cell refers to a text that is missing from the workbook.");
        } else {
            table.put(cell, shared.getString(number).getString());
        }
    }
}
