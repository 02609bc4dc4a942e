package org.action2.casework.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.action2.casework.RunningProgram;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A node with a heap of 512 MB under three ways to exhaust it: health answers all the time, and others are served. */
@Timeout(300)
class ExhaustionTest {

    private static final int AT_ONCE = 20;
    private static final int SLOW = 250;
    private static final Duration PROMPT = Duration.ofSeconds(20); // on a machine that others use as well

    @TempDir
    private static Path folder;

    private static RunningProgram program;
    private static int management;
    private static final HttpClient CLIENT = HttpClient.newBuilder().connectTimeout(PROMPT).build();

    @BeforeAll
    static void start() throws Exception {
        try (var free = new ServerSocket(0)) {
            management = free.getLocalPort();
        }
        program = RunningProgram.launch(folder, "--casework.demo.cases=false", "--casework.management.port=" + management);
        program.awaitUp();
        assertThat(ask("ken-focal-point", "/engine-rest/task/count")).isEqualTo(200);
    }

    @AfterAll
    static void end() throws Exception {
        program.close();
    }

    @Test
    void longAddressesInManyRequests() throws Exception {
        var body = "{\"variables\": {\"contactEmail\": {\"value\": \"a@" + ".".repeat(24_000) + " \"}}}";

        var answers = attack(() -> status(request("ken-focal-point", "/engine-rest/process-definition/key/seed-funding-request/submit-form")
            .header("Content-Type", "application/json").POST(BodyPublishers.ofString(body))));

        assertThat(answers).hasSize(AT_ONCE).containsOnly(400);
    }

    @Test
    void hugeDraftsInManyRequests() throws Exception {
        var body = new byte[23 * 1024 * 1024];
        for (var i = 0; i < body.length; i++) {
            body[i] = (byte) "[],".charAt((i + 2) % 3);
        }
        body[0] = '[';
        body[body.length - 1] = ']';

        var answers = attack(() -> cut(() -> status(request("finance", "/api/tasks/x/draft").header("Content-Type", "application/json")
            .PUT(BodyPublishers.ofByteArray(body)))));
        assertThat(answers).hasSize(AT_ONCE).containsOnly(413);

        var chunked = attack(() -> cut(() -> status(request("finance", "/api/feeds").header("Content-Type", "application/json")
            .POST(BodyPublishers.fromPublisher(BodyPublishers.ofByteArray(body))))));
        assertThat(chunked).hasSize(AT_ONCE).allMatch(status -> status == 413 || status == 503);
    }

    @Test
    void slowConnectionsInGreatNumber() throws Exception {
        var sockets = new ArrayList<Socket>();
        try {
            for (var i = 0; i < SLOW; i++) {
                var socket = new Socket("localhost", program.port());
                socket.getOutputStream().write(("POST " + (i % 2 == 0 ? "/camunda/api/admin/auth/user/default/login/tasklist" : "/engine-rest/task") + " HTTP/1.1\r\n"
                    + "Host: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 1000\r\n\r\nu").getBytes(StandardCharsets.US_ASCII));
                sockets.add(socket);
            }
            for (var second = 0; second < 5; second++) {
                served();
                for (var socket : sockets) {
                    drip(socket);
                }
            }
        } finally {
            for (var socket : sockets) {
                socket.close();
            }
        }
        served();
    }

    @Test
    void managementPortServesNothingElse() throws Exception {
        for (var address : List.of("/", "/camunda/app/tasklist/default/", "/engine-rest/task", "/api/requests", "/actuator/../api/requests", "/actuator/%2e%2e/api/requests",
            "/actuator/..;/api/requests", "/actuator//health", "/actuator")) {
            try (var socket = new Socket("127.0.0.1", management)) {
                socket.getOutputStream().write(("GET " + address + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
                assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8)).as(address).matches("(?s)HTTP/1.1 40[04].*");
            }
        }
        assertThat(status(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + management + "/actuator/prometheus")))).isEqualTo(401);
    }

    /** Does the same many times at once, and meanwhile what others do. */
    private static List<Integer> attack(Callable<Integer> request) throws Exception {
        var attackers = Executors.newFixedThreadPool(AT_ONCE);
        try {
            var running = new ArrayList<Future<Integer>>();
            for (var i = 0; i < AT_ONCE; i++) {
                running.add(attackers.submit(request));
            }
            do {
                served();
            } while (running.stream().anyMatch(each -> !each.isDone()));
            var answers = new ArrayList<Integer>();
            for (var each : running) {
                answers.add(each.get());
            }
            return answers;
        } finally {
            attackers.shutdownNow();
            attackers.awaitTermination(30, TimeUnit.SECONDS);
        }
    }

    private static void served() throws Exception {
        assertThat(program.isAlive()).isTrue();
        assertThat(ask(null, "/actuator/health")).as("health").isEqualTo(200);
        assertThat(status(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + management + "/actuator/health")))).as("health by its own port").isEqualTo(200);
        assertThat(ask("undp", "/engine-rest/task/count")).as("another account").isEqualTo(200);
        assertThat(Files.readString(folder.resolve("program.log"))).doesNotContain("OutOfMemoryError");
    }

    private static int ask(String person, String path) throws Exception {
        return status(request(person, path));
    }

    private static HttpRequest.Builder request(String person, String path) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + program.port() + path));
        return person == null ? request
            : request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString((person + ":" + Caller.PASSWORD).getBytes(StandardCharsets.UTF_8)));
    }

    private static int status(HttpRequest.Builder request) throws IOException, InterruptedException {
        return CLIENT.send(request.timeout(PROMPT).build(), BodyHandlers.discarding()).statusCode();
    }

    /** Whoever sends far more than is taken may find the connection closed before the answer. */
    private static int cut(Callable<Integer> request) throws Exception {
        try {
            return request.call();
        } catch (HttpTimeoutException e) {
            throw e;
        } catch (IOException e) {
            return 413;
        }
    }

    private static void drip(Socket socket) {
        try {
            socket.getOutputStream().write('u');
        } catch (IOException e) {
            // refused meanwhile, as it should be
        }
    }
}
