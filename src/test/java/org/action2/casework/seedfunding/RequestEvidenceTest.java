package org.action2.casework.seedfunding;

import static org.action2.casework.seedfunding.ModelDriver.request;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.action2.casework.CaseworkServices;
import org.action2.casework.CaseworkTest;
import org.action2.casework.access.Caller;
import org.action2.casework.followup.FollowUpDriver;
import org.camunda.spin.plugin.variable.value.JsonValue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a request rests on, over HTTP: the kind of support, the letter of the Member State, the recommendation it follows up. */
@CaseworkTest
class RequestEvidenceTest extends CaseworkServices {

    private static final List<String> EVIDENCE = List.of("memberStateAuthority", "memberStateRequestDate", "memberStateRequestReference");

    @Autowired
    private FollowUpDriver followUps;

    @Autowired
    private ModelDriver driver;

    private final List<String> started = new ArrayList<>();

    @AfterEach
    void takeAway() {
        started.stream().filter(each -> runtime.createProcessInstanceQuery().processInstanceId(each).count() > 0)
            .forEach(each -> runtime.deleteProcessInstance(each, "tried"));
    }

    @Test
    void tickWithoutItsLetterIsRefused() {
        for (var missing : EVIDENCE) {
            assertThat(faults(submitted(request(), missing, ""))).as(missing).containsExactly(missing);
        }
        assertThat(faults(submitted(request(), "memberStateAuthority", "x"))).containsExactly("memberStateAuthority");
        assertThat(faults(submitted(request(), "memberStateAuthority", "x".repeat(201)))).containsExactly("memberStateAuthority");
        assertThat(faults(submitted(request(), "memberStateRequestReference", "x".repeat(101)))).containsExactly("memberStateRequestReference");
    }

    @Test
    void letterIsOfADayThatHasBeen() {
        var later = LocalDate.now(ZoneOffset.UTC).plusDays(2).toString();

        for (var date : List.of(later, "2099-01-01", "1999-12-31", "0001-01-01", "1 October 2026")) {
            assertThat(faults(submitted(request(), "memberStateRequestDate", date))).as(date).containsExactly("memberStateRequestDate");
        }
        assertThat(submitted(request(), "memberStateRequestDate", LocalDate.now(ZoneOffset.UTC).toString()).status()).isEqualTo(200);
    }

    @Test
    void requestOfNobodyKeepsNoLetter() {
        var answer = submitted(request(), "memberStateRequest", false);

        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        var instance = answer.json().path("id").asText();
        assertThat(EVIDENCE).allSatisfy(name -> assertThat(history.createHistoricVariableInstanceQuery().processInstanceId(instance).variableName(name).list())
            .as(name).allSatisfy(variable -> assertThat(variable.getValue()).isNull()));
        assertThat(registered(instance)).containsEntry("member_state_authority", null).containsEntry("member_state_request_date", null);
    }

    @Test
    void programKeepsNoLetterThatTheFormHides() {
        var request = request();
        request.put("memberStateRequest", false);

        var instance = driver.submit(request).getId();
        started.add(instance);

        assertThat(registered(instance)).containsEntry("member_state_authority", null).containsEntry("member_state_request_reference", null);
    }

    @Test
    void registerKnowsKindAndLetter() {
        var answer = submitted(request(), "supportKind", "pilot-programming");

        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        assertThat(registered(answer.json().path("id").asText())).containsEntry("support_kind", "pilot-programming")
            .containsEntry("member_state_authority", "Ministry of Justice").containsEntry("member_state_request_reference", "MOJ/2026/114");
        var listed = Caller.basic(port, "manager").get("/api/requests?country=KEN&size=200").json().path("items");
        assertThat(listed.findValuesAsText("supportKind")).contains("pilot-programming");
    }

    @Test
    void requestSaysWhatKindOfSupportItAsksFor() {
        assertThat(faults(submitted(request(), "supportKind", ""))).containsExactly("supportKind");
        assertThat(faults(submitted(request(), "supportKind", "training"))).containsExactly("supportKind");
    }

    @Test
    void requestFollowsUpARecommendationOfItsCountryOrNone() {
        var ofKenya = recommendation("KEN", "CEDAW/C/KEN/CO/8");
        var ofSlovenia = recommendation("SVN", "CEDAW/C/SVN/CO/5");

        for (var unknown : List.of("CEDAW/C/KEN/CO/8#9999", ofSlovenia, "x", "CEDAW/C/KEN/CO/8")) {
            var answer = submitted(request(), "recommendation", unknown);
            assertThat(faults(answer)).as(unknown).containsExactly("recommendation");
            assertThat(answer.json().path("faults").get(0).path("label").asText()).isEqualTo("Recommendation");
        }
        var alone = request();
        alone.remove("country");
        assertThat(faults(submitted(new HashMap<>(alone), "recommendation", ofSlovenia))).containsExactly("recommendation");
        assertThat(submitted(alone, "recommendation", ofKenya).status()).isEqualTo(200);
        var answer = submitted(request(), "recommendation", ofKenya);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        assertThat(registered(answer.json().path("id").asText())).containsEntry("recommendation", ofKenya);

        var returned = runtime.createProcessInstanceQuery().processInstanceId(answer.json().path("id").asText()).singleResult();
        var opened = Caller.basic(port, "ken-rc").get("/engine-rest/task/" + driver.only(returned, "endorse-request").getId() + "/form-variables?deserializeValues=false").json();
        assertThat(opened.path("recommendationText").path("value").asText()).isEqualTo("Investigate domestic violence.");
        assertThat(opened.path("recommendationSymbol").path("value").asText()).isEqualTo("CEDAW/C/KEN/CO/8");
        assertThat(opened.path("recommendationDate").path("value").asText()).isEqualTo(LocalDate.now(ZoneId.of("Africa/Nairobi")).minusMonths(1).toString());
        driver.complete(returned, "endorse-request", "ken-rc", "endorsed", false, "endorsementComment", "Name the partners.");
        var completed = request();
        completed.remove("country");
        completed.put("recommendation", ofSlovenia);
        assertThat(faults(Caller.basic(port, "ken-focal-point").post("/engine-rest/task/" + driver.only(returned, "complete-request").getId() + "/submit-form",
            Map.of("variables", typed(completed))))).containsExactly("recommendation");
    }

    /** A follow-up that is under way. @return its key */
    private String recommendation(String country, String symbol) {
        return followUps.keysOf(followUps.register(List.of(FollowUpDriver.recommendation(country, symbol, "7" + System.nanoTime(), "Investigate domestic violence."))).get(0)).get(0);
    }

    private Map<String, Object> registered(String instance) {
        return jdbc.sql("select * from funding_request where process_instance_id = :instance").param("instance", instance).query().singleRow();
    }

    private Caller.Answer submitted(Map<String, Object> request, String field, Object value) {
        request.put(field, value);
        var answer = Caller.basic(port, "ken-focal-point").post("/engine-rest/process-definition/key/seed-funding-request/submit-form",
            Map.of("variables", typed(request)));
        if (answer.status() == 200) {
            started.add(answer.json().path("id").asText());
        }
        return answer;
    }

    private static Map<String, Object> typed(Map<String, Object> request) {
        var variables = new HashMap<String, Object>();
        request.forEach((name, given) -> variables.put(name, given instanceof JsonValue json
            ? Map.of("value", json.getValueSerialized(), "type", "Json") : Map.of("value", given)));
        return variables;
    }

    private static List<String> faults(Caller.Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
        return answer.json().path("faults").findValuesAsText("field");
    }
}
