package org.action2.casework.followup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.action2.casework.CaseworkTest;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A deadline that passed before its document came in leaves a follow-up its time. */
@CaseworkTest
class PassedDeadlineTest {

    private static final ZoneId NAIROBI = ZoneId.of("Africa/Nairobi");

    @Autowired
    private FollowUpDriver driver;
    @Autowired
    private FollowUps followUps;

    @AfterEach
    void resetClock() {
        ClockUtil.reset();
    }

    @ParameterizedTest
    @ValueSource(ints = {-1500, -1, 0})
    void progressIsAskedForAtTheUsualIntervalAndTheCaseEnds(int daysFromToday) {
        var followUp = implemented(FollowUpDriver.today().plusDays(daysFromToday), FollowUpDriver.today().plusDays(daysFromToday));

        assertThat(followUps.get(followUp).periodEnd()).isEqualTo(FollowUpDriver.today().plusMonths(24));
        assertNextReportInSixMonths(followUp);
        driver.moveToTimer(followUp, "progress-date-reached");
        report(followUp, false);
        assertNextReportInSixMonths(followUp);
        driver.moveToTimer(followUp, "progress-date-reached");
        report(followUp, true);
        driver.complete(followUp, "assess-implementation", "ohchr-desk", "recommendations", driver.rows(followUp, "assessment", "implemented"),
            "assessmentComment", "By the reports of the team.", "nextStep", "close");

        assertThat(driver.isEnded(followUp)).isTrue();
    }

    @Test
    void nextDeadlineEndsThePeriodWhereTheFirstHasPassed() {
        var review = FollowUpDriver.today().plusMonths(10);
        var followUp = implemented(FollowUpDriver.today().minusYears(3), review);

        assertThat(followUps.get(followUp).periodEnd()).isEqualTo(review);
        assertNextReportInSixMonths(followUp);
    }

    @Test
    void desksQuestionAfterAPassedReportComesOnceAndAgainOnTheDayThatItNames() {
        var document = driver.document(1);
        triage(document, FollowUpDriver.today().minusYears(3), FollowUpDriver.today().minusYears(1));
        driver.runJobs();

        driver.complete(document, "record-state-report", "ohchr-desk", "stateReportReceived", false, "stateReportDate", "", "stateReportSymbol", "",
            "askAgainOn", FollowUpDriver.today().plusMonths(2).toString());
        driver.runJobs();

        assertThat(driver.open(document, "record-state-report")).isEmpty();
    }

    /** A follow-up whose plan is endorsed, of a selected recommendation with the first date as its deadline and one with the second. */
    private String implemented(LocalDate stateReport, LocalDate nextReview) {
        var document = driver.document(2);
        triage(document, stateReport, nextReview);
        var followUp = driver.followUpsOf(document).get(0);
        driver.complete(followUp, "plan-follow-up", "ken-focal-point", "planSummary", "Train the police.", "seedFundingNeeded", false,
            "actions", FollowUpDriver.json("[{\"agency\": \"agency-undp\", \"action\": \"Train forty officers\", \"dueDate\": \"%s\"}]".formatted(FollowUpDriver.today().plusMonths(4))));
        driver.complete(followUp, "endorse-plan", "ken-rc", "planEndorsed", true, "planComment", "");
        driver.runJobs();
        return followUp;
    }

    private void triage(String document, LocalDate stateReport, LocalDate nextReview) {
        var keys = driver.keysOf(document);
        var rows = List.of(FollowUpDriver.row(keys.get(0), "A", true, ""), keys.size() > 1 ? FollowUpDriver.row(keys.get(1), "A") : "").stream().filter(row -> !row.isEmpty()).toList();
        driver.complete(document, "triage-document", "ohchr-desk", "adoptionDate", FollowUpDriver.today().minusYears(6).toString(),
            "stateReportDue", stateReport.toString(), "nextReviewDue", nextReview.toString(), "recommendations", FollowUpDriver.json("[" + String.join(", ", rows) + "]"));
    }

    private void assertNextReportInSixMonths(String followUp) {
        assertThat(driver.open(followUp, "report-progress")).isEmpty();
        var due = LocalDate.ofInstant(driver.timer(followUp, "progress-date-reached").getDuedate().toInstant(), NAIROBI);
        assertThat(due).isBetween(FollowUpDriver.today().plusMonths(6), FollowUpDriver.today().plusMonths(6).plusDays(5));
    }

    private void report(String followUp, boolean ready) {
        driver.complete(followUp, "report-progress", "ken-focal-point", "progressSummary", "A bill is before parliament.",
            "recommendations", driver.rows(followUp, "progressStatus", "completed", "stateClaim", ""), "readyForAssessment", ready);
        driver.runJobs();
    }
}
