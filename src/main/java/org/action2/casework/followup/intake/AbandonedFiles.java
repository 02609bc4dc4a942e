package org.action2.casework.followup.intake;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Deletes at a start what a killed program left on disk of the exports that it was reading. */
@Component
class AbandonedFiles {

    private static final Logger LOG = LoggerFactory.getLogger(AbandonedFiles.class);
    private static final String OURS = "casework-{export,texts}*";
    private static final Duration KEPT = Duration.ofDays(1); // other programs of this machine may be using theirs

    private final Path folder;
    private final Clock clock;

    @Autowired
    AbandonedFiles(Clock clock) {
        this(Path.of(System.getProperty("java.io.tmpdir")), clock);
    }

    AbandonedFiles(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void delete() {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, OURS)) {
            for (var file : files) {
                if (lastTouched(file).isBefore(clock.instant().minus(KEPT))) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException e) {
            LOG.warn("Files of exports that an earlier program left in {} could not be deleted: {}", folder, e.getMessage());
        }
    }

    private static Instant lastTouched(Path file) throws IOException {
        return Files.getLastModifiedTime(file).toInstant();
    }
}
