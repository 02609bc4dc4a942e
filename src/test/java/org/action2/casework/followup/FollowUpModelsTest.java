package org.action2.casework.followup;

import static org.action2.casework.followup.FollowUpDriver.json;
import static org.action2.casework.followup.FollowUpDriver.recommendation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.action2.casework.CaseworkTest;
import org.action2.casework.forms.InputRefusedException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.community.process_test_coverage.spring_test.common.ProcessEngineCoverageProperties;
import org.camunda.community.process_test_coverage.spring_test.platform7.ProcessEngineCoverageConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** Walks every path of the follow-up models; together the tests pass every flow node and sequence flow. */
@CaseworkTest
@TestPropertySource(properties = "camunda.bpm.authorization.enabled=false") // the measuring of coverage reads models as the person who acts
@Import({ProcessEngineCoverageConfiguration.class, FollowUpModelsTest.FullCoverage.class})
class FollowUpModelsTest {

    @TestConfiguration
    static class FullCoverage {

        @Bean
        @Primary
        ProcessEngineCoverageProperties coverage() {
            return ProcessEngineCoverageProperties.builder()
                .assertClassCoverageAtLeast(1.0)
                .excludeProcessDefinitionKeys("seed-funding-request", "escalation", "mail-delivery")
                .build();
        }
    }

    private static final Object[] FOLLOW_UP = {"triageOutcome", "follow-up", "priority", "high", "followUpSelected", true};
    private static final Object[] ENDORSED = {"planEndorsed", true, "planComment", ""};
    private static final Object[] ACCEPTED = {"actionAccepted", true, "actionComment", ""};
    private static final Object[] REFUSED = {"actionAccepted", false, "actionComment", "We have no office there."};
    private static final Object[] DELIVERED = {"actionStatus", "delivered", "actionReport", "Forty officers were trained."};
    private static final Object[] READY = {"progressSummary", "The law was passed.", "progressStatus", "completed",
        "stateClaim", "Fully implemented", "readyForAssessment", true};

    @Autowired
    private FollowUpDriver driver;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private RecommendationRegister register;

    @Autowired
    private PartnerActions actions;

    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void resetClock() {
        ClockUtil.reset();
    }

    @Test
    void recommendationRunsFromTriageToItsGrade() {
        var followUp = driver.start(recommendation());
        assertThat(entry(followUp).deadline()).isEqualTo(today().minusMonths(1).plusMonths(36));
        assertThat(driver.variable(followUp, "followUpRule").toString()).contains("agency-unwomen", "predictable review cycle", "\"verified\":true");
        triaged(followUp);
        plan(followUp);
        driver.complete(followUp, "endorse-plan", "ken-rc", ENDORSED);
        driver.open(followUp, "accept-action").forEach(task -> driver.complete(task, account(driver.candidateGroup(task)), ACCEPTED));
        driver.open(followUp, "report-action").forEach(task -> driver.complete(task, account(driver.candidateGroup(task)), DELIVERED));
        driver.runJobs();
        assertThat(stage(followUp)).isEqualTo("implementation");
        driver.complete(followUp, "report-progress", "ken-focal-point", "progressSummary", "A bill is before parliament.",
            "progressStatus", "in-progress", "stateClaim", "", "readyForAssessment", false);
        driver.complete(followUp, "report-progress", "ken-focal-point", READY);
        assertThat(stage(followUp)).isEqualTo("assessment");
        driver.complete(followUp, "assess-implementation", "ohchr-desk", "grade", "A", "assessment", "CCPR/C/128/3", "nextStep", "close");

        assertThat(driver.isEnded(followUp)).isTrue();
        var entry = entry(followUp);
        assertThat(entry.stage()).isEqualTo("closed");
        assertThat(entry.endedAt()).isNotNull();
        assertThat(entry.progressStatus()).isEqualTo("completed");
        assertThat(entry.stateClaim()).isEqualTo("Fully implemented");
        assertThat(entry.grade()).isEqualTo("A");
        assertThat(actions.of(followUp)).hasSize(2).allMatch(action -> action.status().equals("delivered"));
        assertThat(driver.variable(followUp, "progressReports").toString()).contains("A bill is before parliament.", "The law was passed.");
    }

