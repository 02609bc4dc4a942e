package org.action2.casework.followup;

/** Names of the process {@code follow-up-change}: its key, start form and variables. */
final class FollowUpChangeProcess {

    static final String KEY = "follow-up-change";

    static final String CHANGE_FOLLOW_UP = "change-follow-up";

    static final String FOLLOW_UP = "followUp";
    static final String CHANGE_KIND = "changeKind";
    static final String CHANGE_REASON = "changeReason";
    static final String ACTION_AGENCY = "actionAgency";
    static final String ACTION_TEXT = "actionText";
    static final String ACTION_DUE_DATE = "actionDueDate";
    static final String ADVICE_AGENCY = "adviceAgency";
    static final String ADVICE_QUESTION = "adviceQuestion";
    static final String RESUME_DATE = "resumeDate";
    static final String RECOMMENDATIONS_TO_MOVE = "recommendationsToMove";
    static final String MOVE_TO = "moveTo";
    static final String NEW_FOLLOW_UP = "new";

    private FollowUpChangeProcess() {
    }
}
