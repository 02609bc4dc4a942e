package org.action2.casework.followup;

import org.action2.casework.engine.CaseVariables;

/** Names of the process {@code document-review}: its key, elements, messages and variables. */
public final class DocumentReviewProcess {

    static final String KEY = RecommendationProcesses.DOCUMENT_REVIEW;

    public static final String TRIAGE_DOCUMENT = "triage-document";
    public static final String RECORD_STATE_REPORT = "record-state-report";
    public static final String RECORD_EVALUATION = "record-evaluation";

    static final String REPORT_DATE_REACHED = "report-date-reached";
    static final String EVALUATION_DATE_REACHED = "evaluation-date-reached";
    static final String NOTHING_TO_FOLLOW_UP = "nothing-to-follow-up";
    static final String DOCUMENT_EVALUATED = "document-evaluated";

    static final String RECOMMENDATIONS_ADDED = "document-recommendations-added";
    static final String EVALUATION_PUBLISHED_MESSAGE = FollowUpProcess.EVALUATION_PUBLISHED;

    static final String REFERENCE = CaseVariables.REFERENCE;
    static final String COUNTRY = CaseVariables.COUNTRY;
    static final String TITLE = CaseVariables.TITLE;
    static final String MECHANISM = "mechanism";
    static final String BODY = "body";
    static final String ADOPTION_YEAR = "adoptionYear";
    static final String FOLLOW_UP_RULE = "followUpRule";
    static final String GRADE_SCALE = "gradeScale";
    static final String GRADES_OF_SCALE = "gradesOfScale";

    static final String ADOPTION_DATE = "adoptionDate";
    static final String STATE_REPORT_DUE = "stateReportDue";
    static final String NEXT_REVIEW_DUE = "nextReviewDue";
    static final String SELECTION_REASON = "selectionReason";
    static final String RECOMMENDATIONS = "recommendations";
    static final String FOLLOWED_UP = "followedUp";

    static final String STATE_REPORT_RECEIVED = "stateReportReceived";
    static final String STATE_REPORT_DATE = "stateReportDate";
    static final String STATE_REPORT_SYMBOL = "stateReportSymbol";
    static final String REPORT_AWAITED = "reportAwaited";
    static final String ASK_AGAIN_ON = "askAgainOn";

    static final String EVALUATION_PUBLISHED = "evaluationPublished";
    static final String EVALUATION_SYMBOL = "evaluationSymbol";
    static final String EVALUATION_DATE = "evaluationDate";
    static final String GRADES = "grades";
    static final String EVALUATION_AWAITED = "evaluationAwaited";

    private DocumentReviewProcess() {
    }
}
