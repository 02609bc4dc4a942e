package org.action2.casework.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.action2.casework.CaseworkServices;
import org.action2.casework.CaseworkTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Passwords are tried by every way that takes one, from several addresses, through real HTTP. */
@CaseworkTest
class PasswordGuessingTest extends CaseworkServices {

    private static final String VICTIM = "guessed-person";
    private static final String HELPER = "guessing-person";
    private static final String PASSWORD = "a-password-nobody-guesses";
    private static final String WEB_APPS = "/camunda/api/engine/engine/default";
    private static final ObjectMapper JSON = new ObjectMapper();

    enum Way {
        ENGINE_REST, API, SIGN_IN, VERIFY_OF_ENGINE_REST, VERIFY_OF_WEB_APPS, CREDENTIALS, METRICS;

        String address() {
            return "127.0.0." + (40 + ordinal());
        }
    }

    record Answer(int status, String head, String body) {
    }

    @BeforeEach
    void provideAccounts() {
        for (var each : List.of(VICTIM, HELPER)) {
            var user = identity.newUser(each);
            user.setFirstName("Some");
            user.setLastName("Body-" + each.hashCode());
            user.setPassword(PASSWORD);
            identity.saveUser(user);
            identity.createMembership(each, "secretariat");
        }
    }

    @AfterEach
    void removeAccounts() {
        identity.deleteUser(VICTIM);
        identity.deleteUser(HELPER);
        Stream.of("password_attempt", "password_hold", "password_address").forEach(table ->
            jdbc.sql("delete from " + table + " where address like '127.0.0.%' and address <> '127.0.0.1'").update());
    }

    @ParameterizedTest
    @EnumSource
    void twoHundredWrongPasswordsAreHeldAtTheBound(Way way) throws IOException {
        var cookies = way == Way.SIGN_IN || way == Way.VERIFY_OF_WEB_APPS ? session(way) : Map.<String, String>of();
        var looked = 0;
        for (var attempt = 0; attempt < 200; attempt++) {
            var answer = guess(way, "wrong-password-" + attempt, cookies);
            if (answer.status() != 429) {
                looked++;
                assertThat(answer.status() + " " + answer.body()).as(answer.toString()).matches("(?s)(401|400|200 .*\"authenticated\":false).*");
            } else {
                assertThat(answer.head()).containsPattern("(?i)retry-after: [1-9]");
                assertThat(JSON.readTree(answer.body()).path("message").asText()).contains("Try again in");
            }
        }

        assertThat(looked).isEqualTo(10);
        assertThat(guess(way, PASSWORD, cookies).status()).isEqualTo(429);
        assertThat(basic("127.0.0.1", VICTIM, PASSWORD, "/engine-rest/task/count").status()).isEqualTo(200);
    }

    @Test
    void rightPasswordElsewhereDoesNotOpenAnAddressThatIsHeld() throws IOException {
        assertThat(basic("127.0.0.1", VICTIM, PASSWORD, "/engine-rest/task/count").status()).isEqualTo(200);
        for (var attempt = 0; attempt < 10; attempt++) {
            assertThat(basic("127.0.0.60", VICTIM, "wrong-" + attempt, "/engine-rest/task/count").status()).isEqualTo(401);
        }
        basic("127.0.0.60", HELPER, PASSWORD, "/actuator/health");
        assertThat(basic("127.0.0.60", HELPER, PASSWORD, "/engine-rest/task/count").status()).isEqualTo(200);

        assertThat(basic("127.0.0.60", VICTIM, PASSWORD, "/engine-rest/task/count").status()).isEqualTo(429);
        assertThat(basic("127.0.0.60", VICTIM, "wrong", "/actuator/health").status()).isNotEqualTo(500);
        assertThat(basic("127.0.0.1", VICTIM, PASSWORD, "/engine-rest/task/count").status()).isEqualTo(200);
    }

    @Test
    void rememberedPasswordCostsNoWriting() throws IOException {
        assertThat(basic("127.0.0.61", VICTIM, PASSWORD, "/engine-rest/task/count").status()).isEqualTo(200);
        var before = jdbc.sql("select pg_sequence_last_value(pg_get_serial_sequence('password_attempt', 'id'))").query(Long.class).single();
        for (var call = 0; call < 20; call++) {
            assertThat(basic("127.0.0.61", VICTIM, PASSWORD, "/engine-rest/task/count").status()).isEqualTo(200);
        }

        assertThat(jdbc.sql("select pg_sequence_last_value(pg_get_serial_sequence('password_attempt', 'id'))").query(Long.class).single()).isEqualTo(before);
        assertThat(basic("127.0.0.61", VICTIM, "wrong", "/engine-rest/task/count").status()).isEqualTo(401);
    }

