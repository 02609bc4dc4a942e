package org.action2.casework.letters;

import java.time.Instant;
import java.util.UUID;

/**
 * The PDF of a letter was made; whoever keeps the documents of cases keeps it, in the transaction of this event.
 *
 * @param caseInstance the process instance that sent it
 * @param sentBy the person whose act sent it, or {@code casework} for the program
 */
public record LetterMade(UUID id, String caseInstance, String name, byte[] content, String sentBy, Instant sentAt) {

    /** The kind of such documents in the table {@code document-kinds}. */
    public static final String DOCUMENT_KIND = "letter";
}
