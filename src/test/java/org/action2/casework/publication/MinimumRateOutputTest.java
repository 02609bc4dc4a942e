package org.action2.casework.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Who takes an answer at the speed of a bad line gets all of it; who takes it by drops does not. */
class MinimumRateOutputTest {

    private static final int LENGTH = 1_000_000;

    private final ByteArrayOutputStream taken = new ByteArrayOutputStream();

    @Test
    void slowLinesGetAll() throws IOException {
        answer(4_000);

        assertThat(taken.toByteArray()).hasSize(LENGTH);
    }

    @Test
    void answersThatAreTakenByDropsAreBrokenOff() {
        assertThatThrownBy(() -> answer(500)).isInstanceOf(IOException.class).hasMessageContaining("more slowly");

        assertThat(taken.size()).isLessThan(50_000);
    }

    private void answer(long bytesASecond) throws IOException {
        var clock = new AtomicLong(Long.MAX_VALUE - 5);
        var out = new MinimumRateOutput(new ByteArrayOutputStream() {

            @Override
            public synchronized void write(byte[] bytes, int from, int length) {
                clock.addAndGet(TimeUnit.SECONDS.toNanos(length) / bytesASecond);
                taken.write(bytes, from, length);
            }
        }, clock::get);
        out.write(new byte[LENGTH]);
    }
}
