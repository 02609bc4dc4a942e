package org.action2.casework.followup.intake;

import java.util.List;

/** A file is no export that can be taken in; nothing of it was kept. */
class UnreadableFileException extends RuntimeException {

    private final transient List<RowFault> faults;

    UnreadableFileException(String message) {
        this(message, List.of(new RowFault(null, null, message)));
    }

    UnreadableFileException(String message, List<RowFault> faults) {
        super(message);
        this.faults = List.copyOf(faults);
    }

    List<RowFault> faults() {
        return faults;
    }
}
