package org.action2.casework.seedfunding;

import org.action2.casework.engine.CaseVariables;

/** Names of the process {@code seed-funding-request}: its key, elements, messages and variables. */
public final class SeedFundingProcess {

    static final String KEY = SeedFunding.REQUEST;
    static final String CHANGE_KEY = SeedFunding.CHANGE;

    static final String SUBMIT_REQUEST = "submit-request";
    static final String ENDORSE_REQUEST = "endorse-request";
    static final String SCREEN_REQUEST = "screen-request";
    static final String COMPLETE_REQUEST = "complete-request";
    static final String SELECT_REVIEWERS = "select-reviewers";
    static final String DECIDE_WITHOUT_QUORUM = "decide-without-quorum";
    static final String DECIDE_REQUEST = "decide-request";
    static final String REVISE_BUDGET = "revise-budget";
    static final String ACCEPT_TERMS = "accept-terms";
    static final String CONFIRM_CONDITIONS = "confirm-conditions";
    static final String RECORD_DISBURSEMENT = "record-disbursement";
    static final String CONFIRM_WITHDRAWAL = "confirm-withdrawal";
    static final String RECORD_REFUND = "record-refund";
    static final String SCHEDULE_REPORTS = "schedule-reports";
    static final String CLOSE_GRANT = "close-grant";

    static final String CHANGE_KIND = "changeKind";
    static final String CHANGE_REASON = "changeReason";
    static final String WITHDRAWAL = "withdrawal";

    static final String DEFERRED = "deferred";

    static final String WITHDRAWN = "seed-funding-withdrawn";
    static final String AMENDMENT_REQUESTED = "seed-funding-amendment-requested";

    static final String REFERENCE = CaseVariables.REFERENCE;
    static final String SUBMITTED_BY = CaseVariables.SUBMITTED_BY;
    public static final String TITLE = CaseVariables.TITLE;
    public static final String OBJECTIVE = "objective";
    public static final String COUNTRY = CaseVariables.COUNTRY;
    public static final String LEAD_AGENCY = "leadAgency";
    public static final String PARTNER_AGENCIES = "partnerAgencies";
    public static final String THEMES = "themes";
    public static final String REQUESTED_AMOUNT = "requestedAmount";
    public static final String BUDGET = "budget";
    public static final String START_DATE = "startDate";
    public static final String END_DATE = "endDate";
    static final String DURATION_MONTHS = "durationMonths";
    public static final String MEMBER_STATE_REQUEST = "memberStateRequest";
    public static final String MEMBER_STATE_AUTHORITY = "memberStateAuthority";
    public static final String MEMBER_STATE_REQUEST_DATE = "memberStateRequestDate";
    public static final String MEMBER_STATE_REQUEST_REFERENCE = "memberStateRequestReference";
    public static final String SUPPORT_KIND = "supportKind";
    public static final String RECOMMENDATION = "recommendation";
    public static final String CONTACT_EMAIL = "contactEmail";
    static final String ELIGIBILITY_REASONS = "eligibilityReasons";
    static final String ENDORSED = "endorsed";
    static final String ENDORSEMENT_COMMENT = "endorsementComment";
    static final String SCREENING_OUTCOME = "screeningOutcome";
    static final String SCREENING_COMMENT = "screeningComment";
    static final String PROPOSED_REVIEWERS = "proposedReviewers";
    static final String REVIEWERS = "reviewers";
    static final String DECISION = "decision";
    static final String APPROVED_AMOUNT = "approvedAmount";
    static final String CONDITIONS = "conditions";
    static final String DEFERRED_UNTIL = "deferredUntil";
    static final String DECISION_COMMENT = "decisionComment";
    static final String TERMS_ACCEPTED = "termsAccepted";
    static final String TERMS_COMMENT = "termsComment";
    static final String CONDITIONS_MET = "conditionsMet";
    static final String CONDITIONS_COMMENT = "conditionsComment";
    static final String QUORUM_COMMENT = "quorumComment";
    static final String PAID = "paid";
    static final String DISBURSED_AMOUNT = "disbursedAmount";
    static final String DISBURSEMENT_DATE = "disbursementDate";
    static final String DISBURSEMENT_REFERENCE = "disbursementReference";
    static final String SPENT_AMOUNT = "spentAmount";
    static final String REFUND_AMOUNT = "refundAmount";

    private SeedFundingProcess() {
    }
}
