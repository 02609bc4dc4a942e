package org.action2.casework.followup;

import static org.action2.casework.followup.RegistersOfTests.submitted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.action2.casework.directory.Directory;
import org.action2.casework.forms.Submission;
import org.action2.casework.forms.SubmissionRule;
import org.action2.casework.language.Sentence;
import org.action2.casework.refusals.Fault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who may change a follow-up that runs, and what a change needs. */
class ChangeRulesTest {

    private static final String PLANNED = "FU-KEN-2027-0001";
    private static final String CARRIED_OUT = "FU-KEN-2027-0002";
    private static final String HELD = "FU-KEN-2027-0003";
    private static final String ENDED = "FU-KEN-2027-0004";
    private static final String NOT_BEGUN = "FU-KEN-2027-0005";

    private final RegistersOfTests registers = new RegistersOfTests();
    private final AwaitedMessages awaited = mock();
    private final Directory directory = mock();

    @BeforeEach
    void know() {
        registers.followedUp(RegistersOfTests.DOCUMENT, "10", PLANNED, LocalDate.parse("2027-03-01"));
        registers.followedUp(RegistersOfTests.DOCUMENT, "11", CARRIED_OUT, LocalDate.parse("2027-03-01"));
        registers.run(PLANNED, "KEN", FollowUpStage.PLANNING);
        registers.run(CARRIED_OUT, "KEN", FollowUpStage.IMPLEMENTATION);
        registers.running.put(ENDED, entry(ENDED, "instance", null, OffsetDateTime.parse("2027-01-05T12:00:00Z")));
        registers.running.put(HELD, entry(HELD, "instance", LocalDate.parse("2027-05-01"), null));
        registers.running.put(NOT_BEGUN, entry(NOT_BEGUN, null, null, null));
        when(awaited.isAwaited("instance of " + CARRIED_OUT, FollowUpProcess.PROGRESS_ASKED)).thenReturn(true);
        when(directory.tenantsOf("kenyan")).thenReturn(List.of("KEN"));
        when(directory.tenantsOf("slovene")).thenReturn(List.of("SVN"));
    }

    @Test
    void changeIsOfARunningFollowUpOfTheCountry() {
        assertThat(change("kenyan", CARRIED_OUT, "report-now")).isEmpty();
        assertThat(change("slovene", CARRIED_OUT, "report-now")).containsExactly("followUp: not-running-in-your-country");
        assertThat(change(null, ENDED, "report-now")).containsExactly("followUp: not-running-in-your-country");
        assertThat(change(null, NOT_BEGUN, "report-now")).containsExactly("followUp: not-running-in-your-country");
    }

    @Test
    void actionIsAddedWhileThePlanIsCarriedOutAndNamesAgencyTextAndDay() {
        assertThat(change(null, PLANNED, "add-action")).containsExactly("changeKind: action-belongs-into-the-plan", "actionAgency: forms.is-required",
            "actionText: forms.is-required", "actionDueDate: forms.is-required");
        assertThat(change(null, CARRIED_OUT, "add-action", "actionAgency", "agency-undp", "actionText", "Train", "actionDueDate", "2027-03-01")).isEmpty();
        assertThat(change(null, CARRIED_OUT, "add-action", "actionAgency", "agency-undp", "actionText", "Train", "actionDueDate", "2027-03-02")).hasSize(1)
            .first().asString().startsWith("actionDueDate: ");
    }

    @Test
    void adviceIsAskedOfAnAgency() {
        assertThat(change(null, PLANNED, "ask-advice")).containsExactly("adviceAgency: forms.is-required", "adviceQuestion: forms.is-required");
        assertThat(change(null, PLANNED, "ask-advice", "adviceAgency", "agency-undp", "adviceQuestion", "Is there a model law?")).isEmpty();
    }

