package org.action2.casework.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.action2.casework.CaseworkTest;
import org.action2.casework.access.EveryAddress.Address;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/**
 * Walks every address of the program as somebody who has not signed in, in every spelling that once led, or could lead,
 * around a filter: only what is listed here as open answers.
 */
@CaseworkTest
class StrangersTest {

    /** What answers a stranger, as it is written and in no other spelling. */
    private static final List<Pattern> OPEN = List.of(
        "GET /", "GET /actuator/health(/.*)?", "GET /favicon.ico",
        "GET /camunda/(app|assets|lib)/.*", "GET /camunda/favicon.ico", "GET /camunda/api/engine/engine", "GET /camunda/api/(cockpit|admin|tasklist|welcome)/plugin/x/static/x",
        "GET /camunda/api/admin/auth/user/default", "GET /api/forms/words", "POST /camunda/api/admin/auth/user/default/(login/x|logout)",
        "GET /casework/(sign-on|password)/.*", "GET /casework/password", "POST /casework/password/(forgotten|link|choose)", "GET /casework/evidence/(Verify\\.java|key\\.pem)", "GET /casework/error/.*\\.css", "GET /webjars/chart\\.js/.*", "GET /feeds/deadlines/x\\.(ics|json)",
        "GET /public(/.*)?") // nothing unless the programme publishes, see PublicViewTest and NoPublicViewTest
        .stream().map(Pattern::compile).toList();

    private static final Map<String, UnaryOperator<String>> SPELLINGS = spellings();
    private static final int AT_ONCE = 16;

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private IdentityService identity;

    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Test
    void onlyOpenAddressesAnswer() {
        var addresses = EveryAddress.of(context);
        assertThat(addresses).hasSizeGreaterThan(1500).extracting(Address::path)
            .contains("/engine-rest/user/create", "/camunda/api/engine/engine/default/user/create", "/api/requests", "/actuator/prometheus",
                "/camunda/api/cockpit/plugin/base/default/process-definition/statistics", "/camunda/api/admin/setup/default/user/create",
                "/webjars/camunda/securityFilterRules.json", "/engine-rest/task/x/submit-form");

        var answered = refusedBy(addresses, "as it is written", path -> path, address -> !isOpen(address));

        assertThat(answered).isEmpty();
    }

    @Test
    void noSpellingLeadsAroundTheChain() {
        var addresses = EveryAddress.of(context).stream().filter(address -> !isOpen(address))
            .collect(Collectors.toMap(Address::path, address -> address, (one, other) -> other, TreeMap::new)).values();

        var answered = new ArrayList<String>();
        SPELLINGS.forEach((name, spelling) -> answered.addAll(refusedBy(addresses, name, spelling, address -> true)));

        assertThat(answered).isEmpty();
    }

    @Test
    void methodsAreNotBorrowed() {
        var answered = new ArrayList<String>();
        for (var path : List.of("/engine-rest/user/create", "/camunda/api/engine/engine/default/user/create", "/api/preferences", "/actuator/health", "/")) {
            for (var method : List.of("PATCH", "TRACE", "OPTIONS", "PROPFIND", "PUT", "DELETE")) {
                note(answered, method + " " + path, send(method, path, Map.of()));
            }
            for (var header : List.of("X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override")) {
                note(answered, header + " " + path, send("POST", path, Map.of(header, "GET")));
            }
            for (var header : List.of("X-Original-URL", "X-Rewrite-URL", "X-Forwarded-Prefix", "X-Forwarded-Uri")) {
                note(answered, header + " " + path, send("POST", path, Map.of(header, "/actuator/health")));
            }
        }

        assertThat(answered).isEmpty();
    }

    @Test
    void sessionOfTheWelcomePageMakesNobodyAdministrator() {
        var stranger = Caller.anonymous(port);
        stranger.get("/camunda/app/welcome/default/");
        var user = Map.of("profile", Map.of("id", "mallory", "firstName", "M", "lastName", "M", "email", "m@example.org"),
            "credentials", Map.of("password", "mallory-mallory-1"));

        for (var engine : List.of("engine;x", "engine;", "engine;jsessionid=1", "engine%3bx", "engine")) {
            var base = "/camunda/api/engine/" + engine + "/default";
            assertThat(stranger.get(base + "/user").status()).as(engine).isIn(400, 401);
            assertThat(stranger.post(base + "/user/create", user).status()).as(engine).isIn(400, 401);
            assertThat(stranger.put(base + "/group/camunda-admin/members/mallory", "{}").status()).as(engine).isIn(400, 401);
        }
        assertThat(stranger.get("/camunda/api/cockpit/plugin;x/base/default/process-definition/statistics").status()).isEqualTo(400);
        assertThat(identity.createUserQuery().userId("mallory").count()).isZero();
    }

