package org.action2.casework.documents;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.action2.casework.letters.LetterMade;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps letters with the documents of their cases, in the transaction in which they are made; one that is kept is never replaced. */
@Component
class KeepLetters {

    private static final String PDF = "application/pdf";

    private final CaseFiles files;
    private final FilePieces pieces;
    private final DocumentTrail trail;

    KeepLetters(CaseFiles files, FilePieces pieces, DocumentTrail trail) {
        this.files = files;
        this.pieces = pieces;
        this.trail = trail;
    }

    @EventListener
    void on(LetterMade letter) {
        if (files.find(letter.id()).isPresent()) {
            return;
        }
        var home = files.rootOf(letter.caseInstance()).orElseThrow(() -> new IllegalStateException("The case of the letter " + letter.id() + " is not on record."));
        var file = new CaseFile(letter.id(), letter.id(), 1, home.id(), home.process(), home.country(), LetterMade.DOCUMENT_KIND, letter.name(),
            letter.content().length, PDF, sha256(letter.content()), letter.sentBy(), letter.sentAt(), null, null);
        files.add(file);
        for (var start = 0; start < letter.content().length; start += FilePieces.LARGEST) {
            pieces.add(letter.id(), start, Arrays.copyOfRange(letter.content(), start, Math.min(start + FilePieces.LARGEST, letter.content().length)));
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
