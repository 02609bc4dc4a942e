package org.action2.casework.engine;

import java.time.Instant;
import java.util.List;

/** Told of every change by a person and every act of a timer, in the transaction of the change. */
public interface ChangeRecorder {

    /**
     * A change.
     *
     * @param who the person, or {@code casework} for the program
     * @param what the act, such as {@code Complete}, {@code Start}, {@code timer}; for variables {@code create}, {@code update}, {@code delete}
     * @param kind the kind of thing that was acted on
     * @param subject its id
     * @param caseId the id of the outermost process instance; null outside cases
     * @param from the value before; null if it is not known to the engine
     */
    record Change(Instant at, String who, String what, String kind, String subject, String caseId, String country,
                  String property, String from, String to, String why) {
    }

    /** Records what one command of the engine changed, in its order. */
    void record(List<Change> changes);
}
