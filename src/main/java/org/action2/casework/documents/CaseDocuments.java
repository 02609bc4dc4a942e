package org.action2.casework.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The documents of cases for what else the program makes of them: lists, papers, mails and evidence. */
@Component
public class CaseDocuments {

    private static final Logger LOG = LoggerFactory.getLogger(CaseDocuments.class);

    private final CaseFiles files;
    private final FilePieces pieces;
    private final DocumentKinds kinds;

    CaseDocuments(CaseFiles files, FilePieces pieces, DocumentKinds kinds) {
        this.files = files;
        this.pieces = pieces;
        this.kinds = kinds;
    }

    /**
     * One version of a document.
     *
     * @param document what its versions share
     * @param kindName what people call its kind, in English
     * @param size in bytes
     * @param type by what is in it
     * @param sha256 as it was when it was added, in hexadecimal
     * @param removedBy null while it is there; then its content is no longer for people
     */
    public record Version(UUID id, UUID document, int version, String kind, String kindName, String name, long size, String type, String sha256, String addedBy,
                          Instant addedAt, @Nullable String removedBy, @Nullable Instant removedAt) {
    }

    /** @param versions oldest first @param hidden how many there are of kinds that the person does not see */
    public record Seen(List<Version> versions, int hidden) {
    }

    /** A document by its name. @param document what its versions share @param caseId the outermost process instance @param at when its newest version was added */
    public record Named(UUID document, @Nullable String caseId, String name, Instant at) {
    }

    /** What is in a document. @param type by what is in it */
    public record Content(String name, String type, byte[] content) {
    }

    /**
     * All versions of the kinds that whoever is signed in sees.
     *
     * @param roots the outermost process instances of a case
     * @param process the key of its process
     */
    public Seen of(Collection<String> roots, String process) {
        var seen = kinds.seen(process).stream().collect(Collectors.toMap(DocumentKind::id, Function.identity()));
        var all = files.of(roots);
        var versions = all.stream().flatMap(file -> Optional.ofNullable(seen.get(file.kind())).map(kind -> version(file, kind)).stream()).toList();
        return new Seen(versions, all.size() - versions.size());
    }

    /**
     * The newest version of each document that is there, of the kinds that everybody sees who sees the case; oldest first.
     *
     * @param cases their outermost process instances
     */
    public List<Named> seenByAll(Collection<String> cases) {
        var newest = new LinkedHashMap<UUID, CaseFile>();
        files.of(cases).stream().filter(file -> !file.isRemoved() && isSeenByAll(file)).forEach(file -> newest.put(file.document(), file));
        return newest.values().stream().map(file -> new Named(file.document(), file.caseId(), file.name(), file.addedAt())).toList();
    }

    private boolean isSeenByAll(CaseFile file) {
        return kinds.find(file.process(), file.kind()).filter(kind -> kind.seenBy().contains(DocumentKind.EVERYBODY)).isPresent();
    }

    /** One version, if it is there, was not removed and is no larger than so many bytes. Whoever asks has to know that the reader may have it. */
    public Optional<Content> content(UUID id, long largest) {
        return files.find(id).filter(file -> !file.isRemoved() && file.size() <= largest).map(file -> {
            var content = new ByteArrayOutputStream((int) file.size());
            try {
                pieces.copy(id, 0, file.size(), content);
            } catch (IOException e) {
                throw new UncheckedIOException("A document can't be read.", e);
            }
            return new Content(file.name(), file.type(), content.toByteArray());
        });
    }

    private static Version version(CaseFile file, DocumentKind kind) {
        return new Version(file.id(), file.document(), file.version(), file.kind(), kind.label(), file.name(), file.size(), file.type(), file.sha256(), file.addedBy(),
            file.addedAt(), file.removedBy(), file.removedAt());
    }

    /** Writes what is in a version, piece by piece; what is missing of it in the database is missing, as nothing can bring it back. */
    public void copy(Version version, OutputStream out) throws IOException {
        try {
            pieces.copy(version.id(), 0, version.size(), out);
        } catch (FilePieces.MissingPieceException e) {
            LOG.error("A document can't be handed out whole. {}", e.getMessage());
        }
    }
}