    @Test
    void restDoesNotDescribeItself() {
        for (var path : List.of("/engine-rest/application.wadl", "/camunda/api/engine/application.wadl", "/camunda/api/admin/application.wadl")) {
            assertThat(Caller.anonymous(port).get(path).status()).as(path).isEqualTo(401);
            assertThat(Caller.signedIn(port, "admin").get(path).status()).as(path).isIn(401, 403);
        }
        assertThat(Caller.basic(port, "admin").send("OPTIONS", "/engine-rest/task", null, null).body()).doesNotContain("wadl");
    }

    @Test
    void hostOfTheCallerIsNoWhereToBeSentTo() {
        var location = send("GET", "/", Map.of()).headers().firstValue("Location").orElseThrow();

        assertThat(location).startsWith("/camunda/");
    }

    private static boolean isOpen(Address address) {
        return OPEN.stream().anyMatch(pattern -> pattern.matcher(address.toString()).matches());
    }

    /** The addresses that were not refused, or failed; those that must be open are left out by {@code which}. */
    private List<String> refusedBy(Iterable<Address> addresses, String name, UnaryOperator<String> spelling, Predicate<Address> which) {
        var answered = new ArrayList<String>();
        var turns = new Semaphore(AT_ONCE);
        var pending = new ArrayList<CompletableFuture<?>>();
        for (var address : addresses) {
            if (which.test(address)) {
                turns.acquireUninterruptibly();
                pending.add(client.sendAsync(request(address.method(), spelling.apply(address.path()), Map.of()), BodyHandlers.ofString())
                    .whenComplete((answer, failure) -> {
                        turns.release();
                        synchronized (answered) {
                            note(answered, name + ": " + address.method() + " " + spelling.apply(address.path()), answer);
                        }
                    }));
            }
        }
        CompletableFuture.allOf(pending.toArray(CompletableFuture[]::new)).join();
        return answered;
    }

    private static void note(List<String> answered, String what, HttpResponse<String> answer) {
        if (!Set.of(400, 401, 403, 404, 405).contains(answer.statusCode())) {
            answered.add(what + ": " + answer.statusCode());
        }
    }

    private HttpResponse<String> send(String method, String path, Map<String, String> headers) {
        return client.sendAsync(request(method, path, headers), BodyHandlers.ofString()).join();
    }

    private HttpRequest request(String method, String path, Map<String, String> headers) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        headers.forEach(request::header);
        return method.equals("GET") ? request.GET().build()
            : request.header("Content-Type", "application/json").method(method, BodyPublishers.ofString("{}")).build();
    }

    private static Map<String, UnaryOperator<String>> spellings() {
        var spellings = new LinkedHashMap<String, UnaryOperator<String>>();
        spellings.put("a path parameter in the middle", path -> path.replaceFirst("^(/[^/]+(?:/[^/]+)?)", "$1;x"));
        spellings.put("a path parameter at the end", path -> path + ";x=1");
        spellings.put("a session in the path", path -> path.replaceFirst("^(/[^/]+)", "$1;jsessionid=1"));
        spellings.put("an encoded semicolon", path -> path.replaceFirst("^(/[^/]+(?:/[^/]+)?)", "$1%3bx"));
        spellings.put("two slashes", path -> path.replaceFirst("^(/[^/]+)/", "$1//"));
        spellings.put("a dot", path -> path.replaceFirst("^(/[^/]+)/", "$1/./"));
        spellings.put("encoded dots", path -> path.replaceFirst("^(/[^/]+)/", "$1/x/%2e%2e/"));
        spellings.put("dots behind a semicolon", path -> path.replaceFirst("^(/[^/]+)/", "/casework/sign-on/..;/..$1/"));
        spellings.put("an open path and dots", path -> "/actuator/health/../.." + path);
        spellings.put("a slash at the end", path -> path + "/");
        spellings.put("a dot at the end", path -> path + ".");
        spellings.put("upper case", path -> path.toUpperCase(Locale.ROOT));
        spellings.put("an encoded letter", path -> "/%" + Integer.toHexString(path.charAt(1)) + path.substring(2));
        spellings.put("letters encoded twice", path -> "/%25" + Integer.toHexString(path.charAt(1)) + path.substring(2));
        spellings.put("an encoded slash", path -> path.replaceFirst("^(/[^/]+)/", "$1%2f"));
        return spellings;
    }
}
