package org.action2.casework.documents;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.action2.casework.directory.Viewer;
import org.action2.casework.engine.NotAllowedException;
import org.action2.casework.language.FormText;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes a document of an upload that is whole: looks what it is, and keeps it as a new document or as the next version of
 * the one of its name. Two people who add the same at once add two versions.
 */
@Component
class KeepFile {

    private static final int AT_ONCE = 2;
    private static final int WAIT_SECONDS = 60;

    private final ReceiveFiles receiving;
    private final Uploads uploads;
    private final CaseFiles files;
    private final FilePieces pieces;
    private final Homes homes;
    private final DocumentKinds kinds;
    private final FileInspection inspection;
    private final VirusScanner scanner;
    private final DocumentTrail trail;
    private final TransactionTemplate transaction;
    private final Viewer viewer;
    private final Clock clock;
    private final Semaphore inspected = new Semaphore(AT_ONCE, true);

    KeepFile(ReceiveFiles receiving, Uploads uploads, CaseFiles files, FilePieces pieces, Homes homes, DocumentKinds kinds, FileInspection inspection,
             VirusScanner scanner, DocumentTrail trail, TransactionTemplate transaction, Viewer viewer, Clock clock) {
        this.receiving = receiving;
        this.uploads = uploads;
        this.files = files;
        this.pieces = pieces;
        this.homes = homes;
        this.kinds = kinds;
        this.inspection = inspection;
        this.scanner = scanner;
        this.trail = trail;
        this.transaction = transaction;
        this.viewer = viewer;
        this.clock = clock;
    }

    private record Looked(FileType type, String sha256) {
    }

    /** @return the document; that of before if the upload has become one already, as when an answer got lost */
    CaseFile keep(UUID id) {
        var before = files.find(id).filter(file -> file.addedBy().equals(viewer.id()));
        if (before.isPresent()) {
            return before.get();
        }
        var upload = receiving.upload(id);
        if (upload.received() < upload.size()) {
            throw FileRefusedException.clash("documents.not-whole", upload.name(), upload.received(), upload.size());
        }
        var home = home(upload);
        var looked = look(upload, home);
        return Objects.requireNonNull(transaction.execute(status -> keep(upload, home, looked)));
    }

    /** Rights may have gone while the file was on its way. */
    private Home home(Uploads.Upload upload) {
        var caseId = upload.home().caseId();
        var home = caseId == null ? upload.home() : homes.ofCase(caseId).orElseThrow(() -> FileRefusedException.notThere("documents.no-such-case"));
        var kind = kinds.find(home.process(), upload.kind()).orElseThrow(() -> FileRefusedException.notThere("documents.no-such-case"));
        kind.checkIsOfPeople();
        if (!kinds.mayAdd(kind)) {
            throw new NotAllowedException("documents.not-added-by-you", new FormText(kind.label()));
        }
        return home;
    }

    private Looked look(Uploads.Upload upload, Home home) {
        try {
            if (!inspected.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS)) {
                throw FileRefusedException.later("documents.many-at-once");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw FileRefusedException.later("documents.many-at-once");
        }
        try {
            var file = Files.createTempFile("casework-", ".upload");
            try {
                return look(upload, file);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("A file that was sent can't be looked at.", e);
        } catch (FileRefusedException refused) {
            if (!refused.passes()) {
                uploads.giveUp(upload.id());
                trail.refused(upload, home, refused);
            }
            throw refused;
        } finally {
            inspected.release();
        }
    }

    private Looked look(Uploads.Upload upload, Path file) throws IOException {
        var digest = sha256();
        try (var out = new DigestOutputStream(new BufferedOutputStream(Files.newOutputStream(file)), digest)) {
            pieces.copy(upload.id(), 0, upload.size(), out);
        }
        scanner.scan(file, upload.name());
        var named = receiving.type(upload.name()).orElseThrow(() -> FileRefusedException.content("documents.is-no-longer-taken", upload.name()));
        return new Looked(inspection.inspect(file, upload.name(), named), HexFormat.of().formatHex(digest.digest()));
    }

    private CaseFile keep(Uploads.Upload upload, Home home, Looked looked) {
        files.lock(home, viewer.id());
        if (!uploads.end(upload.id())) {
            return files.find(upload.id()).orElseThrow(() -> FileRefusedException.notThere("documents.no-such-upload"));
        }
        var earlier = files.newest(home, viewer.id(), upload.kind(), upload.name(), upload.replaces());
        var document = earlier.map(CaseFile::document).orElse(upload.id());
        var file = new CaseFile(upload.id(), document, files.lastVersion(document) + 1, home.caseId(), home.process(), home.country(), upload.kind(), upload.name(),
            upload.size(), looked.type().mediaType(), looked.sha256(), viewer.id(), clock.instant(), null, null);
        files.add(file);
        if (!home.isStart()) {
            trail.added(file);
        }
        return file;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Java has SHA-256.", e);
        }
    }
}
