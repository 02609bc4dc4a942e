package org.action2.casework.seedfunding;

import static org.action2.casework.seedfunding.ModelDriver.json;
import static org.action2.casework.seedfunding.ModelDriver.report;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.action2.casework.CaseworkTest;
import org.action2.casework.access.Caller;
import org.action2.casework.refusals.InputRefusedException;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What an amendment of a running grant may change, and that nothing is changed before it is approved. */
@CaseworkTest
class AmendmentsTest extends RunningGrant {

    private static final Object[] APPROVED = {"amendmentApproved", true, "amendmentComment", ""};
    private static final Object[] REFUSED = {"amendmentApproved", false, "amendmentComment", "The desks can finish in time."};
    private static final String TRAVEL = "[{\"line\": \"contracts\", \"description\": \"Desks\", \"amount\": \"30000.00\"}, "
        + "{\"line\": \"travel\", \"description\": \"Mobile desks\", \"amount\": \"10000.00\"}]";

    @Autowired
    private FundingRequests requests;

    @Test
    void extensionMovesFinalReportsThatHaveNotOpened() {
        ask("no-cost-extension", "newEndDate", "2028-03-31");
        assertThat(requests.find(driver.businessKey(grant)).orElseThrow().endDate()).as("nothing changes before it is approved").isEqualTo("2027-12-31");
        driver.passTimer(grant, "decide-amendment-late");
        assertThat(driver.only(grant, "decide-amendment").getPriority()).isEqualTo(75);

        driver.complete(grant, "decide-amendment", "secretariat", APPROVED);
        driver.runJobs();

        assertThat(driver.variable(grant, "endDate")).isEqualTo("2028-03-31");
        assertThat(driver.variable(grant, "durationMonths")).isEqualTo(15);
        var narrative = running("final-narrative");
        assertThat(runtime.getVariables(narrative.getId())).containsEntry("reportDue", "2028-06-30").containsEntry("reportOpens", "2028-05-31")
            .containsEntry("reportUntil", "2028-03-31").containsEntry("endDate", "2028-03-31");
        assertThat(opening(narrative)).isEqualTo(Instant.parse("2028-05-30T21:00:00Z"));
        assertThat(opening(running("interim"))).as("interim reports stay").isEqualTo(Instant.parse("2027-05-31T21:00:00Z"));
        assertThat(dates()).containsExactly("interim 2027-07-01 2027-06-01", "interim 2028-01-01 2027-12-02", "final-narrative 2028-06-30 2028-05-31", "final-financial 2028-08-31 2028-08-01");
    }

    @Test
    void extensionMovesTheTaskOfAFinalReportThatIsOpen() {
        driver.openReports(grant);
        ask("no-cost-extension", "newEndDate", "2028-03-31");

        driver.complete(grant, "decide-amendment", "secretariat", APPROVED);

        assertThat(driver.open(grant, "submit-report")).extracting(task -> task.getDueDate().toInstant().toString().substring(0, 10))
            .containsExactlyInAnyOrder("2027-07-01", "2028-06-30", "2028-08-31");
    }

    @Test
    void allExtensionsTogetherAreCapped() {
        ask("no-cost-extension", "newEndDate", "2028-08-31");
        driver.complete(grant, "decide-amendment", "secretariat", APPROVED);

        assertThatThrownBy(() -> ask("no-cost-extension", "newEndDate", "2029-01-31")).isInstanceOf(InputRefusedException.class)
            .hasMessageContaining("at most 12 months after the original end date, 31 December 2027");
        ask("no-cost-extension", "newEndDate", "2028-12-31");
        driver.complete(grant, "decide-amendment", "secretariat", APPROVED);

        assertThat(requests.find(driver.businessKey(grant)).orElseThrow().endDate()).isEqualTo("2028-12-31");
        assertThatThrownBy(() -> ask("no-cost-extension", "newEndDate", "2029-01-01")).isInstanceOf(InputRefusedException.class);
    }

    @Test
    void approvedBudgetIsWhatReportsAreHeldAgainst() {
        driver.openReports(grant);
        ask("budget-change", "newBudget", json(TRAVEL));
        assertThat(driver.variable(grant, "budget").toString()).doesNotContain("travel");
        driver.complete(grant, "decide-amendment", "secretariat", APPROVED);

        assertThat(driver.variable(grant, "budget").toString()).contains("travel");
        assertThat(driver.variable(grant, "endDate")).isEqualTo("2027-12-31");
        assertThat(driver.variable(grant, "durationMonths")).isEqualTo(12);
        var old = report();
        var task = driver.open(grant, "submit-report").get(0);
        assertThatThrownBy(() -> driver.complete(task, "ken-focal-point", old)).isInstanceOf(InputRefusedException.class).hasMessageContaining("Spending, row 2");
        old[5] = json("[{\"line\": \"contracts\", \"amount\": \"100.00\"}, {\"line\": \"travel\", \"amount\": \"100.00\"}]");
        driver.complete(task, "ken-focal-point", old);
    }

    @Test
    void lineThatMoneyWasSpentOnIsReportedFurtherAfterItLeftTheBudget() {
        driver.openReports(grant);
        driver.complete(driver.open(grant, "submit-report").get(0), "ken-focal-point", report());
        ask("budget-change", "newBudget", json(TRAVEL));
        driver.complete(grant, "decide-amendment", "secretariat", APPROVED);

        driver.complete(driver.open(grant, "submit-report").get(0), "ken-focal-point", report());
    }

