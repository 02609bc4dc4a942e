package org.action2.casework.seedfunding;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.action2.casework.CaseworkServices;
import org.action2.casework.CaseworkTest;
import org.action2.casework.access.Caller;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.spin.plugin.variable.value.JsonValue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** No grant is over before it begins, begins in another age, or is paid on a day that has not come or was before its decision. */
@CaseworkTest
class ImpossiblePeriodsTest extends CaseworkServices {

    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

    @Autowired
    private ModelDriver driver;

    private ProcessInstance request;

    @AfterEach
    void takeAway() {
        if (request != null && !driver.isEnded(request)) {
            runtime.deleteProcessInstance(request.getId(), "tried");
        }
    }

    static Stream<Arguments> periods() {
        var span = " must be between " + read(TODAY.minusMonths(3)) + " and " + read(TODAY.plusMonths(24));
        return Stream.of(
            Arguments.of("over before it begins", TODAY.plusMonths(2), TODAY.plusMonths(1), List.of("End date must be after the start date")),
            Arguments.of("begins in the year 1", LocalDate.of(1, 1, 1), TODAY.plusMonths(1),
                List.of("Start date" + span, "End date must be at most 24 months after the start date")),
            Arguments.of("lasts to the year 9999", TODAY.plusMonths(1), LocalDate.of(9999, 12, 31),
                List.of("End date must be at most 24 months after the start date")),
            Arguments.of("begins in the year 9999", LocalDate.of(9999, 1, 1), LocalDate.of(9999, 12, 31), List.of("Start date" + span)),
            Arguments.of("begins too long ago", TODAY.minusMonths(3).minusDays(1), TODAY.plusMonths(6), List.of("Start date" + span)),
            Arguments.of("begins too far ahead", TODAY.plusMonths(24).plusDays(1), TODAY.plusMonths(26), List.of("Start date" + span)),
            Arguments.of("is over already", TODAY.minusMonths(2), TODAY.minusDays(1), List.of("End date must not be in the past")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("periods")
    void aRequestForAnImpossiblePeriodIsRefusedByItsLabels(String what, LocalDate start, LocalDate end, List<String> refusals) {
        var before = history.createHistoricProcessInstanceQuery().count();
        var values = ModelDriver.request();
        values.putAll(Map.of("startDate", start.toString(), "endDate", end.toString()));

        var answer = Caller.basic(port, "ken-focal-point").post("/engine-rest/process-definition/key/seed-funding-request/submit-form", Map.of("variables", typed(values)));

        assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
        assertThat(sentences(answer)).containsExactlyElementsOf(refusals);
        assertThat(history.createHistoricProcessInstanceQuery().count()).isEqualTo(before);
    }

    @Test
    void theSpanOfTheStartEndsWithItsLastDays() {
        for (var start : List.of(TODAY.minusMonths(3), TODAY.plusMonths(24))) {
            var values = ModelDriver.request();
            values.putAll(Map.of("startDate", start.toString(), "endDate", start.plusMonths(6).toString()));

            request = driver.submit(values);

            assertThat(driver.open(request, "endorse-request")).hasSize(1);
            takeAway();
        }
    }

    @Test
    void aReturnedRequestIsNotCompletedForAnImpossiblePeriod() {
        request = driver.submit(ModelDriver.request());
        driver.complete(request, "endorse-request", "ken-rc", "endorsed", false, "endorsementComment", "Name the partners.");
        var values = ModelDriver.request();
        values.remove("country");
        values.put("startDate", "9999-01-01");
        values.put("endDate", "9999-06-01");

        var answer = complete("complete-request", "ken-focal-point", values);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(sentences(answer)).singleElement().asString().startsWith("Start date must be between");
    }

    @Test
    void moneyIsPaidBetweenTheDecisionAndToday() {
        approved();
        var cases = Map.of("2099-01-01", "Disbursement date must not be in the future", "0001-01-01", decided(),
            TODAY.plusDays(2).toString(), "Disbursement date must not be in the future", TODAY.minusDays(2).toString(), decided());

        new TreeMap<>(cases).forEach((date, refusal) -> {
            var answer = complete("record-disbursement", "finance", payment(date));
            assertThat(answer.status()).as(date).isEqualTo(400);
            assertThat(sentences(answer)).as(date).containsExactly(refusal);
        });

        assertThat(complete("record-disbursement", "finance", payment(TODAY.toString())).status()).isEqualTo(204);
    }

    private static String read(LocalDate date) {
        return date.format(DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH));
    }

    private static String decided() {
        return "Disbursement date must not be before the decision, which was taken on " + read(TODAY);
    }

    private static Map<String, Object> payment(String date) {
        return Map.of("disbursedAmount", "40000.00", "disbursementDate", date, "disbursementReference", "TR-1");
    }

    private void approved() {
        request = driver.submit(ModelDriver.request());
        driver.complete(request, "endorse-request", "ken-rc", "endorsed", true, "endorsementComment", "Agreed.");
        driver.complete(request, "screen-request", "secretariat", "screeningOutcome", "eligible", "screeningComment", "");
        driver.open(request, "review-request").forEach(task -> driver.complete(task, driver.candidateGroup(task).replace("agency-", ""),
            "scoreRelevance", 4, "scoreRightsBased", 4, "scoreOwnership", 4, "scoreFeasibility", 4, "scoreValue", 4, "scoreSustainability", 4,
            "conflictOfInterest", false, "reviewComment", "Fine.", "reviewRecommendation", "approve"));
        driver.runJobs();
        driver.complete(request, "decide-request", "task-force", "decision", "approved", "approvedAmount", "40000.00", "decisionComment", "Strong.");
        driver.complete(request, "accept-terms", "ken-rc", "termsAccepted", true, "termsComment", "");
    }

    private Caller.Answer complete(String task, String by, Map<String, Object> values) {
        return Caller.basic(port, by).post("/engine-rest/task/" + driver.only(request, task).getId() + "/submit-form", Map.of("variables", typed(values)));
    }

    private static Map<String, Object> typed(Map<String, Object> values) {
        var typed = new HashMap<String, Object>();
        values.forEach((name, value) -> typed.put(name, value instanceof String || value instanceof Boolean ? Map.of("value", value)
            : Map.of("value", ((JsonValue) value).getValueSerialized(), "type", "Json")));
        return typed;
    }

    private static List<String> sentences(Caller.Answer answer) {
        return answer.json().path("faults").findParents("label").stream().map(ImpossiblePeriodsTest::sentence).toList();
    }

    private static String sentence(JsonNode fault) {
        return fault.path("label").asText() + " " + fault.path("message").asText();
    }
}
