package org.action2.casework.input;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.apache.coyote.ActionCode;
import org.apache.coyote.InputBuffer;
import org.apache.coyote.Request;
import org.apache.tomcat.util.net.ApplicationBufferHandler;

/**
 * Reads a body as long as it arrives fast enough: after the first 20 seconds at 500 bytes a second on the whole. One that
 * does not, or that would wait when too many wait already, ends for whoever reads it.
 */
class MinimumRateInputBuffer implements InputBuffer {

    private static final long FIRST_NANOS = Duration.ofSeconds(20).toNanos();
    private static final long NANOS_PER_BYTE = Duration.ofSeconds(1).toNanos() / 500;
    private static final long PATIENCE_AT_THE_END_NANOS = Duration.ofSeconds(1).toNanos();
    private static final long PAUSE_NANOS = Duration.ofMillis(10).toNanos();
    private static final long LONGEST_REST = 2L * 1024 * 1024;

    private final Request request;
    private final InputBuffer all;
    private final SlowReaderPermits seats;
    private final String address;
    private final long start = System.nanoTime();
    private long bytes;
    private UnacceptableInputException refusal;

    MinimumRateInputBuffer(Request request, SlowReaderPermits seats, String address) {
        this.request = request;
        this.all = request.getInputBuffer();
        this.seats = seats;
        this.address = address;
    }

    /** Why the body was not read to its end; null if nothing was against it. */
    UnacceptableInputException refusal() {
        return refusal;
    }

    @Override
    public int doRead(ApplicationBufferHandler handler) throws IOException {
        if (refusal != null) {
            return -1;
        }
        if (isThere()) {
            return counted(all.doRead(handler));
        }
        if (!seats.take(address)) {
            return refused(UnacceptableInputException.busy());
        }
        try {
            return counted(all.doRead(handler));
        } catch (SocketTimeoutException e) {
            return refused(UnacceptableInputException.tooSlow());
        } finally {
            seats.giveBack(address);
        }
    }

    @Override
    public int available() {
        return all.available();
    }

    /**
     * Takes what is left of a body that nobody wanted, so that who sent it sees the answer; not for long, and not slowly.
     *
     * @return whether nothing is left
     */
    boolean finish(ApplicationBufferHandler handler) throws IOException {
        var end = System.nanoTime() + PATIENCE_AT_THE_END_NANOS;
        if (refusal != null || request.getHeader("Expect") != null || !seats.take(address)) {
            return isRead();
        }
        try {
            for (var rest = 0L; !isRead() && rest < LONGEST_REST && System.nanoTime() < end; ) {
                if (isThere()) {
                    rest += Math.max(0, all.doRead(handler));
                } else {
                    LockSupport.parkNanos(PAUSE_NANOS);
                }
            }
            return isRead();
        } finally {
            seats.giveBack(address);
        }
    }

    boolean isRead() {
        var read = new AtomicBoolean();
        request.action(ActionCode.REQUEST_BODY_FULLY_READ, read);
        return read.get();
    }

    private boolean isThere() {
        request.action(ActionCode.AVAILABLE, Boolean.TRUE);
        return request.getAvailable() > 0;
    }

    private int counted(int read) {
        bytes += Math.max(0, read);
        var isLate = read >= 0 && System.nanoTime() - start > FIRST_NANOS + bytes * NANOS_PER_BYTE;
        return isLate ? refused(UnacceptableInputException.tooSlow()) : read;
    }

    private int refused(UnacceptableInputException why) {
        refusal = why;
        return -1;
    }
}
