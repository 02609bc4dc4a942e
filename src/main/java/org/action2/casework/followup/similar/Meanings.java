package org.action2.casework.followup.similar;

import ai.onnxruntime.OrtException;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * What English texts mean, as vectors of a model that is loaded when the first text is read, and kept by the digest of the
 * text. Where the model can't run there are none, and one warning says so.
 */
@Component
class Meanings implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Meanings.class);
    private static final int KEPT = 20_000; // 1.5 kB each
    private static final long ROOM_OUTSIDE_THE_HEAP = 640L << 20; // 260 MB for the model, the rest for the virtual machine

    private final Cache<String, float[]> known = Caffeine.newBuilder().maximumSize(KEPT).build();
    private final ExecutorService background = Executors.newSingleThreadExecutor(task -> {
        var thread = new Thread(task, "similar-recommendations");
        thread.setDaemon(true);
        return thread;
    });
    private boolean wanted;
    private MiniLm model;

    @Autowired
    Meanings(@Value("${casework.similar.model:true}") boolean wanted) {
        this.wanted = wanted;
    }

    /** Those that are known by now, by text. */
    Map<String, float[]> known(Collection<String> texts) {
        var meanings = new HashMap<String, float[]>();
        for (var text : texts) {
            var meaning = known.getIfPresent(digest(text));
            if (meaning != null) {
                meanings.put(text, meaning);
            }
        }
        return meanings;
    }

    /** Of all that are in English, read now where they are not known yet; none where there is no model. */
    Map<String, float[]> of(Collection<String> texts) {
        texts.stream().distinct().filter(Meanings::isReadable).forEach(this::read);
        return known(texts);
    }

    /** Reads texts in the background, one after the other. */
    Future<?> prepare(Collection<String> texts) {
        return background.submit(() -> of(texts));
    }

    @Override
    public synchronized void destroy() throws OrtException {
        background.shutdownNow();
        wanted = false;
        if (model != null) {
            model.close();
            model = null;
        }
    }

    static boolean isReadable(String text) {
        return !text.isBlank() && Language.of(text) == Language.ENGLISH;
    }

    private void read(String text) {
        var digest = digest(text);
        if (known.getIfPresent(digest) == null) {
            var meaning = meaning(text);
            if (meaning != null) {
                known.put(digest, meaning);
            }
        }
    }

    private synchronized float[] meaning(String text) {
        if (!wanted) {
            return null;
        }
        try {
            if (model == null) {
                model = loaded();
            }
            return model.vector(text);
        } catch (OrtException | IOException | RuntimeException | LinkageError e) {
            wanted = false;
            LOG.warn("Similar recommendations are found by their words and tags only, because the model does not run: {}", e.toString());
            return null;
        }
    }

    private static MiniLm loaded() throws IOException, OrtException {
        var machine = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        var room = machine.getTotalMemorySize() - Runtime.getRuntime().maxMemory();
        if (room < ROOM_OUTSIDE_THE_HEAP) {
            throw new IOException("The machine has %d MB besides the heap, and the model wants %d MB".formatted(room >> 20, ROOM_OUTSIDE_THE_HEAP >> 20));
        }
        return new MiniLm();
    }

    private static String digest(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
