package org.action2.casework.documents;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.action2.casework.directory.Viewer;
import org.action2.casework.engine.NotAllowedException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The documents of cases: listed, read and taken out by those who may. */
@RestController
@RequestMapping("/api/files")
class FileController {

    private final CaseFiles files;
    private final FilePieces pieces;
    private final FileList list;
    private final Homes homes;
    private final DocumentKinds kinds;
    private final DocumentTrail trail;
    private final Viewer viewer;

    FileController(CaseFiles files, FilePieces pieces, FileList list, Homes homes, DocumentKinds kinds, DocumentTrail trail, Viewer viewer) {
        this.files = files;
        this.pieces = pieces;
        this.list = list;
        this.homes = homes;
        this.kinds = kinds;
        this.trail = trail;
        this.viewer = viewer;
    }

    /** Exactly one of them says of what. @param process the key of a process whose start form the person fills in */
    @GetMapping
    FileList.Answer list(@RequestParam(name = "case", required = false) @Nullable String key, @RequestParam(required = false) @Nullable String task,
                         @RequestParam(required = false) @Nullable String process) {
        return list.of(homes.of(key, task, process));
    }

    /** @param range {@code bytes=<first>-}, for what is left of a download that was cut; other ranges count as all */
    @GetMapping("/{id}")
    void download(@PathVariable UUID id, @RequestHeader(name = HttpHeaders.RANGE, required = false) @Nullable String range, HttpServletResponse response) throws IOException {
        var file = visible(id);
        if (file.isRemoved()) {
            throw FileRefusedException.notThere("documents.was-removed");
        }
        var from = firstOf(range, file.size());
        response.setContentType(file.type());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(file.name(), StandardCharsets.UTF_8).build().toString());
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
        response.setHeader(HttpHeaders.ACCEPT_RANGES, "bytes");
        response.setHeader(HttpHeaders.ETAG, "\"" + file.sha256() + "\"");
        if (from > 0) {
            response.setStatus(HttpStatus.PARTIAL_CONTENT.value());
            response.setHeader(HttpHeaders.CONTENT_RANGE, "bytes %d-%d/%d".formatted(from, file.size() - 1, file.size()));
        }
        response.setContentLengthLong(file.size() - from);
        pieces.copy(id, from, file.size(), response.getOutputStream());
    }

    /** The version is no longer there for people; what it was, who took it out and when stays on record. */
    @DeleteMapping("/{id}")
    @Transactional
    public ResponseEntity<Void> remove(@PathVariable UUID id) {
        var file = visible(id);
        kinds.find(file.process(), file.kind()).ifPresent(DocumentKind::checkIsOfPeople);
        if (kinds.find(file.process(), file.kind()).filter(kind -> kinds.mayRemove(kind, file.addedBy())).isEmpty()) {
            throw new NotAllowedException("documents.not-removed-by-you");
        }
        if (file.caseId() == null) {
            files.forget(id);
            pieces.remove(id);
        } else if (files.remove(id, viewer.id())) {
            trail.removed(file);
        }
        return ResponseEntity.noContent().build();
    }

    private CaseFile visible(UUID id) {
        return files.find(id).filter(this::isSeen).orElseThrow(() -> FileRefusedException.notThere("documents.no-such-document"));
    }

    private boolean isSeen(CaseFile file) {
        var caseId = file.caseId();
        return kinds.find(file.process(), file.kind()).filter(kinds::sees).isPresent()
            && (caseId == null ? file.addedBy().equals(viewer.id()) : homes.ofCase(caseId).isPresent());
    }

    private static long firstOf(@Nullable String range, long size) {
        if (range == null || !range.matches("bytes=\\d{1,15}-")) {
            return 0;
        }
        var first = Long.parseLong(range.substring("bytes=".length(), range.length() - 1));
        return first < size ? first : 0;
    }
}
