package org.action2.casework.documents;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.stereotype.Component;

/** Asks a ClamAV daemon, by its command {@code INSTREAM}, whether a file holds a virus; asks nobody where none is set. */
@Component
class VirusScanner {

    private static final int CONNECT_MILLIS = 5_000;
    private static final int ANSWER_MILLIS = 120_000;
    private static final int BLOCK = 64 * 1024;
    private static final String FOUND = " FOUND";

    private final String daemon;

    VirusScanner(FileSettings settings) {
        this.daemon = settings.virusScanner() == null ? "" : settings.virusScanner().strip();
    }

    /** @throws FileRefusedException if there is a virus in it, or it can't be looked for now */
    void scan(Path file, String name) {
        if (daemon.isEmpty()) {
            return;
        }
        var answer = ask(file, name);
        if (answer.endsWith(FOUND)) {
            throw FileRefusedException.content("documents.has-a-virus", name, answer.substring(answer.indexOf(':') + 1, answer.length() - FOUND.length()).strip());
        }
        if (!answer.endsWith("OK")) {
            throw FileRefusedException.later("documents.scanner-away", name);
        }
    }

    private String ask(Path file, String name) {
        var colon = daemon.lastIndexOf(':');
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(daemon.substring(0, colon), Integer.parseInt(daemon.substring(colon + 1))), CONNECT_MILLIS);
            socket.setSoTimeout(ANSWER_MILLIS);
            var out = new DataOutputStream(new BufferedOutputStream(socket.getOutputStream(), BLOCK + Integer.BYTES));
            out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
            try (var content = Files.newInputStream(file)) {
                for (var block = content.readNBytes(BLOCK); block.length > 0; block = content.readNBytes(BLOCK)) {
                    out.writeInt(block.length);
                    out.write(block);
                }
            }
            out.writeInt(0);
            out.flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8).replace("\0", "").strip();
        } catch (IOException e) {
            throw FileRefusedException.later("documents.scanner-away", name);
        }
    }
}
