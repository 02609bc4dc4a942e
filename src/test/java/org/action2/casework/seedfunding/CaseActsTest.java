package org.action2.casework.seedfunding;

import static org.action2.casework.seedfunding.ModelDriver.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.action2.casework.CaseworkServices;
import org.action2.casework.CaseworkTest;
import org.action2.casework.refusals.InputRefusedException;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** The program keeps its own record of who did what in a case, and holds people to it from the request to the closed grant. */
@CaseworkTest
class CaseActsTest extends CaseworkServices {

    private static final String BOTH_SIDES = "both-sides";
    private static final Object[] REPORT = ModelDriver.report();
    private static final Object[] ACCEPTED = {"reportAccepted", true, "reportComment", ""};

    @Autowired
    private ModelDriver driver;
    @Autowired
    private TransactionTemplate transaction;

    @BeforeEach
    void createPerson() {
        identity.saveUser(identity.newUser(BOTH_SIDES));
        List.of("country-team", "secretariat", "task-force", "finance").forEach(group -> identity.createMembership(BOTH_SIDES, group));
        identity.createTenantUserMembership("KEN", BOTH_SIDES);
    }

    @AfterEach
    void deletePerson() {
        identity.deleteUser(BOTH_SIDES);
    }

    @Test
    void demoAccountsWalkTheWholePathAndEachActIsOnRecord() {
        var instance = runningGrant();
        change(instance, "ken-focal-point");
        driver.complete(instance, "decide-amendment", "secretariat", "amendmentApproved", true, "amendmentComment", "");
        driver.runJobs();
        driver.openReports(instance);
        driver.open(instance, "submit-report").forEach(task -> driver.complete(task, "ken-focal-point", REPORT));
        driver.open(instance, "review-report").forEach(task -> driver.complete(task, "secretariat", ACCEPTED));
        driver.runJobs();
        driver.complete(instance, "close-grant", "secretariat", "refundAmount", "1500.00", "lessonsLearned", "Start training early.");

        assertThat(driver.isEnded(instance)).isTrue();
        assertThat(acts(instance)).containsExactly(
            "ken-focal-point: submit-request", "ken-rc: endorse-request", "secretariat: screen-request", "unicef: review-request",
            "unwomen: review-request", "task-force: decide-request", "ken-rc: accept-terms", "finance: record-disbursement",
            "ken-focal-point: amendment-requested", "secretariat: decide-amendment",
            "ken-focal-point: submit-report", "ken-focal-point: submit-report", "ken-focal-point: submit-report", "ken-focal-point: submit-report",
            "secretariat: review-report", "secretariat: review-report", "secretariat: review-report", "secretariat: review-report", "secretariat: close-grant");
    }

    @Test
    void nobodyAcceptsTheirOwnReport() {
        var instance = runningGrant();
        driver.complete(driver.open(instance, "submit-report").get(0), BOTH_SIDES, REPORT);

        assertThatThrownBy(() -> driver.complete(instance, "review-report", BOTH_SIDES, ACCEPTED)).isInstanceOf(InputRefusedException.class)
            .hasMessage("Review report: You submitted a report of this grant. Nobody accepts a report of their own.");
        driver.complete(instance, "review-report", "secretariat", ACCEPTED);
    }

    @Test
    void nobodyDecidesOnTheirOwnAmendment() {
        var instance = runningGrant();
        change(instance, BOTH_SIDES);

        assertThatThrownBy(() -> driver.complete(instance, "decide-amendment", BOTH_SIDES, "amendmentApproved", true, "amendmentComment", ""))
            .isInstanceOf(InputRefusedException.class)
            .hasMessage("Decide on amendment: You requested an amendment of this grant. Nobody decides on an amendment of their own.");
        driver.complete(instance, "decide-amendment", "secretariat", "amendmentApproved", false, "amendmentComment", "No reason given.");
    }

    @Test
    void whoDecidedDoesNotPay() {
        var instance = decided(BOTH_SIDES);
        driver.complete(instance, "accept-terms", "ken-rc", "termsAccepted", true, "termsComment", "");

        assertThatThrownBy(() -> pay(instance, BOTH_SIDES)).isInstanceOf(InputRefusedException.class)
            .hasMessage("Record disbursement: You decided on this request. Whoever decides on a request does not pay its grant.");
        pay(instance, "finance");
    }

