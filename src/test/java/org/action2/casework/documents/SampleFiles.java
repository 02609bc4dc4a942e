package org.action2.casework.documents;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Files as people add them, and as they should not. */
final class SampleFiles {

    private SampleFiles() {
    }

    private interface Writing {

        void to(ByteArrayOutputStream out) throws IOException;
    }

    static byte[] pdf() {
        return written(out -> {
            try (var document = new PDDocument()) {
                document.addPage(new PDPage());
                document.save(out);
            }
        });
    }

    static byte[] pdfWithScript() {
        return written(out -> {
            try (var document = new PDDocument()) {
                document.addPage(new PDPage());
                document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert('x')"));
                document.save(out);
            }
        });
    }

    static byte[] pdfWithPassword() {
        return written(out -> {
            try (var document = new PDDocument()) {
                document.addPage(new PDPage());
                document.protect(new StandardProtectionPolicy("owner", "secret", new AccessPermission()));
                document.save(out);
            }
        });
    }

    static byte[] docx() {
        return written(out -> {
            try (var document = new XWPFDocument()) {
                document.createParagraph().createRun().setText("The Government's request");
                document.write(out);
            }
        });
    }

    static byte[] xlsx() {
        return written(out -> {
            try (var book = new XSSFWorkbook()) {
                book.createSheet("Receipts").createRow(0).createCell(0).setCellValue("Travel");
                book.write(out);
            }
        });
    }

    static byte[] xls() {
        return written(out -> {
            try (var book = new HSSFWorkbook()) {
                book.createSheet("Receipts").createRow(0).createCell(0).setCellValue("Travel");
                book.write(out);
            }
        });
    }

    static byte[] xlsWithMacros() {
        return written(out -> {
            try (var system = new POIFSFileSystem(new ByteArrayInputStream(xls()))) {
                system.getRoot().createDirectory("_VBA_PROJECT_CUR").createDirectory("VBA");
                system.writeFilesystem(out);
            }
        });
    }

    /** A workbook or a text of Office with more in it than it should have. */
    static byte[] with(byte[] office, String entry, String content) {
        return written(out -> {
            var entries = new LinkedHashMap<String, byte[]>();
            try (var zip = new ZipInputStream(new ByteArrayInputStream(office))) {
                for (var each = zip.getNextEntry(); each != null; each = zip.getNextEntry()) {
                    entries.put(each.getName(), zip.readAllBytes());
                }
            }
            entries.put(entry, content.getBytes(StandardCharsets.UTF_8));
            zip(out, entries);
        });
    }

    /** A text of Office whose one picture unpacks to as many megabytes of nothing. */
    static byte[] bomb(int megabytes) {
        return written(out -> {
            try (var zip = new ZipOutputStream(out)) {
                try (var source = new ZipInputStream(new ByteArrayInputStream(docx()))) {
                    for (var each = source.getNextEntry(); each != null; each = source.getNextEntry()) {
                        zip.putNextEntry(new ZipEntry(each.getName()));
                        zip.write(source.readAllBytes());
                    }
                }
                zip.putNextEntry(new ZipEntry("word/media/nothing.bmp"));
                var nothing = new byte[1024 * 1024];
                for (var i = 0; i < megabytes; i++) {
                    zip.write(nothing);
                }
            }
        });
    }

    static byte[] zip() {
        return written(out -> zip(out, Map.of("a.txt", "a".getBytes(StandardCharsets.UTF_8))));
    }

    /** The beginning of a program of Windows. */
    static byte[] program() {
        var program = new byte[4096];
        program[0] = 'M';
        program[1] = 'Z';
        program[0x3c] = (byte) 0x80;
        program[0x80] = 'P';
        program[0x81] = 'E';
        return program;
    }

    /** A picture's beginning and then noise that does not pack. */
    static byte[] picture(int size) {
        var picture = new byte[size];
        new Random(size).nextBytes(picture);
        picture[0] = (byte) 0xff;
        picture[1] = (byte) 0xd8;
        picture[2] = (byte) 0xff;
        picture[3] = (byte) 0xe0;
        return picture;
    }

    static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void zip(ByteArrayOutputStream out, Map<String, byte[]> entries) throws IOException {
        try (var zip = new ZipOutputStream(out)) {
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
    }

    private static byte[] written(Writing writing) {
        var out = new ByteArrayOutputStream();
        try {
            writing.to(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
