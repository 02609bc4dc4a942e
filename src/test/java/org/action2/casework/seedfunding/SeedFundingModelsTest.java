package org.action2.casework.seedfunding;

import static org.action2.casework.seedfunding.ModelDriver.json;
import static org.action2.casework.seedfunding.ModelDriver.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.stream.Stream;
import org.action2.casework.CaseworkServices;
import org.action2.casework.CaseworkTest;
import org.action2.casework.MeasuredModels;
import org.action2.casework.refusals.InputRefusedException;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.community.process_test_coverage.spring_test.common.ProcessEngineCoverageProperties;
import org.camunda.community.process_test_coverage.spring_test.platform7.ProcessEngineCoverageConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.TestPropertySource;

/** Walks every path of the seed-funding models; together the tests pass every flow node and sequence flow. */
@CaseworkTest
@TestPropertySource(properties = "camunda.bpm.authorization.enabled=false") // the measuring of coverage reads models as the person who acts
@Import({ProcessEngineCoverageConfiguration.class, SeedFundingModelsTest.FullCoverage.class})
class SeedFundingModelsTest extends CaseworkServices {

    @TestConfiguration
    static class FullCoverage {

        @Bean
        @Primary
        ProcessEngineCoverageProperties coverage() {
            return MeasuredModels.allBut("escalation", "mail-delivery", "letter");
        }
    }

    private static final Object[] ENDORSED = {"endorsed", true, "endorsementComment", "Agreed with the government."};
    private static final Object[] ELIGIBLE = {"screeningOutcome", "eligible", "screeningComment", ""};
    private static final Object[] GOOD_REVIEW = {
        "scoreRelevance", 5, "scoreRightsBased", 4, "scoreOwnership", 4, "scoreFeasibility", 4, "scoreValue", 4,
        "scoreSustainability", 3, "conflictOfInterest", false, "reviewComment", "Well founded.", "reviewRecommendation", "approve"};
    private static final Object[] CONFLICT = {"conflictOfInterest", true, "reviewComment", "We advise the applicant."};
    private static final Object[] APPROVED = {
        "decision", "approved", "approvedAmount", "40000.00", "decisionComment", "Strong request."};
    private static final Object[] CONDITIONAL = {
        "decision", "approved-with-conditions", "approvedAmount", "30000.00", "conditions",
        json("[{\"text\": \"The ministry co-signs.\", \"dueDate\": \"2027-02-26\"}]"), "decisionComment", "Half now."};
    private static final Object[] REVISED = {
        "budget", json("[{\"line\": \"contracts\", \"description\": \"Legal aid\", \"amount\": \"30000.00\"}]")};
    private static final Object[] TERMS = {"termsAccepted", true, "termsComment", ""};
    private static final Object[] REPORT = ModelDriver.report();

    @Autowired
    private ModelDriver driver;

    @Autowired
    private FundingRequests requests;

    @Autowired
    private FundLedger ledger;

    @AfterEach
    void resetClock() {
        ClockUtil.reset();
    }

    @Test
    void requestRunsFromFirstIdeaToClosedGrant() {
        var before = ledger.balance();

        var instance = runningGrant();
        assertThat(ledger.balance()).isEqualTo(before.minus(Money.of("40000.00")));
        reportAll(instance);
        driver.complete(instance, "close-grant", "secretariat", "refundAmount", "1500.00", "lessonsLearned", "Start training early.");

        assertThat(driver.isEnded(instance)).isTrue();
        assertThat(stage(instance)).isEqualTo("closed");
        assertThat(ledger.balance()).isEqualTo(before.minus(Money.of("38500.00")));
    }

    @Test
    void returnedRequestIsCompletedAndEndorsed() {
        var instance = driver.submit(request());

        driver.complete(instance, "endorse-request", "ken-rc", "endorsed", false, "endorsementComment", "Name the partners.");
        assertThat(stage(instance)).isEqualTo("completion");
        driver.complete(instance, "complete-request", "ken-focal-point", completed("Legal aid with named partners"));
        driver.complete(instance, "endorse-request", "ken-rc", ENDORSED);

        assertThat(stage(instance)).isEqualTo("screening");
        assertThat(requests.find(driver.businessKey(instance)).orElseThrow().title()).isEqualTo("Legal aid with named partners");
    }

