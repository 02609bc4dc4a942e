package org.action2.casework.followup;

import static org.action2.casework.followup.FollowUpDriver.json;
import static org.action2.casework.followup.FollowUpDriver.newSymbol;
import static org.action2.casework.followup.FollowUpDriver.recommendation;
import static org.action2.casework.followup.FollowUpDriver.recommendations;
import static org.action2.casework.followup.FollowUpDriver.row;
import static org.action2.casework.followup.FollowUpDriver.today;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.StringJoiner;
import java.util.stream.Stream;
import org.action2.casework.CaseworkTest;
import org.action2.casework.deadlines.Deadlines;
import org.action2.casework.refusals.InputRefusedException;
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

/** Walks every path of the models of documents and follow-ups; together the tests pass every flow node and sequence flow. */
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

    private static final ZoneId NAIROBI = ZoneId.of("Africa/Nairobi");
    private static final Object[] ENDORSED = {"planEndorsed", true, "planComment", ""};
    private static final Object[] ACCEPTED = {"actionAccepted", true, "actionComment", ""};
    private static final Object[] REFUSED = {"actionAccepted", false, "actionComment", "We have no office there."};
    private static final Object[] DELIVERED = {"actionStatus", "delivered", "actionReport", "Forty officers were trained."};

    @Autowired
    private Deadlines deadlines;

    @Autowired
    private FollowUpDriver driver;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private RecommendationRegister register;

    @Autowired
    private FollowUps followUps;

    @Autowired
    private Documents documents;

    @Autowired
    private PartnerActions actions;

    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void resetClock() {
        ClockUtil.reset();
    }

    @Test
    void documentIsTriagedOnceAndItsGroupsAreFollowedUp() {
        var document = driver.document(4);
        var keys = keys(document);
        assertThat(documents.get(document).stage()).isEqualTo("triage");

        driver.triage(document, row(keys.get(0), "A", true, ""), row(keys.get(1), "A"), row(keys.get(2), "B"),
            "{\"key\": \"%s\", \"outcome\": \"duplicate\", \"duplicateOf\": \"%s\"}".formatted(keys.get(3), keys.get(0)));

        var started = driver.followUpsOf(document);
        assertThat(started).hasSize(2).allMatch(key -> key.matches("FU-KEN-\\d{4}-\\d{4}"));
        assertThat(register.ofFollowUp(started.get(0))).extracting(Recommendation::key).containsExactly(keys.get(0), keys.get(1));
        assertThat(standing(keys.get(0)).deadline()).isEqualTo(today().plusMonths(24));
        assertThat(standing(keys.get(1)).deadline()).isEqualTo(today().plusMonths(84));
        assertThat(standing(keys.get(3)).stage()).isEqualTo("duplicate");
        assertThat(standing(keys.get(3)).triage().duplicateOf()).isEqualTo(keys.get(0));
        assertThat(documents.get(document).stage()).isEqualTo("awaiting-report");
        assertThat(started).allMatch(key -> stage(key).equals("planning"));
    }

    @Test
    void documentWithNothingToFollowUpEnds() {
        var document = driver.document(1);
        driver.passTimer(document, "triage-document-late");

        driver.triage(document, "{\"key\": \"%s\", \"outcome\": \"not-actionable\"}".formatted(keys(document).get(0)));
        driver.runJobs();

        assertThat(driver.isEnded(document)).isTrue();
        assertThat(documents.get(document).stage()).isEqualTo("not-followed-up");
        assertThat(standing(keys(document).get(0)).stage()).isEqualTo("not-actionable");
    }

    @Test
    void reportOfTheStateIsAskedForUntilItComes() {
        var document = followedUp();
        driver.moveToTimer(document, "report-date-reached");
        driver.passTimer(document, "record-state-report-late");
        driver.complete(document, "record-state-report", "ohchr-desk", "stateReportReceived", false, "askAgainOn", today().plusMonths(2).toString());
        assertThat(documents.get(document).stage()).isEqualTo("awaiting-report");

        driver.moveToTimer(document, "report-date-reached");
        driver.complete(document, "record-state-report", "ohchr-desk", "stateReportReceived", true, "stateReportDate", today().minusDays(3).toString(),
            "stateReportSymbol", "CCPR/C/KEN/FCO/5");

        assertThat(documents.get(document).stateReportSymbol()).isEqualTo("CCPR/C/KEN/FCO/5");
        assertThat(documents.get(document).stage()).isEqualTo("awaiting-evaluation");
    }

    @Test
    void gradesComeBySubParagraphAndReachTheFollowUp() {
        var document = evaluationAwaited();
        var followUp = driver.followUpsOf(document).get(0);
        var key = keys(document).get(0);
        driver.moveToTimer(document, "evaluation-date-reached");
        driver.passTimer(document, "record-evaluation-late");
        driver.complete(document, "record-evaluation", "ohchr-desk", "evaluationPublished", false, "askAgainOn", today().plusMonths(6).toString());
        driver.moveToTimer(document, "evaluation-date-reached");

        driver.complete(document, "record-evaluation", "ohchr-desk", "evaluationPublished", true, "evaluationSymbol", "CCPR/C/140/2/Add.1",
            "evaluationDate", today().minusDays(1).toString(), "grades", grades(key, "a", "B", "b", "C"));
        driver.runJobs();

        assertThat(standing(key).grade()).isEqualTo("C");
        assertThat(register.gradesOf(followUp)).extracting(RecommendationRegister.GivenGrade::grade).containsExactlyInAnyOrder("B", "C");
        assertThat(standing(key).assessment()).isNull();
        assertThat(driver.isEnded(document)).isTrue();
        assertThat(documents.get(document).stage()).isEqualTo("evaluated");
        assertThat(told(followUp, "evaluation-published")).contains("ken-focal-point");
    }

    @Test
    void evaluationIsRecordedBeforeTheDeskIsAskedForIt() {
        var document = evaluationAwaited();

        driver.changeDocument(document, "evaluation-published");

        assertThat(driver.open(document, "record-evaluation")).hasSize(1);
        assertThatThrownBy(() -> driver.changeDocument(document, "evaluation-published"))
            .isInstanceOf(InputRefusedException.class).hasMessageContaining("has already been requested");
    }

    @Test
    void poorGradeOfWhatWasClosedIsPutBeforeTheDeskAgain() {
        var document = evaluationAwaited();
        var followUp = driver.followUpsOf(document).get(0);
        var key = keys(document).get(0);
        planned(followUp, false);
        ready(followUp);
        assess(followUp, "implemented", "close");

        published(document, key, "E");

        var reopened = standing(key).followUp();
        assertThat(reopened).isNotEqualTo(followUp);
        assertThat(stage(reopened)).isEqualTo("assessment");
        assess(reopened, "not-implemented", "new-cycle");
        assertThat(stage(reopened)).isEqualTo("planning");
        assertThat(followUps.get(reopened).cycle()).isEqualTo(2);
    }

    @Test
    void poorGradeEndsTheWaitForTheNextReview() {
        var document = evaluationAwaited();
        var followUp = driver.followUpsOf(document).get(0);
        var key = keys(document).get(0);
        planned(followUp, false);
        ready(followUp);
        assess(followUp, "partially-implemented", "wait-for-next-review");
        assertThat(stage(followUp)).isEqualTo("waiting");
        assertThat(followUps.get(followUp).nextReview()).isEqualTo(today().plusMonths(84));

        published(document, key, "C");

        assertThat(stage(followUp)).isEqualTo("assessment");
    }

    @Test
    void waitingEndsAtTheNextReview() {
        var followUp = driver.followUp(1);
        planned(followUp, false);
        ready(followUp);
        assess(followUp, "partially-implemented", "wait-for-next-review");

        driver.moveToTimer(followUp, "next-review-reached");

        assertThat(stage(followUp)).isEqualTo("assessment");
    }

    @Test
    void recommendationsOfTheNextDocumentJoinWhatWaits() {
        var followUp = driver.followUp(1);
        var older = register.ofFollowUp(followUp).get(0).key();
        planned(followUp, false);
        ready(followUp);
        assess(followUp, "partially-implemented", "wait-for-next-review");
        var next = driver.document(1);

        driver.triage(next, row(keys(next).get(0), followUp, false, older));

        assertThat(stage(followUp)).isEqualTo("planning");
        assertThat(followUps.get(followUp).cycle()).isEqualTo(2);
        assertThat(register.ofFollowUp(followUp)).extracting(Recommendation::key).containsExactly(keys(next).get(0));
        assertThat(standing(older).supersededBy()).isEqualTo(keys(next).get(0));
        assertThat(told(followUp, "recommendations-joined")).contains("ken-focal-point");
    }

    @Test
    void followUpEndsThatALaterDocumentTakesTheLastRecommendationOf() {
        var followUp = driver.followUp(1);
        var older = register.ofFollowUp(followUp).get(0).key();
        var next = driver.document(1);

        runtime.createMessageCorrelation("recommendation-superseded").processInstanceBusinessKey(followUp)
            .setVariable("supersededBy", keys(next).get(0)).correlate();

        assertThat(driver.isEnded(followUp)).isTrue();
        assertThat(stage(followUp)).isEqualTo("superseded");
        assertThat(standing(older).supersededBy()).isEqualTo(keys(next).get(0));
        assertThat(standing(older).stage()).isEqualTo("superseded");
    }

    @Test
    void recommendationsThatComeLaterAreTriagedLater() {
        var symbol = newSymbol();
        var document = driver.register(recommendations(symbol, 1)).get(0);
        driver.triage(document, row(keys(document).get(0), "A"));

        driver.register(List.of(recommendation(symbol, "40", today().minusMonths(1))));

        assertThat(documents.get(document).stage()).isEqualTo("triage");
        driver.triage(document, row(keys(document).get(1), driver.followUpsOf(document).get(0)));
        assertThat(register.ofFollowUp(driver.followUpsOf(document).get(0))).hasSize(2);
        assertThat(documents.get(document).stage()).isEqualTo("awaiting-report");
    }

    @Test
    void datesThatALaterTriageChangesMoveWhatRuns() {
        var symbol = newSymbol();
        var document = driver.register(recommendations(symbol, 1)).get(0);
        driver.triage(document, row(keys(document).get(0), "A", true, ""));
        var followUp = driver.followUpsOf(document).get(0);
        planned(followUp, false);
        driver.register(List.of(recommendation(symbol, "40", today().minusMonths(1))));

        driver.complete(document, "triage-document", "ohchr-desk", "adoptionDate", today().minusMonths(1).toString(), "stateReportDue", today().plusMonths(9).toString(),
            "nextReviewDue", today().plusMonths(84).toString(), "recommendations", json("[" + row(keys(document).get(1), "B") + "]"));

        assertThat(followUps.get(followUp).periodEnd()).isEqualTo(today().plusMonths(9));
        assertThat(day(driver.timer(followUp, "period-over").getDuedate())).isEqualTo(workingDay(today().plusMonths(9)));
        assertThat(told(followUp, "document-dates-corrected")).contains("ken-focal-point");
    }

    @Test
    void documentWithoutDateHasNoDeadline() {
        var document = driver.register(List.of(recommendation(newSymbol(), "10", null))).get(0);

        driver.complete(document, "triage-document", "ohchr-desk", "adoptionDate", null, "stateReportDue", null, "nextReviewDue", null,
            "recommendations", json("[" + row(keys(document).get(0), "A") + "]"));

        var followUp = driver.followUpsOf(document).get(0);
        assertThat(standing(keys(document).get(0)).deadline()).isNull();
        assertThat(documents.get(document).stage()).isEqualTo("awaiting-evaluation");
        planned(followUp, false);
        assertThat(followUps.get(followUp).periodEnd()).isEqualTo(today().plusMonths(24));
    }

    /** The day itself, or the next working day in Kenya. */
    private LocalDate workingDay(LocalDate day) {
        return day(deadlines.closeOf("KEN", day));
    }

    @Test
    void correctedDatesMoveWhatHangsOnThem() {
        var document = followedUp();
        var followUp = driver.followUpsOf(document).get(0);
        planned(followUp, false);

        driver.changeDocument(document, "dates", "adoptionDate", today().minusMonths(1).toString(), "stateReportDue", today().plusMonths(12).toString(),
            "nextReviewDue", today().plusMonths(60).toString(), "changeReason", "A corrigendum was issued.");

        assertThat(standing(keys(document).get(0)).deadline()).isEqualTo(today().plusMonths(12));
        assertThat(followUps.get(followUp).periodEnd()).isEqualTo(today().plusMonths(12));
        assertThat(day(driver.timer(followUp, "period-over").getDuedate())).isEqualTo(workingDay(today().plusMonths(12)));
        assertThat(day(driver.timer(document, "report-date-reached").getDuedate())).isEqualTo(workingDay(today().plusMonths(12)));
        assertThat(told(followUp, "document-dates-corrected")).contains("ken-focal-point");
    }

    @Test
    void followUpRunsFromItsPlanToTheProgrammesAssessment() {
        var followUp = driver.followUp(2);
        var keys = register.ofFollowUp(followUp).stream().map(Recommendation::key).toList();
        plan(followUp);
        driver.complete(followUp, "endorse-plan", "ken-rc", ENDORSED);
        driver.open(followUp, "accept-action").forEach(task -> driver.complete(task, account(driver.candidateGroup(task)), ACCEPTED));
        driver.open(followUp, "report-action").forEach(task -> driver.complete(task, account(driver.candidateGroup(task)), DELIVERED));
        driver.runJobs();
        assertThat(stage(followUp)).isEqualTo("implementation");
        assertThat(driver.open(followUp, "report-progress")).isEmpty();
        assertThat(day(driver.timer(followUp, "progress-date-reached").getDuedate())).isEqualTo(workingDay(today().plusMonths(6)));
        driver.moveToTimer(followUp, "progress-date-reached");
        driver.complete(followUp, "report-progress", "ken-focal-point", "progressSummary", "A bill is before parliament.",
            "recommendations", driver.rows(followUp, "progressStatus", "in-progress", "stateClaim", ""), "readyForAssessment", false);
        ready(followUp);
        assertThat(stage(followUp)).isEqualTo("assessment");
        assess(followUp, "implemented", "close");

        assertThat(driver.isEnded(followUp)).isTrue();
        assertThat(stage(followUp)).isEqualTo("closed");
        keys.forEach(key -> {
            assertThat(standing(key).stage()).isEqualTo("closed");
            assertThat(standing(key).progress()).isEqualTo("completed");
            assertThat(standing(key).stateClaim()).isEqualTo("Fully implemented");
            assertThat(standing(key).assessment()).isEqualTo("implemented");
            assertThat(standing(key).grade()).isNull();
        });
        assertThat(actions.of(followUp)).hasSize(2).allMatch(action -> action.status().equals("delivered"));
        assertThat(driver.variable(followUp, "progressReports").toString()).contains("A bill is before parliament.", "The law was passed.");
    }

    @Test
    void returnedPlanIsMadeAgain() {
        var followUp = driver.followUp(1);
        plan(followUp);
        assertThatThrownBy(() -> driver.complete(followUp, "endorse-plan", "ken-rc", "planEndorsed", false, "planComment", ""))
            .isInstanceOf(InputRefusedException.class).hasMessageContaining("Comment");

        driver.complete(followUp, "endorse-plan", "ken-rc", "planEndorsed", false, "planComment", "Add the police.");

        assertThat(stage(followUp)).isEqualTo("planning");
        plan(followUp);
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
    void missingProgressReportIsAskedForAgain() {
        var followUp = running();
        driver.moveToTimer(followUp, "progress-date-reached");

        driver.passTimer(followUp, "report-progress-late");
        driver.moveToTimer(followUp, "report-missing");

        assertThat(driver.open(followUp, "report-progress")).isEmpty();
        assertThat(driver.timer(followUp, "progress-date-reached").getDuedate()).isAfter(ClockUtil.getCurrentTime());
    }

    @Test
    void whenThePeriodEndsTheAssessmentComesAllTheSame() {
        var followUp = running();

        driver.passTimer(followUp, "period-over");

        assertThat(stage(followUp)).isEqualTo("assessment");
        assertThat(actions.of(followUp)).singleElement().extracting(PartnerActions.Action::status).isEqualTo("not-delivered");
        assertThat(driver.open(followUp, "accept-action")).isEmpty();
    }

    @Test
    void newCycleBeginsWithANewPlan() {
        var followUp = running();
        ready(followUp);
        assess(followUp, "not-implemented", "new-cycle");

        assertThat(stage(followUp)).isEqualTo("planning");
        assertThat(followUps.get(followUp).cycle()).isEqualTo(2);
        plan(followUp);
        driver.complete(followUp, "endorse-plan", "ken-rc", ENDORSED);
        assertThat(actions.of(followUp)).extracting(PartnerActions.Action::cycle).containsExactly(1, 2, 2);
        ready(followUp);
        assess(followUp, "implemented", "close");
        assertThat(jdbc.sql("select assessment from recommendation_assessment where follow_up = ? order by cycle").param(followUp)
            .query(String.class).list()).containsExactly("not-implemented", "implemented");
    }

    @Test
    void addedActionBelongsToItsCycleAndEndsWithIt() {
        var followUp = running();
        driver.change(followUp, "ken-focal-point", "add-action", "actionAgency", "agency-unfpa", "actionText", "Open shelters",
            "actionDueDate", today().plusMonths(3).toString());
        driver.change(followUp, "ken-focal-point", "add-action", "actionAgency", "agency-unicef", "actionText", "Open schools",
            "actionDueDate", today().plusMonths(3).toString());
        var added = driver.open(followUp, "accept-action").stream().filter(task -> driver.candidateGroup(task).equals("agency-unfpa")).findFirst().orElseThrow();
        driver.complete(added, "unfpa", ACCEPTED);
        driver.complete(driver.only(followUp, "report-action"), "unfpa", DELIVERED);

        ready(followUp);

        assertThat(actions.of(followUp)).extracting(PartnerActions.Action::agency, PartnerActions.Action::status).containsExactlyInAnyOrder(
            tuple("agency-undp", "not-delivered"), tuple("agency-unfpa", "delivered"),
            tuple("agency-unicef", "not-delivered"));
        assertThat(driver.open(followUp, "accept-action")).isEmpty();
    }

    @Test
    void adviceIsAskedAndGiven() {
        var followUp = driver.followUp(1);
        driver.change(followUp, "ken-focal-point", "ask-advice", "adviceAgency", "agency-unwomen", "adviceQuestion", "Is there a model law?");
        driver.change(followUp, "ken-focal-point", "ask-advice", "adviceAgency", "agency-unicef", "adviceQuestion", "And for children?");
        assertThat(driver.open(followUp, "give-advice")).hasSize(2);

        driver.complete(driver.open(followUp, "give-advice").get(0), "unwomen", "adviceGiven", "Yes, of 2012.");
        driver.passTimer(followUp, "give-advice-late");
        driver.passTimer(followUp, "advice-overdue");

        assertThat(driver.variable(followUp, "advices").toString()).contains("Yes, of 2012.", "No answer was received.");
        assertThat(stage(followUp)).isEqualTo("planning");
    }

    @Test
    void recommendationIsMovedToAnotherFollowUpOrOneOfItsOwn() {
        var from = driver.followUp(3);
        var keys = register.ofFollowUp(from).stream().map(Recommendation::key).toList();
        var other = driver.followUp(1);

        driver.change(from, "ken-focal-point", "move", "recommendationsToMove", json("[\"" + keys.get(0) + "\"]"), "moveTo", other);
        driver.change(from, "ken-focal-point", "move", "recommendationsToMove", json("[\"" + keys.get(1) + "\"]"), "moveTo", "new");
        assertThat(standing(keys.get(0)).followUp()).isEqualTo(other);
        assertThat(standing(keys.get(1)).followUp()).isNotIn(from, other);
        driver.change(from, "ken-focal-point", "move", "recommendationsToMove", json("[\"" + keys.get(2) + "\"]"), "moveTo", other);

        assertThat(driver.isEnded(from)).isTrue();
        assertThat(register.ofFollowUp(other)).hasSize(3);
        assertThat(standing(keys.get(2)).supersededBy()).isNull();
    }

    @Test
    void holdMovesWhatRunsAndWhatOpensDuringItToWorkingDays() {
        var followUp = driver.followUp(1);
        var due = driver.only(followUp, "plan-follow-up").getDueDate();
        var resume = today().plusDays(60);
        driver.change(followUp, "ken-focal-point", "hold", "changeReason", "Elections.", "resumeDate", resume.toString());
        assertThat(driver.only(followUp, "plan-follow-up").getDueDate()).isAfterOrEqualTo(Date.from(due.toInstant().plus(Duration.ofDays(60))));
        assertThat(day(driver.only(followUp, "plan-follow-up").getDueDate()).getDayOfWeek()).isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
        assertThat(driver.only(followUp, "plan-follow-up").getDueDate().toInstant().atZone(ZoneId.of("Africa/Nairobi")).toLocalTime()).isEqualTo("17:00");
        assertThatThrownBy(() -> driver.change(followUp, "ken-focal-point", "hold", "changeReason", "Again.", "resumeDate", today().plusDays(90).toString()))
            .isInstanceOf(InputRefusedException.class).hasMessageContaining("already on hold");

        plan(followUp);
        assertThat(day(driver.only(followUp, "endorse-plan").getDueDate())).isAfter(resume);
        assertThat(day(driver.only(followUp, "endorse-plan").getDueDate()).getDayOfWeek()).isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
        driver.moveToTimer(followUp, "resume-date-reached");

        assertThat(followUps.get(followUp).onHoldUntil()).isNull();
    }

    @Test
    void heldFollowUpIsResumedBeforeItsDate() {
        var followUp = driver.followUp(1);
        driver.change(followUp, "ken-focal-point", "hold", "changeReason", "Elections.", "resumeDate", today().plusDays(60).toString());
        var moved = driver.only(followUp, "plan-follow-up").getDueDate();

        driver.change(followUp, "ken-focal-point", "resume");

        assertThat(driver.only(followUp, "plan-follow-up").getDueDate()).isBefore(Date.from(moved.toInstant().minus(Duration.ofDays(50))));
        assertThat(followUps.get(followUp).onHoldUntil()).isNull();
        assertThatThrownBy(() -> driver.change(followUp, "ken-focal-point", "resume")).isInstanceOf(InputRefusedException.class).hasMessageContaining("is not on hold");
    }

    @Test
    void nothingIsOpenOfAFollowUpThatHasEnded() {
        var followUp = running();
        driver.change(followUp, "ken-focal-point", "ask-advice", "adviceAgency", "agency-unwomen", "adviceQuestion", "Is there a model law?");
        ready(followUp);
        driver.change(followUp, "ken-focal-point", "hold", "changeReason", "Elections.", "resumeDate", today().plusDays(60).toString());
        driver.complete(driver.only(followUp, "give-advice"), "unwomen", "adviceGiven", "Yes, of 2012.");
        driver.change(followUp, "ken-focal-point", "resume");
        assess(followUp, "implemented", "close");

        assertThat(driver.isEnded(followUp)).isTrue();
        assertThat(stage(followUp)).isEqualTo("closed");
        assertThat(followUps.get(followUp).onHoldUntil()).isNull();
    }

    @Test
    void onlyPeopleOfTheCountryChangeAFollowUpAndOnlyAtItsStage() {
        var followUp = driver.followUp(1);

        assertThatThrownBy(() -> driver.change(followUp, "svn-focal-point", "hold", "changeReason", "No.", "resumeDate", today().plusDays(9).toString()))
            .isInstanceOf(InputRefusedException.class).hasMessageContaining("running follow-up of your country");
        assertThatThrownBy(() -> driver.change(followUp, "ken-focal-point", "add-action", "actionAgency", "agency-undp", "actionText", "Train",
            "actionDueDate", today().plusDays(9).toString())).isInstanceOf(InputRefusedException.class).hasMessageContaining("What is requested");
        assertThatThrownBy(() -> driver.change(followUp, "ken-focal-point", "hold", "changeReason", "No.", "resumeDate", today().minusDays(1).toString()))
            .isInstanceOf(InputRefusedException.class).hasMessageContaining("Resume date");
        assertThatThrownBy(() -> driver.change(followUp, "ken-focal-point", "ask-advice"))
            .isInstanceOf(InputRefusedException.class).hasMessageContaining("Agency to ask").hasMessageContaining("Question");
    }

    @Test
    void planThatNeedsMoneyLeadsToALinkedRequest() {
        var followUp = driver.followUp(1);
        planned(followUp, true);
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

        var reference = followUps.get(followUp).seedFunding();
        assertThat(reference).startsWith("SF-KEN-");
        assertThat(driver.variable(followUp, "seedFundingStanding")).isEqualTo(reference + ": endorsement");
        assertThat(jdbc.sql("select recommendation from funding_request where reference = ?").param(reference).query(String.class).single())
            .isEqualTo(register.ofFollowUp(followUp).get(0).key());
    }

    @Test
    void draftIsGivenUpOrLapses() {
        Stream.of("give-up", "lapse").forEach(way -> {
            var followUp = driver.followUp(1);
            planned(followUp, true);
            if (way.equals("lapse")) {
                driver.passTimer(followUp, "draft-lapsed");
            } else {
                driver.complete(followUp, "draft-seed-funding", "ken-focal-point", "draftDecision", "give-up");
            }
            assertThat(driver.variable(followUp, "seedFundingStanding")).isEqualTo("draft given up");
        });
    }

    @Test
    void everyLateTaskEscalates() {
        var followUp = driver.followUp(1);
        driver.passTimer(followUp, "plan-follow-up-late");
        assertThat(driver.only(followUp, "plan-follow-up").getPriority()).isEqualTo(75);
        plan(followUp);
        driver.runJobs();
        driver.passTimer(followUp, "endorse-plan-late");
        driver.complete(followUp, "endorse-plan", "ken-rc", ENDORSED);
        driver.runJobs();
        ready(followUp);
        driver.runJobs();

        driver.passTimer(followUp, "assess-implementation-late");

        assertThat(driver.only(followUp, "assess-implementation").getPriority()).isEqualTo(75);
        assess(followUp, "implemented", "close");
        driver.runJobs();
        assertThat(stage(followUp)).isEqualTo("closed");
    }

    private List<String> keys(String document) {
        return register.ofDocument(document).stream().map(Recommendation::key).toList();
    }

    private String followedUp() {
        var document = driver.document(1);
        driver.triage(document, row(keys(document).get(0), "A", true, ""));
        return document;
    }

    private String evaluationAwaited() {
        var document = followedUp();
        driver.passTimer(document, "report-date-reached");
        driver.complete(document, "record-state-report", "ohchr-desk", "stateReportReceived", true, "stateReportDate", today().minusDays(1).toString(),
            "stateReportSymbol", "CCPR/C/KEN/FCO/5");
        return document;
    }

    private void published(String document, String key, String grade) {
        driver.changeDocument(document, "evaluation-published");
        driver.complete(document, "record-evaluation", "ohchr-desk", "evaluationPublished", true, "evaluationSymbol", "CCPR/C/140/2/Add.1",
            "evaluationDate", today().minusDays(1).toString(), "grades", grades(key, "", grade));
        driver.runJobs();
    }

    private static Object grades(String key, String... subParagraphsAndGrades) {
        var rows = new StringJoiner(", ", "[", "]");
        for (var i = 0; i < subParagraphsAndGrades.length; i += 2) {
            rows.add("{\"key\": \"%s\", \"subParagraph\": \"%s\", \"grade\": \"%s\"}".formatted(key, subParagraphsAndGrades[i], subParagraphsAndGrades[i + 1]));
        }
        return json(rows.toString());
    }

    private void plan(String followUp) {
        var due = today().plusMonths(4);
        driver.complete(followUp, "plan-follow-up", "ken-focal-point", "planSummary", "Train the police and open desks.", "seedFundingNeeded", false,
            "actions", json("[{\"agency\": \"agency-undp\", \"action\": \"Train\", \"dueDate\": \"%s\", \"recommendations\": [\"%s\"]}, {\"agency\": \"agency-unwomen\", \"action\": \"Advise\", \"dueDate\": \"%s\"}]"
                .formatted(due, register.ofFollowUp(followUp).get(0).key(), due)));
    }

    private String running() {
        var followUp = driver.followUp(1);
        planned(followUp, false);
        return followUp;
    }

    private void planned(String followUp, boolean seedFunding) {
        driver.complete(followUp, "plan-follow-up", "ken-focal-point", "planSummary", "Train the police.", "seedFundingNeeded", seedFunding,
            "actions", json("[{\"agency\": \"agency-undp\", \"action\": \"Train forty officers\", \"dueDate\": \"%s\"}]".formatted(today().plusMonths(4))));
        driver.complete(followUp, "endorse-plan", "ken-rc", ENDORSED);
    }

    private void ready(String followUp) {
        driver.change(followUp, "ken-focal-point", "report-now");
        assertThatThrownBy(() -> driver.change(followUp, "ken-focal-point", "report-now"))
            .isInstanceOf(InputRefusedException.class).hasMessageContaining("has already been requested");
        driver.complete(followUp, "report-progress", "ken-focal-point", "progressSummary", "The law was passed.",
            "recommendations", driver.rows(followUp, "progressStatus", "completed", "stateClaim", "Fully implemented"), "readyForAssessment", true);
    }

    private void assess(String followUp, String assessment, String nextStep) {
        driver.complete(followUp, "assess-implementation", "ohchr-desk", "recommendations", driver.rows(followUp, "assessment", assessment),
            "assessmentComment", "By the reports of the team.", "nextStep", nextStep);
    }

    private List<String> told(String followUp, String event) {
        return jdbc.sql("select recipient from outbox_message where event = :event and reference = :reference order by recipient")
            .param("event", event).param("reference", followUp).query(String.class).list();
    }

    private Recommendation.Standing standing(String key) {
        return register.find(key).orElseThrow().standing();
    }

    private String stage(String followUp) {
        return followUps.get(followUp).stage();
    }

    private static LocalDate day(Date date) {
        return LocalDate.ofInstant(date.toInstant(), NAIROBI);
    }

    private static String account(String agency) {
        return agency.substring("agency-".length());
    }
}
