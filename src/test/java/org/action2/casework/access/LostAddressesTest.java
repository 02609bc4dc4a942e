package org.action2.casework.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.action2.casework.CaseworkTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Each address that somebody opens in a browser leads to what was meant, after sign-in, or says in words why not. */
@CaseworkTest
class LostAddressesTest {

    private static final Map<String, String> BROWSER = Map.of("Accept", "text/html,application/xhtml+xml,*/*;q=0.8", "Sec-Fetch-Mode", "navigate", "Accept-Language", "fr");

    @LocalServerPort
    private int port;

    @Test
    void pageOpenedWithoutSessionLeadsToASignInThatComesBackToTheVeryAddress() throws Exception {
        for (var address : List.of("/casework/preferences/", "/casework/programme/?list=requests&country=KEN", "/casework/story/?case=CAT%2FC%2FKEN%2FCO%2F3%239", "/casework/hand-over/?id=1")) {
            var answer = open(address, BROWSER);

            assertThat(answer.statusCode()).as(address).isEqualTo(302);
            var location = answer.headers().firstValue("Location").orElseThrow();
            assertThat(location).startsWith("/camunda/app/tasklist/default/?return=");
            assertThat(URI.create("http://x" + location).getQuery()).isEqualTo("return=" + address);
            assertThat(open(location, BROWSER).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void whoIsSignedInGetsThePage() {
        for (var page : List.of("preferences", "programme", "story", "hand-over")) {
            assertThat(Caller.signedIn(port, "ken-rc").get("/casework/" + page + "/").status()).as(page).isEqualTo(200);
        }
    }

    @Test
    void programsAreToldToSignInInTheFormOfAllRefusals() throws Exception {
        for (var address : List.of("/casework/story/?case=x", "/api/preferences")) {
            var answer = open(address, Map.of("Accept", "application/json"));

            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(Caller.JSON.readTree(answer.body()).path("message").asText()).isEqualTo("Sign in to use this.");
        }
    }

    @Test
    void addressThatIsNoneIsSaidInWords() {
        var person = Caller.signedIn(port, "ken-rc");
        var page = person.with("Accept", "text/html", "GET", "/casework/nothing/", "");
        var forPrograms = person.get("/casework/nothing/");

        assertThat(page.status()).isEqualTo(404);
        assertThat(page.response().headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
        assertThat(page.body()).contains("There is nothing at this address.", "Open Tasklist", "lang=\"en\"").doesNotContain("Whitelabel", "{");
        assertThat(page.response().headers().firstValue("Content-Security-Policy").orElseThrow()).contains("default-src 'none'");
        assertThat(forPrograms.status()).isEqualTo(404);
        assertThat(forPrograms.json().path("message").asText()).isEqualTo("There is nothing at this address.");
        assertThat(forPrograms.json().path("faults").isArray()).isTrue();
    }

    @Test
    void pageOfARefusalSpeaksTheReadersLanguageAndHasItsLook() throws Exception {
        var page = open("/nothing", BROWSER);

        assertThat(page.statusCode()).isEqualTo(401);
        assertThat(page.body()).contains("lang=\"fr\"", "Ouvrir Tasklist");
        var look = page.body().replaceAll("(?s).*href=\"([^\"]+\\.css)\".*", "$1");
        assertThat(open(look, Map.of()).statusCode()).isEqualTo(200);
    }

    @Test
    void wrongMethodAndWrongSpellingAreSaidInWords() {
        var person = Caller.signedIn(port, "ken-rc");

        assertThat(person.with("Accept", "text/html", "DELETE", "/casework/story/", "").body()).doesNotContain("Whitelabel").contains("Open Tasklist");
        assertThat(person.with("Accept", "text/html", "GET", "/casework/a%2Fb", "").body()).contains("There is nothing at this address.", "Open Tasklist");
    }

    @Test
    void bareBracesInAnAddressAreAnsweredInTheFormOfAllRefusals() throws Exception {
        var answer = raw("/engine-rest/task?assigneeExpression=${1}");

        assertThat(answer).startsWith("HTTP/1.1 400").contains("application/json").contains("\"message\"", "\"faults\":[]").doesNotContain("<html", "Tomcat");
    }

    private HttpResponse<String> open(String address, Map<String, String> headers) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + address));
        headers.forEach(request::header);
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    }

    private String raw(String address) throws IOException {
        try (var socket = new Socket("localhost", port)) {
            socket.getOutputStream().write(("GET " + address + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
