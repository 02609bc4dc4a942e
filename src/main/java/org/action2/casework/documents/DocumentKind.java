package org.action2.casework.documents;

import java.util.List;
import java.util.Set;
import org.action2.casework.engine.NotAllowedException;
import org.action2.casework.language.FormText;
import org.action2.casework.letters.LetterMade;

/**
 * A row of the decision {@code document-kinds}: what a document of a case is.
 *
 * @param label what people call it, in English
 * @param seenBy groups whose people see it in a case that they see; {@code agencies} for those of all agencies, {@code everybody} for all
 * @param addedBy the same of those who add it; nobody where it is empty
 * @param requiredAt the forms that are not sent without one
 * @param removedBy groups whose people take out what others have added; nobody where it is empty
 */
record DocumentKind(String id, String label, List<String> seenBy, List<String> addedBy, List<String> requiredAt, List<String> removedBy) {

    static final String EVERYBODY = "everybody";
    static final String AGENCIES = "agencies";

    /** What the program keeps as it was sent or cleared, whatever the table says. */
    private static final Set<String> OF_THE_PROGRAM = Set.of(LetterMade.DOCUMENT_KIND, ProgramFiles.COMMITTEE_REPORT);

    /** Whether people neither add nor remove such documents, administrators included: those that the table lets nobody add are the program's, too. */
    boolean isMadeByProgram() {
        return OF_THE_PROGRAM.contains(id) || addedBy.isEmpty();
    }

    /** @throws NotAllowedException if the program makes such documents */
    void checkIsOfPeople() {
        if (isMadeByProgram()) {
            throw new NotAllowedException("documents.made-by-program", new FormText(label));
        }
    }
}
