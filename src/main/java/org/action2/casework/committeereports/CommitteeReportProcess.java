package org.action2.casework.committeereports;

import org.action2.casework.engine.CaseVariables;
import org.action2.casework.followup.RecommendationProcesses;

/** Names of the process {@code committee-report}: its key, elements and variables. */
final class CommitteeReportProcess {

    static final String KEY = RecommendationProcesses.COMMITTEE_REPORT;

    static final String REQUEST_COMMITTEE_REPORT = "request-committee-report";
    static final String DRAFT_COMMITTEE_REPORT = "draft-committee-report";
    static final String REVIEW_COMMITTEE_REPORT = "review-committee-report";
    static final String CLEAR_COMMITTEE_REPORT = "clear-committee-report";
    static final String REPORT_ISSUED = "report-issued";

    static final String REFERENCE = CaseVariables.REFERENCE;
    static final String TITLE = CaseVariables.TITLE;
    static final String COUNTRY = CaseVariables.COUNTRY;
    static final String SUBMITTED_BY = CaseVariables.SUBMITTED_BY;

    static final String REPORT_SCOPE = "reportScope";
    static final String DOCUMENT = "document";
    static final String REPORT_FROM = "reportFrom";
    static final String REPORT_TO = "reportTo";
    static final String SUBMISSION = "submission";
    static final String REPORT_LANGUAGE = "reportLanguage";

    static final String DRAFTING_GROUP = "draftingGroup";
    static final String CHANGES = "reportChanges";
    static final String DRAFT_HANDED_ON = "draftHandedOn";
    static final String REPORT_AGREED = "reportAgreed";
    static final String AGREEMENT_COMMENT = "agreementComment";
    static final String REPORT_CLEARED = "reportCleared";
    static final String CLEARANCE_COMMENT = "clearanceComment";
    static final String LAST_RETURN = "lastReturn";

    /** The scope of one document; the other is that of a period. */
    static final String OF_A_DOCUMENT = "document";

    /** A report that answers to the follow-up procedure of a body; the other kind of submission is any other report. */
    static final String FOLLOW_UP_REPORT = "follow-up-report";
    static final String OTHER_REPORT = "other-report";

    private CommitteeReportProcess() {
    }
}