    @Test
    void secretariatScreensAndDecidesOnASmallGrant() {
        var request = request();
        request.put("requestedAmount", "15000.00");
        request.put("budget", ModelDriver.json("[{\"line\": \"contracts\", \"description\": \"Legal aid\", \"amount\": \"15000.00\"}]"));
        var instance = reviewed(request);

        driver.complete(instance, "decide-request", "secretariat", "decision", "approved", "approvedAmount", "15000.00", "decisionComment", "Good value.");

        assertThat(acts(instance)).contains("secretariat: screen-request", "secretariat: decide-request");
    }

    @Test
    void refusedSubmissionLeavesNoActBehind() {
        var instance = driver.submit(request());

        assertThatThrownBy(() -> driver.complete(instance, "endorse-request", "ken-rc", "endorsed", "perhaps")).isInstanceOf(InputRefusedException.class);

        assertThat(acts(instance)).containsExactly("ken-focal-point: submit-request");
    }

    @Test
    void actsAreNeitherChangedNorRemoved() {
        driver.submit(request());

        assertThatThrownBy(() -> jdbc.sql("update case_act set person = 'somebody'").update()).hasMessageContaining("case_act");
        assertThatThrownBy(() -> jdbc.sql("delete from case_act").update()).hasMessageContaining("case_act");
    }

    @Test
    void casesOfEarlierReleasesAreJudgedByWhatTheEngineKnowsOfThem() {
        var instance = runningGrant();
        change(instance, "ken-focal-point");
        var recorded = acts(instance);

        var found = transaction.execute(status -> {
            status.setRollbackOnly();
            migration().forEach(statement -> jdbc.sql(statement).update());
            return acts(instance);
        });

        assertThat(found).hasSize(2 * recorded.size()).hasSameElementsAs(recorded);
        assertThat(found.subList(recorded.size(), found.size())).containsExactlyInAnyOrderElementsOf(recorded);
    }

    /** The statements that take over what was before. */
    private static List<String> migration() {
        try (var file = CaseActsTest.class.getResourceAsStream("/db/migration/V35__case_acts.sql")) {
            var text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return Stream.of(text.substring(text.indexOf("insert into case_act")).split(";")).map(String::strip).filter(each -> !each.isEmpty()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> acts(ProcessInstance instance) {
        return jdbc.sql("select person || ': ' || act from case_act where case_id = :case order by id").param("case", instance.getId())
            .query(String.class).list();
    }

    private ProcessInstance runningGrant() {
        var instance = decided("task-force");
        driver.complete(instance, "accept-terms", "ken-rc", "termsAccepted", true, "termsComment", "");
        pay(instance, "finance");
        driver.openReports(instance);
        return instance;
    }

    private ProcessInstance decided(String by) {
        var instance = reviewed(request());
        driver.complete(instance, "decide-request", by, "decision", "approved", "approvedAmount", "40000.00", "decisionComment", "Strong request.");
        return instance;
    }

    private ProcessInstance reviewed(Map<String, Object> request) {
        var instance = driver.submit(request);
        driver.complete(instance, "endorse-request", "ken-rc", "endorsed", true, "endorsementComment", "Agreed with the government.");
        driver.complete(instance, "screen-request", "secretariat", "screeningOutcome", "eligible", "screeningComment", "");
        driver.open(instance, "review-request").stream().sorted((a, b) -> driver.candidateGroup(a).compareTo(driver.candidateGroup(b)))
            .forEach(task -> driver.complete(task, driver.candidateGroup(task).replaceFirst("agency-", ""),
                "scoreRelevance", 5, "scoreRightsBased", 4, "scoreOwnership", 4, "scoreFeasibility", 4, "scoreValue", 4,
                "scoreSustainability", 3, "conflictOfInterest", false, "reviewComment", "Well founded.", "reviewRecommendation", "approve"));
        driver.runJobs();
        return instance;
    }

    private void pay(ProcessInstance instance, String by) {
        driver.complete(instance, "record-disbursement", by, "disbursedAmount", "40000.00", "disbursementDate", LocalDate.now(ZoneOffset.UTC).toString(),
            "disbursementReference", "TR-2027-001");
    }

    private void change(ProcessInstance instance, String by) {
        Map<String, Object> variables = ModelDriver.variables("reference", driver.businessKey(instance), "changeKind", "no-cost-extension",
            "changeReason", "The partner asked for it in writing.", "newEndDate", "2028-03-31");
        people.as(by, () -> runtime.startProcessInstanceByKey("seed-funding-change", variables));
    }
}