    @Test
    void incompleteRequestGoesBackToScreeningOnceCompleted() {
        var instance = screened("incomplete", "The budget lacks descriptions.");

        driver.complete(instance, "complete-request", "ken-focal-point", completed("Legal aid for survivors"));

        assertThat(stage(instance)).isEqualTo("screening");
    }

    @Test
    void changedRequestGoesBackToTheResidentCoordinator() {
        var instance = screened("incomplete", "The amount is too low.");

        driver.complete(instance, "complete-request", "ken-focal-point", completed("Legal aid for survivors", "endDate", "2028-06-30"));

        assertThat(stage(instance)).isEqualTo("endorsement");
        driver.complete(instance, "endorse-request", "ken-rc", "endorsed", false, "endorsementComment", "Why so long?");
        driver.complete(instance, "complete-request", "ken-focal-point", completed("Legal aid for survivors"));
        assertThat(stage(instance)).as("what was endorsed once and returned since is endorsed anew").isEqualTo("endorsement");
        driver.complete(instance, "endorse-request", "ken-rc", ENDORSED);
        assertThat(stage(instance)).isEqualTo("screening");
    }

    @Test
    void requestThatNobodyCompletesLapses() {
        var instance = screened("incomplete", "The budget lacks descriptions.");

        driver.passTimer(instance, "complete-request-late");
        driver.passTimer(instance, "complete-request-lapsed");

        assertThat(driver.isEnded(instance)).isTrue();
        assertThat(stage(instance)).isEqualTo("lapsed");
    }

    @Test
    void ineligibleRequestIsClosedWithReasons() {
        var request = request();
        request.put("memberStateRequest", false);
        var instance = driver.submit(request);
        driver.complete(instance, "endorse-request", "ken-rc", ENDORSED);

        assertThatThrownBy(() -> driver.complete(instance, "screen-request", "secretariat", ELIGIBLE))
            .isInstanceOf(InputRefusedException.class);
        driver.complete(instance, "screen-request", "secretariat", "screeningOutcome", "ineligible", "screeningComment", "");

        assertThat(driver.isEnded(instance)).isTrue();
        assertThat(stage(instance)).isEqualTo("ineligible");
    }

    @Test
    void reviewerWithConflictOfInterestIsReplaced() {
        var instance = inReview();
        var asked = driver.open(instance, "review-request").stream().map(driver::candidateGroup).toList();

        driver.complete(driver.open(instance, "review-request").get(0), account(asked.get(0)), CONFLICT);

        var now = driver.open(instance, "review-request").stream().map(driver::candidateGroup).toList();
        assertThat(now).hasSize(2).contains(asked.get(1)).doesNotContain(asked.get(0), "agency-undp", "agency-unfpa");
    }

    @Test
    void lateReviewIsReplaced() {
        var instance = inReview();
        var asked = driver.open(instance, "review-request").stream().map(driver::candidateGroup).toList();

        driver.passTimer(instance, "review-request-late");
        driver.passTimer(instance, "review-request-overdue");

        assertThat(driver.open(instance, "review-request")).hasSize(2);
        assertThat(driver.open(instance, "review-request").stream().map(driver::candidateGroup).toList()).isNotEqualTo(asked);
    }

    @Test
    void lateReviewIsWaivedWhenTheQuorumIsIn() {
        var request = request();
        request.put("requestedAmount", "60000.00");
        request.put("budget", json("[{\"line\": \"contracts\", \"description\": \"Legal aid\", \"amount\": \"60000.00\"}]"));
        var instance = inReview(request);
        var asked = driver.open(instance, "review-request");
        assertThat(asked).hasSize(3);
        asked.stream().filter(task -> !driver.candidateGroup(task).equals("agency-ilo")).limit(2)
            .forEach(task -> driver.complete(task, account(driver.candidateGroup(task)), GOOD_REVIEW));

        driver.passTimer(instance, "review-request-overdue");

        assertThat(driver.passed(instance, "review-waived")).isTrue();
        assertThat(driver.variable(instance, "reviewCount")).isEqualTo(2);
        assertThat(driver.only(instance, "decide-request")).isNotNull();
    }

