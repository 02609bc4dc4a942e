package org.action2.casework.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.action2.casework.CaseworkTest;
import org.action2.casework.access.Caller.Answer;
import org.action2.casework.language.FormText;
import org.action2.casework.language.FormWords;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Refusals, and the words of forms, come in the language of whoever reads them. */
@CaseworkTest
class ReaderLanguageTest {

    private static final String START = "/process-definition/key/seed-funding-request/submit-form";
    private static final String WORDS = "/api/forms/words";

    @LocalServerPort
    private int port;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void forget() {
        jdbc.sql("delete from mail_preference where person = 'ken-focal-point'").update();
    }

    @Test
    void refusalsOfAFormAreInTheLanguageThatTheRequestAsksFor() {
        for (var way : Way.both(port, "ken-focal-point")) {
            var french = submit(way, "fr-CH, fr;q=0.9, en;q=0.8, *;q=0.5");

            assertThat(french.status()).as(french.toString()).isEqualTo(400);
            assertThat(french.json().path("message").asText())
                .contains(label("Title") + "\u00a0: est obligatoire.", label("Budget") + ", ligne 2, " + label("Amount (USD)") + "\u00a0: doit être un montant tel que 40000.00.");
            assertThat(french.json().path("faults").findValuesAsText("path")).containsExactlyInAnyOrder("title", "budget.1.amount", "startDate");
            assertThat(french.json().path("faults").findValuesAsText("field")).containsExactlyInAnyOrder("title", "amount", "startDate");

            var english = submit(way, "de, en;q=0.5");
            assertThat(english.json().path("message").asText())
                .contains("Title: is required.", "Budget, row 2, Amount (USD): must be an amount such as 40000.00.");
        }
    }

