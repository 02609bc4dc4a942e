package org.action2.casework.publication;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Keeps what is published, so that no request asks the database for anything: it is computed when somebody asks for the first time,
 * and again in the background when somebody asks for what is older than {@code casework.publication.recompute-every}. What nobody has
 * asked for in twice that time is computed anew before it is shown. Where computing fails, what was there stays until then.
 */
@Component
class Publication implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Publication.class);
    private static final String ONLY = "edition";
    /** After a computation that failed, so that those who ask do not have it fail again and again. */
    private static final Duration PAUSE = Duration.ofSeconds(30);

    private final Editions computed;
    private final MeterRegistry meters;
    private final Timer timer;
    private final Cache<String, Edition> editions;
    private final Duration recomputeEvery;
    private final Semaphore waiting;
    private final ExecutorService background = Executors.newSingleThreadExecutor(task -> {
        var thread = new Thread(task, "publication");
        thread.setDaemon(true);
        return thread;
    });
    private volatile Edition last = Edition.NONE;
    private volatile long nextTry = System.nanoTime();
    private volatile long due = System.nanoTime();
    private final AtomicBoolean isRefreshing = new AtomicBoolean();

    Publication(Editions computed, PublicationSettings settings, MeterRegistry meters) {
        this.computed = computed;
        this.meters = meters;
        timer = Timer.builder("casework.publication").description("How long it took to compute what is published").register(meters);
        waiting = new Semaphore(Math.max(1, settings.atOnce() / 2));
        recomputeEvery = settings.recomputeEvery();
        editions = Caffeine.newBuilder().maximumSize(1).executor(background).expireAfterWrite(recomputeEvery.multipliedBy(2)).build();
    }

    private Edition compute() {
        var sample = Timer.start(meters);
        try {
            last = computed.after(last);
            due = System.nanoTime() + recomputeEvery.toNanos();
            return last;
        } catch (RuntimeException e) {
            nextTry = System.nanoTime() + PAUSE.toNanos();
            throw e;
        } finally {
            sample.stop(timer);
        }
    }

    /**
     * A file as it is published now; empty if there is none of that name.
     *
     * @throws TooManyReadersException if many wait for a computation already, or one has just failed
     */
    Optional<PublishedFile> file(String name) {
        return edition().file(name);
    }

    private Edition edition() {
        var kept = editions.getIfPresent(ONLY);
        if (kept != null) {
            refreshIfDue();
            return kept;
        }
        if (isPausing() || !waiting.tryAcquire()) {
            throw new TooManyReadersException();
        }
        try {
            return editions.get(ONLY, only -> compute());
        } finally {
            waiting.release();
        }
    }

    private boolean isPausing() {
        return System.nanoTime() - nextTry < 0;
    }

    private void refreshIfDue() {
        if (System.nanoTime() - due < 0 || isPausing() || !isRefreshing.compareAndSet(false, true)) {
            return;
        }
        try {
            background.execute(this::refresh);
        } catch (RejectedExecutionException e) {
            isRefreshing.set(false); // the program ends
        }
    }

    private void refresh() {
        try {
            if (System.nanoTime() - due >= 0) {
                editions.put(ONLY, compute());
            }
        } catch (RuntimeException e) {
            LOG.warn("What is published could not be computed anew; what is there stays.", e);
        } finally {
            isRefreshing.set(false);
        }
    }

    /** Has it computed anew for the next who asks. */
    void forget() {
        editions.invalidateAll();
    }

    @Override
    public void destroy() {
        background.shutdownNow();
    }
}
