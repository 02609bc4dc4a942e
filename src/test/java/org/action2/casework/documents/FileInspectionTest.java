package org.action2.casework.documents;

import static org.action2.casework.documents.SampleFiles.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is in a file decides whether it is taken, not what it is called. */
class FileInspectionTest {

    private static final String LINK = """
        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="%s" Target="https://example.org/x" TargetMode="External"/></Relationships>""";
    private static final String TEMPLATE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate";
    private static final String HYPERLINK = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink";

    @TempDir
    private Path folder;

    private final FileInspection inspection = new FileInspection();

    @Test
    void whatPeopleAddIsTaken() throws IOException {
        assertThat(inspect("Request.pdf", SampleFiles.pdf())).isEqualTo(FileType.PDF);
        assertThat(inspect("Request.docx", SampleFiles.docx())).isEqualTo(FileType.DOCX);
        assertThat(inspect("Receipts.xlsx", SampleFiles.xlsx())).isEqualTo(FileType.XLSX);
        assertThat(inspect("Receipts.XLS", SampleFiles.xls())).isEqualTo(FileType.XLS);
        assertThat(inspect("Workshop.jpeg", SampleFiles.picture(5_000))).isEqualTo(FileType.JPEG);
        assertThat(inspect("List.csv", SampleFiles.text("Name;Amount\nAmina;12\n"))).isEqualTo(FileType.CSV);
        assertThat(inspect("Note.txt", SampleFiles.text("Une note écrite à Nairobi.\n"))).isEqualTo(FileType.TXT);
        assertThat(inspect("Links.docx", with(SampleFiles.docx(), "word/_rels/more.xml.rels", LINK.formatted(HYPERLINK)))).isEqualTo(FileType.DOCX);
        assertThat(inspect("Chart.docx", with(SampleFiles.docx(), "word/embeddings/note.txt/", ""))).isEqualTo(FileType.DOCX);
    }

    @Test
    void renamedProgramsArchivesAndPagesAreNamed() {
        refused("Report.pdf", SampleFiles.program(), "is not what its name says: it is a program");
        refused("Report.docx", SampleFiles.program(), "a program");
        refused("Report.docx", SampleFiles.zip(), "an archive");
        refused("Report.pdf", SampleFiles.docx(), "is not what its name says");
        refused("Report.txt", SampleFiles.text("<html><body>x</body></html>"), "a web page");
        refused("Report.txt", SampleFiles.text("x\n".repeat(100_000) + "<SCRIPT>alert(1)</SCRIPT>"), "contains scripts");
        refused("Photo.png", SampleFiles.picture(2_000), "it is image/jpeg");
    }

    @Test
    void macrosAreRefusedWhereverTheyHide() {
        refused("Request.docx", with(SampleFiles.docx(), "word/vbaProject.bin", "x"), "contains macros");
        refused("Request.docx", with(SampleFiles.docx(), "custom/VBAPROJECT.BIN", "x"), "contains macros");
        refused("Budget.xls", SampleFiles.xlsWithMacros(), "contains macros");
        refused("Letter.pdf", SampleFiles.pdfWithScript(), "contains scripts");
    }

    @Test
    void whatUnpacksToFarMoreIsRefused() {
        refused("Small.docx", SampleFiles.bomb(2), "unpacks to far more");
        refused("Large.docx", SampleFiles.bomb(300), "unpacks to far more");
    }

    @Test
    void whatLoadsFromElsewhereOrHoldsFilesIsRefused() {
        refused("Request.docx", with(SampleFiles.docx(), "word/_rels/settings.xml.rels", LINK.formatted(TEMPLATE)), "loads something from another place");
        refused("Request.docx", with(SampleFiles.docx(), "word/embeddings/oleObject1.bin", "x"), "has other files inside");
        refused("Letter.pdf", SampleFiles.pdfWithPassword(), "protected by a password");
    }

    @Test
    void twoFilesInOneAndBrokenOnesAreRefused() throws IOException {
        refused("Letter.pdf", joined(SampleFiles.pdf(), SampleFiles.zip()), "behind its end");
        refused("Letter.pdf", SampleFiles.text("%PDF-1.7\nnothing else\n%%EOF\n"), "damaged");
        refused("Request.docx", Arrays.copyOf(SampleFiles.docx(), 2_000), "Request.docx");
    }

    @Test
    void namesThatReadAsOthersAreRefused() {
        assertThat(FileNames.check("Report\u202Efdp.exe")).hasSize(1);
        assertThat(FileNames.check("Report\n.pdf")).hasSize(1);
        assertThat(FileNames.check("x".repeat(201))).hasSize(1);
        assertThat(FileNames.check("Rapport de l’État – été.pdf")).isEmpty();
        assertThat(FileNames.plain("C:\\fakepath\\Report.pdf")).isEqualTo("Report.pdf");
        assertThat(FileNames.plain("../../etc/Report.pdf")).isEqualTo("Report.pdf");
    }

    private void refused(String name, byte[] content, String reason) {
        assertThatThrownBy(() -> inspect(name, content)).as(name).isInstanceOfSatisfying(FileRefusedException.class, refusal -> {
            assertThat(refusal.status()).isEqualTo(400);
            assertThat(refusal.getMessage()).contains(name, reason);
            assertThat(refusal.refusal(Locale.FRENCH).message()).contains(name).isNotEqualTo(refusal.getMessage());
        });
    }

    private FileType inspect(String name, byte[] content) throws IOException {
        var file = Files.write(folder.resolve("file"), content);
        return inspection.inspect(file, name, FileType.named(name).orElseThrow());
    }

    private static byte[] joined(byte[] one, byte[] other) {
        var both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }
}
