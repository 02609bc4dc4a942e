package org.action2.casework.followup.intake;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;

/** The sheets of a workbook that is open, whatever its format. */
interface Sheets {

    /** A sheet that can hold a table. */
    record Name(String name, boolean isHidden) {
    }

    List<Name> names();

    /**
     * Reads a sheet to its end, or to the row where it is settled that it is no export.
     *
     * @param sheet its place in the list
     * @param onlyLooks whether its first record is enough
     */
    TableRows read(int sheet, Consumer<RawRecord> records, boolean onlyLooks) throws IOException;

    /** Reads all of a sheet. */
    default TableRows read(int sheet, Consumer<RawRecord> records) throws IOException {
        return read(sheet, records, false);
    }

    /** Reads a sheet only as far as its first record. */
    default TableRows look(int sheet) throws IOException {
        return read(sheet, row -> { }, true);
    }
}