    @Test
    void duplicateIsLinkedWithTheOther() {
        var other = driver.start(recommendation());
        var followUp = driver.start(recommendation());
        assertThatThrownBy(() -> driver.complete(followUp, "triage-recommendation", "ohchr-desk", "triageOutcome", "duplicate", "duplicateOf", "CCPR/C/XXX/CO/1#1"))
            .isInstanceOf(InputRefusedException.class).hasMessageContaining("Duplicate of");
        assertThatThrownBy(() -> driver.complete(followUp, "triage-recommendation", "ohchr-desk", "triageOutcome", "duplicate", "duplicateOf", followUp))
            .isInstanceOf(InputRefusedException.class).hasMessageContaining("another recommendation");

        driver.complete(followUp, "triage-recommendation", "ohchr-desk", "triageOutcome", "duplicate", "duplicateOf", other);

        assertThat(driver.isEnded(followUp)).isTrue();
        assertThat(entry(followUp).duplicateOf()).isEqualTo(other);
        assertThat(stage(followUp)).isEqualTo("duplicate");
    }

    @Test
    void whatCanNotBeActedOnIsClosedWithItsReason() {
        var followUp = driver.start(recommendation());

        driver.complete(followUp, "triage-recommendation", "ohchr-desk", "triageOutcome", "not-actionable", "triageComment", "It thanks the State.");

        assertThat(stage(followUp)).isEqualTo("not-actionable");
        assertThat(jdbc.sql("select triage_comment from recommendation where business_key = ?").param(followUp).query(String.class).single())
            .isEqualTo("It thanks the State.");
    }

    @Test
    void recommendationIsNotFollowedUpTwice() {
        var recommendation = recommendation();
        driver.start(recommendation);

        assertThatThrownBy(() -> driver.start(recommendation)).isInstanceOf(InputRefusedException.class).hasMessageContaining("followed up already");
    }

    @Test
    void whatAnIntakeRegisteredIsTakenOver() {
        var recommendation = recommendation();
        var key = recommendation.get("symbol") + "#" + recommendation.get("paragraph");
        jdbc.sql("""
            insert into recommendation (business_key, country, mechanism, body, symbol, paragraph, text, stage, stage_since, registered_at)
            values (?, 'KEN', 'treaty-body', 'CCPR', 'CCPR/C/KEN/CO/4', ?, 'Text', 'registered', now(), now())
            """).params(key, recommendation.get("paragraph")).update();

        driver.start(recommendation);

        assertThat(stage(key)).isEqualTo("triage");
        assertThat(entry(key).processInstanceId()).isNotNull();
    }

    @Test
    void returnedPlanIsMadeAgain() {
        var followUp = triaged(driver.start(recommendation()));
        plan(followUp);
        assertThatThrownBy(() -> driver.complete(followUp, "endorse-plan", "ken-rc", "planEndorsed", false, "planComment", ""))
            .isInstanceOf(InputRefusedException.class).hasMessageContaining("Comment");

        driver.complete(followUp, "endorse-plan", "ken-rc", "planEndorsed", false, "planComment", "Add the police.");

        assertThat(stage(followUp)).isEqualTo("planning");
        plan(followUp);
        assertThat(stage(followUp)).isEqualTo("endorsement");
    }

    @Test
    void actionsAreDueAfterTodayAndByTheDeadline() {
        var followUp = triaged(driver.start(recommendation()));

        Stream.of(today().toString(), entry(followUp).deadline().plusDays(1).toString()).forEach(due ->
            assertThatThrownBy(() -> driver.complete(followUp, "plan-follow-up", "ken-focal-point", "planSummary", "Train the police.",
                "actions", action("agency-undp", due))).isInstanceOf(InputRefusedException.class).hasMessageContaining("Actions, row 1, Due date"));
        driver.complete(followUp, "plan-follow-up", "ken-focal-point", "planSummary", "Train the police.",
            "actions", action("agency-undp", entry(followUp).deadline().toString()), "seedFundingNeeded", false);

        assertThat(stage(followUp)).isEqualTo("endorsement");
    }

