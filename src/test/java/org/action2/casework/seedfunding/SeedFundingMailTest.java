package org.action2.casework.seedfunding;

import static org.action2.casework.seedfunding.ModelDriver.request;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.action2.casework.CaseworkTest;
import org.action2.casework.PeopleOfTheDirectory;
import org.action2.casework.notification.Mailbox;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Who hears what of a request, from its submission to its end: these mails and no others. */
@CaseworkTest
class SeedFundingMailTest {

    private static final Mailbox MAIL = new Mailbox();
    private static final String TITLE = "Legal aid for survivors";
    private static final Object[] REVIEW = {
        "scoreRelevance", 5, "scoreRightsBased", 4, "scoreOwnership", 4, "scoreFeasibility", 4, "scoreValue", 4,
        "scoreSustainability", 3, "conflictOfInterest", false, "reviewComment", "Well founded.", "reviewRecommendation", "approve"};

    @DynamicPropertySource
    static void mailServer(DynamicPropertyRegistry registry) {
        MAIL.register(registry);
    }

    @Autowired
    private ModelDriver driver;

    @AfterAll
    static void stopMailServer() {
        MAIL.stop();
    }

    @Autowired
    private PeopleOfTheDirectory people;

    @Autowired
    private RuntimeService runtime;

    @AfterEach
    void emptyMailbox() throws Exception {
        driver.runJobs();
        MAIL.empty();
    }

    @Test
    void requestFromSubmissionToClosedGrant() {
        var instance = reviewed();
        step(instance, "decide-request", "task-force", "decision", "deferred", "deferredUntil", LocalDate.now(ZoneOffset.UTC).plusDays(30).toString(),
            "decisionComment", "Wait for the donor meeting.");
        driver.passTimer(instance, "deferral-over");
        step(instance, "decide-request", "task-force", "decision", "approved", "approvedAmount", "40000.00", "decisionComment", "Strong.");
        step(instance, "accept-terms", "ken-rc", "termsAccepted", true, "termsComment", "");
        step(instance, "record-disbursement", "finance", ModelDriver.paid());
        driver.openReports(instance);
        driver.runJobs();
        driver.open(instance, "submit-report").forEach(report -> {
            driver.complete(report, "ken-focal-point", ModelDriver.report());
            driver.runJobs();
        });
        driver.open(instance, "review-report").forEach(review ->
            driver.complete(review, "secretariat", "reportAccepted", true, "reportComment", ""));
        driver.runJobs();
        step(instance, "close-grant", "secretariat", "refundAmount", "1500.00", "lessonsLearned", "Start training early.");

        assertThat(MAIL.table(driver.businessKey(instance), TITLE)).containsExactlyInAnyOrder(
            "request-received | We have received your request | ken-focal-point",
            "task-offered | Endorse request | ken-rc",
            "bundle | 2 items for you, most urgent: Screen request | secretariat",
            "letter-sent | Letter | finance x2, ken-focal-point x2, ken-rc x3, secretariat",
            "task-offered | Review request | unicef, unwomen",
            "task-offered | Decide on request | task-force x2",
            "bundle | 2 items for you, most urgent: There is a decision on your request | ken-focal-point",
            "bundle | 3 items for you, most urgent: There is a decision on your request | ken-focal-point",
            "bundle | 3 items for you, most urgent: Accept terms | ken-rc",
            "task-offered | Record disbursement | finance",
            "bundle | 3 items for you, most urgent: Report due: Interim report 1, 1 January to 30 June 2027 | ken-focal-point",
            "task-offered | Review report (Interim report 1, 1 January to 30 June 2027) | secretariat",
            "task-offered | Review report (Final narrative report, 1 January to 31 December 2027) | secretariat",
            "task-offered | Review report (Final financial report, 1 January to 31 December 2027) | secretariat",
            "bundle | 3 items for you, most urgent: Report accepted | ken-focal-point",
            "task-offered | Close grant | secretariat",
            "bundle | 2 items for you, most urgent: Case closed | ken-focal-point");
    }

    @Test
    void everybodyWhoHadATaskHearsOfAWithdrawal() {
        var instance = reviewed();
        step(instance, "decide-request", "task-force", "decision", "approved", "approvedAmount", "40000.00", "decisionComment", "Strong.");

        people.as("ken-focal-point", () -> runtime.startProcessInstanceByKey("seed-funding-change", ModelDriver.variables(
            "reference", driver.businessKey(instance), "changeKind", "withdrawal", "changeReason", "The partner asked for it in writing.")));
        driver.runJobs();

        assertThat(MAIL.table(driver.businessKey(instance), TITLE)).contains(
            "request-withdrawn | Withdrawn | ken-rc, secretariat, task-force, unicef, unwomen", "case-closed | Case closed | ken-focal-point");
    }

    @Test
    void declinedRequest() {
        var instance = reviewed();
        step(instance, "decide-request", "task-force", "decision", "declined", "decisionComment", "Outside the priorities.");

        assertThat(MAIL.table(driver.businessKey(instance), TITLE))
            .contains("task-offered | Decide on request | task-force", "bundle | 2 items for you, most urgent: There is a decision on your request | ken-focal-point",
                "letter-sent | Letter | ken-focal-point, ken-rc").hasSize(7);
    }

    @Test
    void ineligibleRequest() {
        var instance = submitted();
        step(instance, "endorse-request", "ken-rc", "endorsed", true, "endorsementComment", "Agreed.");
        step(instance, "screen-request", "secretariat", "screeningOutcome", "ineligible", "screeningComment", "No match.");

        assertThat(MAIL.table(driver.businessKey(instance), TITLE)).containsExactlyInAnyOrder(
            "request-received | We have received your request | ken-focal-point",
            "task-offered | Endorse request | ken-rc",
            "bundle | 2 items for you, most urgent: Screen request | secretariat",
            "letter-sent | Letter | ken-focal-point, ken-rc",
            "bundle | 2 items for you, most urgent: There is a decision on your request | ken-focal-point");
    }

    private ProcessInstance submitted() {
        var instance = driver.submit(request());
        driver.runJobs();
        return instance;
    }

    private ProcessInstance reviewed() {
        var instance = submitted();
        step(instance, "endorse-request", "ken-rc", "endorsed", true, "endorsementComment", "Agreed.");
        step(instance, "screen-request", "secretariat", "screeningOutcome", "eligible", "screeningComment", "");
        driver.open(instance, "review-request").forEach(task ->
            driver.complete(task, driver.candidateGroup(task).substring("agency-".length()), REVIEW));
        driver.runJobs();
        return instance;
    }

    private void step(ProcessInstance instance, String task, String by, Object... entered) {
        driver.complete(instance, task, by, entered);
        driver.runJobs();
    }
}
