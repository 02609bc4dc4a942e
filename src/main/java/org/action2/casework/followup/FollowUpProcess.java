package org.action2.casework.followup;

import org.action2.casework.engine.CaseVariables;

/** Names of the process {@code recommendation-follow-up}: its key, elements, messages and variables. */
public final class FollowUpProcess {

    static final String KEY = RecommendationProcesses.FOLLOW_UP;

    public static final String PLAN_FOLLOW_UP = "plan-follow-up";
    public static final String ENDORSE_PLAN = "endorse-plan";
    static final String SCHEDULE_PROGRESS = "schedule-progress";
    public static final String REPORT_PROGRESS = "report-progress";
    public static final String ASSESS_IMPLEMENTATION = "assess-implementation";
    static final String NEXT_REVIEW_AWAITED = "next-review-awaited";
    static final String GIVE_ADVICE = "give-advice";

    static final String PROGRESS_DATE_REACHED = "progress-date-reached";
    static final String PERIOD_OVER = "period-over";
    static final String RESUME_DATE_REACHED = "resume-date-reached";
    static final String NEXT_REVIEW_REACHED = "next-review-reached";

    static final String FOLLOW_UP_CLOSED = "follow-up-closed";
    static final String FOLLOW_UP_SUPERSEDED = "follow-up-superseded";

    static final String SUPERSEDED = "recommendation-superseded";
    static final String EVALUATION_PUBLISHED = "evaluation-published";
    static final String CONTINUED = "follow-up-continued";
    static final String PROGRESS_ASKED = "progress-report-asked";
    static final String ACTION_ADDED = "recommendation-action-added";
    static final String ADVICE_ASKED = "recommendation-advice-asked";
    static final String ON_HOLD = "recommendation-on-hold";
    static final String RESUMED = "recommendation-resumed";

    static final String REFERENCE = CaseVariables.REFERENCE;
    static final String COUNTRY = CaseVariables.COUNTRY;
    static final String TITLE = CaseVariables.TITLE;
    static final String CYCLE = "cycle";
    static final String REOPENED = "reopened";
    static final String THEMES = "themes";
    static final String AFFECTED_PERSONS = "affectedPersons";
    static final String PROPOSED_AGENCIES = "proposedAgencies";

    static final String PLAN_SUMMARY = "planSummary";
    static final String ACTIONS = "actions";
    static final String SEED_FUNDING_NEEDED = "seedFundingNeeded";
    static final String PLAN_ENDORSED = "planEndorsed";
    static final String PLAN_COMMENT = "planComment";

    static final String PERIOD_END = "periodEnd";
    static final String PROGRESS_DUE = "progressDue";
    static final String PROGRESS_SUMMARY = "progressSummary";
    static final String RECOMMENDATIONS = "recommendations";
    static final String READY_FOR_ASSESSMENT = "readyForAssessment";
    static final String PROGRESS_REPORTS = "progressReports";

    static final String ASSESSMENT_COMMENT = "assessmentComment";
    static final String NEXT_STEP = "nextStep";
    static final String NEXT_REVIEW = "nextReview";
    static final String CONTINUED_BY = "continuedBy";
    static final String ASSESS_AGAIN = "assessAgain";

    static final String SUPERSEDED_BY = "supersededBy";
    static final String SEED_FUNDING = "seedFunding";
    static final String SEED_FUNDING_STANDING = "seedFundingStanding";
    static final String ADDED_ACTION = "addedAction";
    static final String ADVICE_AGENCY = "adviceAgency";
    static final String ADVICE_QUESTION = "adviceQuestion";
    static final String ADVICE_GIVEN = "adviceGiven";
    static final String ADVICES = "advices";
    static final String RESUME_DATE = "resumeDate";
    static final String HOLD_REASON = "holdReason";

    private FollowUpProcess() {
    }
}
