package org.action2.casework.input;

import java.util.concurrent.atomic.AtomicLong;

/** What all bodies that are being handled may take of the memory together, so that many at once end nobody's node. */
class BodyMemoryBudget {

    private final AtomicLong free;

    BodyMemoryBudget(long bytes) {
        this.free = new AtomicLong(bytes);
    }

    /** An eighth of the heap: what is made of a body takes several times its length. */
    static BodyMemoryBudget ofTheHeap() {
        return new BodyMemoryBudget(Runtime.getRuntime().maxMemory() / 8);
    }

    void take(long bytes) throws UnacceptableInputException {
        if (free.addAndGet(-bytes) < 0) {
            free.addAndGet(bytes);
            throw UnacceptableInputException.busy();
        }
    }

    void giveBack(long bytes) {
        free.addAndGet(bytes);
    }
}
