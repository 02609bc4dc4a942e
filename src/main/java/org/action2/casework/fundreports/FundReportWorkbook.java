package org.action2.casework.fundreports;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.action2.casework.fundreports.ReportTable.Head;
import org.action2.casework.fundreports.ReportTable.Kind;
import org.action2.casework.input.SpreadsheetText;
import org.action2.casework.language.ReaderLanguage;
import org.action2.casework.language.Sentence;
import org.action2.casework.language.Text;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * A report as a workbook in one language: what it says on the first sheet, each table with all its rows on a sheet of its own. Rows beyond the last
 * hundred lie on disk until the file is complete.
 */
final class FundReportWorkbook {

    private static final int ROWS_IN_MEMORY = 100;
    private static final int ROWS_OF_A_SHEET = 1_000_000;
    private static final int NAME = 28;
    private static final int WIDTH = 20 * 256;
    private static final int WIDE = 110 * 256;

    private final Locale language;
    private final SXSSFWorkbook workbook;
    private final Map<Kind, CellStyle> styles = new EnumMap<>(Kind.class);
    private final Map<Kind, CellStyle> strong = new EnumMap<>(Kind.class);
    private final Set<String> names = new HashSet<>();

    private FundReportWorkbook(Locale language, SXSSFWorkbook workbook) {
        this.language = language;
        this.workbook = workbook;
        var bold = workbook.createFont();
        bold.setBold(true);
        for (var kind : Kind.values()) {
            styles.put(kind, style(kind));
            var style = style(kind);
            style.setFont(bold);
            strong.put(kind, style);
        }
    }

    /** @param out is left open */
    static void write(FundReport report, Locale language, OutputStream out) throws IOException {
        try (var workbook = new SXSSFWorkbook(ROWS_IN_MEMORY)) {
            workbook.setCompressTempFiles(true);
            var file = new FundReportWorkbook(language, workbook);
            file.first(report);
            report.sections().forEach(section -> section.tables().forEach(file::add));
            workbook.write(out);
        }
    }

    private CellStyle style(Kind kind) {
        var style = workbook.createCellStyle();
        var format = switch (kind) {
            case MONEY -> "#,##0.00";
            case NUMBER -> "#,##0";
            case DECIMAL -> "0.0#";
            case DAY -> "yyyy-mm-dd";
            case TEXT -> "General";
        };
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        return style;
    }

    private void first(FundReport report) {
        var sheet = sheet(Sentence.of("fundreports.report-sheet").in(language));
        sheet.setColumnWidth(0, WIDE);
        line(sheet, report.title().in(language), true);
        report.about().forEach(text -> line(sheet, text.in(language), false));
        Introductions.bestOf(report.introductions(), language).ifPresent(introduction -> {
            line(sheet, Sentence.of("fundreports.introduction").in(language), true);
            introduction.text().strip().lines().filter(text -> !text.isBlank()).forEach(text -> line(sheet, text, false));
        });
        report.sections().stream().filter(section -> !section.sentences().isEmpty()).forEach(section -> {
            line(sheet, section.title().in(language), true);
            section.sentences().forEach(text -> line(sheet, text.in(language), false));
        });
    }

    private void line(SXSSFSheet sheet, String text, boolean isHeading) {
        var cell = sheet.createRow(sheet.getPhysicalNumberOfRows()).createCell(0);
        cell.setCellValue(SpreadsheetText.harmless(text));
        cell.setCellStyle(style(Kind.TEXT, isHeading));
    }

    private void add(ReportTable table) {
        var rows = new Rows(table);
        table.forEachRow(rows::add);
    }

    /** The rows of a table; one that is too long for a sheet goes on in the next. */
    private final class Rows {

        private final ReportTable table;
        private SXSSFSheet sheet;
        private int next;

        Rows(ReportTable table) {
            this.table = table;
            this.sheet = begin();
        }

        private SXSSFSheet begin() {
            var begun = sheet(table.caption().in(language));
            begun.createFreezePane(0, 1);
            var head = begun.createRow(0);
            for (var i = 0; i < table.heads().size(); i++) {
                begun.setColumnWidth(i, WIDTH);
                var cell = head.createCell(i);
                cell.setCellValue(table.heads().get(i).label().in(language));
                cell.setCellStyle(style(Kind.TEXT, true));
            }
            next = 1;
            return begun;
        }

        void add(List<@Nullable Object> values) {
            if (next > ROWS_OF_A_SHEET) {
                sheet = begin();
            }
            var isTotal = values == table.total();
            var row = sheet.createRow(next++);
            for (var i = 0; i < values.size(); i++) {
                var value = values.get(i);
                if (value != null) {
                    fill(row.createCell(i), table.heads().get(i), value, isTotal);
                }
            }
        }
    }

    private void fill(Cell cell, Head head, Object value, boolean isTotal) {
        switch (head.kind()) {
            case MONEY -> cell.setCellValue(BigDecimal.valueOf((Long) value, 2).doubleValue());
            case NUMBER -> cell.setCellValue((Long) value);
            case DECIMAL -> cell.setCellValue(((BigDecimal) value).doubleValue());
            case DAY -> cell.setCellValue((LocalDate) value);
            case TEXT -> cell.setCellValue(SpreadsheetText.harmless(value instanceof Text text ? text.in(language) : value.toString()));
        }
        cell.setCellStyle(style(head.kind(), isTotal));
    }

    private CellStyle style(Kind kind, boolean isStrong) {
        return (isStrong ? strong : styles).getOrDefault(kind, workbook.getCellStyleAt(0));
    }

    private SXSSFSheet sheet(String title) {
        var safe = WorkbookUtil.createSafeSheetName(title.length() <= NAME ? title : title.substring(0, NAME).strip() + "…");
        var name = safe;
        for (var number = 2; !names.add(name.toLowerCase(Locale.ROOT)); number++) {
            name = safe.substring(0, Math.min(safe.length(), NAME - 2)) + " " + number;
        }
        var sheet = workbook.createSheet(name);
        sheet.setRightToLeft(ReaderLanguage.direction(language).equals("rtl"));
        return sheet;
    }
}