    @Test
    void budgetIsRevisedLineByLineAndAddsUp() {
        assertThatThrownBy(() -> ask("budget-change", "newBudget", json("[{\"line\": \"travel\", \"description\": \"Desks\", \"amount\": \"39999.99\"}]")))
            .isInstanceOf(InputRefusedException.class).hasMessageContaining("New budget").hasMessageContaining("40,000.00 USD");
        assertThatThrownBy(() -> ask("budget-change", "newBudget", json("[{\"line\": \"travel\", \"amount\": \"30000.00\"}, {\"line\": \"indirect\", \"amount\": \"10000.00\"}]")))
            .isInstanceOf(InputRefusedException.class).hasMessageContaining("row 2").hasMessageContaining("7 %");
    }

    @Test
    void deciderSeesBothBudgetsLineByLine() {
        ask("budget-change", "newBudget", json(TRAVEL));

        var shown = Caller.basic(port, "secretariat").get("/engine-rest/task/" + driver.only(grant, "decide-amendment").getId()
            + "/form-variables?deserializeValues=false").json().path("budgetComparison").path("value").asText();

        assertThat(shown).contains("Contractual services", "\"old\":\"38,000.00 USD\"", "\"new\":\"30,000.00 USD\"", "\"difference\":\"-8,000.00 USD\"",
            "Travel", "\"difference\":\"10,000.00 USD\"", "Total", "\"difference\":\"0.00 USD\"");
    }

    @Test
    void refusalSaysWhyAndChangesNothing() {
        ask("no-cost-extension", "newEndDate", "2028-03-31");

        assertThatThrownBy(() -> driver.complete(grant, "decide-amendment", "secretariat", "amendmentApproved", false, "amendmentComment", " "))
            .isInstanceOf(InputRefusedException.class).hasMessageContaining("must say why the amendment is refused");
        driver.complete(grant, "decide-amendment", "secretariat", REFUSED);

        assertThat(driver.variable(grant, "endDate")).isEqualTo("2027-12-31");
        assertThat(driver.variable(grant, "durationMonths")).isEqualTo(12);
        assertThat(dates()).contains("final-narrative 2028-03-31 2028-03-01");
    }

    @Test
    void oneAmendmentWaitsAtATime() {
        ask("no-cost-extension", "newEndDate", "2028-03-31");

        assertThatThrownBy(() -> ask("budget-change", "newBudget", json(TRAVEL))).isInstanceOf(InputRefusedException.class).hasMessageContaining("another amendment");
        driver.complete(grant, "decide-amendment", "secretariat", REFUSED);
        ask("budget-change", "newBudget", json(TRAVEL));
    }

    @Test
    void grantThatIsBeingClosedTakesNoAmendment() {
        driver.openReports(grant);
        driver.open(grant, "submit-report").forEach(task -> driver.complete(task, "ken-focal-point", report()));
        driver.open(grant, "review-report").forEach(task -> driver.complete(task, "secretariat", "reportAccepted", true, "reportComment", ""));
        driver.runJobs();
        assertThat(requests.find(driver.businessKey(grant)).orElseThrow().stage()).isEqualTo("closing");

        assertThatThrownBy(() -> ask("no-cost-extension", "newEndDate", "2028-03-31")).isInstanceOf(InputRefusedException.class).hasMessageContaining("nothing to amend");
    }

    @Test
    void whoAskedByMessageNeverDecides() {
        var answer = Caller.basic(port, "ken-focal-point").post("/engine-rest/message", Map.of("messageName", "seed-funding-amendment-requested",
            "processInstanceId", grant.getId(), "processVariables", Map.of("amendmentKind", text("no-cost-extension"),
                "amendmentReason", text("The partner asked for it in writing."), "newEndDate", text("2028-03-31"))));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(204);
        identity.createMembership("ken-focal-point", "secretariat");
        try {
            assertThatThrownBy(() -> driver.complete(grant, "decide-amendment", "ken-focal-point", APPROVED)).isInstanceOf(InputRefusedException.class)
                .hasMessageContaining("Decide on amendment");
        } finally {
            identity.deleteMembership("ken-focal-point", "secretariat");
        }
        driver.complete(grant, "decide-amendment", "secretariat", REFUSED);
    }

    private void ask(String kind, Object... more) {
        var variables = ModelDriver.variables(more);
        variables.putAll(Map.of("reference", driver.businessKey(grant), "changeKind", kind, "changeReason", "The partner asked for it in writing."));
        people.as("ken-focal-point", () -> runtime.startProcessInstanceByKey("seed-funding-change", variables));
    }

    private ProcessInstance running(String kind) {
        return runtime.createProcessInstanceQuery().superProcessInstanceId(grant.getId()).processDefinitionKey("seed-funding-report")
            .variableValueEquals("reportKind", kind).variableValueEquals("reportNumber", 1).singleResult();
    }

    private Instant opening(ProcessInstance report) {
        return management.createJobQuery().processInstanceId(report.getId()).activityId("report-opens").singleResult().getDuedate().toInstant();
    }

    private List<String> dates() {
        return jdbc.sql("select kind || ' ' || due_date || ' ' || opens_on from grant_report where reference = :reference order by due_date")
            .param("reference", driver.businessKey(grant)).query(String.class).list();
    }

    private static Map<String, Object> text(String text) {
        return Map.of("value", text, "type", "String");
    }
}
