package org.action2.casework.documents;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a document belongs: to a case, or to a person's start form until it is one.
 *
 * @param caseId the outermost process instance; null for a start form
 * @param roots that and what became the case, such as its draft; none for a start form
 * @param process the key of the outermost process
 * @param country null where there is none yet
 */
record Home(@Nullable String caseId, List<String> roots, String process, @Nullable String country) {

    static Home ofStart(String process) {
        return new Home(null, List.of(), process, null);
    }

    boolean isStart() {
        return caseId == null;
    }
}
