package org.action2.casework.letters;

import java.util.List;
import java.util.Set;

/** A capability that letters are about: it says what its letters can name, and what that is in a case. */
public interface LetterSource {

    /** The kinds of letters that it knows about; no other source has the same. */
    Set<LetterKind> kinds();

    /** What the text of such a letter can name besides {@link LetterKind}'s common fields. */
    List<LetterField> fields(LetterKind kind);

    /** A value for each of the {@link #fields}, whatever is missing in the case. */
    LetterFacts facts(LetterKind kind, CaseFacts about);
}
