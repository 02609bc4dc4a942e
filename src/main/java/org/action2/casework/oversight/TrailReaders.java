package org.action2.casework.oversight;

import java.util.Set;
import org.action2.casework.oversight.StoryNotes.CaseToldOf;

/**
 * Says which audit entries of its own kind whoever is signed in may read, where that does not follow from the process instance
 * that they are about. A bean of this type is asked once for each case whose entries are taken away.
 */
public interface TrailReaders {

    /** The kind of its entries, such as {@code Comment}. */
    String kind();

    /** What of them may be read of a case. */
    Readable of(CaseToldOf told);

    /** The outermost process instances beside the case's own whose entries belong to it, as far as they may be read. */
    default Set<String> instances(CaseToldOf told) {
        return Set.of();
    }

    /** Tells of one entry. */
    interface Readable {

        /** @param subject may be null @param property may be null */
        boolean is(String subject, String property);
    }
}
