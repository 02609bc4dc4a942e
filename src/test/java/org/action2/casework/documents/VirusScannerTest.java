package org.action2.casework.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Period;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

/** A ClamAV daemon is asked about each file, where one is set. */
class VirusScannerTest {

    private static final String EICAR = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-" + "STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";
    private static final Path CLAMD = Path.of("/usr/sbin/clamd");

    @TempDir
    private Path folder;

    @Test
    void fileGoesToTheDaemonAsItIsAndItsAnswerCounts() throws Exception {
        var content = SampleFiles.picture(200_000);
        try (var daemon = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var received = CompletableFuture.supplyAsync(() -> answer(daemon, "stream: OK\0"));
            assertThatCode(() -> scanner("127.0.0.1:" + daemon.getLocalPort()).scan(file(content), "Photo.jpg")).doesNotThrowAnyException();
            assertThat(received.get()).isEqualTo(content);

            CompletableFuture.supplyAsync(() -> answer(daemon, "stream: Win.Test.EICAR_HDB-1 FOUND\0"));
            assertThatThrownBy(() -> scanner("127.0.0.1:" + daemon.getLocalPort()).scan(file(content), "Photo.jpg"))
                .hasMessageContaining("contains a virus (Win.Test.EICAR_HDB-1)");
        }
    }

    @Test
    void fileWaitsWhileTheDaemonIsAwayOrFails() throws Exception {
        try (var daemon = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CompletableFuture.supplyAsync(() -> answer(daemon, "INSTREAM size limit exceeded. ERROR\0"));
            assertThatThrownBy(() -> scanner("127.0.0.1:" + daemon.getLocalPort()).scan(file(new byte[10]), "Photo.jpg"))
                .isInstanceOfSatisfying(FileRefusedException.class, refusal -> assertThat(refusal.passes()).isTrue());
        }
        assertThatThrownBy(() -> scanner("127.0.0.1:1").scan(file(new byte[10]), "Photo.jpg"))
            .isInstanceOfSatisfying(FileRefusedException.class, refusal -> assertThat(refusal.status()).isEqualTo(503));
    }

    @Test
    void nobodyIsAskedWhereNoDaemonIsSet() {
        assertThatCode(() -> scanner("").scan(file(EICAR.getBytes(StandardCharsets.US_ASCII)), "Test.txt")).doesNotThrowAnyException();
    }

    /** On a machine without it, outside the build, there is nothing to ask. */
    @Test
    void realDaemonFindsTheTestVirus() throws Exception {
        assumeThat(Files.isExecutable(CLAMD) || Boolean.parseBoolean(System.getenv("CI"))).isTrue();
        var port = freePort();
        Files.writeString(Files.createDirectory(folder.resolve("signatures")).resolve("test.ndb"), "Test.Eicar:0:*:" + HexFormat.of().formatHex(EICAR.getBytes(StandardCharsets.US_ASCII)) + "\n");
        var settings = Files.writeString(folder.resolve("clamd.conf"), """
            Foreground yes
            DatabaseDirectory %s
            TCPSocket %d
            TCPAddr 127.0.0.1
            StreamMaxLength 300M
            User root
            """.formatted(folder.resolve("signatures"), port).replace("User root\n", "root".equals(System.getProperty("user.name")) ? "User root\n" : ""));
        var daemon = new ProcessBuilder(CLAMD.toString(), "--config-file=" + settings).redirectErrorStream(true).redirectOutput(folder.resolve("clamd.log").toFile()).start();
        try {
            await().atMost(Duration.ofSeconds(60)).until(() -> isOpen(port) || !daemon.isAlive());
            assertThat(daemon.isAlive()).as(Files.readString(folder.resolve("clamd.log"))).isTrue();
            var scanner = scanner("127.0.0.1:" + port);

            assertThatCode(() -> scanner.scan(file(SampleFiles.pdf()), "Letter.pdf")).doesNotThrowAnyException();
            assertThatThrownBy(() -> scanner.scan(file(EICAR.getBytes(StandardCharsets.US_ASCII)), "Test.txt")).hasMessageContaining("contains a virus (Test.Eicar");
        } finally {
            daemon.destroyForcibly().waitFor();
        }
    }

    private Path file(byte[] content) throws IOException {
        return Files.write(folder.resolve("file"), content);
    }

    private static VirusScanner scanner(String daemon) {
        return new VirusScanner(new FileSettings(DataSize.ofMegabytes(1), List.of("pdf"), 1, 1, Period.ofDays(1), daemon));
    }

    /** Reads what is sent by the daemon's protocol, then says the answer. */
    private static byte[] answer(ServerSocket daemon, String answer) {
        try (var socket = daemon.accept()) {
            var in = new DataInputStream(socket.getInputStream());
            assertThat(new String(in.readNBytes(10), StandardCharsets.US_ASCII)).isEqualTo("zINSTREAM\0");
            var all = new ByteArrayOutputStream();
            for (var length = in.readInt(); length > 0; length = in.readInt()) {
                all.write(in.readNBytes(length));
            }
            socket.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
            return all.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isOpen(int port) {
        try (var socket = new Socket("127.0.0.1", port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