    @Test
    void refusedActionFindsAnotherAgency() {
        var followUp = running();
        assertThatThrownBy(() -> driver.complete(followUp, "accept-action", "undp", "actionAccepted", false, "actionComment", ""))
            .isInstanceOf(InputRefusedException.class).hasMessageContaining("Comment");
        driver.complete(followUp, "accept-action", "undp", REFUSED);
        assertThatThrownBy(() -> driver.complete(followUp, "reassign-action", "ken-focal-point", "reassignment", "reassign", "newAgency", "agency-undp"))
            .isInstanceOf(InputRefusedException.class).hasMessageContaining("Other agency");

        driver.complete(followUp, "reassign-action", "ken-focal-point", "reassignment", "reassign", "newAgency", "agency-unicef", "reassignmentComment", "Agreed.");

        assertThat(driver.candidateGroup(driver.only(followUp, "accept-action"))).isEqualTo("agency-unicef");
        assertThat(actions.of(followUp)).singleElement().extracting(PartnerActions.Action::agency).isEqualTo("agency-unicef");
    }

    @Test
    void actionThatNobodyTakesIsDropped() {
        var followUp = running();
        driver.complete(followUp, "accept-action", "undp", REFUSED);

        driver.complete(followUp, "reassign-action", "ken-focal-point", "reassignment", "drop", "reassignmentComment", "Covered elsewhere.");

        assertThat(actions.of(followUp)).singleElement().extracting(PartnerActions.Action::status).isEqualTo("dropped");
    }

    @Test
    void silenceOfAgencyAndCountryTeamEndsTheAction() {
        var followUp = running();
        driver.passTimer(followUp, "accept-action-late");
        driver.passTimer(followUp, "answer-missing");
        driver.passTimer(followUp, "reassign-action-late");
        driver.passTimer(followUp, "reassignment-missing");

        assertThat(actions.of(followUp)).singleElement().extracting(PartnerActions.Action::status).isEqualTo("dropped");
    }

    @Test
    void actionWithoutReportWasNotDelivered() {
        var followUp = running();
        driver.complete(followUp, "accept-action", "undp", ACCEPTED);

        driver.passTimer(followUp, "report-action-late");
        driver.passTimer(followUp, "report-missing");

        assertThat(actions.of(followUp)).singleElement().extracting(PartnerActions.Action::status).isEqualTo("not-delivered");
    }

    @Test
    void withoutProgressReportTheAssessmentComesAllTheSame() {
        var followUp = running();

        driver.passTimer(followUp, "report-progress-late");
        driver.passTimer(followUp, "deadline-reached");

        assertThat(stage(followUp)).isEqualTo("assessment");
        assertThat(actions.of(followUp)).singleElement().extracting(PartnerActions.Action::status).isEqualTo("not-delivered");
    }

    @Test
    void newCycleBeginsWithANewPlanAndDeadline() {
        var followUp = assessed("C", "new-cycle");

        assertThat(stage(followUp)).isEqualTo("planning");
        assertThat(entry(followUp).cycle()).isEqualTo(2);
        assertThat(entry(followUp).deadline()).isEqualTo(today().plusMonths(36));
        plan(followUp);
        driver.complete(followUp, "endorse-plan", "ken-rc", ENDORSED);
        assertThat(actions.of(followUp)).extracting(PartnerActions.Action::cycle).containsExactly(1, 2, 2);
        driver.complete(followUp, "report-progress", "ken-focal-point", READY);
        driver.complete(followUp, "assess-implementation", "ohchr-desk", "grade", "A", "assessment", "", "nextStep", "close");
        assertThat(jdbc.sql("select grade from recommendation_assessment where business_key = ? order by cycle").param(followUp)
            .query(String.class).list()).containsExactly("C", "A");
    }

