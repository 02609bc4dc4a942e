package org.action2.casework.followup.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;
import org.action2.casework.language.Sentence;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Tells by what they hold files of other kinds that people have at hand, so that a refusal says what to do with them. */
final class ForeignFile {

    private static final int NAMES_SHOWN = 5;
    private static final String OPEN_DOCUMENT = "application/vnd.oasis.opendocument.";

    /** How files begin that hold neither a workbook nor text, in Latin-1. */
    private static final Map<String, String> BEGINNINGS = Map.ofEntries(
        Map.entry("%PDF-", "followup.kind-pdf"), Map.entry("{\\rtf", "followup.kind-rtf"),
        Map.entry("\u0089PNG", "followup.kind-picture"), Map.entry("\u00FF\u00D8\u00FF", "followup.kind-picture"),
        Map.entry("GIF8", "followup.kind-picture"), Map.entry("II*\0", "followup.kind-picture"), Map.entry("MM\0*", "followup.kind-picture"),
        Map.entry("PK\5\6", "followup.kind-packed"), Map.entry("\u001F\u008B", "followup.kind-packed"), Map.entry("7z\u00BC\u00AF", "followup.kind-packed"),
        Map.entry("Rar!", "followup.kind-packed"), Map.entry("BZh", "followup.kind-packed"), Map.entry("\u00FD7zXZ", "followup.kind-packed"));

    /** How workbooks begin that lie in no container, as those before Excel 5: a record of that number and length. */
    private static final Set<String> OLDEST_WORKBOOKS = Set.of("\t\0\4\0", "\t\2\6\0", "\t\4\6\0", "\t\b\b\0", "\t\b\20\0");

    private static final Map<String, String> OFFICE_STREAMS = Map.of("Book", "followup.kind-excel-95", "WordDocument", "followup.kind-word",
        "PowerPoint Document", "followup.kind-powerpoint", "__properties_version1.0", "followup.kind-email");

    private ForeignFile() {
    }

    /** Refuses what is recognised by its first bytes. @param head those, at least 8 of them if there are as many */
    static void refuseByHead(byte[] head) {
        var beginning = new String(head, StandardCharsets.ISO_8859_1);
        BEGINNINGS.forEach((begin, kind) -> {
            if (beginning.startsWith(begin)) {
                throw notAnExport(kind);
            }
        });
        if (beginning.length() >= 4 && OLDEST_WORKBOOKS.contains(beginning.substring(0, 4))) {
            throw saveAsWorkbook("followup.kind-excel-95");
        }
    }

    /** Refuses markup that spreadsheet programs open as well. @param text the beginning of the file */
    static void refuseMarkup(String text) {
        var plain = text.toLowerCase(Locale.ROOT);
        if (plain.startsWith("<") && (plain.contains("excel.sheet") || plain.contains("urn:schemas-microsoft-com:office:spreadsheet"))) {
            throw saveAsWorkbook("followup.kind-spreadsheet-xml");
        }
        if (plain.startsWith("<!doctype html") || plain.startsWith("<html") || plain.startsWith("<table") || plain.startsWith("<") && plain.contains("<html")) {
            throw saveAsWorkbook("followup.kind-web-page");
        }
        if (plain.startsWith("<") && plain.contains("office:document")) {
            throw saveAsWorkbook("followup.kind-ods");
        }
        if (plain.startsWith("mime-version:") || plain.startsWith("from:") || plain.startsWith("received:")) {
            throw notAnExport("followup.kind-email");
        }
    }

    /** Refuses an archive that is no workbook; one that can't be opened is left to the reader of workbooks, who says that it is damaged. */
    static void refuseArchive(Path file) {
        try (var zip = new ZipFile(file.toFile())) {
            var names = zip.stream().map(entry -> entry.getName()).collect(Collectors.toSet());
            if (names.contains("xl/workbook.bin")) {
                throw saveAsWorkbook("followup.kind-xlsb");
            }
            if (names.contains("[Content_Types].xml")) {
                refuseDocument(names);
            } else if (names.contains("mimetype")) {
                refuseOpenDocument(zip);
            } else if (names.stream().anyMatch(name -> name.endsWith(".iwa") || name.equals("Index.zip"))) {
                throw saveAsWorkbook("followup.kind-numbers");
            } else {
                throw archive(zip);
            }
        } catch (IOException | IllegalArgumentException e) { // no end, or names that are no text
            return;
        }
    }

    private static void refuseDocument(Set<String> names) {
        if (names.stream().anyMatch(name -> name.startsWith("word/"))) {
            throw notAnExport("followup.kind-word");
        }
        if (names.stream().anyMatch(name -> name.startsWith("ppt/"))) {
            throw notAnExport("followup.kind-powerpoint");
        }
    }

    private static void refuseOpenDocument(ZipFile zip) throws IOException {
        try (var in = zip.getInputStream(zip.getEntry("mimetype"))) {
            var type = new String(in.readNBytes(100), StandardCharsets.US_ASCII);
            throw !type.startsWith(OPEN_DOCUMENT) ? archive(zip)
                : type.startsWith(OPEN_DOCUMENT + "spreadsheet") ? saveAsWorkbook("followup.kind-ods") : notAnExport("followup.kind-opendocument");
        }
    }

    private static UnreadableFileException archive(ZipFile zip) {
        var names = zip.stream().filter(entry -> !entry.isDirectory()).map(entry -> TableHeader.shortened(entry.getName().replaceAll("\\p{Cntrl}", "")))
            .limit(NAMES_SHOWN).collect(Collectors.joining(", "));
        return names.isEmpty() ? notAnExport("followup.kind-packed") : new UnreadableFileException("followup.archive-of-files", names + (zip.size() > NAMES_SHOWN ? ", …" : ""));
    }

    /** Refuses a file of the old Office programs that is no workbook, or one under a password. */
    static void refuseOldOffice(Path file) {
        try (var container = new POIFSFileSystem(file.toFile(), true)) {
            var names = container.getRoot().getEntryNames();
            if (names.contains("EncryptedPackage") || names.contains("EncryptionInfo")) {
                throw new UnreadableFileException("followup.protected-by-a-password");
            }
            if (!holdsWorkbook(names)) {
                var kind = names.stream().filter(OFFICE_STREAMS::containsKey).map(OFFICE_STREAMS::get).findFirst().orElse("followup.kind-office");
                throw kind.equals("followup.kind-excel-95") ? saveAsWorkbook(kind) : notAnExport(kind);
            }
        } catch (IOException | RuntimeException e) {
            throw e instanceof UnreadableFileException said ? said : new UnreadableFileException("followup.workbook-is-damaged");
        }
    }

    private static boolean holdsWorkbook(Set<String> names) {
        return List.of("Workbook", "WORKBOOK", "WorkBook", "BOOK").stream().anyMatch(names::contains);
    }

    static UnreadableFileException notText() {
        return notAnExport("followup.kind-binary");
    }

    private static UnreadableFileException saveAsWorkbook(String kind) {
        return new UnreadableFileException("followup.save-as-workbook", Sentence.of(kind));
    }

    private static UnreadableFileException notAnExport(String kind) {
        return new UnreadableFileException("followup.not-an-export", Sentence.of(kind));
    }
}
