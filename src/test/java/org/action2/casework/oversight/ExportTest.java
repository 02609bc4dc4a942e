package org.action2.casework.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** Lists and figures as files. */
@OwnProgram
class ExportTest extends ProgrammeCases {

    @Test
    void csvHoldsEveryRowOfTheListAndNoFormula() throws IOException {
        for (var start : List.of("=", "+", "-", "@")) {
            programme.submit("SVN", start + "HYPERLINK(\"https://example.org\"), \"quoted\"");
        }

        var answer = programme.get("svn-rc", "/api/programme/lists/requests.csv?q=HYPERLINK");
        assertThat(answer.response().headers().firstValue("Content-Type").orElseThrow()).startsWith("text/csv");
        assertThat(answer.response().headers().firstValue("Content-Disposition").orElseThrow()).contains("requests.csv");
        try (var rows = CSVParser.parse(new StringReader(answer.text().substring(1)), CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get())) {
            var titles = rows.getRecords().stream().map(row -> row.get("Title")).toList();
            assertThat(titles).hasSize(4).allMatch(title -> title.matches("'[=+@-]HYPERLINK\\(\"https://example.org\"\\), \"quoted\""));
        }
    }

    @Test
    void workbookHoldsNumbersAsNumbersAndNoFormula() throws IOException {
        var reference = programme.submit("SVN", "=1+1 as a title");

        var answer = programme.get("svn-rc", "/api/programme/lists/requests.xlsx?q=" + reference);
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(answer.response().body()))) {
            var row = workbook.getSheetAt(0).getRow(1);
            assertThat(workbook.getSheetAt(0).getLastRowNum()).isEqualTo(1);
            assertThat(row.getCell(0).getStringCellValue()).isEqualTo(reference);
            assertThat(row.getCell(2).getCellType()).isEqualTo(CellType.STRING);
            assertThat(row.getCell(2).getStringCellValue()).isEqualTo("'=1+1 as a title");
            assertThat(row.getCell(9).getNumericCellValue()).isEqualTo(40000.00);
        }
    }

    @Test
    void figuresAreFilesToo() throws IOException {
        programme.submit("SVN", "Export: a figure");

        var answer = programme.get("manager", "/api/programme/figures/requests-by-country.csv");
        assertThat(answer.text().lines().findFirst().orElseThrow()).contains("Country,Number,Requested (USD),Approved (USD)");
        assertThat(programme.get("manager", "/api/programme/figures/annual.xlsx").status()).isEqualTo(200);
        assertThat(programme.get("svn-rc", "/api/programme/lists/requests.csv").text()).doesNotContain(",KEN,", ",NPL,");
        assertThat(programme.get("undp", "/api/programme/lists/requests.csv").status()).isEqualTo(403);
    }
}
