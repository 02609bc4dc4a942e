package org.action2.casework.documents;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.action2.casework.language.Sentence;
import org.action2.casework.language.Text;
import org.apache.tika.config.TikaConfig;
import org.apache.tika.detect.DefaultDetector;
import org.apache.tika.detect.Detector;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.springframework.stereotype.Component;

/** Tells what a file is by what is in it, and refuses what is not what its name says, or could do harm where it is opened. */
@Component
class FileInspection {

    private static final Set<String> PROGRAMS = Set.of("x-msdownload", "x-dosexec", "x-executable", "x-elf", "x-sharedlib", "x-object", "x-mach-o", "java-archive",
        "java-vm", "x-java-applet", "vnd.android.package-archive", "x-msi", "x-ms-installer", "x-sh", "x-bat", "x-python", "x-perl", "x-php", "javascript", "x-ms-shortcut");
    private static final Set<String> ARCHIVES = Set.of("zip", "gzip", "x-7z-compressed", "x-rar-compressed", "x-rar", "x-tar", "x-gtar", "x-bzip2", "x-xz", "zlib", "x-iso9660-image",
        "x-archive", "vnd.ms-cab-compressed");
    private static final Set<String> PAGES = Set.of("html", "xhtml+xml", "svg+xml", "xml");

    private final Detector detector = new DefaultDetector(TikaConfig.getDefaultConfig().getMimeRepository());

    /**
     * The type of a file that is accepted as it is.
     *
     * @param named what its name says that it is
     * @param size of the file in bytes
     * @throws FileRefusedException if it is not that, or is not accepted
     */
    FileType inspect(Path file, String name, FileType named) throws IOException {
        var found = detected(file);
        if (!isThat(found, named)) {
            throw other(name, found);
        }
        if (named.isZip()) {
            new ZipInspection(name, named, this).check(file);
        } else if (named.isCompoundFile()) {
            CompoundFileInspection.check(file, name);
        } else if (named == FileType.PDF) {
            PdfInspection.check(file, name);
        } else if (named.isText()) {
            TextInspection.check(file, name);
        }
        return named;
    }

    /** What the beginning and, of containers, the entries tell; the name is not asked. */
    MediaType detected(Path file) throws IOException {
        try (var content = TikaInputStream.get(file)) {
            return detector.detect(content, new Metadata()).getBaseType();
        }
    }

    private static boolean isThat(MediaType found, FileType named) {
        return found.toString().equals(named.mediaType()) || named.isText() && (found.equals(MediaType.TEXT_PLAIN) || found.toString().equals("text/csv"))
            // What the container alone tells; its rules look closer
            || !named.mainPart().isEmpty() && found.toString().equals("application/x-tika-ooxml")
            || named.isCompoundFile() && found.toString().equals("application/x-tika-msoffice");
    }

    private static FileRefusedException other(String name, MediaType found) {
        var subtype = found.getSubtype();
        if (subtype.contains("macroenabled")) {
            return FileRefusedException.content("documents.has-macros", name);
        }
        if (subtype.equals("x-tika-ooxml-protected")) {
            return FileRefusedException.content("documents.has-password", name);
        }
        return FileRefusedException.content("documents.is-something-else", name, called(found));
    }

    private static Text called(MediaType found) {
        var subtype = found.getSubtype();
        if (PROGRAMS.contains(subtype)) {
            return Sentence.of("documents.a-program");
        }
        if (ARCHIVES.contains(subtype)) {
            return Sentence.of("documents.an-archive");
        }
        if (PAGES.contains(subtype)) {
            return Sentence.of("documents.a-web-page");
        }
        return found.equals(MediaType.OCTET_STREAM) ? Sentence.of("documents.unknown-content") : Text.same(found.toString());
    }
}
