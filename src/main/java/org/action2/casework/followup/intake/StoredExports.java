package org.action2.casework.followup.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Exports that are too large to be read within the request: kept in the database until they are read, a megabyte at a time. */
@Component
class StoredExports {

    /** How the names of files on disk begin. */
    static final String PREFIX = "casework-export";

    private static final int PIECE = 1 << 20;

    private final JdbcClient jdbc;

    StoredExports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is done with a file while it is there. */
    interface Use<T> {
        T with(Path file) throws IOException;
    }

    /** Keeps a file. */
    void keep(UUID intake, Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            var piece = 0;
            for (var content = in.readNBytes(PIECE); content.length > 0; content = in.readNBytes(PIECE)) {
                jdbc.sql("insert into intake_file (intake_id, piece, content) values (:intake, :piece, :content)")
                    .param("intake", intake).param("piece", piece++).param("content", content).update();
            }
        }
    }

    /** Hands over the file on disk, where it is only as long as it is used. */
    <T> T use(UUID intake, Use<T> use) {
        try {
            var file = Files.createTempFile(PREFIX, null);
            try {
                write(intake, file);
                return use.with(file);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(UUID intake, Path file) throws IOException {
        try (var out = Files.newOutputStream(file)) {
            var piece = 0;
            for (var content = piece(intake, piece); content.isPresent(); content = piece(intake, ++piece)) {
                out.write(content.get());
            }
        }
    }

    private Optional<byte[]> piece(UUID intake, int piece) {
        return jdbc.sql("select content from intake_file where intake_id = :intake and piece = :piece")
            .param("intake", intake).param("piece", piece).query(byte[].class).optional();
    }

    boolean isKept(UUID intake) {
        return jdbc.sql("select exists (select from intake_file where intake_id = :intake and piece = 0)").param("intake", intake)
            .query(Boolean.class).single();
    }

    void delete(UUID intake) {
        jdbc.sql("delete from intake_file where intake_id = :intake").param("intake", intake).update();
    }
}
