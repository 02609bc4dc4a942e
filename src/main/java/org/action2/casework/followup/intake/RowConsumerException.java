package org.action2.casework.followup.intake;

import java.util.function.Consumer;

/** Whoever takes the rows of a file failed, which is no fault of the file. */
final class RowConsumerException extends RuntimeException {

    private RowConsumerException(RuntimeException cause) {
        super(cause);
    }

    /** Keeps failures of whoever takes the rows apart from those of the file. */
    static Consumer<RawRecord> apart(Consumer<RawRecord> rows) {
        return row -> {
            try {
                rows.accept(row);
            } catch (RuntimeException e) {
                throw new RowConsumerException(e);
            }
        };
    }

    @Override
    public synchronized RuntimeException getCause() {
        return (RuntimeException) super.getCause();
    }
}
