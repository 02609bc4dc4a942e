package org.action2.casework.followup.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** The formats of an export, told apart by what a file holds and not by its name. */
enum ExportFormat {

    XLSX(new WorkbookReader()),
    XLS(new OldWorkbookReader()),
    CSV(new CsvReader()),
    JSON(new DumpReader());

    private static final byte[] ARCHIVE = {'P', 'K', 3, 4};
    private static final byte[] OLD_OFFICE_FILE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private final ExportReader reader;

    ExportFormat(ExportReader reader) {
        this.reader = reader;
    }

    ExportReader reader() {
        return reader;
    }

    /** What a column is called where rows are refused: by its header in a table, by its field in a list of records. */
    String names(Column column) {
        return this == JSON ? column.field() : column.header();
    }

    static ExportFormat of(Path file, String fileName) throws IOException {
        byte[] head;
        try (var in = Files.newInputStream(file)) {
            head = in.readNBytes(1 << 12);
        }
        if (head.length == 0) {
            throw new UnreadableFileException("followup.file-is-empty");
        }
        ForeignFile.refuseByHead(head);
        if (begins(head, ARCHIVE)) {
            ForeignFile.refuseArchive(file);
            return XLSX;
        }
        if (begins(head, OLD_OFFICE_FILE)) {
            ForeignFile.refuseOldOffice(file);
            return XLS;
        }
        var text = DecodedText.beginning(head).strip();
        if (text.startsWith("[") || text.startsWith("{")) {
            return JSON;
        }
        if (text.isEmpty()) {
            throw new UnreadableFileException("followup.nothing-but-blanks");
        }
        ForeignFile.refuseMarkup(text);
        var layout = CsvLayout.of(file);
        if (isWorkbookName(fileName) && !layout.hasHeader()) {
            throw new UnreadableFileException("followup.called-a-workbook", beginning(text));
        }
        CsvReader.refuseWithoutHeader(DecodedText.of(file), layout);
        return CSV;
    }

    private static boolean begins(byte[] head, byte[] mark) {
        return head.length >= mark.length && Arrays.equals(head, 0, mark.length, mark, 0, mark.length);
    }

    private static boolean isWorkbookName(String fileName) {
        return fileName.toLowerCase(java.util.Locale.ROOT).matches(".*\\.xls[xm]?");
    }

    private static String beginning(String text) {
        var line = text.lines().findFirst().orElse("").replaceAll("\\p{Cntrl}", "");
        return line.length() <= 40 ? line : line.substring(0, 40) + "…";
    }
}
