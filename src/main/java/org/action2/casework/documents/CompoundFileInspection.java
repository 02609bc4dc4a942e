package org.action2.casework.documents;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** The rules for documents of Office 97 to 2003. */
final class CompoundFileInspection {

    private static final int DEEPEST = 20;
    private static final int MOST_ENTRIES = 5_000;
    private static final Set<String> MACROS = Set.of("macros", "_vba_project_cur", "_vba_project", "vba");
    private static final Set<String> WITHIN = Set.of("objectpool", "\u0001ole10native", "package");
    private static final Set<String> PASSWORD = Set.of("encryptedpackage", "encryptioninfo");

    private final String name;
    private int entries;

    private CompoundFileInspection(String name) {
        this.name = name;
    }

    static void check(Path file, String name) throws IOException {
        try (var system = new POIFSFileSystem(file.toFile(), true)) {
            new CompoundFileInspection(name).check(system.getRoot(), 0);
        } catch (IOException | RuntimeException e) {
            if (e instanceof FileRefusedException refused) {
                throw refused;
            }
            throw FileRefusedException.content("documents.is-damaged", name);
        }
    }

    private void check(DirectoryEntry directory, int depth) {
        for (var entry : directory) {
            var called = entry.getName().toLowerCase(Locale.ROOT);
            if (MACROS.contains(called)) {
                throw FileRefusedException.content("documents.has-macros", name);
            }
            if (PASSWORD.contains(called)) {
                throw FileRefusedException.content("documents.has-password", name);
            }
            if (WITHIN.contains(called)) {
                throw FileRefusedException.content("documents.has-files-within", name);
            }
            entries++;
            if (entries > MOST_ENTRIES || depth > DEEPEST) {
                throw FileRefusedException.content("documents.is-damaged", name);
            }
            if (entry instanceof DirectoryEntry within) {
                check(within, depth + 1);
            }
        }
    }
}
