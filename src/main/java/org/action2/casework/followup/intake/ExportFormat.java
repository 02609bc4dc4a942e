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
            throw new UnreadableFileException("The file is empty.");
        }
        if (head.length >= 4 && head[0] == 'P' && head[1] == 'K') {
            return XLSX;
        }
        if (head.length >= 4 && Arrays.equals(OLD_OFFICE_FILE, new int[] {head[0] & 255, head[1] & 255, head[2] & 255, head[3] & 255})) {
            throw new UnreadableFileException(
                "The file is an old or password-protected Office file. Save it as an Excel workbook (.xlsx) without a password.");
        }
        var text = new String(head, StandardCharsets.UTF_8).replace("\uFEFF", "").replace("\0", "").strip();
        if (text.startsWith("[") || text.startsWith("{")) {
            return JSON;
        }
        throw new UnreadableFileException(text.isEmpty() ? "The file holds nothing but blanks."
            : isWorkbookName(fileName) ? "The file is called an Excel workbook but is none; it begins with \"%s\".".formatted(beginning(text))
            : "The file is neither an Excel workbook (.xlsx) nor JSON; it begins with \"%s\".".formatted(beginning(text)));
    }

    private static boolean isWorkbookName(String fileName) {
        return fileName.toLowerCase(java.util.Locale.ROOT).matches(".*\\.xls[xm]?");
    }

    private static String beginning(String text) {
        var line = text.lines().findFirst().orElse("").replaceAll("\\p{Cntrl}", "");
        return line.length() <= 40 ? line : line.substring(0, 40) + "…";
    }
}
