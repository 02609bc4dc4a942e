package org.action2.casework.followup.intake;

import java.util.Map;

/**
 * A row as it stands in the file.
 *
 * @param row its number: that of the sheet, that a spreadsheet program shows for a CSV file, or the position in the data dump from 1
 * @param values by column; many values stand one a line
 * @param faultColumn where it can't be read, null if it can or as a whole can't
 * @param fault why it can't be read; null if it can
 */
record RawRecord(int row, Map<Column, String> values, String faultColumn, String fault) {

    static RawRecord unreadable(int row, String fault) {
        return new RawRecord(row, Map.of(), null, fault);
    }
}