    @Test
    void carriedOverRecommendationKnowsItsNextReview() {
        var followUp = assessed("B", "carry-to-next-review");

        assertThat(driver.isEnded(followUp)).isTrue();
        assertThat(stage(followUp)).isEqualTo("carried-over");
        assertThat(entry(followUp).nextReview()).isEqualTo(today().minusMonths(1).plusMonths(96));
    }

    @Test
    void gradeIsOfTheBodysOwnScaleAndAnotherStepIsExplained() {
        var followUp = running();
        driver.complete(followUp, "report-progress", "ken-focal-point", READY);

        assertThatThrownBy(() -> driver.complete(followUp, "assess-implementation", "ohchr-desk", "grade", "implemented", "nextStep", "close"))
            .isInstanceOf(InputRefusedException.class).hasMessageContaining("Grade: must be one of the options offered");
        assertThatThrownBy(() -> driver.complete(followUp, "assess-implementation", "ohchr-desk", "grade", "E", "nextStep", "close"))
            .isInstanceOf(InputRefusedException.class).hasMessageContaining("Assessment: must explain");
        assertThatThrownBy(() -> driver.complete(followUp, "assess-implementation", "ohchr-desk", "grade", "A"))
            .isInstanceOf(InputRefusedException.class).hasMessageContaining("Next step: is required");
    }

    @Test
    void laterDocumentSupersedesTheRecommendation() {
        var followUp = running();

        runtime.createMessageCorrelation("recommendation-superseded").processInstanceBusinessKey(followUp)
            .setVariable("supersededBy", "CCPR/C/KEN/CO/5#8").correlate();

        assertThat(driver.isEnded(followUp)).isTrue();
        assertThat(entry(followUp).supersededBy()).isEqualTo("CCPR/C/KEN/CO/5#8");
        assertThat(stage(followUp)).isEqualTo("superseded");
    }

    @Test
    void actionIsAddedWhileThePlanIsCarriedOut() {
        var followUp = running();

        driver.change(followUp, "ken-focal-point", "add-action", "actionAgency", "agency-unfpa", "actionText", "Open shelters",
            "actionDueDate", today().plusMonths(3).toString());

        var added = driver.open(followUp, "accept-action").stream().filter(task -> driver.candidateGroup(task).equals("agency-unfpa")).findFirst().orElseThrow();
        driver.complete(added, "unfpa", ACCEPTED);
        driver.complete(driver.only(followUp, "report-action"), "unfpa", DELIVERED);
        assertThat(actions.of(followUp)).extracting(PartnerActions.Action::agency).containsExactlyInAnyOrder("agency-undp", "agency-unfpa");
    }

    @Test
    void adviceIsAskedAndGiven() {
        var followUp = driver.start(recommendation());
        driver.change(followUp, "ken-focal-point", "ask-advice", "adviceAgency", "agency-unwomen", "adviceQuestion", "Is there a model law?");
        driver.change(followUp, "ken-focal-point", "ask-advice", "adviceAgency", "agency-unicef", "adviceQuestion", "And for children?");
        assertThat(driver.open(followUp, "give-advice")).hasSize(2);

        driver.complete(driver.open(followUp, "give-advice").get(0), "unwomen", "adviceGiven", "Yes, of 2012.");
        driver.passTimer(followUp, "give-advice-late");
        driver.passTimer(followUp, "advice-overdue");

        assertThat(driver.variable(followUp, "advices").toString()).contains("Yes, of 2012.", "No answer came.");
        assertThat(stage(followUp)).isEqualTo("triage");
    }

