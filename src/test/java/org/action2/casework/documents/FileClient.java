package org.action2.casework.documents;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/** Somebody of the directory who sends and reads documents over HTTP. */
public record FileClient(int port, String account) {

    public static final String PASSWORD = "action2";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final int PIECE = 2_000_000;

    public record Answer(int status, byte[] content, HttpResponse<byte[]> response) {

        public String text() {
            return new String(content, StandardCharsets.UTF_8);
        }

        public JsonNode json() {
            try {
                return JSON.readTree(content);
            } catch (IOException e) {
                throw new AssertionError("Not JSON: " + text(), e);
            }
        }

        public String message() {
            return json().path("message").asText();
        }

        @Override
        public String toString() {
            return status + " " + (content.length > 500 ? content.length + " bytes" : text());
        }
    }

    public Answer get(String path) {
        return send(request(path).GET());
    }

    public Answer delete(String path) {
        return send(request(path).DELETE());
    }

    public Answer post(String path, Object body) {
        return send(request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(written(body))));
    }

    /** Announces a file of a case. */
    public Answer begin(String key, String kind, String name, long size) {
        return post("/api/files/uploads", Map.of("case", key, "kind", kind, "name", name, "size", size));
    }

    public Answer put(String upload, long offset, byte[] content) {
        return send(request("/api/files/uploads/" + upload + "?offset=" + offset).header("Content-Type", "application/octet-stream").PUT(BodyPublishers.ofByteArray(content)));
    }

    public Answer finish(String upload) {
        return send(request("/api/files/uploads/" + upload + "/finish").POST(BodyPublishers.noBody()));
    }

    /** Announces a file and sends it; the answer is that to its last step. */
    public Answer add(String key, String kind, String name, byte[] content) {
        return add(Map.of("case", key), kind, name, content);
    }

    /** @param where {@code case}, {@code task} or {@code process} with what it names, and {@code replaces} */
    public Answer add(Map<String, Object> where, String kind, String name, byte[] content) {
        var announced = new HashMap<String, Object>(where);
        announced.putAll(Map.of("kind", kind, "name", name, "size", content.length));
        var begun = post("/api/files/uploads", announced);
        if (begun.status() != 201) {
            return begun;
        }
        var upload = begun.json().path("id").asText();
        for (var from = begun.json().path("offset").asInt(); from < content.length; from += PIECE) {
            var sent = put(upload, from, Arrays.copyOfRange(content, from, Math.min(content.length, from + PIECE)));
            if (sent.status() != 200) {
                return sent;
            }
        }
        return finish(upload);
    }

    /** The documents of a case. */
    public JsonNode list(String key) {
        return get("/api/files?case=" + URLEncoder.encode(key, StandardCharsets.UTF_8)).json();
    }

    public HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        return account == null ? request
            : request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString((account + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8)));
    }

    public Answer send(HttpRequest.Builder request) {
        try {
            var response = CLIENT.send(request.build(), BodyHandlers.ofByteArray());
            return new Answer(response.statusCode(), response.body(), response);
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static String written(Object body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
