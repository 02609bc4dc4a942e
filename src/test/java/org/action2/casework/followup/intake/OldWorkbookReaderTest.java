package org.action2.casework.followup.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Workbooks of Excel 97 to 2003. */
class OldWorkbookReaderTest {

    @TempDir
    private Path folder;

    private final HSSFWorkbook workbook = new HSSFWorkbook();

    @AfterEach
    void close() throws IOException {
        workbook.close();
    }

    @Test
    void everyKindOfCellIsRead() throws IOException {
        var sheet = export("Export");
        recommendation(sheet, 3, 9).createCell(4).setCellValue(45600);
        var cells = recommendation(sheet, 4, 10);
        cells.createCell(4).setCellValue("4 November 2024");
        cells.createCell(5).setCellValue(true);
        recommendation(sheet, 5, 11).createCell(0).setCellFormula("1+1");
        recommendation(sheet, 6, 12).createCell(1).setCellErrorValue(org.apache.poi.ss.usermodel.FormulaError.NA.getCode());
        var read = read(null);

        assertThat(read.format()).isEqualTo(ExportFormat.XLS);
        assertThat(read.rows()).containsExactly(4, 5, 6, 7);
        assertThat(read.values(Column.PUBLICATION_DATE)).startsWith("45600", "4 November 2024");
        assertThat(read.records().get(0).values()).containsEntry(Column.TEXT, "9. The Committee recommends care – égalité.").containsEntry(Column.SYMBOL, "CAT/C/KEN/CO/3");
        assertThat(read.values(Column.THEMES).get(1)).isEqualTo("TRUE");
        assertThat(read.records().get(2)).matches(row -> row.faultColumn().equals("Text") && row.fault().contains("formula"));
        assertThat(read.records().get(3)).matches(row -> row.faultColumn().equals("Countries Concerned") && row.fault().contains("#N/A"));
    }

    @Test
    void datesCountedFrom1904AreMadeThoseOf1900() throws IOException {
        workbook.getWorkbook().getRecords().stream().filter(item -> item instanceof org.apache.poi.hssf.record.DateWindow1904Record)
            .forEach(item -> ((org.apache.poi.hssf.record.DateWindow1904Record) item).setWindowing((short) 1));
        recommendation(export("Export"), 3, 9).createCell(4).setCellValue(44138);

        assertThat(read(null).values(Column.PUBLICATION_DATE)).containsExactly("45600");
    }

    @Test
    void sheetWithMostRowsOrTheNamedOneIsReadAndHiddenOnesAreSaid() throws IOException {
        workbook.createSheet("About").createRow(0).createCell(0).setCellValue("Read me");
        recommendation(export("CAT"), 3, 7);
        var large = export("CEDAW");
        recommendation(large, 3, 8);
        recommendation(large, 4, 9).setZeroHeight(true);
        var old = export("Old");
        for (var i = 3; i < 9; i++) {
            recommendation(old, i, i);
        }
        workbook.setSheetHidden(3, true);

        assertThat(read(null).records()).hasSize(2);
        assertThat(read(null).summary().sheets()).containsExactly(new FileSummary.Sheet("CAT", 1, false), new FileSummary.Sheet("CEDAW", 2, true), new FileSummary.Sheet("Old", 6, false));
        assertThat(read(null).notes()).contains("\"Old\" (6 rows, hidden)").contains("A row is hidden");
        assertThat(read("CAT").values(Column.TEXT)).containsExactly("7. The Committee recommends care – égalité.");
        assertThat(read("Old").records()).hasSize(6);
        assertThatThrownBy(() -> read("CRPD")).isInstanceOf(UnreadableFileException.class).hasMessageContaining("\"About\", \"CAT\", \"CEDAW\", \"Old\"");
    }

    @Test
    void workbookUnderAPasswordSaysSo() throws IOException {
        recommendation(export("Export"), 3, 7);
        Biff8EncryptionKey.setCurrentUserPassword("secret");
        try {
            assertThatThrownBy(() -> read(null)).isInstanceOf(UnreadableFileException.class).hasMessageContaining("password");
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
    }

    @Test
    void halfAWorkbookIsRefused() throws IOException {
        var sheet = export("Export");
        for (var i = 3; i < 400; i++) {
            recommendation(sheet, i, i);
        }
        var whole = Files.readAllBytes(write());
        for (var share = 1; share < 10; share++) {
            var half = Files.write(folder.resolve("half.xls"), Arrays.copyOf(whole, whole.length * share / 10));

            assertThatThrownBy(() -> ReadFile.of(half)).isInstanceOf(UnreadableFileException.class);
        }
    }

    /** The texts of an old workbook are held in memory. */
    @Test
    void workbookOfHundredsOfMegabytesIsRefused() throws IOException {
        recommendation(export("Export"), 3, 7);
        var file = write();
        try (var bytes = new java.io.RandomAccessFile(file.toFile(), "rw")) {
            bytes.setLength(101L << 20);
        }

        assertThatThrownBy(() -> ReadFile.of(file)).isInstanceOf(UnreadableFileException.class).hasMessageContaining("larger than 100 MB");
    }

    private HSSFSheet export(String name) {
        var sheet = workbook.createSheet(name);
        sheet.createRow(0).createCell(0).setCellValue("Universal Human Rights Index");
        var header = sheet.createRow(2);
        for (var i = 0; i < Book.HEADER.size(); i++) {
            header.createCell(i).setCellValue(Book.HEADER.get(i));
        }
        return sheet;
    }

    private static org.apache.poi.hssf.usermodel.HSSFRow recommendation(HSSFSheet sheet, int row, int paragraph) {
        var cells = sheet.createRow(row);
        cells.createCell(0).setCellValue(paragraph + ". The Committee recommends care – égalité.");
        cells.createCell(1).setCellValue("- Kenya");
        cells.createCell(2).setCellValue("- CAT");
        cells.createCell(3).setCellValue("CAT/C/KEN/CO/3");
        return cells;
    }

    private Path write() throws IOException {
        var file = folder.resolve("export.xls");
        try (var out = Files.newOutputStream(file)) {
            workbook.write(out);
        }
        return file;
    }

    private ReadFile read(String sheet) throws IOException {
        return ReadFile.of(write(), sheet);
    }
}
