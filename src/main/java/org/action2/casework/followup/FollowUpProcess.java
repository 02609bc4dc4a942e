package org.action2.casework.followup;

/** Names of the process {@code recommendation-follow-up}: its key, elements, messages and variables. */
final class FollowUpProcess {

    static final String KEY = "recommendation-follow-up";

    static final String TRIAGE_RECOMMENDATION = "triage-recommendation";
    static final String PLAN_FOLLOW_UP = "plan-follow-up";
    static final String ENDORSE_PLAN = "endorse-plan";
    static final String REPORT_PROGRESS = "report-progress";
    static final String ASSESS_IMPLEMENTATION = "assess-implementation";
    static final String GIVE_ADVICE = "give-advice";

    static final String REMINDER_DATE_REACHED = "reminder-date-reached";

    static final String DUPLICATE_LINKED = "duplicate-linked";
    static final String NOT_ACTIONABLE = "not-actionable";
    static final String FOLLOW_UP_CLOSED = "follow-up-closed";
    static final String CARRIED_OVER = "carried-over";
    static final String FOLLOW_UP_SUPERSEDED = "follow-up-superseded";

    static final String SUPERSEDED = "recommendation-superseded";
    static final String ACTION_ADDED = "recommendation-action-added";
    static final String ADVICE_ASKED = "recommendation-advice-asked";
    static final String ON_HOLD = "recommendation-on-hold";
    static final String RESUMED = "recommendation-resumed";

    static final String COUNTRY = "country";
    static final String MECHANISM = "mechanism";
    static final String BODY = "body";
    static final String SYMBOL = "symbol";
    static final String PARAGRAPH = "paragraph";
    static final String TEXT = "text";
    static final String THEMES = "themes";
    static final String AFFECTED_PERSONS = "affectedPersons";
    static final String SDGS = "sdgs";
    static final String PUBLICATION_DATE = "publicationDate";
    static final String ANNOTATION_ID = "annotationId";
    static final String REITERATES = "reiterates";

    static final String REFERENCE = "reference";
    static final String DEADLINE = "deadline";
    static final String FOLLOW_UP_RULE = "followUpRule";
    static final String CYCLE = "cycle";

    static final String FOLLOW_UP_SELECTED = "followUpSelected";
    static final String PRIORITY = "priority";
    static final String TRIAGE_OUTCOME = "triageOutcome";
    static final String DUPLICATE_OF = "duplicateOf";
    static final String OTHER_DEADLINE = "otherDeadline";
    static final String TRIAGE_COMMENT = "triageComment";

    static final String PLAN_SUMMARY = "planSummary";
    static final String ACTIONS = "actions";
    static final String SEED_FUNDING_NEEDED = "seedFundingNeeded";
    static final String PLAN_ENDORSED = "planEndorsed";
    static final String PLAN_COMMENT = "planComment";

    static final String PROGRESS_DUE = "progressDue";
    static final String PROGRESS_END = "progressEnd";
    static final String PROGRESS_SUMMARY = "progressSummary";
    static final String PROGRESS_STATUS = "progressStatus";
    static final String STATE_CLAIM = "stateClaim";
    static final String READY_FOR_ASSESSMENT = "readyForAssessment";
    static final String PROGRESS_REPORTS = "progressReports";

    static final String GRADES = "grades";
    static final String GRADE_OPTIONS = "gradeOptions";
    static final String GRADE = "grade";
    static final String ASSESSMENT = "assessment";
    static final String NEXT_STEP = "nextStep";

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
    static final String STOPPED = "stopped";
    static final String REMINDED_CYCLE = "remindedCycle";
    static final String NEXT_REMINDER = "nextReminder";

    private FollowUpProcess() {
    }
}