    @Test
    void holdStopsTheClocksUntilItsDate() {
        var followUp = driver.start(recommendation());
        var due = driver.only(followUp, "triage-recommendation").getDueDate().toInstant();
        var late = driver.timer(followUp, "triage-recommendation-late").getDuedate().toInstant();

        driver.change(followUp, "ken-focal-point", "hold", "changeReason", "Elections.", "resumeDate", today().plusDays(60).toString());
        assertThat(driver.only(followUp, "triage-recommendation").getDueDate().toInstant()).isEqualTo(due.plus(Duration.ofDays(60)));
        assertThat(driver.timer(followUp, "triage-recommendation-late").getDuedate().toInstant()).isEqualTo(late.plus(Duration.ofDays(60)));
        assertThatThrownBy(() -> driver.change(followUp, "ken-focal-point", "hold", "changeReason", "Again.", "resumeDate", today().plusDays(90).toString()))
            .isInstanceOf(InputRefusedException.class).hasMessageContaining("on hold already");
        driver.moveToTimer(followUp, "resume-date-reached");

        assertThat(entry(followUp).onHoldUntil()).isNull();
        assertThat(driver.only(followUp, "triage-recommendation").getDueDate().toInstant()).isEqualTo(due.plus(Duration.ofDays(60)));
    }

    @Test
    void daysOnWhichTheBodyRemindsAreCountedFromTheDeadlineAndNoHoldMovesThem() {
        var followUp = running();
        var deadline = entry(followUp).deadline();
        assertThat(reminder(followUp)).isEqualTo(deadline);

        driver.change(followUp, "ken-focal-point", "hold", "changeReason", "Elections.", "resumeDate", today().plusDays(60).toString());
        assertThat(reminder(followUp)).isEqualTo(deadline);
        driver.change(followUp, "ken-focal-point", "resume");
        driver.moveToTimer(followUp, "reminder-date-reached");
        assertThat(reminder(followUp)).isEqualTo(deadline.plusMonths(2));
        driver.moveToTimer(followUp, "reminder-date-reached");
        assertThat(reminder(followUp)).isEqualTo(deadline.plusMonths(4));
        driver.moveToTimer(followUp, "reminder-date-reached");

        assertThatThrownBy(() -> reminder(followUp)).hasMessageContaining("No timer waits");
        assertThat(reminded(followUp)).containsExactly(deadline.toString(), deadline.plusMonths(2).toString(), deadline.plusMonths(4).toString());
        assertThat(driver.isEnded(followUp)).isFalse();
    }

    @Test
    void remindersOfAnEarlierCycleAreNotTold() {
        var followUp = assessed("C", "new-cycle");

        driver.moveToTimer(followUp, "reminder-date-reached");
        driver.moveToTimer(followUp, "reminder-date-reached");

        assertThat(reminded(followUp)).containsExactly(entry(followUp).deadline().toString());
    }

    @Test
    void nothingIsOpenOfAFollowUpThatHasEnded() {
        var followUp = running();
        driver.change(followUp, "ken-focal-point", "ask-advice", "adviceAgency", "agency-unwomen", "adviceQuestion", "Is there a model law?");
        driver.change(followUp, "ken-focal-point", "hold", "changeReason", "Elections.", "resumeDate", today().plusDays(60).toString());
        driver.complete(followUp, "report-progress", "ken-focal-point", READY);
        driver.complete(followUp, "assess-implementation", "ohchr-desk", "grade", "A", "assessment", "", "nextStep", "close");

        assertThat(driver.isEnded(followUp)).isTrue();
        assertThat(stage(followUp)).isEqualTo("closed");
        assertThat(entry(followUp).onHoldUntil()).isNull();
        assertThat(driver.open(followUp, "give-advice")).isEmpty();
    }

    /** The day of the next reminder of the body that the follow-up waits for. */
    private LocalDate reminder(String followUp) {
        return LocalDate.ofInstant(driver.timer(followUp, "reminder-date-reached").getDuedate().toInstant(), ZoneOffset.UTC);
    }

    /** The days of the body's reminders that the desk was told of. */
    private List<String> reminded(String followUp) {
        return jdbc.sql("""
            select substring(subject from '/([0-9-]+)$') from outbox_message
            where event = 'body-reminds' and reference = :reference and recipient = 'ohchr-desk' order by 1
            """).param("reference", followUp).query(String.class).list();
    }

