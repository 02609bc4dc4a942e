package org.action2.casework.documents;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.action2.casework.directory.Viewer;
import org.action2.casework.engine.NotAllowedException;
import org.action2.casework.language.FormText;
import org.action2.casework.refusals.Fault;
import org.action2.casework.refusals.InputRefusedException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes files as they come: begun, continued where the connection was cut, given up. */
@Component
class ReceiveFiles {

    private final Uploads uploads;
    private final CaseFiles files;
    private final DocumentKinds kinds;
    private final FileSettings settings;
    private final Viewer viewer;

    ReceiveFiles(Uploads uploads, CaseFiles files, DocumentKinds kinds, FileSettings settings, Viewer viewer) {
        this.uploads = uploads;
        this.files = files;
        this.kinds = kinds;
        this.settings = settings;
        this.viewer = viewer;
    }

    /** @param modified when the file was changed last, in milliseconds @param replaces a version of the document that gets another */
    record Announced(@Nullable String kind, @Nullable String name, @Nullable Long size, @Nullable Long modified, @Nullable UUID replaces) {
    }

    /** Begins an upload, or goes on with what the same person has begun of the same file. */
    Uploads.Upload begin(Home home, Announced file) {
        var name = FileNames.plain(file.name() == null ? "" : file.name());
        var kind = check(home, file, name);
        kind.checkIsOfPeople();
        if (!kinds.mayAdd(kind)) {
            throw new NotAllowedException("documents.not-added-by-you", new FormText(kind.label()));
        }
        if (file.replaces() != null && files.find(file.replaces()).filter(old -> isOf(home, old) && old.kind().equals(kind.id())).isEmpty()) {
            throw FileRefusedException.notThere("documents.no-such-document");
        }
        var upload = new Uploads.Upload(UUID.randomUUID(), viewer.id(), home, kind.id(), name, file.size() == null ? 0 : file.size(), file.modified(), file.replaces(), 0);
        return uploads.begun(upload).orElseGet(() -> {
            if (files.count(home, viewer.id()) >= settings.mostPerCase()) {
                throw FileRefusedException.clash("documents.case-is-full", settings.mostPerCase());
            }
            if (uploads.count(viewer.id()) >= settings.mostUnfinished()) {
                throw FileRefusedException.clash("documents.too-many-unfinished", settings.mostUnfinished());
            }
            uploads.begin(upload);
            return upload;
        });
    }

    /** Whether a document is of the case, or of the person's own start forms. */
    boolean isOf(Home home, CaseFile file) {
        return home.isStart() ? file.caseId() == null && file.addedBy().equals(viewer.id()) && file.process().equals(home.process())
            : file.caseId() != null && home.roots().contains(file.caseId());
    }

    private DocumentKind check(Home home, Announced file, String name) {
        var faults = new ArrayList<Fault>(FileNames.check(name));
        var size = file.size();
        if (size == null || size <= 0) {
            faults.add(Fault.of("size", "File size", "documents.is-empty"));
        } else if (size > settings.largest().toBytes()) {
            faults.add(Fault.of("size", "File size", "documents.at-most-megabytes", settings.largest().toMegabytes()));
        }
        if (faults.isEmpty() && type(name).isEmpty()) {
            faults.add(Fault.of("name", "File name", "documents.is-of-a-type", String.join(", ", settings.types())));
        }
        var kind = file.kind() == null ? Optional.<DocumentKind>empty() : kinds.find(home.process(), file.kind());
        if (kind.isEmpty()) {
            faults.add(Fault.of("kind", "Kind of document", "forms.is-option"));
        }
        if (!faults.isEmpty()) {
            throw new InputRefusedException(faults);
        }
        return kind.orElseThrow();
    }

    /** What the name says that the file is, if that is accepted. */
    Optional<FileType> type(String name) {
        return settings.types().stream().anyMatch(each -> each.toLowerCase(Locale.ROOT).equals(FileType.ending(name))) ? FileType.named(name) : Optional.empty();
    }

    /** The person's own. */
    Uploads.Upload upload(UUID id) {
        return uploads.find(id, viewer.id()).orElseThrow(() -> FileRefusedException.notThere("documents.no-such-upload"));
    }

    /**
     * Keeps what arrives of a file, as far as it comes: what was whole when the connection was cut stays.
     *
     * @param offset where in the file it begins
     * @return empty if that is not where the file goes on
     */
    Optional<Uploads.Upload> append(UUID id, long offset, InputStream content) throws IOException {
        var upload = upload(id);
        var next = offset;
        for (var piece = content.readNBytes(FilePieces.LARGEST); piece.length > 0; piece = content.readNBytes(FilePieces.LARGEST)) {
            if (!uploads.append(id, upload.account(), next, piece)) {
                return Optional.empty();
            }
            next += piece.length;
        }
        return Optional.of(upload(id));
    }

    void giveUp(UUID id) {
        uploads.giveUp(upload(id).id());
    }

    List<String> types() {
        return settings.types();
    }

    long largest() {
        return settings.largest().toBytes();
    }
}
