package org.action2.casework.followup.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** Writes the rows of a {@link Dump} as a workbook whose cells share their texts, as the index's own export has them. */
final class DumpWorkbook {

    private static final String FILLER = " and, in the light of its earlier recommendations, ensure that sufficient human, technical and financial resources"
        + " are allocated to the authorities in charge, that the persons concerned take part in it, and that its effect is assessed regularly";

    private DumpWorkbook() {
    }

    /** @param countries names, taken in turn, a document each */
    static Path write(Path file, int rows, String... countries) throws IOException {
        try (var workbook = new SXSSFWorkbook(null, 100, true, true); var out = Files.newOutputStream(file)) {
            var sheet = workbook.createSheet("Export");
            for (var i = -1; i < rows; i++) {
                var values = i < 0 ? Exports.HEADER : values(i, countries);
                var row = sheet.createRow(i + 1);
                for (var column = 0; column < values.size(); column++) {
                    row.createCell(column).setCellValue(values.get(column));
                }
            }
            workbook.write(out);
        }
        return file;
    }

    private static List<String> values(int i, String... countries) {
        var document = i / Dump.PARAGRAPHS;
        var paragraph = i % Dump.PARAGRAPHS + 5;
        var body = List.of("CAT", "CCPR", "CEDAW", "CERD", "CRC", "CRPD").get(document % 6);
        return List.of("Heading of the part " + paragraph / 6 + "\n" + paragraph + ". The Committee recommends that the State party adopt measure " + i + FILLER.repeat(2 + i % 3) + ".",
            "- " + countries[document % countries.length], "- " + body, "%s/C/X%d/CO/%d".formatted(body, document, document % 7), "- Right to health\n- Right to education",
            "- Women & girls", "- 16 - PEACE, JUSTICE AND STRONG INSTITUTIONS", "%d-%02d-11".formatted(2006 + document % 19, document % 12 + 1),
            i % 3 == 1 ? "- Concerns/Observations" : "- Recommendations", new UUID(i, 0x8000_0000_0000_0000L | document).toString());
    }
}
