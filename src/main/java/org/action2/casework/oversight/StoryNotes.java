package org.action2.casework.oversight;

import java.time.Instant;
import java.util.List;

/** What another capability tells of a case in its story. A bean of this type is asked for each story that somebody reads. */
public interface StoryNotes {

    /** What whoever is signed in may read of the case. */
    List<Note> of(CaseToldOf told);

    /**
     * The case whose story is told.
     *
     * @param reference as its register knows it; null where none does
     * @param roots     its outermost process instances
     * @param process   the key of its process
     */
    record CaseToldOf(String reference, List<String> roots, String process) {
    }

    /**
     * Something that people said or did.
     *
     * @param until   when it was over; null if it takes no time, or is not over
     * @param kind    as the events of a story have it, such as {@code comment} or {@code document}
     * @param what    in a few words
     * @param person  the account of who did it; null where that is not to be told
     * @param state   {@code open}, {@code done} or {@code cancelled}; null for what takes no time
     * @param details what was said, each under its label
     */
    record Note(Instant at, Instant until, String kind, String what, String person, String state, List<Said> details) {
    }

    /** A part of it under its label. */
    record Said(String label, String text) {
    }
}
