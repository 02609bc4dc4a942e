package org.action2.casework.followup;

import static org.action2.casework.followup.FollowUpDriver.json;
import static org.action2.casework.followup.FollowUpDriver.row;
import static org.action2.casework.followup.FollowUpDriver.today;
import static org.assertj.core.api.Assertions.assertThat;

import org.action2.casework.CaseworkTest;
import org.action2.casework.engine.BatchScope;
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
    private BatchScope batch;

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
    void documentAndFollowUpFromTriageToTheGrade() {
        var document = driver.document(1);
        driver.runJobs();
        var key = driver.keysOf(document).get(0);
        driver.triage(document, row(key, "A"));
        driver.runJobs();
        var followUp = driver.followUpsOf(document).get(0);
        var due = today().plusMonths(4);
        step(followUp, "plan-follow-up", "ken-focal-point", "planSummary", "Train the police and open desks.", "seedFundingNeeded", false,
            "actions", json("""
                [{"agency": "agency-undp", "action": "Train", "dueDate": "%s"}, {"agency": "agency-unwomen", "action": "Advise", "dueDate": "%s"}]
                """.formatted(due, due)));
        step(followUp, "endorse-plan", "ken-rc", "planEndorsed", true, "planComment", "");
        each(followUp, "accept-action", "actionAccepted", true, "actionComment", "");
        each(followUp, "report-action", "actionStatus", "delivered", "actionReport", "Forty officers were trained.");
        driver.passTimer(followUp, "progress-date-reached");
        step(followUp, "report-progress", "ken-focal-point", "progressSummary", "The law was passed.",
            "recommendations", driver.rows(followUp, "progressStatus", "completed", "stateClaim", ""), "readyForAssessment", true);
        step(followUp, "assess-implementation", "ohchr-desk", "recommendations", driver.rows(followUp, "assessment", "implemented"),
            "assessmentComment", "As reported.", "nextStep", "close");

        assertThat(MAIL.table(followUp, "Violence against women")).containsExactlyInAnyOrder(
            "task-offered | " + document + ": Triage document: CCPR: " + document + " | ohchr-desk",
            "task-offered | Plan follow-up | ken-focal-point",
            "task-offered | Endorse plan | ken-rc",
            "task-offered | Accept action | undp, unwomen",
            "task-offered | Report on action | undp, unwomen",
            "report-due | Report due: Report progress | ken-focal-point",
            "task-offered | Assess implementation | ohchr-desk",
            "case-closed | Case closed | ken-focal-point, ken-rc, ohchr-desk");
    }

    @Test
    void whatIsNotFollowedUpIsNoNewsToTheCountry() throws Exception {
        var document = driver.document(2);
        driver.runJobs();
        MAIL.empty();

        var keys = driver.keysOf(document);
        driver.triage(document, "{\"key\": \"%s\", \"outcome\": \"not-actionable\"}".formatted(keys.get(0)),
            "{\"key\": \"%s\", \"outcome\": \"duplicate\", \"duplicateOf\": \"%s\"}".formatted(keys.get(1), keys.get(0)));
        driver.runJobs();

        assertThat(MAIL.table(document, "")).isEmpty();
    }

    @Test
    void manyFollowUpsStartedAtOnceAreToldInOneMail() throws Exception {
        var document = driver.document(3);
        driver.runJobs();
        MAIL.empty();
        var keys = driver.keysOf(document);
        driver.triage(document, row(keys.get(0), "A"), row(keys.get(1), "B"), row(keys.get(2), "C"));
        driver.runJobs();

        assertThat(MAIL.table("none", "none")).singleElement().asString().startsWith("bundle | 3 items for you, most urgent: FU-").endsWith(" | ken-focal-point");
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