    @Test
    void reportIsAskedForOnce() {
        assertThat(change(null, PLANNED, "report-now")).containsExactly("changeKind: no-report-at-this-stage");
        when(awaited.isAwaited("instance of " + CARRIED_OUT, FollowUpProcess.PROGRESS_ASKED)).thenReturn(false);
        assertThat(change(null, CARRIED_OUT, "report-now")).containsExactly("changeKind: is-asked-for-already");
    }

    @Test
    void followUpIsHeldOnceAndResumedWhereItIsHeld() {
        assertThat(change(null, PLANNED, "hold", "changeReason", "Elections.", "resumeDate", "2027-03-01")).isEmpty();
        assertThat(change(null, HELD, "hold", "changeReason", "Elections.", "resumeDate", "2027-03-01")).containsExactly("followUp: on-hold-already");
        assertThat(change(null, HELD, "resume")).isEmpty();
        assertThat(change(null, PLANNED, "resume")).containsExactly("followUp: not-on-hold");
    }

    @Test
    void recommendationsMoveToWhatRuns() {
        var one = "[\"CCPR/C/KEN/CO/5#10\"]";

        assertThat(change(null, PLANNED, "move", "recommendationsToMove", one, "moveTo", HELD)).isEmpty();
        assertThat(change(null, PLANNED, "move", "recommendationsToMove", one, "moveTo", ENDED)).containsExactly("moveTo: another-running-follow-up");
        assertThat(change(null, PLANNED, "move", "recommendationsToMove", one, "moveTo", NOT_BEGUN)).containsExactly("moveTo: another-running-follow-up");
        assertThat(change(null, PLANNED, "move", "recommendationsToMove", "[\"CCPR/C/KEN/CO/5#10\", \"CCPR/C/KEN/CO/5#10\"]", "moveTo", HELD))
            .containsExactly("recommendationsToMove: each-once");
    }

    @Test
    void refusedActionGoesToAnotherAgency() {
        var rule = new ReassignActionRule();
        var refused = Map.<String, Object>of("actionAgency", "agency-undp");

        assertThat(said(rule.check(submitted(rule.form(), refused, "reassignment", "reassign")))).containsExactly("newAgency: forms.is-required");
        assertThat(said(rule.check(submitted(rule.form(), refused, "reassignment", "reassign", "newAgency", "agency-undp")))).containsExactly("newAgency: another-agency");
        assertThat(said(rule.check(submitted(rule.form(), refused, "reassignment", "reassign", "newAgency", "agency-unicef")))).isEmpty();
        assertThat(said(rule.check(submitted(rule.form(), refused, "reassignment", "drop")))).isEmpty();
    }

    @Test
    void eachRuleIsOfItsForm() {
        assertThat(Stream.of(rule(), new ReassignActionRule(), new ChangeDocumentRule(null, null, null, null, null)).map(SubmissionRule::form))
            .containsExactly("change-follow-up", "reassign-action", "change-document");
    }

    private static FollowUps.Entry entry(String key, String instance, LocalDate onHoldUntil, OffsetDateTime endedAt) {
        return new FollowUps.Entry(key, instance, "KEN", "Police", FollowUpStage.IMPLEMENTATION.id(), 1, null, null, null, null, onHoldUntil, endedAt);
    }

    private ChangeFollowUpRule rule() {
        return new ChangeFollowUpRule(registers.followUps(), registers.register(), directory, new ActionDates(RegistersOfTests.CLOCK), awaited, RegistersOfTests.CLOCK);
    }

    private List<String> change(String person, String followUp, String kind, Object... more) {
        var answers = submitted("change-follow-up", Map.of(), Stream.concat(Stream.of("followUp", followUp, "changeKind", kind), Arrays.stream(more)).toArray());
        return said(rule().check(new Submission(answers.form(), person, answers.values(), answers.dataOfCase(), answers.labels())));
    }

    /** What is wrong, as "path: key of the message". */
    private static List<String> said(List<Fault> faults) {
        return faults.stream().map(fault -> fault.path() + ": " + ((Sentence) fault.messageText()).key().replaceFirst("^followup\\.", "")).toList();
    }
}