    @Test
    void heldFollowUpIsResumedBeforeItsDate() {
        var followUp = driver.start(recommendation());
        var due = driver.only(followUp, "triage-recommendation").getDueDate();
        driver.change(followUp, "ken-focal-point", "hold", "changeReason", "Elections.", "resumeDate", today().plusDays(60).toString());

        driver.change(followUp, "ken-focal-point", "resume");

        assertThat(driver.only(followUp, "triage-recommendation").getDueDate()).isEqualTo(due);
        assertThat(entry(followUp).onHoldUntil()).isNull();
        assertThatThrownBy(() -> driver.change(followUp, "ken-focal-point", "resume")).isInstanceOf(InputRefusedException.class).hasMessageContaining("is not on hold");
    }

    @Test
    void onlyPeopleOfTheCountryChangeAFollowUpAndOnlyAtItsStage() {
        var followUp = driver.start(recommendation());

        assertThatThrownBy(() -> driver.change(followUp, "svn-focal-point", "hold", "changeReason", "No.", "resumeDate", today().plusDays(9).toString()))
            .isInstanceOf(InputRefusedException.class).hasMessageContaining("running follow-up of your country");
        assertThatThrownBy(() -> driver.change(followUp, "ken-focal-point", "add-action", "actionAgency", "agency-undp", "actionText", "Train",
            "actionDueDate", today().plusDays(9).toString())).isInstanceOf(InputRefusedException.class).hasMessageContaining("What is asked");
        assertThatThrownBy(() -> driver.change(followUp, "ken-focal-point", "hold", "changeReason", "No.", "resumeDate", today().toString()))
            .isInstanceOf(InputRefusedException.class).hasMessageContaining("Resume date");
        assertThatThrownBy(() -> driver.change(followUp, "ken-focal-point", "ask-advice"))
            .isInstanceOf(InputRefusedException.class).hasMessageContaining("Agency to be asked").hasMessageContaining("Question");
    }

    @Test
    void planThatNeedsMoneyLeadsToALinkedRequest() {
        var followUp = funded();
        assertThatThrownBy(() -> driver.complete(followUp, "draft-seed-funding", "ken-focal-point", "draftDecision", "submit"))
            .isInstanceOf(InputRefusedException.class).hasMessageContaining("Title");
        driver.passTimer(followUp, "draft-seed-funding-late");

        driver.complete(followUp, "draft-seed-funding", "ken-focal-point", "draftDecision", "submit", "title", "Training of the police",
            "objective", "Forty police officers learn to investigate domestic violence.", "leadAgency", "agency-undp",
            "partnerAgencies", json("[\"agency-unfpa\"]"), "requestThemes", json("[\"justice-and-law-enforcement\"]"), "requestedAmount", "10000.00",
            "budget", json("[{\"line\": \"contracts\", \"description\": \"Training\", \"amount\": \"10000.00\"}]"),
            "startDate", today().plusMonths(1).toString(), "endDate", today().plusMonths(9).toString(), "memberStateRequest", true,
            "supportKind", "capacity-building", "memberStateAuthority", "Ministry of Justice",
            "memberStateRequestDate", today().minusMonths(1).toString(), "memberStateRequestReference", "MOJ/2026/114", "contactEmail", "ken-focal-point@example.org");
        driver.runJobs();

        var reference = entry(followUp).seedFunding();
        assertThat(reference).startsWith("SF-KEN-");
        assertThat(driver.variable(followUp, "seedFundingStanding")).isEqualTo(reference + ": endorsement");
        assertThat(jdbc.sql("select recommendation from funding_request where reference = ?").param(reference).query(String.class).single()).isEqualTo(followUp);
        assertThat(jdbc.sql("select submitted_by from funding_request where reference = ?").param(reference).query(String.class).single()).isEqualTo("ken-focal-point");
    }

