package org.action2.casework.documents;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is in files, piece by piece: no more than one piece of a file is in memory, and no connection is held between two. */
@Component
class FilePieces {

    /** The most that one piece holds. */
    static final int LARGEST = 1024 * 1024;

    private final JdbcClient jdbc;

    FilePieces(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(UUID file, long start, byte[] content) {
        jdbc.sql("insert into case_file_piece (file, start, content) values (:file, :start, :content)")
            .param("file", file).param("start", start).param("content", content).update();
    }

    /** What is kept of a file is not all of it. */
    static final class MissingPieceException extends IllegalStateException {

        MissingPieceException(UUID file, long at) {
            super("Of the file " + file + " there is nothing at byte " + at + ".");
        }
    }

    /**
     * Writes all of a file, from a place on.
     *
     * @throws MissingPieceException when it comes to a place of which nothing is there
     */
    void copy(UUID file, long from, long size, OutputStream out) throws IOException {
        var next = from;
        while (next < size) {
            var at = next;
            var piece = piece(file, at).filter(each -> each.start() + each.content().length > at).orElseThrow(() -> new MissingPieceException(file, at));
            out.write(piece.content(), (int) (next - piece.start()), (int) (piece.start() + piece.content().length - next));
            next = piece.start() + piece.content().length;
        }
    }

    private record Piece(long start, byte[] content) {
    }

    private Optional<Piece> piece(UUID file, long at) {
        return jdbc.sql("select start, content from case_file_piece where file = :file and start <= :at order by start desc limit 1")
            .param("file", file).param("at", at).query((row, number) -> new Piece(row.getLong(1), row.getBytes(2))).optional();
    }

    void remove(UUID file) {
        jdbc.sql("delete from case_file_piece where file = :file").param("file", file).update();
    }
}
