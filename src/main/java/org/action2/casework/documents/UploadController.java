package org.action2.casework.documents;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.UUID;
import org.action2.casework.input.Body;
import org.action2.casework.refusals.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Files come in parts: an upload is announced, then continued from where it stands, in as many requests as it takes, and
 * finished. Whoever announces the same file again after a break goes on with it. An upload is its owner's; to everybody
 * else it is not there.
 */
@RestController
@RequestMapping("/api/files/uploads")
class UploadController {

    private static final String OFFSET = "X-Casework-Offset";

    private final ReceiveFiles receiving;
    private final KeepFile keeping;
    private final Homes homes;
    private final FileList list;

    UploadController(ReceiveFiles receiving, KeepFile keeping, Homes homes, FileList list) {
        this.receiving = receiving;
        this.keeping = keeping;
        this.homes = homes;
        this.list = list;
    }

    /**
     * A file that somebody is about to send; exactly one of {@code case}, {@code task} and {@code process} says for what.
     *
     * @param process the key of a process whose start form is filled in
     * @param modified when it was changed last, in milliseconds since 1970: tells it from another of the same name and size
     * @param replaces a version of the document that gets a new one; without it, the document of the same kind and name gets it
     */
    record NewUpload(@JsonProperty("case") @Nullable String key, @Nullable String task, @Nullable String process, @Nullable String kind,
                     @Nullable String name, @Nullable Long size, @Nullable Long modified, @Nullable UUID replaces) {
    }

    /** @param offset how much has arrived, and where to go on */
    record Progress(UUID id, String name, String kind, long size, long offset) {

        static Progress of(Uploads.Upload upload) {
            return new Progress(upload.id(), upload.name(), upload.kind(), upload.size(), upload.received());
        }
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Progress> begin(Body<NewUpload> content) {
        var sent = content.read();
        var upload = receiving.begin(homes.of(sent.key(), sent.task(), sent.process()),
            new ReceiveFiles.Announced(sent.kind(), sent.name(), sent.size(), sent.modified(), sent.replaces()));
        return ResponseEntity.status(HttpStatus.CREATED).location(URI.create("/api/files/uploads/" + upload.id())).body(Progress.of(upload));
    }

    @GetMapping("/{id}")
    Progress get(@PathVariable UUID id) {
        return Progress.of(receiving.upload(id));
    }

    /** Bytes of the file from {@code offset} on; 409 with where it stands if that is not there. */
    @PutMapping(path = "/{id}", consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    ResponseEntity<Object> put(@PathVariable UUID id, @RequestParam long offset, HttpServletRequest request) throws IOException {
        var appended = receiving.append(id, offset, request.getInputStream());
        if (appended.isPresent()) {
            return ResponseEntity.ok(Progress.of(appended.get()));
        }
        var stands = receiving.upload(id).received();
        return ResponseEntity.status(HttpStatus.CONFLICT).header(OFFSET, String.valueOf(stands)).body(Refusal.of("documents.goes-on-elsewhere", stands));
    }

    /** The file is whole: it is looked at and becomes a document. */
    @PostMapping("/{id}/finish")
    ResponseEntity<FileList.Item> finish(@PathVariable UUID id) {
        var file = keeping.keep(id);
        return ResponseEntity.status(HttpStatus.CREATED).location(URI.create("/api/files/" + file.id())).body(list.item(file));
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Void> delete(@PathVariable UUID id) {
        receiving.giveUp(id);
        return ResponseEntity.noContent().build();
    }
}
