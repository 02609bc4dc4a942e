package org.action2.casework.oversight.programme;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/**
 * Writes a table as a workbook, row by row: rows beyond the last hundred lie on disk until the file is complete. A table
 * too long for one sheet goes on in the next.
 */
final class XlsxFile {

    private static final int ROWS_IN_MEMORY = 100;
    private static final int ROWS_OF_A_SHEET = 1_000_000;
    private static final int WIDTH = 18 * 256;

    private final Table table;
    private final SXSSFWorkbook workbook;
    private final Map<Column.Kind, CellStyle> styles = new EnumMap<>(Column.Kind.class);
    private final CellStyle bold;
    private Sheet sheet;
    private int next;

    private XlsxFile(Table table, SXSSFWorkbook workbook) {
        this.table = table;
        this.workbook = workbook;
        var font = workbook.createFont();
        font.setBold(true);
        bold = workbook.createCellStyle();
        bold.setFont(font);
        format(Column.Kind.MONEY, "#,##0.00");
        format(Column.Kind.DAYS, "0.0");
        format(Column.Kind.PERCENT, "0.0");
        format(Column.Kind.DATE, "yyyy-mm-dd");
        format(Column.Kind.MOMENT, "yyyy-mm-dd hh:mm");
    }

    static void write(Table table, OutputStream out) throws IOException {
        try (var workbook = new SXSSFWorkbook(ROWS_IN_MEMORY)) {
            workbook.setCompressTempFiles(true);
            var file = new XlsxFile(table, workbook);
            file.beginSheet();
            table.rows().accept(file::add);
            workbook.write(out);
        }
    }

    private void format(Column.Kind kind, String format) {
        var style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        styles.put(kind, style);
    }

    private void beginSheet() {
        sheet = workbook.createSheet();
        sheet.createFreezePane(0, 1);
        var head = sheet.createRow(0);
        for (var i = 0; i < table.columns().size(); i++) {
            sheet.setColumnWidth(i, WIDTH);
            var cell = head.createCell(i);
            cell.setCellValue(table.columns().get(i).label());
            cell.setCellStyle(bold);
        }
        next = 1;
    }

    private void add(List<Object> values) {
        if (next > ROWS_OF_A_SHEET) {
            beginSheet();
        }
        var row = sheet.createRow(next++);
        for (var i = 0; i < values.size(); i++) {
            if (values.get(i) != null) {
                fill(row, i, values.get(i));
            }
        }
    }

    private void fill(Row row, int index, Object value) {
        var kind = table.columns().get(index).kind();
        var cell = row.createCell(index);
        switch (kind) {
            case MONEY -> cell.setCellValue(FileValues.dollars((Long) value).doubleValue());
            case NUMBER -> cell.setCellValue((Long) value);
            case DAYS, PERCENT -> cell.setCellValue((Double) value);
            case DATE -> cell.setCellValue((LocalDate) value);
            case MOMENT -> cell.setCellValue(LocalDateTime.ofInstant((Instant) value, ZoneOffset.UTC));
            case YES -> cell.setCellValue(Boolean.TRUE.equals(value) ? "yes" : "no");
            case TEXT, CODE, COUNTRY, CASE -> cell.setCellValue(FileValues.harmless((String) value));
        }
        style(cell, kind);
    }

    private void style(Cell cell, Column.Kind kind) {
        if (styles.containsKey(kind)) {
            cell.setCellStyle(styles.get(kind));
        }
    }
}
