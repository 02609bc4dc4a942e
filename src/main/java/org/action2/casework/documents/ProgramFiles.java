package org.action2.casework.documents;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.action2.casework.directory.Viewer;
import org.action2.casework.followup.RecommendationProcesses;
import org.action2.casework.letters.LetterMade;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps files that the program itself makes, letters among them, as documents of their cases, in the caller's transaction. */
@Component
public class ProgramFiles {

    /** The kind of the files of cleared committee reports. */
    public static final String COMMITTEE_REPORT = RecommendationProcesses.COMMITTEE_REPORT;

    private static final String PDF = "application/pdf";

    private final CaseFiles files;
    private final FilePieces pieces;
    private final DocumentTrail trail;
    private final Viewer viewer;

    ProgramFiles(CaseFiles files, FilePieces pieces, DocumentTrail trail, Viewer viewer) {
        this.files = files;
        this.pieces = pieces;
        this.trail = trail;
        this.viewer = viewer;
    }

    /**
     * Keeps a file as a document or, where the case has one of its kind and name, as its next version.
     *
     * @param processInstanceId any instance of the case
     * @param kind              of the table {@code document-kinds}
     * @param name              with its ending, which says of what type it is
     * @param at                when it was made
     * @return the file's id
     * @throws IllegalArgumentException if the name's ending is that of no type of files
     * @throws java.util.NoSuchElementException if no such instance is on record
     */
    public UUID keep(String processInstanceId, String kind, String name, byte[] content, Instant at) {
        var type = FileType.named(name).orElseThrow(() -> new IllegalArgumentException("There is no type of files for the name " + name + "."));
        var root = files.rootOf(processInstanceId).orElseThrow();
        var home = new Home(root.id(), List.of(root.id()), root.process(), root.country());
        var id = UUID.randomUUID();
        files.lock(home, viewer.id());
        var document = files.newest(home, viewer.id(), kind, name, null).map(CaseFile::document).orElse(id);
        add(new CaseFile(id, document, files.lastVersion(document) + 1, root.id(), root.process(), root.country(), kind, name, content.length, type.mediaType(),
            sha256(content), viewer.id(), at, null, null), content);
        return id;
    }

    /** Letters are kept in the transaction in which they are made; one that is kept is never replaced. */
    @EventListener
    void on(LetterMade letter) {
        if (files.find(letter.id()).isPresent()) {
            return;
        }
        var root = files.rootOf(letter.caseInstance()).orElseThrow(() -> new IllegalStateException("The case of the letter " + letter.id() + " is not on record."));
        add(new CaseFile(letter.id(), letter.id(), 1, root.id(), root.process(), root.country(), LetterMade.DOCUMENT_KIND, letter.name(), letter.content().length,
            PDF, sha256(letter.content()), letter.sentBy(), letter.sentAt(), null, null), letter.content());
    }

    private void add(CaseFile file, byte[] content) {
        files.add(file);
        for (var start = 0; start < content.length; start += FilePieces.LARGEST) {
            pieces.add(file.id(), start, Arrays.copyOfRange(content, start, Math.min(content.length, start + FilePieces.LARGEST)));
        }
        trail.added(file);
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Java has SHA-256.", e);
        }
    }
}