    @Test
    void whatThePersonChoseGoesBeforeWhatTheBrowserAsks() {
        prefers("fr");
        for (var way : Way.both(port, "ken-focal-point")) {
            assertThat(submit(way, "en").json().path("message").asText()).contains("est obligatoire");
        }
        for (var spoken : Map.of("es", "es obligatorio", "ar", "إلزامي", "ru", "обязательное поле").entrySet()) {
            prefers(spoken.getKey());
            for (var way : Way.both(port, "ken-focal-point")) {
                assertThat(submit(way, "fr").json().path("message").asText()).as(spoken.getKey()).contains(spoken.getValue());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", ";;;q=9", "fr;q=0", "xx-YY", "fr_FR", "\u00ff", "en-u-ca-", "i-klingon", "fr;q=nan", ",", "-", "fr,-;q=0.5"})
    void anythingElseIsAnsweredInEnglish(String header) {
        var answer = Caller.basic(port, "ken-focal-point").with("Accept-Language", header, "POST", "/engine-rest" + START, body());

        assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
        assertThat(answer.json().path("message").asText()).contains("Title: is required.");
        assertThat(words("ken-focal-point", "x".repeat(4000) + ",fr;q=0.1").status()).isEqualTo(200);
    }

    @Test
    void guardsSpeakTheReadersLanguage() {
        var request = WaitingCase.at(runtime, tasks, "seed-funding-request", "endorse-request");
        try {
            for (var way : Way.both(port, "finance")) {
                var refused = way.caller().with("Accept-Language", "fr", "POST", way.path() + "/task/" + request.task() + "/claim", "{\"userId\": \"finance\"}");

                assertThat(refused.status()).as(refused.toString()).isEqualTo(403);
                assertThat(refused.json().path("message").asText()).isEqualTo("La tâche «\u00a0" + label("Endorse request") + "\u00a0» ne vous revient pas.");
                assertThat(way.post("/task/" + request.task() + "/claim", Map.of("userId", "finance")).json().path("message").asText())
                    .isEqualTo("The task \"Endorse request\" is not yours to work on.");
            }
        } finally {
            runtime.deleteProcessInstance(request.instance(), "tried");
        }
    }

    @Test
    void ownEndpointsSpeakTheReadersLanguage() {
        var manager = Caller.signedIn(port, "manager");

        assertThat(manager.with("Accept-Language", "fr", "PUT", "/api/requests?size=x", "{}").json().path("message").asText())
            .isEqualTo("Cette méthode n’est pas disponible à cette adresse.");
        assertThat(manager.with("Accept-Language", "fr", "POST", "/api/follow-ups/endorsements", "{\"taskIds\": [").json().path("message").asText())
            .isNotBlank();
        assertThat(Caller.signedIn(port, "finance").with("Accept-Language", "fr", "POST", "/api/operations/retry", "{}").json().path("message").asText())
            .isEqualTo("Ceci est réservé aux responsables et aux administrateurs.");
    }

    @Test
    void draftsAreRefusedInTheReadersLanguage() {
        var team = Caller.signedIn(port, "ken-focal-point");

        assertThat(said(team, "GET", "/api/tasks/none/draft", "")).startsWith("404 Cette tâche n’existe pas.");
        assertThat(said(team, "GET", "/api/drafts/none", "")).startsWith("404 Vous n’avez pas de brouillon");
        assertThat(said(team, "POST", "/api/drafts", "{\"process\": \"none\", \"values\": {}}")).startsWith("404 Aucun formulaire");
        assertThat(said(team, "POST", "/api/drafts", "{}")).isEqualTo("400 Processus\u00a0: est obligatoire. Valeurs\u00a0: est obligatoire.");
        assertThat(said(team, "POST", "/api/drafts", "{\"process\": \"seed-funding-request\", \"values\": {\"title\": \"" + "x".repeat(500_000) + "\"}}"))
            .startsWith("400 Le brouillon est trop long\u00a0: 500\u202f000 caractères au plus");
        assertThat(team.get("/api/tasks/none/draft").json().path("message").asText()).startsWith("There is no such task.");
    }

    @Test
    void doorsSpeakTheLanguageThatTheRequestAsksFor() {
        assertThat(said(Caller.basic(port, "finance"), "GET", "/actuator/metrics", "")).startsWith("403 Les chiffres du programme");
        assertThat(said(Caller.basic(port, "finance"), "GET", "/api/requests/a%2Fb", "")).isEqualTo("400 Il n’y a rien à cette adresse.");
    }

    @Test
    void questionsAboutOneCaseOrTheTimersAreRefusedInTheReadersLanguage() {
        var team = Caller.signedIn(port, "ken-focal-point");

        assertThat(said(team, "GET", "/api/cases/sequel?processInstanceId=none", "")).startsWith("404 ").doesNotContain("There is");
        assertThat(team.get("/api/cases/sequel?processInstanceId=none").json().path("message").asText()).isEqualTo("There is no such case that you may see.");
        assertThat(said(team, "POST", "/api/deadlines/recompute", "")).isEqualTo("403 Seuls les administrateurs peuvent recalculer les échéances.");
    }

    @Test
    void wordsOfFormsComeInTheReadersLanguage() {
        var french = words("ken-focal-point", "fr");

        assertThat(french.status()).isEqualTo(200);
        assertThat(french.json().path("language").asText()).isEqualTo("fr");
        assertThat(french.json().path("words").path("Title").asText()).isEqualTo("Titre");
        assertThat(french.json().path("words")).hasSize(FormWords.in(Locale.FRENCH).size());
        assertThat(french.response().headers().firstValue("Cache-Control").orElse("")).contains("private", "no-cache");
        assertThat(french.response().headers().allValues("Vary")).anyMatch(value -> value.contains("Accept-Language"));

        var english = words("ken-focal-point", "pl");
        assertThat(english.json().path("language").asText()).isEqualTo("en");
        assertThat(english.json().path("words")).isEmpty();

        prefers("fr");
        assertThat(words("ken-focal-point", "en").json().path("language").asText()).isEqualTo("fr");
    }

    @Test
    void pageForSigningInSpeaksTheLanguageInWhichItBegan() {
        var stranger = Caller.anonymous(port);

        assertThat(stranger.with("Accept-Language", "fr", "GET", WORDS + "?before=ar", "").json().path("language").asText()).isEqualTo("ar");
        assertThat(stranger.with("Accept-Language", "fr", "GET", WORDS + "?before=xx", "").json().path("language").asText()).isEqualTo("fr");
        assertThat(stranger.get(WORDS + "?before=ar").json().path("signedIn").asBoolean()).isFalse();
        var person = Caller.signedIn(port, "ken-focal-point").with("Accept-Language", "fr", "GET", WORDS + "?before=ar", "").json();
        assertThat(person.path("language").asText()).isEqualTo("fr");
        assertThat(person.path("signedIn").asBoolean()).isTrue();
    }

    @Test
    void wordsThatTheBrowserHasAreNotSentAgain() {
        var caller = Caller.signedIn(port, "ken-focal-point");
        var english = caller.get(WORDS).response().headers().firstValue("ETag").orElseThrow();

        assertThat(caller.with("If-None-Match", english, "GET", WORDS, "").status()).isEqualTo(304);
        prefers("fr");
        var french = caller.with("If-None-Match", english, "GET", WORDS, "");
        assertThat(french.status()).isEqualTo(200);
        assertThat(french.json().path("language").asText()).isEqualTo("fr");
    }

    private static String said(Caller caller, String method, String path, String body) {
        var answer = caller.with("Accept-Language", "fr", method, path, body);
        return answer.status() + " " + answer.json().path("message").asText();
    }

    private Answer words(String account, String language) {
        return Caller.signedIn(port, account).with("Accept-Language", language, "GET", WORDS, "");
    }

    private static Answer submit(Way way, String language) {
        return way.caller().with("Accept-Language", language, "POST", way.path() + START, body());
    }

    /** No title, a row with an amount that is none, and a date that is none. */
    private static String body() {
        var variables = new HashMap<>(StartsFromOutsideTest.request());
        variables.put("title", Caller.variable(" \u00a0 "));
        variables.put("startDate", Caller.variable("2027-02-30"));
        variables.put("budget", Map.of("type", "Json", "value", """
            [{"line": "contracts", "description": "Legal aid", "amount": "38000.00"}, {"line": "travel", "description": "Buses", "amount": "2,000"}]"""));
        try {
            return Caller.JSON.writeValueAsString(Map.of("variables", variables));
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private void prefers(String language) {
        jdbc.sql("insert into mail_preference (person, language) values ('ken-focal-point', :language) on conflict (person) do update set language = :language")
            .param("language", language).update();
    }

    private static String label(String english) {
        return new FormText(english).in(Locale.FRENCH);
    }
}
