package org.action2.casework.followup;

/** Names of the process {@code partner-action}: its key, elements and variables. */
final class PartnerActionProcess {

    static final String KEY = RecommendationProcesses.PARTNER_ACTION;

    static final String ACCEPT_ACTION = "accept-action";
    static final String REASSIGN_ACTION = "reassign-action";
    static final String REPORT_ACTION = "report-action";

    static final String ACTION = "action";
    static final String ACTION_AGENCY = "actionAgency";
    static final String ACTION_TEXT = "actionText";
    static final String ACTION_RECOMMENDATIONS = "actionRecommendations";
    static final String ACTION_DUE_DATE = "actionDueDate";
    static final String ACTION_END = "actionEnd";
    static final String ACTION_ACCEPTED = "actionAccepted";
    static final String ACTION_COMMENT = "actionComment";
    static final String ACTION_REASSIGNED = "actionReassigned";
    static final String NEW_AGENCY = "newAgency";
    static final String REASSIGNMENT = "reassignment";
    static final String REASSIGNMENT_COMMENT = "reassignmentComment";
    static final String ACTION_STATUS = "actionStatus";
    static final String ACTION_REPORT = "actionReport";

    private PartnerActionProcess() {
    }
}
