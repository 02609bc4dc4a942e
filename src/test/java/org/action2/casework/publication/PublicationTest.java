package org.action2.casework.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How often what is published is computed, also where that fails. */
class PublicationTest {

    private static final Duration EVERY = Duration.ofMillis(200);

    private final AtomicInteger computed = new AtomicInteger();
    private volatile boolean isFailing;

    private final Publication publication = new Publication(new Editions(null, null, null, null, null, null, null, null) {

        @Override
        public Edition after(Edition before) {
            computed.incrementAndGet();
            if (isFailing) {
                throw new IllegalStateException("No database, as a test wants it.");
            }
            return new Edition(Map.of("a.csv", new PublishedFile("a.csv", "text/csv", new byte[0], 0, "", Instant.EPOCH, 0)));
        }
    }, new PublicationSettings(true, EVERY, 40, "Action 2", "", "XM-DAC-41114", "40"), new SimpleMeterRegistry());

    @AfterEach
    void end() {
        publication.destroy();
    }

    @Test
    void whatFailsOnceIsNotTriedWithEachWhoAsks() {
        assertThat(publication.file("a.csv")).isPresent();
        isFailing = true;

        askFor(EVERY.multipliedBy(5).dividedBy(3));

        assertThat(computed).hasValue(2);
        await("what was there may be shown no longer").untilAsserted(() -> assertThatThrownBy(() -> publication.file("a.csv")).isInstanceOf(TooManyReadersException.class));
        assertThat(computed).hasValue(2);
    }

    @Test
    void whatIsOldIsComputedOnceInTheBackground() {
        askFor(EVERY.multipliedBy(5).dividedBy(3));

        assertThat(computed).hasValue(2);
    }

    private void askFor(Duration time) {
        for (var end = System.nanoTime() + time.toNanos(); System.nanoTime() < end;) {
            assertThat(publication.file("a.csv")).isPresent();
            Thread.onSpinWait();
        }
    }
}
