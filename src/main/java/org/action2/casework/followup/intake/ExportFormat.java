package org.action2.casework.followup.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** The two formats of an export, told apart by what a file holds and not by its name. */
enum ExportFormat {

    XLSX(new WorkbookReader()),
    JSON(new DumpReader());

    private static final int[] OLD_OFFICE_FILE = {0xD0, 0xCF, 0x11, 0xE0};

    private final ExportReader reader;

    ExportFormat(ExportReader reader) {
        this.reader = reader;
    }

    ExportReader reader() {
        return reader;
    }

    static ExportFormat of(Path file, String fileName) throws IOException {
        byte[] head;
        try (var in = Files.newInputStream(file)) {
            head = in.readNBytes(200);
        }
        if (head.length == 0) {
            throw new UnreadableFileException("followup.file-is-empty");
        }
        if (head.length >= 4 && head[0] == 'P' && head[1] == 'K') {
            return XLSX;
        }
        if (head.length >= 4 && Arrays.equals(OLD_OFFICE_FILE, new int[] {head[0] & 255, head[1] & 255, head[2] & 255, head[3] & 255})) {
            throw new UnreadableFileException("followup.old-office-file");
        }
        var text = new String(head, StandardCharsets.UTF_8).replace("\uFEFF", "").replace("\0", "").strip();
        if (text.startsWith("[") || text.startsWith("{")) {
            return JSON;
        }
        throw text.isEmpty() ? new UnreadableFileException("followup.nothing-but-blanks")
            : new UnreadableFileException(isWorkbookName(fileName) ? "followup.called-a-workbook" : "followup.neither-workbook-nor-json", beginning(text));
    }

    private static boolean isWorkbookName(String fileName) {
        return fileName.toLowerCase(java.util.Locale.ROOT).matches(".*\\.xls[xm]?");
    }

    private static String beginning(String text) {
        var line = text.lines().findFirst().orElse("").replaceAll("\\p{Cntrl}", "");
        return line.length() <= 40 ? line : line.substring(0, 40) + "…";
    }
}
