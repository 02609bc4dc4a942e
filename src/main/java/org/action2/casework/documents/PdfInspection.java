package org.action2.casework.documents;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** The rules for PDF: nothing before, nothing behind, nothing that runs, no files within. */
final class PdfInspection {

    private static final int MOST_OBJECTS = 300_000;
    private static final int END = 1_024;
    private static final int DEEPEST = 60;
    private static final Set<COSName> RUNS = Set.of(COSName.JS, COSName.getPDFName("JavaScript"));
    private static final Set<COSName> ACTIONS = Set.of(COSName.getPDFName("Launch"), COSName.getPDFName("JavaScript"), COSName.getPDFName("ImportData"),
        COSName.getPDFName("SubmitForm"), COSName.getPDFName("GoToE"));
    private static final Set<COSName> WITHIN = Set.of(COSName.getPDFName("EmbeddedFiles"), COSName.getPDFName("EmbeddedFile"), COSName.getPDFName("RichMedia"));

    private final String name;

    private PdfInspection(String name) {
        this.name = name;
    }

    static void check(Path file, String name) throws IOException {
        checkEnds(file, name);
        try (var source = new RandomAccessReadBufferedFile(file.toFile());
             var document = Loader.loadPDF(source, "", null, null, IOUtils.createTempFileOnlyStreamCache())) {
            var objects = document.getDocument();
            var keys = objects.getXrefTable().keySet();
            if (keys.size() > MOST_OBJECTS) {
                throw FileRefusedException.content("documents.is-damaged", name);
            }
            var inspection = new PdfInspection(name);
            inspection.check(objects.getTrailer(), 0);
            for (var key : keys.toArray(new COSObjectKey[0])) {
                inspection.check(objects.getObjectFromPool(key).getObject(), 0);
            }
        } catch (InvalidPasswordException e) {
            throw FileRefusedException.content("documents.has-password", name);
        } catch (IOException | RuntimeException e) {
            if (e instanceof FileRefusedException refused) {
                throw refused;
            }
            throw FileRefusedException.content("documents.is-damaged", name);
        }
    }

    /** What stands before or behind a PDF could be a file of another kind. */
    private static void checkEnds(Path path, String name) throws IOException {
        try (var file = new RandomAccessFile(path.toFile(), "r")) {
            var start = new byte[5];
            file.readFully(start);
            var end = new byte[(int) Math.min(END, file.length())];
            file.seek(file.length() - end.length);
            file.readFully(end);
            var text = new String(end, StandardCharsets.ISO_8859_1);
            var mark = text.lastIndexOf("%%EOF");
            if (!new String(start, StandardCharsets.ISO_8859_1).equals("%PDF-") || mark < 0 || !text.substring(mark + 5).replace("\0", "").isBlank()) {
                throw FileRefusedException.content("documents.is-mixed", name);
            }
        }
    }

    private void check(COSBase base, int depth) {
        if (depth > DEEPEST || base instanceof COSObject) { // each object is looked at by itself
            return;
        }
        if (base instanceof COSArray array) {
            array.forEach(each -> check(each, depth + 1));
        } else if (base instanceof COSDictionary dictionary) {
            checkDictionary(dictionary);
            dictionary.getValues().forEach(each -> check(each, depth + 1));
        }
    }

    private void checkDictionary(COSDictionary dictionary) {
        if (WITHIN.stream().anyMatch(dictionary::containsKey) || has(dictionary, COSName.TYPE, WITHIN) || has(dictionary, COSName.SUBTYPE, WITHIN)) {
            throw FileRefusedException.content("documents.has-files-within", name);
        }
        if (RUNS.stream().anyMatch(dictionary::containsKey) || has(dictionary, COSName.S, ACTIONS)) {
            throw FileRefusedException.content("documents.has-scripts", name);
        }
    }

    private static boolean has(COSDictionary dictionary, COSName key, Set<COSName> names) {
        var name = dictionary.getCOSName(key);
        return name != null && names.contains(name);
    }
}
