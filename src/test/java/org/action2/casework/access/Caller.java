package org.action2.casework.access;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

/** Somebody who calls the running program over real HTTP: anonymously, with HTTP Basic, or signed in to the web apps. */
public class Caller {

    static final String PASSWORD = "action2";
    static final ObjectMapper JSON = new ObjectMapper();

    private final String base;
    private final String authorization;
    private final CookieManager cookies;
    private final HttpClient client;

    private Caller(int port, String authorization) {
        this(port, authorization, new CookieManager(null, CookiePolicy.ACCEPT_ALL));
    }

    private Caller(int port, String authorization, CookieManager cookies) {
        this.base = "http://localhost:" + port;
        this.authorization = authorization;
        this.cookies = cookies;
        this.client = HttpClient.newBuilder().cookieHandler(cookies).build();
    }

    /** The same person, with the same cookies, sent to another node. */
    public Caller at(int port) {
        return new Caller(port, authorization, cookies);
    }

    public record Answer(int status, String body, HttpResponse<String> response) {

        public JsonNode json() {
            try {
                return body.isBlank() ? MissingNode.getInstance() : JSON.readTree(body);
            } catch (JsonProcessingException e) {
                throw new AssertionError("Not JSON: " + body, e);
            }
        }

        @Override
        public String toString() {
            return status + " " + (body.length() > 500 ? body.substring(0, 500) + "…" : body);
        }
    }

    /** Somebody who has not signed in. */
    public static Caller stranger(int port) {
        return anonymous(port);
    }

    static Caller anonymous(int port) {
        return new Caller(port, null);
    }

    public static Caller basic(int port, String user) {
        return basic(port, user, PASSWORD);
    }

    static Caller basic(int port, String user, String password) {
        return new Caller(port, authorization(user, password));
    }

    /** The header of somebody who signs in with each request. */
    public static String authorization(String user) {
        return authorization(user, PASSWORD);
    }

    private static String authorization(String user, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    /** Signs in to Tasklist as a browser does. */
    public static Caller signedIn(int port, String user) {
        var caller = new Caller(port, null);
        caller.get("/camunda/app/welcome/default/");
        var answer = caller.signIn(user, PASSWORD, "tasklist");
        if (answer.status() != 200) {
            throw new AssertionError(user + " can't sign in: " + answer);
        }
        return caller;
    }

    Answer signIn(String user, String password, String app) {
        return send(request("/camunda/api/admin/auth/user/default/login/" + app)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString("username=" + user + "&password=" + password)));
    }

    public Answer get(String path) {
        return send(request(path).GET());
    }

    public Answer delete(String path) {
        return send(request(path).DELETE());
    }

    public Answer post(String path, Object body) {
        return send(request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(text(body))));
    }

    public Answer put(String path, Object body) {
        return send(request(path).header("Content-Type", "application/json").PUT(BodyPublishers.ofString(text(body))));
    }

    Answer send(String method, String path, String contentType, String body) {
        var request = request(path).method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        return send(contentType == null ? request : request.header("Content-Type", contentType));
    }

    public Answer with(String header, String value, String method, String path, String body) {
        return send(request(path).header(header, value).header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(body)));
    }

    /** Posts a body without saying its length. */
    Answer stream(String path, InputStream body) {
        return send(request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofInputStream(() -> body)));
    }

    /** The value of a cookie that the caller was given. */
    String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream().filter(cookie -> cookie.getName().equals(name)).findFirst().orElseThrow().getValue();
    }

    static Map<String, Object> variable(Object value) {
        return Map.of("value", value);
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create(base + path));
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        cookies.getCookieStore().getCookies().stream().filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
            .forEach(cookie -> request.header("X-XSRF-TOKEN", cookie.getValue()));
        return request;
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            var response = client.send(request.build(), BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.body(), response);
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static String text(Object body) {
        try {
            return body instanceof String text ? text : JSON.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
