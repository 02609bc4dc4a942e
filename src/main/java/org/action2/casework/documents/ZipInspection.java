package org.action2.casework.documents;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.action2.casework.language.Sentence;

/** The rules for documents that are ZIP files inside: Office Open XML and OpenDocument. */
final class ZipInspection {

    private static final int MOST_ENTRIES = 2_000;
    private static final long MOST_INFLATED = 200L * 1024 * 1024;
    private static final long FROM_WHICH_RATIO_COUNTS = 1024 * 1024;
    private static final int HIGHEST_RATIO = 200;
    private static final byte[] BEGINNING = {'P', 'K', 3, 4};

    private static final int LONGEST_LIST_OF_TYPES = 1024 * 1024;

    private final String name;
    private final FileType named;
    private final FileInspection types;
    private final boolean isWithin;
    private long inflated;

    ZipInspection(String name, FileType named, FileInspection types) {
        this(name, named, types, false);
    }

    private ZipInspection(String name, FileType named, FileInspection types, boolean isWithin) {
        this.name = name;
        this.named = named;
        this.types = types;
        this.isWithin = isWithin;
    }

    void check(Path file) throws IOException {
        try (var start = Files.newInputStream(file)) {
            if (!Arrays.equals(start.readNBytes(BEGINNING.length), BEGINNING)) {
                throw FileRefusedException.content("documents.is-mixed", name);
            }
        }
        try (var zip = new ZipFile(file.toFile())) {
            if (zip.size() > MOST_ENTRIES) {
                throw bomb();
            }
            if (!named.mainPart().isEmpty()) {
                checkTypes(zip);
            }
            var most = Math.max(MOST_INFLATED, 2 * Files.size(file));
            var seen = new HashSet<String>();
            for (var entries = zip.entries(); entries.hasMoreElements();) {
                var entry = entries.nextElement();
                if (!seen.add(entry.getName())) {
                    throw FileRefusedException.content("documents.is-damaged", name);
                }
                checkName(entry.getName().toLowerCase(Locale.ROOT));
                inflate(zip, entry, most);
                checkContent(zip, entry);
            }
        } catch (ZipException | XMLStreamException e) {
            throw FileRefusedException.content("documents.is-damaged", name);
        }
    }

    /** The list of its parts' types says what a file of Office is, and whether macros run in it. */
    private void checkTypes(ZipFile zip) throws IOException {
        var list = zip.getEntry("[Content_Types].xml");
        if (list == null) {
            throw FileRefusedException.content("documents.is-damaged", name);
        }
        try (var content = zip.getInputStream(list)) {
            var text = new String(content.readNBytes(LONGEST_LIST_OF_TYPES), StandardCharsets.UTF_8);
            if (text.toLowerCase(Locale.ROOT).contains("macroenabled")) {
                throw FileRefusedException.content("documents.has-macros", name);
            }
            if (!text.contains(named.mainPart())) {
                throw FileRefusedException.content("documents.is-something-else", name, Sentence.of("documents.unknown-content"));
            }
        }
    }

    private void checkName(String entry) {
        if (entry.contains("..") || entry.startsWith("/") || entry.contains("\\")) {
            throw FileRefusedException.content("documents.is-damaged", name);
        }
        if (entry.endsWith("vbaproject.bin") || entry.contains("activex/") || entry.startsWith("basic/") || entry.startsWith("scripts/") || entry.endsWith("vbadata.xml")) {
            throw FileRefusedException.content("documents.has-macros", name);
        }
        var isEmbedded = entry.contains("embeddings/") && !entry.endsWith("/");
        if (isEmbedded && (isWithin || !entry.endsWith(".xlsx"))) {
            throw FileRefusedException.content("documents.has-files-within", name);
        }
    }

    private void inflate(ZipFile zip, ZipEntry entry, long most) throws IOException {
        var packed = Math.max(1, entry.getCompressedSize());
        var unpacked = 0L;
        var buffer = new byte[64 * 1024];
        try (var content = zip.getInputStream(entry)) {
            for (var read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                unpacked += read;
                inflated += read;
                if (inflated > most || unpacked > FROM_WHICH_RATIO_COUNTS && unpacked / packed > HIGHEST_RATIO) {
                    throw bomb();
                }
            }
        }
    }

    private void checkContent(ZipFile zip, ZipEntry entry) throws IOException, XMLStreamException {
        var path = entry.getName().toLowerCase(Locale.ROOT);
        if (path.endsWith(".rels")) {
            try (var content = zip.getInputStream(entry)) {
                checkRelations(content);
            }
        } else if (path.equals("meta-inf/manifest.xml")) {
            try (var content = zip.getInputStream(entry)) {
                checkManifest(content);
            }
        } else if (path.contains("embeddings/") && path.endsWith(".xlsx")) { // the figures of a chart
            var within = Files.createTempFile("casework-within-", ".xlsx");
            try (var content = zip.getInputStream(entry)) {
                Files.copy(content, within, StandardCopyOption.REPLACE_EXISTING);
                if (!types.detected(within).toString().equals(FileType.XLSX.mediaType())) {
                    throw FileRefusedException.content("documents.has-files-within", name);
                }
                new ZipInspection(name, FileType.XLSX, types, true).check(within);
            } finally {
                Files.deleteIfExists(within);
            }
        }
    }

    /** A link is followed by people; all else is fetched by the program that opens the file. */
    private void checkRelations(InputStream content) throws XMLStreamException {
        var reader = factory().createXMLStreamReader(content);
        while (reader.hasNext()) {
            if (reader.next() == XMLStreamConstants.START_ELEMENT && "External".equalsIgnoreCase(reader.getAttributeValue(null, "TargetMode"))
                && !String.valueOf(reader.getAttributeValue(null, "Type")).endsWith("/hyperlink")) {
                throw FileRefusedException.content("documents.loads-from-elsewhere", name);
            }
        }
    }

    /** An OpenDocument file with a password says so of each of its parts. */
    private void checkManifest(InputStream content) throws XMLStreamException {
        var reader = factory().createXMLStreamReader(content);
        while (reader.hasNext()) {
            if (reader.next() == XMLStreamConstants.START_ELEMENT && reader.getLocalName().equals("encryption-data")) {
                throw FileRefusedException.content("documents.has-password", name);
            }
        }
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        return factory;
    }

    private FileRefusedException bomb() {
        return FileRefusedException.content("documents.unpacks-to-too-much", name);
    }
}
