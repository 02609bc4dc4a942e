package org.action2.casework.publication;

import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.apache.catalina.connector.ClientAbortException;

/** Breaks off an answer that is taken more slowly than any line is, as it keeps a thread from others. */
final class MinimumRateOutput extends OutputStream {

    private static final int PIECE = 8_192;
    private static final long BYTES_A_SECOND = 2_048;
    private static final long SECONDS_OF_GRACE = 20;

    private final OutputStream out;
    private final LongSupplier nanoTime;
    private final long start;
    private long count;

    MinimumRateOutput(OutputStream out, LongSupplier nanoTime) {
        this.out = out;
        this.nanoTime = nanoTime;
        this.start = nanoTime.getAsLong();
    }

    @Override
    public void write(int value) throws IOException {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        for (var written = 0; written < length;) {
            var piece = Math.min(length - written, PIECE);
            out.write(bytes, from + written, piece);
            written += piece;
            count += piece;
            if (nanoTime.getAsLong() - start > TimeUnit.SECONDS.toNanos(SECONDS_OF_GRACE + count / BYTES_A_SECOND)) {
                throw new ClientAbortException("Taken more slowly than " + BYTES_A_SECOND + " bytes a second.");
            }
        }
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }
}
