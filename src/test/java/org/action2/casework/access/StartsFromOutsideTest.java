package org.action2.casework.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.action2.casework.CaseworkServices;
import org.action2.casework.CaseworkTest;
import org.action2.casework.access.Caller.Answer;
import org.action2.casework.followup.FollowUpDriver;
import org.camunda.spin.plugin.variable.value.JsonValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

/** Starts that say more than their form asks: another's name, another's reference, another country, values of which nothing is kept. */
@CaseworkTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StartsFromOutsideTest extends CaseworkServices {

    private static final String REQUEST = "/process-definition/key/seed-funding-request/";

    @Autowired
    private FollowUpDriver followUps;

    @Test
    void nobodySubmitsUnderAnothersName() {
        var before = started();
        for (var account : List.of("ken-focal-point", "admin")) {
            for (var way : Way.both(port, account)) {
                for (var end : List.of("start", "submit-form")) {
                    for (var name : List.of("submittedBy", "reference", "endorsedBy", "decisionGroup", "reviewers", "stage")) {
                        var answer = way.post(REQUEST + end, Map.of("variables", with(name, value("ken-rc"))));
                        assertRefused(account + " " + end + " " + name, answer, name);
                    }
                }
            }
        }
        assertThat(started()).isEqualTo(before);
    }

    @Test
    void whoStartedIsWhoIsSignedIn() {
        for (var way : Way.both(port, "ken-focal-point")) {
            for (var end : List.of("start", "submit-form")) {
                var answer = way.post(REQUEST + end, Map.of("variables", request()));

                assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
                var instance = answer.json().path("id").asText();
                assertThat(runtime.getVariable(instance, "submittedBy")).isEqualTo("ken-focal-point");
                assertThat(history.createHistoricProcessInstanceQuery().processInstanceId(instance).singleResult().getStartUserId()).isEqualTo("ken-focal-point");
                runtime.deleteProcessInstance(instance, "tried");
            }
        }
    }

    @Test
    void referencesAreGivenByTheProgram() {
        var before = started();
        for (var account : List.of("ken-focal-point", "admin")) {
            for (var way : Way.both(port, account)) {
                for (var end : List.of("start", "submit-form")) {
                    assertRefused("request", way.post(REQUEST + end, Map.of("businessKey", "SF-SVN-2026-0001", "variables", request())), "businessKey");
                    assertRefused("change", way.post("/process-definition/key/seed-funding-change/" + end,
                        Map.of("businessKey", "SF-SVN-2026-0001", "variables", Map.of())), "businessKey");
                }
                assertRefused("case", way.post(REQUEST + "start", Map.of("caseInstanceId", "x", "variables", request())), "caseInstanceId");
            }
        }
        assertThat(started()).isEqualTo(before);
    }

    @Test
    void blanksAroundAnAnswerAreNotKept() {
        var padded = with("title", value("  Legal aid for all\u00a0 "));
        padded.put("objective", value("\n\n Survivors bring their complaints to court. \n\n"));
        padded.put("budget", Map.of("type", "Json", "value", """
            [{"line": "contracts", "description": " Legal aid ", "amount": "40000.00 "}]"""));
        for (var way : Way.both(port, "ken-focal-point")) {
            for (var end : List.of("start", "submit-form")) {
                var answer = way.post(REQUEST + end, Map.of("variables", padded));

                assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
                var instance = answer.json().path("id").asText();
                assertThat(runtime.getVariable(instance, "title")).isEqualTo("Legal aid for all");
                assertThat(runtime.getVariable(instance, "objective")).isEqualTo(" Survivors bring their complaints to court.");
                assertThat(runtime.getVariable(instance, "budget").toString()).contains("\"Legal aid\"", "\"40000.00\"");
                runtime.deleteProcessInstance(instance, "tried");
                assertRefused(end + " with a blank title", way.post(REQUEST + end, Map.of("variables", with("title", value(" \u00a0 ")))), "title");
            }
        }
    }

    @Test
    void valuesOfWhichNothingIsKeptAreRefused() {
        var before = started();
        for (var account : List.of("ken-focal-point", "admin")) {
            for (var way : Way.both(port, account)) {
                for (var end : List.of("start", "submit-form")) {
                    for (var name : List.of("title", "country", "requestedAmount", "submittedBy")) {
                        var passing = new HashMap<>(Map.<String, Object>of("value", request().getOrDefault(name, value("ken-rc")) instanceof Map<?, ?> good
                            ? good.get("value") : "", "type", "String", "valueInfo", Map.of("transient", true)));
                        assertRefused(end + " " + name, way.post(REQUEST + end, Map.of("variables", with(name, passing))), name);
                    }
                }
            }
        }
        assertThat(started()).isEqualTo(before);
    }

    @Test
    void onlyAdministratorsStartInTheMiddleAndNotInAnothersName() {
        var middle = List.of(Map.of("type", "startBeforeActivity", "activityId", "screen-request"));
        for (var way : Way.both(port, "ken-focal-point")) {
            assertThat(way.post(REQUEST + "start", Map.of("startInstructions", middle, "variables", request())).status()).isEqualTo(403);
        }
        for (var way : Way.both(port, "admin")) {
            assertRefused("admin", way.post(REQUEST + "start", Map.of("startInstructions", middle, "variables", with("submittedBy", value("ken-rc")))), "submittedBy");
        }
    }

    @Test
    void followUpOfAnotherCountryIsNotChanged() {
        var slovenian = followUps.followedUp(followUps.register(List.of(
            FollowUpDriver.recommendation("SVN", "CAT/C/SVN/CO/77", "9", "Investigate each complaint."))).get(0));
        var before = started();
        for (var account : List.of("ken-focal-point")) {
            for (var way : Way.both(port, account)) {
                for (var end : List.of("start", "submit-form")) {
                    var answer = way.post("/process-definition/key/follow-up-change/" + end, Map.of("variables", Map.of(
                        "followUp", value(slovenian), "changeKind", value("hold"),
                        "changeReason", value("The elections are near."), "resumeDate", value("2027-12-31"))));
                    assertRefused(account, answer, "followUp");
                }
            }
        }
        assertThat(started()).isEqualTo(before);
    }

    @Test
    void whatIsNotOpenIsStartedByTheProgramOnly() {
        for (var process : List.of("seed-funding-review", "seed-funding-report", "seed-funding-amendment", "seed-funding-draft", "recommendation-intake",
            "document-review", "recommendation-follow-up", "partner-action", "escalation", "mail-delivery")) {
            for (var account : List.of("ken-focal-point", "ohchr-desk", "secretariat", "manager", "admin")) {
                for (var way : Way.both(port, account)) {
                    for (var end : List.of("start", "submit-form")) {
                        var answer = way.post("/process-definition/key/" + process + "/" + end, Map.of("variables", Map.of()));
                        assertThat(answer.status()).as(account + " " + process + ": " + answer).isIn(403, 404);
                    }
                }
            }
        }
    }

    @Test
    void strangeValuesAreRefusedByTheirFields() {
        var strange = new ArrayList<Map<String, Object>>();
        strange.add(value("a\u0000b"));
        strange.add(value("x".repeat(60_000)));
        strange.add(Map.of("value", 7, "type", "Integer"));
        strange.add(Map.of("value", true, "type", "Boolean"));
        strange.add(Map.of("value", "{\"a\": [1]}", "type", "Json"));
        strange.add(Map.of("value", "[]", "type", "Json"));
        strange.add(Map.of("value", "AAAA", "type", "Bytes"));
        strange.add(Map.of("value", "2027-01-01T00:00:00.000+0000", "type", "Date"));
        var wrong = new ArrayList<String>();
        for (var way : List.of(Way.both(port, "ken-focal-point").get(0))) {
            for (var name : List.of("country", "title", "recommendation", "startDate")) {
                for (var each : strange) {
                    var answer = way.post(REQUEST + "start", Map.of("variables", with(name, each)));
                    if (answer.status() != 400) {
                        wrong.add(name + " " + String.valueOf(each).substring(0, Math.min(40, String.valueOf(each).length())) + ": " + answer);
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private long started() {
        return history.createHistoricProcessInstanceQuery().count();
    }

    private static void assertRefused(String what, Answer answer, String field) {
        assertThat(answer.status()).as(what + ": " + answer).isEqualTo(400);
        assertThat(answer.json().path("faults").findValuesAsText("field")).as(what + ": " + answer).contains(field);
    }

    @Test
    void nothingInPlaceOfAVariableIsRefused() {
        var withNothing = new HashMap<String, Object>(Map.of("country", value("KEN")));
        withNothing.put("title", null);
        var noList = new HashMap<String, Object>(Map.of("type", "Json"));
        noList.put("value", null);
        for (var way : Way.both(port, "ken-focal-point")) {
            var nothing = way.post("/process-definition/key/seed-funding-request/submit-form", Map.of("variables", withNothing));
            assertThat(nothing.status()).as(nothing.toString()).isEqualTo(400);
            assertThat(nothing.json().path("faults").findValuesAsText("field")).containsExactly("title");

            var none = way.post("/process-definition/key/seed-funding-request/submit-form", Map.of("variables", with("budget", noList)));
            assertThat(none.status()).as(none.toString()).isEqualTo(400);
            assertThat(none.json().path("message").asText()).isEqualTo("Budget: is required.");
        }
    }

    static Map<String, Object> request() {
        var request = new HashMap<String, Object>();
        AccessTableTest.request().forEach((name, value) -> request.put(name,
            value instanceof JsonValue list ? BadSubmissions.json(list.getValueSerialized()) : Caller.variable(value)));
        return request;
    }

    private static Map<String, Object> with(String name, Object variable) {
        var request = request();
        request.put(name, variable);
        return request;
    }

    private static Map<String, Object> value(Object value) {
        return Caller.variable(value);
    }
}
