package org.action2.casework;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The program as a process of its own, with its data in a folder, used over HTTP. */
public class RunningProgram implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final String BOUNDARY = "b0undary";

    private final ProcessBuilder start;
    private final Process process;
    private final int port;
    private final Path log;
    private final HttpClient client = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();

    private RunningProgram(ProcessBuilder start, int port, Path log) throws IOException {
        this.start = start;
        this.process = start.start();
        this.port = port;
        this.log = log;
    }

    /** Starts the program in a folder, where it keeps its data, and waits until it answers. */
    public static RunningProgram start(Path folder) throws Exception {
        var program = launch(folder, "--casework.demo.cases=false");
        program.awaitUp();
        return program;
    }

    /** Starts the program in a folder with settings such as {@code --casework.mail.connections=1}, and does not wait for it. */
    public static RunningProgram launch(Path folder, String... settings) throws IOException {
        return launch(folder, Map.of(), settings);
    }

    /** Starts the program with environment variables besides those that are there. */
    public static RunningProgram launch(Path folder, Map<String, String> environment, String... settings) throws IOException {
        var port = freePort();
        var classPath = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(entry -> !entry.contains("test-classes")).collect(Collectors.joining(File.pathSeparator));
        var log = folder.resolve("program.log");
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m", "-XX:TieredStopAtLevel=1",
            "-Duser.timezone=UTC", "-cp", classPath, CaseworkApplication.class.getName(), "--server.port=" + port,
            "--casework.mail.gather-for=PT1S", "--casework.mail.at-once-within=P10Y", "--casework.mail.most-a-day=100000", // no test waits for a morning
            "--casework.passwords.rounds=1000")); // nor for passwords, for which the quick compiler takes seven times as long
        command.addAll(List.of(settings));
        var start = new ProcessBuilder(command)
            .directory(folder.toFile()).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        start.environment().putAll(environment);
        return new RunningProgram(start, port, log);
    }

    /** Ends the program in order, starts it again as it was, and waits until it answers. */
    public RunningProgram restart() throws Exception {
        close();
        var again = new RunningProgram(start, port, log);
        again.awaitUp();
        return again;
    }

    public void awaitUp() throws Exception {
        await(this::isUp, Boolean.TRUE::equals);
    }

    public int port() {
        return port;
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Ends the program as a power cut would: without a chance to put anything in order. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    public <T> T await(Callable<T> value, Predicate<T> wanted) throws Exception {
        var end = System.nanoTime() + PATIENCE.toNanos();
        for (var seen = value.call(); ; seen = value.call()) {
            if (wanted.test(seen)) {
                return seen;
            }
            if (System.nanoTime() > end || !process.isAlive()) {
                throw new AssertionError("Waited in vain, last for " + seen + ".\n" + Files.readString(log));
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
    }

    public JsonNode get(String person, String path) throws Exception {
        return send(person, HttpRequest.newBuilder(uri(path)).GET());
    }

    public JsonNode post(String person, String path, String body) throws Exception {
        return send(person, HttpRequest.newBuilder(uri(path)).header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    public JsonNode upload(String person, String path, Path file) throws Exception {
        var body = new ByteArrayOutputStream();
        body.write(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + file.getFileName() + "\"\r\n\r\n").getBytes(StandardCharsets.UTF_8));
        body.write(Files.readAllBytes(file));
        body.write(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(person, HttpRequest.newBuilder(uri(path)).header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
            .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
    }

    private JsonNode send(String person, HttpRequest.Builder request) throws Exception {
        var sign = Base64.getEncoder().encodeToString((person + ":action2").getBytes(StandardCharsets.UTF_8));
        var response = client.send(request.header("Authorization", "Basic " + sign).build(), HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() >= 300) {
            throw new AssertionError(response.statusCode() + " " + response.body());
        }
        return response.body().isEmpty() ? json.missingNode() : json.readTree(response.body());
    }

    private boolean isUp() throws InterruptedException, IOException {
        try {
            return client.send(HttpRequest.newBuilder(uri("/actuator/health")).build(), HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (ConnectException e) {
            return false;
        }
    }

    private URI uri(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** Ends the program in order; its database ends with it. */
    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }
}
