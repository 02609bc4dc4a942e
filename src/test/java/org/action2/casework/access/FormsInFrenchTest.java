package org.action2.casework.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.action2.casework.CaseworkServices;
import org.action2.casework.CaseworkTest;
import org.action2.casework.access.Caller.Answer;
import org.action2.casework.language.FormText;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever fills in a form in French reads in French, by both REST APIs, what is wrong with it and where. */
@CaseworkTest
class FormsInFrenchTest extends CaseworkServices {

    private static final String REQUEST = "seed-funding-request";
    private static final String FOLLOW_UP = "recommendation-follow-up";

    private WaitingCase on;

    /** Who has chosen a language is answered in it, whatever the request says. */
    @BeforeEach
    void chooseNoLanguage() {
        jdbc.sql("delete from mail_preference").update();
    }

    @AfterEach
    void close() {
        if (on != null) {
            runtime.deleteProcessInstance(on.instance(), "tried");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "seed-funding-request, endorse-request, ken-rc", "seed-funding-request, complete-request, ken-focal-point",
        "seed-funding-request, screen-request, secretariat", "seed-funding-request, decide-request, task-force",
        "seed-funding-request, accept-terms, ken-rc", "seed-funding-request, record-disbursement, finance",
        "seed-funding-request, close-grant, secretariat", "seed-funding-amendment, decide-amendment, secretariat",
        "seed-funding-draft, draft-seed-funding, ken-focal-point", "document-review, triage-document, ohchr-desk", "document-review, record-state-report, ohchr-desk", "document-review, record-evaluation, ohchr-desk",
        "recommendation-follow-up, plan-follow-up, ken-focal-point", "recommendation-follow-up, endorse-plan, ken-rc",
        "recommendation-follow-up, report-progress, ken-focal-point", "recommendation-follow-up, assess-implementation, ohchr-desk",
        "recommendation-follow-up, give-advice, unfpa", "partner-action, accept-action, unfpa", "partner-action, report-action, unfpa",
        "partner-action, reassign-action, ken-focal-point", "escalation, handle-escalation, secretariat",
        "clarification, answer-clarification, ken-focal-point"})
    void formLeftEmptyIsRefusedInFrench(String process, String task, String account) {
        on = WaitingCase.at(runtime, tasks, process, task);

        for (var way : Way.both(port, account)) {
            isFrenchOf(complete(way, "fr", Map.of()), complete(way, "en", Map.of()));
        }
    }

    @ParameterizedTest
    @CsvSource({"seed-funding-request, ken-focal-point", "seed-funding-change, ken-focal-point", "follow-up-change, ohchr-desk", "document-change, ohchr-desk"})
    void startFormLeftEmptyIsRefusedInFrench(String process, String account) {
        for (var way : Way.both(port, account)) {
            var start = "/process-definition/key/" + process + "/submit-form";
            isFrenchOf(send(way, "fr", start, Map.of()), send(way, "en", start, Map.of()));
        }
    }

    @Test
    void preferencesOpenInTheLanguageThatOneReadsSoThatSavingThemChoosesNoOther() {
        var caller = Caller.signedIn(port, "ken-rc");

        assertThat(caller.with("Accept-Language", "fr", "GET", "/api/preferences", "").json().path("language").asText()).isEqualTo("fr");
        assertThat(caller.with("Accept-Language", "en", "GET", "/api/preferences", "").json().path("language").asText()).isEqualTo("en");
    }

    @Test
    void disbursementIsRefusedInFrench() {
        on = WaitingCase.at(runtime, tasks, REQUEST, "record-disbursement");
        runtime.setVariable(on.instance(), "approvedAmount", "30000.00");

        for (var way : Way.both(port, "finance")) {
            var refused = complete(way, "fr", Map.of("disbursedAmount", Caller.variable("30 000,00"), "disbursementDate", Caller.variable("2027-02-30"),
                "disbursementReference", Caller.variable("x".repeat(101))));

            assertThat(sentences(refused)).containsExactlyInAnyOrder(
                "disbursedAmount | Montant décaissé (USD) | doit être un montant tel que 40000.00",
                "disbursementDate | Date du décaissement | doit être une date qui existe, telle que 2027-01-31",
                "disbursementReference | Référence du décaissement | doit compter au plus 100 caractères");
        }
    }

    @Test
    void rowsOfBudgetsAndPlansAreRefusedInFrench() {
        on = WaitingCase.at(runtime, tasks, REQUEST, "complete-request");
        for (var way : Way.both(port, "ken-focal-point")) {
            var refused = complete(way, "fr", Map.of("budget", BadSubmissions.json("""
                [{"line": "contracts", "description": "Legal aid", "amount": "40000.00"}, {"line": "travel", "description": "Buses", "amount": "beaucoup"}]""")));

            assertThat(sentences(refused)).contains("budget.1.amount | Budget, ligne 2, Montant (USD) | doit être un montant tel que 40000.00");
        }
        close();

        on = WaitingCase.at(runtime, tasks, FOLLOW_UP, "plan-follow-up");
        for (var way : Way.both(port, "ken-focal-point")) {
            var refused = complete(way, "fr", Map.of("planSummary", Caller.variable("Former les juges."), "seedFundingNeeded", Caller.variable(false),
                "actions", BadSubmissions.json("""
                    [{"agency": "agency-undp", "action": "Former les juges", "dueDate": "demain"}, {"agency": "agency-undp", "dueDate": "2020-01-01"}]""")));

            assertThat(paths(refused)).contains("actions.0.dueDate", "actions.1.action");
            assertThat(sentences(refused)).contains("actions.1.action | Actions, ligne 2, Action | est obligatoire");
        }
    }

    private Answer complete(Way way, String language, Map<String, Object> variables) {
        return send(way, language, "/task/" + on.task() + "/submit-form", variables);
    }

    private static Answer send(Way way, String language, String path, Map<String, Object> variables) {
        try {
            return way.caller().with("Accept-Language", language, "POST", way.path() + path, Caller.JSON.writeValueAsString(Map.of("variables", variables)));
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    /** The same faults at the same places, every label and every sentence in the other language. */
    private static void isFrenchOf(Answer french, Answer english) {
        assertThat(french.status()).as(french.toString()).isEqualTo(400);
        assertThat(english.status()).as(english.toString()).isEqualTo(400);
        assertThat(paths(french)).isNotEmpty().isEqualTo(paths(english)).doesNotContain("");
        IntStream.range(0, paths(french).size()).forEach(i -> {
            var label = fault(english, i, "label");
            assertThat(fault(french, i, "label")).isEqualTo(new FormText(label).in(Locale.FRENCH));
            assertThat(fault(french, i, "message")).isNotEqualTo(fault(english, i, "message"));
            assertThat(french.json().path("message").asText()).contains(fault(french, i, "label") + "\u00a0: " + fault(french, i, "message"));
        });
    }

    private static String fault(Answer answer, int number, String part) {
        return answer.json().path("faults").get(number).path(part).asText();
    }

    private static List<String> paths(Answer answer) {
        return answer.json().path("faults").findValuesAsText("path");
    }

    private static List<String> sentences(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
        return IntStream.range(0, answer.json().path("faults").size()).mapToObj(i -> answer.json().path("faults").get(i))
            .map(FormsInFrenchTest::sentence).toList();
    }

    private static String sentence(JsonNode fault) {
        return fault.path("path").asText() + " | " + fault.path("label").asText() + " | " + fault.path("message").asText();
    }
}
