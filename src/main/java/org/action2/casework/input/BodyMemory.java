package org.action2.casework.input;

import java.util.concurrent.atomic.AtomicLong;

/** What all bodies that are being handled may take of the memory together, so that many at once end nobody's node. */
class BodyMemory {

    private final AtomicLong free;

    BodyMemory(long bytes) {
        this.free = new AtomicLong(bytes);
    }

    /** An eighth of the heap: what is made of a body takes several times its length. */
    static BodyMemory ofTheHeap() {
        return new BodyMemory(Runtime.getRuntime().maxMemory() / 8);
    }

    void take(long bytes) throws UnfitInputException {
        if (free.addAndGet(-bytes) < 0) {
            free.addAndGet(bytes);
            throw UnfitInputException.busy();
        }
    }

    void giveBack(long bytes) {
        free.addAndGet(bytes);
    }
}