    @Test
    void draftIsGivenUp() {
        var followUp = funded();

        driver.complete(followUp, "draft-seed-funding", "ken-focal-point", "draftDecision", "give-up");

        assertThat(driver.variable(followUp, "seedFundingStanding")).isEqualTo("draft given up");
    }

    @Test
    void draftThatNobodyCompletesLapses() {
        var followUp = funded();

        driver.passTimer(followUp, "draft-lapsed");

        assertThat(driver.variable(followUp, "seedFundingStanding")).isEqualTo("draft given up");
    }

    @Test
    void everyLateTaskEscalates() {
        var followUp = driver.start(recommendation());
        driver.passTimer(followUp, "triage-recommendation-late");
        assertThat(driver.only(followUp, "triage-recommendation").getPriority()).isEqualTo(75);
        triaged(followUp);
        driver.runJobs();
        driver.passTimer(followUp, "plan-follow-up-late");
        plan(followUp);
        driver.runJobs();
        driver.passTimer(followUp, "endorse-plan-late");
        driver.complete(followUp, "endorse-plan", "ken-rc", ENDORSED);
        driver.runJobs();
        driver.passTimer(followUp, "report-progress-late");
        driver.complete(followUp, "report-progress", "ken-focal-point", "progressSummary", "A draft law is before parliament.",
            "progressStatus", "in-progress", "stateClaim", "", "readyForAssessment", false);
        driver.runJobs();
        driver.complete(followUp, "report-progress", "ken-focal-point", READY);
        driver.runJobs();

        driver.passTimer(followUp, "assess-implementation-late");

        assertThat(driver.only(followUp, "assess-implementation").getPriority()).isEqualTo(75);
        driver.complete(followUp, "assess-implementation", "ohchr-desk", "grade", "A", "assessment", "CCPR/C/128/3", "nextStep", "close");
        driver.runJobs();
        assertThat(stage(followUp)).isEqualTo("closed");
    }

    private String triaged(String followUp) {
        driver.complete(followUp, "triage-recommendation", "ohchr-desk", FOLLOW_UP);
        return followUp;
    }

    private void plan(String followUp) {
        var due = today().plusMonths(4);
        driver.complete(followUp, "plan-follow-up", "ken-focal-point", "planSummary", "Train the police and open desks.", "seedFundingNeeded", false,
            "actions", json("[{\"agency\": \"agency-undp\", \"action\": \"Train\", \"dueDate\": \"%s\"}, {\"agency\": \"agency-unwomen\", \"action\": \"Advise\", \"dueDate\": \"%s\"}]"
                .formatted(due, due)));
    }

    private String running() {
        return started(false);
    }

    private String funded() {
        return started(true);
    }

    private String started(boolean seedFunding) {
        var followUp = triaged(driver.start(recommendation()));
        driver.complete(followUp, "plan-follow-up", "ken-focal-point", "planSummary", "Train the police.", "seedFundingNeeded", seedFunding,
            "actions", action("agency-undp", today().plusMonths(4).toString()));
        driver.complete(followUp, "endorse-plan", "ken-rc", ENDORSED);
        return followUp;
    }

    private String assessed(String grade, String nextStep) {
        var followUp = running();
        driver.complete(followUp, "report-progress", "ken-focal-point", READY);
        driver.complete(followUp, "assess-implementation", "ohchr-desk", "grade", grade, "assessment", "", "nextStep", nextStep);
        return followUp;
    }

    private static Object action(String agency, String due) {
        return json("[{\"agency\": \"%s\", \"action\": \"Train forty officers\", \"dueDate\": \"%s\"}]".formatted(agency, due));
    }

    private RecommendationRegister.Entry entry(String followUp) {
        return register.find(followUp).orElseThrow();
    }

    private String stage(String followUp) {
        return entry(followUp).stage();
    }

    private static LocalDate today() {
        return LocalDate.ofInstant(ClockUtil.getCurrentTime().toInstant(), ZoneOffset.UTC);
    }

    private static String account(String agency) {
        return agency.substring("agency-".length());
    }
}
