package org.action2.casework.followup;

import static org.action2.casework.followup.FollowUpDriver.json;
import static org.action2.casework.followup.FollowUpDriver.recommendation;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.stream.IntStream;
import org.action2.casework.CaseworkTest;
import org.action2.casework.engine.Bulk;
import org.action2.casework.notification.Mailbox;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** Who hears what of a follow-up, from its triage to its end: these mails and no others. */
@CaseworkTest
class FollowUpMailTest {

    private static final Mailbox MAIL = new Mailbox();

    @DynamicPropertySource
    static void mailServer(DynamicPropertyRegistry registry) {
        MAIL.register(registry);
    }

    @Autowired
    private FollowUpDriver driver;

    @Autowired
    private Bulk bulk;

    @Autowired
    private TransactionTemplate transaction;

    @AfterEach
    void resetClock() {
        ClockUtil.reset();
    }

    @AfterAll
    static void stopMailServer() {
        MAIL.stop();
    }

    @Test
    void followUpFromTriageToItsGrade() {
        var followUp = driver.start(recommendation());
        driver.runJobs();
        step(followUp, "triage-recommendation", "ohchr-desk", "triageOutcome", "follow-up", "priority", "high", "followUpSelected", true);
        var due = LocalDate.now(ZoneOffset.UTC).plusMonths(4);
        step(followUp, "plan-follow-up", "ken-focal-point", "planSummary", "Train the police and open desks.", "seedFundingNeeded", false,
            "actions", json("""
                [{"agency": "agency-undp", "action": "Train", "dueDate": "%s"}, {"agency": "agency-unwomen", "action": "Advise", "dueDate": "%s"}]
                """.formatted(due, due)));
        step(followUp, "endorse-plan", "ken-rc", "planEndorsed", true, "planComment", "");
        each(followUp, "accept-action", "actionAccepted", true, "actionComment", "");
        each(followUp, "report-action", "actionStatus", "delivered", "actionReport", "Forty officers were trained.");
        step(followUp, "report-progress", "ken-focal-point", "progressSummary", "A bill is before parliament.",
            "progressStatus", "in-progress", "stateClaim", "", "readyForAssessment", false);
        step(followUp, "report-progress", "ken-focal-point", "progressSummary", "The law was passed.",
            "progressStatus", "completed", "stateClaim", "Fully implemented", "readyForAssessment", true);
        step(followUp, "assess-implementation", "ohchr-desk", "grade", "A", "assessment", "CCPR/C/128/3", "nextStep", "close");

        assertThat(MAIL.table(followUp, "")).containsExactlyInAnyOrder(
            "task-offered | Triage recommendation | ohchr-desk",
            "task-offered | Plan follow-up | ken-focal-point",
            "task-offered | Endorse plan | ken-rc",
            "task-offered | Accept action | undp, unwomen",
            "report-due | A report is due | ken-focal-point x2",
            "task-offered | Report on action | undp, unwomen",
            "task-offered | Assess implementation | ohchr-desk",
            "case-closed | Case closed | ken-focal-point, ken-rc, ohchr-desk");
    }

    @Test
    void countryAndDeskHearOnTheDayWhenTheBodyReminds() throws Exception {
        var followUp = driver.start(recommendation());
        driver.runJobs();
        step(followUp, "triage-recommendation", "ohchr-desk", "triageOutcome", "follow-up", "priority", "high", "followUpSelected", true);
        MAIL.empty();

        driver.passTimer(followUp, "reminder-date-reached");

        assertThat(MAIL.table(followUp, "")).containsExactly(
            "body-reminds | The body reminds of reports | ken-focal-point, ken-rc, ohchr-desk");
    }

    @Test
    void duplicateIsNoNewsToTheCountry() throws Exception {
        var other = driver.start(recommendation());
        var followUp = driver.start(recommendation());
        driver.runJobs();
        MAIL.empty();

        step(followUp, "triage-recommendation", "ohchr-desk", "triageOutcome", "duplicate", "duplicateOf", other);

        assertThat(MAIL.table(followUp, "")).isEmpty();
    }

    @Test
    void manyFollowUpsStartedAtOnceAreToldInOneMail() throws Exception {
        driver.runJobs();
        MAIL.empty();
        transaction.executeWithoutResult(status -> bulk.run(() -> IntStream.range(0, 3).mapToObj(i -> driver.start(recommendation())).toList()));
        driver.runJobs();
        assertThat(MAIL.table("none", "none")).isEmpty();

        ClockUtil.setCurrentTime(Date.from(Instant.now().plus(Duration.ofMinutes(3))));
        driver.runJobs();

        assertThat(MAIL.table("none", "none")).containsExactly("bundle | Tasks waiting for you or your team: 3 | ohchr-desk");
    }

    private void each(String followUp, String task, Object... entered) {
        driver.open(followUp, task).forEach(open ->
            driver.complete(open, driver.candidateGroup(open).substring("agency-".length()), entered));
        driver.runJobs();
    }

    private void step(String followUp, String task, String by, Object... entered) {
        driver.complete(followUp, task, by, entered);
        driver.runJobs();
    }
}
