package org.action2.casework.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Stops a PostgreSQL server that a killed program left running on a data folder. */
class LeftoverServer {

    private static final Logger LOG = LoggerFactory.getLogger(LeftoverServer.class);
    private static final int PATIENCE_SECONDS = 20;

    private LeftoverServer() {
    }

    static void stop(Path folder) {
        find(folder).ifPresent(server -> {
            LOG.info("Stopping PostgreSQL (process {}), which a killed program left running on {}.", server.pid(), folder);
            server.destroy();
            if (!exits(server)) {
                server.destroyForcibly();
                exits(server);
            }
        });
    }

    private static Optional<ProcessHandle> find(Path folder) {
        var pidFile = folder.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        try {
            var pid = Files.readAllLines(pidFile).get(0).strip();
            return ProcessHandle.of(Long.parseLong(pid))
                .filter(process -> process.info().command().filter(command -> command.endsWith("postgres")).isPresent());
        } catch (IOException | NumberFormatException | IndexOutOfBoundsException e) {
            throw new DatabaseUnavailableException("The file " + pidFile + " can't be read.", e);
        }
    }

    private static boolean exits(ProcessHandle server) {
        try {
            server.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while PostgreSQL stops.", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