    @Test
    void withoutQuorumTheTaskForceDecidesEvenOnASmallGrant() {
        var request = request();
        request.put("requestedAmount", "15000.00");
        request.put("budget", json("[{\"line\": \"contracts\", \"description\": \"Legal aid\", \"amount\": \"15000.00\"}]"));
        var instance = inReview(request);
        while (!driver.open(instance, "review-request").isEmpty()) {
            driver.passTimer(instance, "review-request-overdue");
        }
        driver.passTimer(instance, "decide-without-quorum-late");
        driver.complete(instance, "decide-without-quorum", "secretariat", "quorumOutcome", "go-on", "quorumComment", "Holidays.");
        driver.runJobs();

        assertThat(driver.candidateGroup(driver.only(instance, "decide-request"))).isEqualTo("task-force");
    }

    @Test
    void reviewStageEndsAndLateAgenciesAreAskedAgain() {
        var instance = inReview();
        var first = driver.open(instance, "review-request").get(0);
        driver.complete(first, account(driver.candidateGroup(first)), GOOD_REVIEW);

        driver.passTimer(instance, "review-stage-over");

        assertThat(driver.open(instance, "review-request")).isEmpty();
        driver.complete(instance, "decide-without-quorum", "secretariat", "quorumOutcome", "ask-again", "quorumComment", "");
        assertThat(driver.open(instance, "review-request")).hasSize(1);
        reviewBoth(instance);
        assertThat(driver.variable(instance, "reviewCount")).isEqualTo(2);
        assertThat(driver.only(instance, "decide-request")).isNotNull();
    }

    @Test
    void secretariatDecidesOnASmallGrant() {
        var request = request();
        request.put("requestedAmount", "15000.00");
        request.put("budget", json("[{\"line\": \"contracts\", \"description\": \"Legal aid\", \"amount\": \"15000.00\"}]"));

        var instance = reviewed(request);

        assertThat(driver.candidateGroup(driver.only(instance, "decide-request"))).isEqualTo("secretariat");
    }

    @Test
    void deferredRequestComesBackToTheDecision() {
        var instance = reviewed(request());

        assertThatThrownBy(() -> driver.complete(instance, "decide-request", "task-force", "decision", "deferred", "decisionComment", "Wait for the donor meeting."))
            .isInstanceOf(InputRefusedException.class).hasMessageContaining("Deferred until");
        driver.complete(instance, "decide-request", "task-force", "decision", "deferred", "deferredUntil", "2027-02-01",
            "decisionComment", "Wait for the donor meeting.");
        assertThat(stage(instance)).isEqualTo("deferred");
        assertThat(driver.open(instance, "decide-request")).isEmpty();
        driver.passTimer(instance, "deferral-over");

        assertThat(driver.only(instance, "decide-request")).isNotNull();
        assertThat(runtime.getVariables(instance.getId())).doesNotContainKeys("decision", "deferredUntil", "decisionComment");
    }

    @Test
    void declinedRequestEndsWithoutReservation() {
        var before = ledger.balance();
        var instance = reviewed(request());

        driver.complete(instance, "decide-request", "task-force", "decision", "declined", "decisionComment", "Outside the priorities.");

        assertThat(stage(instance)).isEqualTo("declined");
        assertThat(ledger.balance()).isEqualTo(before);
    }

    @Test
    void approvalWithConditionsNamesThem() {
        var instance = reviewed(request());

        assertThatThrownBy(() -> driver.complete(instance, "decide-request", "task-force", "decision", "approved-with-conditions",
            "approvedAmount", "30000.00", "conditions", json("[]"), "decisionComment", "Half now."))
            .isInstanceOf(InputRefusedException.class).hasMessageContaining("Conditions");
        driver.complete(instance, "decide-request", "task-force", CONDITIONAL);

        assertThat(stage(instance)).as("less was approved than asked").isEqualTo("revision");
        assertThatThrownBy(() -> driver.complete(instance, "revise-budget", "ken-focal-point", "budget", request().get("budget")))
            .isInstanceOf(InputRefusedException.class).hasMessageContaining("Budget");
        driver.passTimer(instance, "revise-budget-late");
        driver.complete(instance, "revise-budget", "ken-focal-point", REVISED);
        driver.complete(instance, "accept-terms", "ken-rc", TERMS);
        assertThat(stage(instance)).isEqualTo("conditions");
        driver.passTimer(instance, "confirm-conditions-late");
        driver.complete(instance, "confirm-conditions", "secretariat", "conditionsMet", true, "conditionsComment", "Letter of 3 January.");
        assertThat(stage(instance)).isEqualTo("disbursement");
    }

