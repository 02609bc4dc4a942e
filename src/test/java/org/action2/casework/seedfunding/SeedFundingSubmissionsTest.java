package org.action2.casework.seedfunding;

import static org.action2.casework.seedfunding.SubmissionsOfTests.json;
import static org.action2.casework.seedfunding.SubmissionsOfTests.said;
import static org.action2.casework.seedfunding.SubmissionsOfTests.saidTo;
import static org.action2.casework.seedfunding.SubmissionsOfTests.submission;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.action2.casework.directory.Directory;
import org.action2.casework.refusals.Fault;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the rules of seed funding say of submissions, each to the day and the cent, on 15 January 2027. */
class SeedFundingSubmissionsTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2027-01-15T12:00:00Z"), ZoneOffset.UTC);
    private static final SeedFundingLimits LIMITS = new SeedFundingLimits(Map.of("longestDurationMonths", 24, "indirectCostPercent", 7,
        "earliestStartMonths", 3, "latestStartMonths", 24, "earliestYearOfMemberStateRequest", 2010, "longestExtensionsMonths", 12)::get);
    private static final String REFERENCE = "SF-KEN-2027-0001";
    private static final Map<String, Object> CASE = Map.of("reference", REFERENCE, "requestedAmount", "40000.00", "approvedAmount", "30000.00",
        "disbursedAmount", "30000.00", "endDate", "2027-12-31", "country", "KEN");

    private final FundLedger ledger = mock();
    private final GrantReports reports = mock();
    private final Directory directory = mock();
    private final KnownRecommendations recommendations = mock();

    @BeforeEach
    void know() {
        when(ledger.balance()).thenReturn(Money.of("35000.00"));
        when(ledger.reservedOn(REFERENCE)).thenReturn(Optional.of(LocalDate.parse("2027-01-10")));
        when(reports.spentAsAccepted(REFERENCE)).thenReturn(Money.of("1000.00"));
        when(directory.tenantsOf("kenyan")).thenReturn(List.of("KEN"));
        when(directory.tenantsOf("regional")).thenReturn(List.of("KEN", "SVN"));
        when(directory.groupsOf("kenyan")).thenReturn(List.of("country-team", "agency-undp"));
        when(directory.countryTeams()).thenReturn(List.of("KEN", "SVN"));
        when(recommendations.find(any(), any())).thenReturn(Optional.empty());
        when(recommendations.find("CAT/C/KEN/CO/3#7", "KEN")).thenReturn(Optional.of(mock()));
    }

    @Test
    void approvedAmountIsWithinTheRequestAndTheFund() {
        assertThat(decision("approved", "approvedAmount", "35000.00")).isEmpty();
        assertThat(decision("approved", "approvedAmount", "35000.01")).containsExactly("approvedAmount: more-than-the-fund-has");
        assertThat(decision("approved", "approvedAmount", "40000.01")).containsExactly("approvedAmount: not-more-than-requested");
        assertThat(decision("approved", "approvedAmount", "0.00")).containsExactly("approvedAmount: more-than-zero");
        assertThat(decision("approved")).containsExactly("approvedAmount: more-than-zero");
        when(ledger.balance()).thenReturn(Money.of("90000.00"));
        assertThat(decision("approved", "approvedAmount", "40000.00")).isEmpty();
    }

    @Test
    void conditionsAreShownByADayToCome() {
        assertThat(conditional("[{\"dueDate\": \"2027-01-15\"}, {\"dueDate\": \"2027-01-16\"}, {}]")).containsExactly("conditions.0.dueDate: after-today", "conditions.2.dueDate: after-today");
        assertThat(conditional("[{\"dueDate\": \"2027-01-16\"}]")).isEmpty();
        assertThat(conditional("[]")).containsExactly("conditions: what-the-approval-depends-on");
        assertThat(conditional(" ")).containsExactly("conditions: what-the-approval-depends-on");
        assertThat(conditional("The ministry co-signs.")).as("a case of an earlier release").isEmpty();
    }

    @Test
    void deferralComesBackBeforeTheGrantWouldEnd() {
        assertThat(decision("deferred", "decisionComment", "Later.", "deferredUntil", "2027-01-16")).isEmpty();
        assertThat(decision("deferred", "decisionComment", "Later.", "deferredUntil", "2027-01-15")).containsExactly("deferredUntil: after-today");
        assertThat(decision("deferred", "decisionComment", "Later.", "deferredUntil", "2027-12-30")).isEmpty();
        assertThat(decision("deferred", "decisionComment", "Later.", "deferredUntil", "2027-12-31")).containsExactly("deferredUntil: before-end-date");
        assertThat(decision("deferred", "decisionComment", " ")).containsExactly("decisionComment: why-deferred-or-declined", "deferredUntil: after-today");
    }

    @Test
    void whoDeclinesSaysWhy() {
        assertThat(decision("declined")).containsExactly("decisionComment: why-deferred-or-declined");
        assertThat(decision("declined", "decisionComment", "Outside the priorities.")).isEmpty();
        assertThat(said(new DecideRequestRule(ledger, CLOCK), CASE)).as("the form asks for a decision").isEmpty();
    }

    @Test
    void paymentIsOfWhatWasApproved() {
        assertThat(payment("30000.00", "2027-01-15")).isEmpty();
        assertThat(payment("30000.01", "2027-01-15")).containsExactly("disbursedAmount: not-more-than-approved");
        assertThat(payment("0.00", "2027-01-15")).containsExactly("disbursedAmount: more-than-zero");
    }

    @Test
    void paymentIsBetweenTheDecisionAndToday() {
        assertThat(payment("1.00", "2027-01-16")).as("today somewhere").isEmpty();
        assertThat(payment("1.00", "2027-01-17")).containsExactly("disbursementDate: not-in-the-future");
        assertThat(payment("1.00", "2027-01-09")).as("the day of the decision somewhere").isEmpty();
        assertThat(payment("1.00", "2027-01-08")).containsExactly("disbursementDate: not-before-the-decision");
    }

    @Test
    void refundIsOfWhatWasPaidAndHasCome() {
        var rule = new RecordRefundRule(CLOCK);

        assertThat(said(rule, CASE, "refundAmount", "30000.00", "refundDate", "2027-01-16")).isEmpty();
        assertThat(said(rule, CASE, "refundAmount", "30000.01", "refundDate", "2027-01-17")).containsExactly("refundAmount: not-more-than-paid", "refundDate: not-after-today");
        assertThat(said(rule, CASE, "refundAmount", "1.00")).isEmpty();
    }

    @Test
    void refundOfAGrantThatClosesIsOfWhatWasNotSpent() {
        var closing = Map.<String, Object>of("unspentAmount", "1500.00");

        assertThat(said(new CloseGrantRule(), closing, "refundAmount", "1500.00")).isEmpty();
        assertThat(said(new CloseGrantRule(), closing, "refundAmount", "0.00")).containsExactly("refundReason: reason-for-lower-refund");
        assertThat(said(new CloseGrantRule(), closing, "refundAmount", "0.00", "refundReason", "The bank charged it.")).isEmpty();
        assertThat(said(new CloseGrantRule(), closing, "refundAmount", "1500.01")).containsExactly("refundAmount: not-more-than-unspent");
    }

    @Test
    void revisedBudgetIsOfTheApprovedSumAndKeepsTheLimit() {
        var rule = new ReviseBudgetRule(LIMITS);

        assertThat(said(rule, CASE, "budget", "[{\"line\": \"staff\", \"amount\": \"30000.00\"}]")).isEmpty();
        assertThat(said(rule, CASE, "budget", "[{\"line\": \"staff\", \"amount\": \"29999.99\"}]")).containsExactly("budget: sum-is-approved-amount");
        assertThat(said(rule, CASE, "budget", "[{\"line\": \"staff\", \"amount\": \"27000.00\"}, {\"line\": \"indirect\", \"amount\": \"3000.00\"}]"))
            .containsExactly("budget.1.amount: indirect-costs");
    }

    @Test
    void screeningGivesReasons() {
        var none = Map.<String, Object>of("eligibilityReasons", json("[]"));
        var some = Map.<String, Object>of("eligibilityReasons", json("[{\"reason\": \"Too long.\"}]"));

        assertThat(screening(none, "eligible", null)).isEmpty();
        assertThat(screening(some, "eligible", null)).containsExactly("screeningOutcome: not-eligible");
        assertThat(screening(Map.of(), "eligible", null)).as("no reasons known").isEmpty();
        assertThat(screening(none, "incomplete", " ")).containsExactly("screeningComment: what-is-missing");
        assertThat(screening(none, "incomplete", "The budget.")).isEmpty();
        assertThat(screening(none, "ineligible", null)).containsExactly("screeningComment: why-not-eligible");
        assertThat(screening(none, "ineligible", "No request of the State.")).isEmpty();
        assertThat(screening(some, "ineligible", null)).isEmpty();
    }

    @Test
    void reportSaysOfEachLineOnceWhatWasSpent() {
        assertThat(report("[{\"line\": \"staff\", \"amount\": \"1000.00\"}]")).isEmpty();
        assertThat(report("[{\"line\": \"staff\", \"amount\": \"1000.00\"}, {\"line\": \"travel\", \"amount\": \"1.00\"}, {\"line\": \"staff\", \"amount\": \"1.00\"}]"))
            .containsExactly("spending.2.line: line-twice");
    }

    @Test
    void spendingIsWithinWhatWasPaidAndNeverLess() {
        assertThat(report("[{\"line\": \"staff\", \"amount\": \"30000.00\"}]")).isEmpty();
        assertThat(report("[{\"line\": \"staff\", \"amount\": \"30000.01\"}]")).containsExactly("spending: spent-more-than-disbursed");
        assertThat(report("[{\"line\": \"staff\", \"amount\": \"999.99\"}]")).containsExactly("spending: spent-less-than-reported");
        var rule = new SubmitReportRule(reports);
        assertThat(said(rule, CASE, "spentAmount", "30000.01")).as("a form of an earlier release").containsExactly("spentAmount: spent-more-than-disbursed");
        assertThat(said(rule, CASE, "spentAmount", "1000.00")).isEmpty();
        assertThat(said(rule, CASE)).isEmpty();
    }

    @Test
    void nobodyReviewsARequestOfTheirOwnAgency() {
        var rule = new ReviewRequestRule(directory);
        var leads = Map.<String, Object>of("leadAgency", "agency-undp");
        var partners = Map.<String, Object>of("leadAgency", "agency-unicef", "partnerAgencies", json("[\"agency-undp\"]"));
        var others = Map.<String, Object>of("leadAgency", "agency-unicef", "partnerAgencies", json("[\"agency-unfpa\"]"));

        assertThat(saidTo("kenyan", rule, leads)).containsExactly("conflictOfInterest: declare-conflict");
        assertThat(saidTo("kenyan", rule, partners)).containsExactly("conflictOfInterest: declare-conflict");
        assertThat(saidTo("kenyan", rule, others)).isEmpty();
        assertThat(saidTo("kenyan", rule, leads, "conflictOfInterest", true)).isEmpty();
        assertThat(saidTo("kenyan", rule, leads, "conflictOfInterest", false)).hasSize(1);
        assertThat(said(rule, leads)).as("the program").isEmpty();
    }

    @Test
    void grantBeginsNearTodayAndRunsForItsLimit() {
        assertThat(request("startDate", "2026-10-15")).isEmpty();
        assertThat(request("startDate", "2026-10-14")).containsExactly("startDate: between-dates");
        assertThat(request("startDate", "2029-01-15", "endDate", "2029-02-15")).isEmpty();
        assertThat(request("startDate", "2029-01-16", "endDate", "2029-02-15")).containsExactly("startDate: between-dates");
        assertThat(request("endDate", "2029-01-01")).isEmpty();
        assertThat(request("endDate", "2029-01-02")).containsExactly("endDate: months-after-start-date");
        assertThat(request("endDate", "2027-01-01")).containsExactly("endDate: after-start-date");
        assertThat(request("startDate", "2026-11-01", "endDate", "2027-01-14")).containsExactly("endDate: not-in-the-past");
        assertThat(request("startDate", "2026-11-01", "endDate", "2027-01-15")).isEmpty();
    }

    @Test
    void budgetOfARequestAddsUp() {
        assertThat(request("requestedAmount", "40000.01")).containsExactly("budget: sum-is-requested-amount");
        assertThat(request("requestedAmount", "0", "budget", "[]")).containsExactly("requestedAmount: more-than-zero");
        assertThat(request("budget", "[{\"line\": \"indirect\", \"amount\": \"40000.00\"}]")).containsExactly("budget.0.amount: indirect-costs");
    }

    @Test
    void leadAgencyIsNoPartner() {
        assertThat(request("partnerAgencies", "[\"agency-undp\", \"agency-unfpa\"]")).containsExactly("partnerAgencies: not-the-lead-agency");
        assertThat(request("partnerAgencies", "[\"agency-unfpa\"]")).isEmpty();
    }

    @Test
    void stateAskedAtSomeTimeUntilToday() {
        assertThat(request("memberStateRequestDate", "2027-01-16")).as("today somewhere").isEmpty();
        assertThat(request("memberStateRequestDate", "2027-01-17")).containsExactly("memberStateRequestDate: not-after-today");
        assertThat(request("memberStateRequestDate", "2010-01-01")).isEmpty();
        assertThat(request("memberStateRequestDate", "2009-12-31")).containsExactly("memberStateRequestDate: not-before-year");
    }

    @Test
    void recommendationIsOneOfTheCountry() {
        assertThat(request("recommendation", "CAT/C/KEN/CO/3#7")).isEmpty();
        assertThat(request("recommendation", "CAT/C/SVN/CO/3#7")).containsExactly("recommendation: recommendation-of-the-country");
        assertThat(request("recommendation", " ")).isEmpty();
        assertThat(said(completion(), Map.of("country", "SVN"), details("recommendation", "CAT/C/KEN/CO/3#7"))).containsExactly("recommendation: recommendation-of-the-country");
        assertThat(said(completion(), CASE, details("recommendation", "CAT/C/KEN/CO/3#7"))).isEmpty();
    }

    @Test
    void completedRequestKeepsTheRulesOfASubmittedOne() {
        assertThat(said(completion(), CASE, details("requestedAmount", "40000.01", "memberStateRequestDate", "2027-01-17")))
            .containsExactly("budget: sum-is-requested-amount", "memberStateRequestDate: not-after-today");
    }

    @Test
    void requestIsForACountryOfItsSubmitter() {
        assertThat(saidTo("kenyan", submission(), Map.of(), details())).isEmpty();
        assertThat(saidTo("kenyan", submission(), Map.of(), details("recommendation", "CAT/C/KEN/CO/3#7"))).as("the only one is meant").isEmpty();
        assertThat(saidTo("kenyan", submission(), Map.of(), details("country", "SVN"))).containsExactly("country: own-country");
        assertThat(saidTo("regional", submission(), Map.of(), details())).containsExactly("country: choose-a-country");
        assertThat(saidTo("regional", submission(), Map.of(), details("country", "SVN"))).isEmpty();
        assertThat(said(submission(), Map.of(), details("country", "KEN"))).isEmpty();
        assertThat(said(submission(), Map.of(), details("country", "PER"))).containsExactly("country: country-of-a-team");
    }

    @Test
    void changeIsAskedByTheCountryTeamAndWhereItsStageAllowsIt() {
        assertThat(change("kenyan", "reporting", "no-cost-extension")).containsExactly("newEndDate: forms.is-date");
        assertThat(change("stranger", "reporting", "no-cost-extension")).containsExactly("reference: not-a-request-of-your-country");
        assertThat(change(null, "reporting", "no-cost-extension")).containsExactly("newEndDate: forms.is-date");
        assertThat(change("kenyan", "closing", "no-cost-extension")).containsExactly("reference: not-a-running-grant");
        assertThat(change("kenyan", "disbursement", "no-cost-extension")).containsExactly("reference: not-a-running-grant");
        assertThat(change("kenyan", "reporting", "withdrawal")).isEmpty();
        assertThat(change("kenyan", "closing", "withdrawal")).containsExactly("reference: no-longer-withdrawn");
    }

    @Test
    void oneAmendmentWaitsAtATime() {
        var amendments = mock(Amendments.class);
        when(amendments.another(REFERENCE, null)).thenReturn(Optional.of(Fault.of("reference", "Reference", "seedfunding.another-amendment-waits")));

        assertThat(change(amendments, 1, "kenyan", "reporting", "no-cost-extension")).containsExactly("newEndDate: forms.is-date", "reference: another-amendment-waits");
    }

    @Test
    void caseThatTakesNoWithdrawalIsNotWithdrawn() {
        assertThat(change(mock(Amendments.class), 0, "kenyan", "reporting", "withdrawal")).containsExactly("reference: no-longer-withdrawn");
    }

    @Test
    void eachRuleIsOfItsForm() {
        assertThat(Stream.of(new DecideRequestRule(ledger, CLOCK), new RecordDisbursementRule(ledger, CLOCK), new RecordRefundRule(CLOCK), new CloseGrantRule(),
            new ReviseBudgetRule(LIMITS), new ScreenRequestRule(), new SubmitReportRule(reports), new ReviewRequestRule(directory), completion(), submission()).map(rule -> rule.form()))
            .containsExactly("decide-request", "record-disbursement", "record-refund", "close-grant", "revise-budget", "screen-request", "submit-report", "review-request",
                "complete-request", "submit-request");
        assertThat(new RequestChangeRule(null, null, null, null, null).form()).isEqualTo("request-change");
    }

    private List<String> decision(String decision, Object... more) {
        var answers = new ArrayList<Object>(List.of("decision", decision));
        answers.addAll(List.of(more));
        return said(new DecideRequestRule(ledger, CLOCK), CASE, answers.toArray());
    }

    private List<String> conditional(String conditions) {
        return decision("approved-with-conditions", "approvedAmount", "30000.00", "conditions", conditions);
    }

    private List<String> payment(String amount, String day) {
        return said(new RecordDisbursementRule(ledger, CLOCK), CASE, "disbursedAmount", amount, "disbursementDate", day);
    }

    private static List<String> screening(Map<String, Object> ofCase, String outcome, String comment) {
        return comment == null ? said(new ScreenRequestRule(), ofCase, "screeningOutcome", outcome)
            : said(new ScreenRequestRule(), ofCase, "screeningOutcome", outcome, "screeningComment", comment);
    }

    private List<String> report(String spending) {
        return said(new SubmitReportRule(reports), CASE, "spending", spending);
    }

    private List<String> request(Object... changed) {
        return saidTo("kenyan", submission(), Map.of(), details(changed));
    }

    private SubmitRequestRule submission() {
        return new SubmitRequestRule(directory, new RequestDetails(LIMITS, CLOCK), new MemberStateRequest(CLOCK, LIMITS), new LinkedRecommendation(recommendations));
    }

    private CompleteRequestRule completion() {
        return new CompleteRequestRule(new RequestDetails(LIMITS, CLOCK), new MemberStateRequest(CLOCK, LIMITS), new LinkedRecommendation(recommendations));
    }

    /** What is asked of a request that no rule speaks against, with other answers. */
    private static Object[] details(Object... changed) {
        var details = new HashMap<Object, Object>(Map.of("startDate", "2027-01-01", "endDate", "2027-12-31", "requestedAmount", "40000.00",
            "budget", "[{\"line\": \"staff\", \"amount\": \"40000.00\"}]", "leadAgency", "agency-undp"));
        for (var i = 0; i < changed.length; i += 2) {
            details.put(changed[i], changed[i + 1]);
        }
        return details.entrySet().stream().flatMap(each -> Stream.of(each.getKey(), each.getValue())).toArray();
    }

    private List<String> change(String person, String stage, String kind) {
        return change(mock(Amendments.class), 1, person, stage, kind);
    }

    /** @param awaiting how many executions wait for a withdrawal */
    private List<String> change(Amendments amendments, long awaiting, String person, String stage, String kind) {
        var requests = mock(FundingRequests.class);
        when(requests.lock(REFERENCE)).thenReturn(Optional.of(new FundingRequests.Entry(REFERENCE, "instance", "KEN", "Legal aid", stage,
            4_000_000L, 3_000_000L, 3_000_000L, LocalDate.parse("2027-01-01"), LocalDate.parse("2027-12-31"), LocalDate.parse("2027-12-31"))));
        var runtime = mock(RuntimeService.class, RETURNS_DEEP_STUBS);
        when(runtime.createEventSubscriptionQuery().processInstanceId("instance").eventName("seed-funding-withdrawn").count()).thenReturn(awaiting);
        return saidTo(person, new RequestChangeRule(requests, directory, new AmendmentTerms(LIMITS), amendments, runtime), Map.of(), "reference", REFERENCE, "changeKind", kind);
    }
}
