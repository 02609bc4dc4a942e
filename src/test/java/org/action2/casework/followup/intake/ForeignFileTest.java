package org.action2.casework.followup.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of other kinds, recognised by what they hold: a sentence in plain words says what they are and what to do. */
class ForeignFileTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"xl/workbook.bin,binary Excel workbook", "word/document.xml,Word document", "ppt/presentation.xml,presentation"})
    void officeDocumentThatIsNoWorkbookIsNamed(String part, String kind) throws IOException {
        refuse(zip("export.xlsx", "[Content_Types].xml", "<Types/>", part, "x"), kind);
    }

    @ParameterizedTest
    @CsvSource({"spreadsheet,OpenDocument spreadsheet (.ods)", "text,OpenDocument file"})
    void openDocumentIsNamed(String type, String kind) throws IOException {
        refuse(zip("export.xlsx", "mimetype", "application/vnd.oasis.opendocument." + type, "content.xml", "x"), kind);
    }

    @Test
    void otherArchivesAreNamedWithWhatTheyHold() throws IOException {
        refuse(zip("export.xlsx", "Index/Document.iwa", "x", "preview.jpg", "x"), "Apple Numbers");
        refuse(zip("export.zip", "exports/kenya.xlsx", "x", "peru.json", "x"), "exports/kenya.xlsx, peru.json");
        refuse(zip("export.epub", "mimetype", "application/epub+zip"), "archive that contains: mimetype");
    }

    @ParameterizedTest
    @CsvSource({"EncryptedPackage,password", "WordDocument,Word document", "PowerPoint Document,presentation", "__properties_version1.0,e-mail", "Book,Excel 95",
        "Contents,Office program"})
    void oldOfficeFileIsNamed(String entry, String kind) throws IOException {
        var file = folder.resolve("export.xls");
        try (var container = new POIFSFileSystem(); var out = Files.newOutputStream(file)) {
            container.createDocument(new java.io.ByteArrayInputStream(new byte[5000]), entry);
            container.writeFilesystem(out);
        }

        refuse(file, kind);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"%PDF-1.7|PDF", "{\\rtf1\\ansi|.rtf", "<!DOCTYPE html><html>|web page", "<html><table><tr><td>Text|web page", "<table><tr><td>Text|web page",
        "<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?><Workbook>|Excel 2003", "From: desk@example.org|e-mail", "GIF89a|picture"})
    void fileIsNamedByItsBeginning(String beginning, String kind) throws IOException {
        refuse(Files.writeString(folder.resolve("export.csv"), beginning + "\n\n"), kind);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0089PNG\r\n", "\u00FF\u00D8\u00FF\u00E0", "\u001F\u008B\b\0", "\t\b\u0010\0\0\5", "PK\5\6\0\0"})
    void bytesAreNamedByTheirBeginning(String beginning) throws IOException {
        refuse(Files.write(folder.resolve("export.xls"), beginning.getBytes(StandardCharsets.ISO_8859_1)), "The file is");
    }

    private static void refuse(Path file, String kind) {
        assertThatThrownBy(() -> ReadFile.of(file)).isInstanceOfSatisfying(UnreadableFileException.class, e -> {
            assertThat(e.getMessage()).contains(kind).endsWith(".").doesNotContain("null", "[M", "http:", "Exception", "org.");
            assertThat(e.said().in(Locale.FRENCH)).isNotEqualTo(e.getMessage()).endsWith(".").doesNotContain("{");
        });
    }

    private Path zip(String name, String... namesAndContents) throws IOException {
        var file = folder.resolve(name);
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var i = 0; i < namesAndContents.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndContents[i]));
                zip.write(namesAndContents[i + 1].getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return file;
    }
}