    @Test
    void conditionsThatAreNotMetReleaseTheReservation() {
        var before = ledger.balance();
        var instance = conditional();

        assertThatThrownBy(() -> driver.complete(instance, "confirm-conditions", "secretariat", "conditionsMet", false, "conditionsComment", ""))
            .isInstanceOf(InputRefusedException.class).hasMessageContaining("Comment");
        driver.complete(instance, "confirm-conditions", "secretariat", "conditionsMet", false, "conditionsComment", "The ministry does not sign.");

        assertThat(stage(instance)).isEqualTo("conditions-not-met");
        assertThat(driver.isEnded(instance)).isTrue();
        assertThat(ledger.balance()).isEqualTo(before);
    }

    @Test
    void conditionsThatNobodyShowsLapse() {
        var before = ledger.balance();
        var instance = conditional();

        driver.passTimer(instance, "confirm-conditions-lapsed");

        assertThat(stage(instance)).isEqualTo("conditions-lapsed");
        assertThat(ledger.balance()).isEqualTo(before);
    }

    @Test
    void termsThatNobodyAcceptsLapse() {
        var before = ledger.balance();
        var instance = reviewed(request());
        driver.complete(instance, "decide-request", "task-force", APPROVED);

        driver.passTimer(instance, "accept-terms-lapsed");

        assertThat(stage(instance)).isEqualTo("terms-lapsed");
        assertThat(driver.isEnded(instance)).isTrue();
        assertThat(ledger.balance()).isEqualTo(before);
    }

    @Test
    void declinedTermsReleaseTheReservation() {
        var before = ledger.balance();
        var instance = reviewed(request());
        driver.complete(instance, "decide-request", "task-force", APPROVED);

        driver.complete(instance, "accept-terms", "ken-rc", "termsAccepted", false, "termsComment", "The partner withdrew.");

        assertThat(stage(instance)).isEqualTo("terms-declined");
        assertThat(ledger.balance()).isEqualTo(before);
    }

    @Test
    void withdrawnRequestReleasesTheReservation() {
        var before = ledger.balance();
        var instance = reviewed(request());
        driver.complete(instance, "decide-request", "task-force", APPROVED);

        change(instance, "withdrawal");

        assertThat(driver.isEnded(instance)).isTrue();
        assertThat(stage(instance)).isEqualTo("withdrawn");
        assertThat(ledger.balance()).isEqualTo(before);
    }

    @Test
    void withdrawalAfterTheTermsGoesThroughFinance() {
        var before = ledger.balance();
        var instance = reviewed(request());
        driver.complete(instance, "decide-request", "task-force", APPROVED);
        driver.complete(instance, "accept-terms", "ken-rc", TERMS);

        change(instance, "withdrawal");

        assertThat(driver.open(instance, "record-disbursement")).isEmpty();
        assertThat(stage(instance)).isEqualTo("withdrawal");
        driver.passTimer(instance, "confirm-withdrawal-late");
        driver.complete(instance, "confirm-withdrawal", "finance", "paid", false);
        driver.runJobs();
        assertThat(stage(instance)).isEqualTo("withdrawn");
        assertThat(driver.isEnded(instance)).isTrue();
        assertThat(ledger.balance()).isEqualTo(before);
    }

    @Test
    void runningGrantIsWithdrawnAndRefunded() {
        var before = ledger.balance();
        var instance = runningGrant();

        change(instance, "withdrawal");
        driver.complete(instance, "confirm-withdrawal", "finance", "paid", true);
        assertThat(stage(instance)).isEqualTo("refund");
        driver.passTimer(instance, "record-refund-late");
        assertThatThrownBy(() -> driver.complete(instance, "record-refund", "finance", "refundAmount", "40000.01"))
            .isInstanceOf(InputRefusedException.class).hasMessageContaining("40,000.00 USD");
        driver.complete(instance, "record-refund", "finance", "refundAmount", "39000.00");
        driver.runJobs();

        assertThat(driver.isEnded(instance)).isTrue();
        assertThat(stage(instance)).isEqualTo("withdrawn");
        assertThat(driver.open(instance, "submit-report")).isEmpty();
        assertThat(ledger.balance()).isEqualTo(before.minus(Money.of("1000.00")));
    }

