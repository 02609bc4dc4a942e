package org.action2.casework.oversight.operations;

import org.action2.casework.language.ReaderLanguage;
import org.action2.casework.language.Text;
import org.jspecify.annotations.Nullable;

/**
 * What an order does, or would do, to one thing.
 *
 * @param what    in words: the task, the case, the failed job
 * @param from    how it is now
 * @param to      how it is afterwards
 * @param refusal why not; null if it is done
 */
record OperationEffect(String id, String what, @Nullable String from, @Nullable String to, @Nullable String refusal) {

    static OperationEffect of(String id, String what, @Nullable String from, @Nullable String to) {
        return new OperationEffect(id, what, from, to, null);
    }

    static OperationEffect refused(String id, String what, Text refusal) {
        return new OperationEffect(id, what, null, null, refusal.in(ReaderLanguage.current()));
    }

    boolean isDone() {
        return refusal == null;
    }
}
