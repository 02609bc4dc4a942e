package org.action2.casework.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.action2.casework.CaseworkTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Bodies that arrive slowly keep nobody else waiting, whoever reads them. */
@CaseworkTest
@Timeout(60)
class SlowBodyValveTest {

    private static final int MORE_THAN_SEATS = 60;
    private static final String FORM = "POST /camunda/api/admin/auth/user/default/login/tasklist HTTP/1.1\r\nHost: localhost\r\n"
        + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 1000\r\n\r\n";
    private static final String UNWANTED = "POST /actuator/health HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{";

    @LocalServerPort
    private int port;

    @Test
    void oneAddressHoldsTwentyThreadsAtMost() throws Exception {
        var slow = new ArrayList<Socket>();
        try {
            assertThat(firstRefusal(slow)).startsWith("HTTP/1.1 503").contains("Retry-After: 5");
            assertThat(slow).hasSizeGreaterThanOrEqualTo(20);
            assertThat(health()).isEqualTo(200);
        } finally {
            close(slow);
        }
    }

    @Test
    void bodyThatStandsStillIsGivenUp() throws Exception {
        try (var socket = open(FORM)) {
            socket.setSoTimeout((int) Duration.ofSeconds(45).toMillis());
            assertThat(first(socket)).startsWith("HTTP/1.1 408").contains("arrive too slowly");
            assertThat(socket.getInputStream().readAllBytes()).isNotNull(); // closed
        }
    }

    @Test
    void bodyThatNobodyWantsKeepsNothingWaiting() throws Exception {
        try (var socket = open(UNWANTED)) {
            socket.setSoTimeout((int) Duration.ofSeconds(10).toMillis());
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1)).startsWith("HTTP/1.1 ");
        }
    }

    @Test
    void whoeverSendsAllAtOnceIsServedMeanwhile() throws Exception {
        var slow = new ArrayList<Socket>();
        try {
            firstRefusal(slow);
            var form = "username=nobody&password=wrong";
            try (var socket = open(FORM.replace("1000", String.valueOf(form.length())) + form)) {
                assertThat(first(socket)).doesNotStartWith("HTTP/1.1 503");
            }
        } finally {
            close(slow);
        }
    }

    /** Opens bodies that stand still until one more is answered at once, as all seats are taken. @param slow takes those that wait */
    private String firstRefusal(List<Socket> slow) throws IOException {
        while (slow.size() < MORE_THAN_SEATS) {
            var socket = open(FORM);
            slow.add(socket);
            socket.setSoTimeout(200);
            try {
                return first(socket);
            } catch (SocketTimeoutException e) {
                // it waits in its seat
            }
        }
        throw new AssertionError("Nobody was refused a seat.");
    }

    private int health() throws Exception {
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/actuator/health")).build(), BodyHandlers.ofString()).statusCode();
    }

    private Socket open(String request) throws IOException {
        var socket = new Socket("localhost", port);
        socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
        return socket;
    }

    /** What comes with the first part of the answer. */
    private static String first(Socket socket) throws IOException {
        var answer = new byte[4096];
        var length = socket.getInputStream().read(answer);
        return new String(answer, 0, Math.max(0, length), StandardCharsets.ISO_8859_1);
    }

    private static void close(List<Socket> sockets) throws IOException {
        for (var socket : sockets) {
            socket.close();
        }
    }
}