    @Test
    void paymentThatNobodyRecordedIsBookedAtTheWithdrawal() {
        var instance = reviewed(request());
        driver.complete(instance, "decide-request", "task-force", APPROVED);
        driver.complete(instance, "accept-terms", "ken-rc", TERMS);

        change(instance, "withdrawal");
        driver.complete(instance, "confirm-withdrawal", "finance", "paid", true);

        assertThat(requests.find(driver.businessKey(instance)).orElseThrow().disbursedCents()).isEqualTo(4_000_000L);
    }

    @Test
    void closingGrantIsNotWithdrawn() {
        var instance = runningGrant();
        reportAll(instance);

        assertThatThrownBy(() -> change(instance, "withdrawal")).isInstanceOf(InputRefusedException.class);
    }

    @Test
    void returnedReportIsSubmittedAgain() {
        var instance = runningGrant();
        var report = driver.open(instance, "submit-report").get(0);
        driver.complete(report, "ken-focal-point", REPORT);

        driver.complete(instance, "review-report", "secretariat", "reportAccepted", false, "reportComment", "Add the figures.");

        assertThat(driver.open(instance, "review-report")).isEmpty();
        assertThat(driver.open(instance, "submit-report")).hasSize(3);
    }

    @Test
    void noCostExtensionMovesTheFinalReports() {
        var instance = runningGrant();

        change(instance, "no-cost-extension", "newEndDate", "2028-03-31");
        driver.passTimer(instance, "decide-amendment-late");
        driver.complete(instance, "decide-amendment", "secretariat", "amendmentApproved", true, "amendmentComment", "");
        driver.runJobs();

        assertThat(driver.variable(instance, "endDate")).isEqualTo("2028-03-31");
        assertThat(requests.find(driver.businessKey(instance)).orElseThrow().endDate()).isEqualTo("2028-03-31");
        assertThat(driver.open(instance, "submit-report")).extracting(task -> task.getDueDate().toInstant().toString().substring(0, 10))
            .as("three and five months after the new end").containsExactlyInAnyOrder("2027-07-01", "2028-06-30", "2028-08-31");
        driver.openReports(instance);
        reportAll(instance);
        assertThat(driver.passed(instance, "further-reports-in")).as("the second interim report, which the longer grant owes").isTrue();
        assertThat(driver.only(instance, "close-grant")).isNotNull();
    }

    @Test
    void budgetIsChangedWithinTheApprovedAmount() {
        var instance = runningGrant();

        change(instance, "budget-change", "newBudget", json("[{\"line\": \"travel\", \"description\": \"Mobile desks\", \"amount\": \"40000.00\"}]"));
        driver.complete(instance, "decide-amendment", "secretariat", "amendmentApproved", true, "amendmentComment", "");

        assertThat(driver.variable(instance, "budget").toString()).contains("travel");
    }

    @Test
    void refusedAmendmentChangesNothing() {
        var instance = runningGrant();

        change(instance, "no-cost-extension", "newEndDate", "2028-03-31");
        driver.complete(instance, "decide-amendment", "secretariat", "amendmentApproved", false, "amendmentComment", "No reason given.");

        assertThat(driver.variable(instance, "endDate")).isEqualTo("2027-12-31");
    }