    @Test
    void oddNamesAreWrongAndCounted() throws IOException {
        for (var odd : List.of("a\0b", "a\nb", "\u0085", "x".repeat(300))) {
            assertThat(basic("127.0.0.62", odd, "wrong", "/engine-rest/task/count").status()).as(odd).isEqualTo(401);
        }
        assertThat(basic("127.0.0.62", VICTIM, "y".repeat(5000), "/engine-rest/task/count").status()).isEqualTo(401);
        assertThat(basic("127.0.0.62", VICTIM, "", "/engine-rest/task/count").status()).isEqualTo(401);

        assertThat(jdbc.sql("select count(*) from password_attempt where address = '127.0.0.62' and failed").query(Integer.class).single()).isEqualTo(6);
    }

    @Test
    void passwordInTheAddressIsRefused() throws IOException {
        for (var query : List.of("username=" + VICTIM + "&password=" + PASSWORD, "username=" + VICTIM + "&%70assword=" + PASSWORD)) {
            var answer = call("127.0.0.63", "POST", "/camunda/api/admin/auth/user/default/login/tasklist?" + query,
                Map.of("Content-Type", "application/x-www-form-urlencoded"), "");
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.body()).contains("must not be part of an address");
        }
    }

    private Answer guess(Way way, String password, Map<String, String> cookies) throws IOException {
        return switch (way) {
            case ENGINE_REST -> basic(way.address(), VICTIM, password, "/engine-rest/task/count");
            case API -> basic(way.address(), VICTIM, password, "/api/preferences");
            case METRICS -> basic(way.address(), VICTIM, password, "/actuator/prometheus");
            case SIGN_IN -> signIn(way, VICTIM, password, cookies);
            case VERIFY_OF_ENGINE_REST -> call(way.address(), "POST", "/engine-rest/identity/verify", json(authorization(HELPER, PASSWORD)), credentials(password));
            case VERIFY_OF_WEB_APPS -> call(way.address(), "POST", WEB_APPS + "/identity/verify", json(cookies), credentials(password));
            case CREDENTIALS -> call(way.address(), "PUT", "/engine-rest/user/" + VICTIM + "/credentials", json(authorization(VICTIM, PASSWORD)),
                "{\"password\": \"another-password-4711\", \"authenticatedUserPassword\": \"" + password + "\"}");
        };
    }

    private static String credentials(String password) {
        return "{\"username\": \"" + VICTIM + "\", \"password\": \"" + password + "\"}";
    }

    private Answer signIn(Way way, String account, String password, Map<String, String> cookies) throws IOException {
        var headers = new LinkedHashMap<>(cookies);
        headers.put("Content-Type", "application/x-www-form-urlencoded");
        return call(way.address(), "POST", "/camunda/api/admin/auth/user/default/login/tasklist", headers, "username=" + account + "&password=" + password);
    }

    /** Headers of a session, signed in as somebody else where the way asks for it. */
    private Map<String, String> session(Way way) throws IOException {
        var open = cookies(call(way.address(), "GET", "/camunda/app/welcome/default/", Map.of(), ""), Map.of());
        return way == Way.SIGN_IN ? open : cookies(signIn(way, HELPER, PASSWORD, open), open);
    }

    private static Map<String, String> cookies(Answer answer, Map<String, String> before) {
        var jar = new LinkedHashMap<String, String>();
        for (var text : List.of(before.getOrDefault("Cookie", ""), answer.head())) {
            var matcher = Pattern.compile("(JSESSIONID|XSRF-TOKEN)=([^;\\s]+)").matcher(text);
            while (matcher.find()) {
                jar.put(matcher.group(1), matcher.group(2));
            }
        }
        return Map.of("Cookie", jar.entrySet().stream().map(each -> each.getKey() + "=" + each.getValue()).collect(Collectors.joining("; ")),
            "X-XSRF-TOKEN", jar.getOrDefault("XSRF-TOKEN", ""));
    }

    private Answer basic(String address, String account, String password, String path) throws IOException {
        return call(address, "GET", path, authorization(account, password), "");
    }

    private static Map<String, String> authorization(String account, String password) {
        return Map.of("Authorization", "Basic " + Base64.getEncoder().encodeToString((account + ":" + password).getBytes(StandardCharsets.UTF_8)));
    }

    private static Map<String, String> json(Map<String, String> headers) {
        var all = new LinkedHashMap<>(headers);
        all.put("Content-Type", "application/json");
        return all;
    }

    private Answer call(String from, String method, String path, Map<String, String> headers, String body) throws IOException {
        var request = new StringBuilder(method + " " + path + " HTTP/1.0\r\nHost: localhost:" + port + "\r\nConnection: close\r\n");
        headers.forEach((name, value) -> request.append(name).append(": ").append(value).append("\r\n"));
        if (!method.equals("GET")) {
            request.append("Content-Length: ").append(body.length()).append("\r\n");
        }
        try (var socket = new Socket(InetAddress.getByName("127.0.0.1"), port, InetAddress.getByName(from), 0)) {
            socket.getOutputStream().write((request + "\r\n" + body).getBytes(StandardCharsets.ISO_8859_1));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8).split("\r\n\r\n", 2);
            return new Answer(Integer.parseInt(answer[0].substring(9, 12)), answer[0], answer.length > 1 ? answer[1] : "");
        }
    }
}