    @Test
    void everyLateTaskEscalates() {
        var instance = driver.submit(request());
        driver.passTimer(instance, "endorse-request-late");
        assertThat(driver.only(instance, "endorse-request").getPriority()).isEqualTo(75);
        driver.complete(instance, "endorse-request", "ken-rc", ENDORSED);
        driver.runJobs();
        driver.passTimer(instance, "screen-request-late");
        driver.complete(instance, "screen-request", "secretariat", ELIGIBLE);
        driver.runJobs();
        reviewBoth(instance);
        driver.passTimer(instance, "decide-request-late");
        driver.complete(instance, "decide-request", "task-force", APPROVED);
        driver.runJobs();
        driver.passTimer(instance, "accept-terms-late");
        driver.complete(instance, "accept-terms", "ken-rc", TERMS);
        driver.runJobs();
        driver.passTimer(instance, "record-disbursement-late");
        driver.complete(instance, "record-disbursement", "finance", ModelDriver.paid());
        driver.runJobs();
        driver.openReports(instance);
        driver.passTimer(instance, "submit-report-late");
        driver.complete(driver.open(instance, "submit-report").get(0), "ken-focal-point", REPORT);
        driver.runJobs();
        driver.passTimer(instance, "review-report-late");
        driver.complete(instance, "review-report", "secretariat", "reportAccepted", true, "reportComment", "");
        driver.runJobs();
        reportAll(instance);
        driver.passTimer(instance, "close-grant-late");
        assertThat(driver.only(instance, "close-grant").getPriority()).isEqualTo(75);
        driver.complete(instance, "close-grant", "secretariat", "refundAmount", "1500.00", "lessonsLearned", "Start training early.");
        driver.runJobs();

        assertThat(driver.isEnded(instance)).isTrue();
    }

    private String stage(ProcessInstance instance) {
        return requests.find(driver.businessKey(instance)).orElseThrow().stage();
    }

    private ProcessInstance screened(String outcome, String comment) {
        var instance = driver.submit(request());
        driver.complete(instance, "endorse-request", "ken-rc", ENDORSED);
        driver.complete(instance, "screen-request", "secretariat", "screeningOutcome", outcome, "screeningComment", comment);
        return instance;
    }

    private ProcessInstance inReview() {
        return inReview(request());
    }

    private ProcessInstance inReview(Map<String, Object> request) {
        var instance = driver.submit(request);
        driver.complete(instance, "endorse-request", "ken-rc", ENDORSED);
        driver.complete(instance, "screen-request", "secretariat", ELIGIBLE);
        return instance;
    }

    private ProcessInstance reviewed(Map<String, Object> request) {
        var instance = inReview(request);
        reviewBoth(instance);
        return instance;
    }

    private void reviewBoth(ProcessInstance instance) {
        driver.open(instance, "review-request").forEach(task -> driver.complete(task, account(driver.candidateGroup(task)), GOOD_REVIEW));
        driver.runJobs();
    }

    private ProcessInstance conditional() {
        var instance = reviewed(request());
        driver.complete(instance, "decide-request", "task-force", CONDITIONAL);
        driver.complete(instance, "revise-budget", "ken-focal-point", REVISED);
        driver.complete(instance, "accept-terms", "ken-rc", TERMS);
        return instance;
    }

    private ProcessInstance runningGrant() {
        var instance = reviewed(request());
        driver.complete(instance, "decide-request", "task-force", APPROVED);
        driver.complete(instance, "accept-terms", "ken-rc", TERMS);
        driver.complete(instance, "record-disbursement", "finance", ModelDriver.paid());
        driver.openReports(instance);
        return instance;
    }

    private void reportAll(ProcessInstance instance) {
        driver.open(instance, "submit-report").forEach(task -> driver.complete(task, "ken-focal-point", REPORT));
        driver.open(instance, "review-report").forEach(task ->
            driver.complete(task, "secretariat", "reportAccepted", true, "reportComment", ""));
        driver.runJobs();
    }

    private void change(ProcessInstance instance, String kind, Object... more) {
        var variables = ModelDriver.variables(more);
        variables.put("reference", driver.businessKey(instance));
        variables.put("changeKind", kind);
        variables.put("changeReason", "The partner asked for it in writing.");
        people.as("ken-focal-point", () -> runtime.startProcessInstanceByKey("seed-funding-change", variables));
    }

    private static Object[] completed(String title, Object... more) {
        var request = request();
        request.putAll(ModelDriver.variables(more));
        request.remove("country");
        request.put("title", title);
        return request.entrySet().stream().flatMap(e -> Stream.of(e.getKey(), e.getValue())).toArray();
    }

    private static String account(String agency) {
        return agency.substring("agency-".length());
    }
}
