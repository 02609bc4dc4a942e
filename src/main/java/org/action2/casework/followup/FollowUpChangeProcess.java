package org.action2.casework.followup;

/** Names of the process {@code follow-up-change}: its key, start form and variables. */
final class FollowUpChangeProcess {

    static final String KEY = "follow-up-change";

    static final String CHANGE_FOLLOW_UP = "change-follow-up";

    static final String FOLLOW_UP = "followUp";
    static final String CHANGE_KIND = "changeKind";
    static final String CHANGE_REASON = "changeReason";
    static final String ACTION_AGENCY = PartnerActionProcess.ACTION_AGENCY;
    static final String ACTION_TEXT = PartnerActionProcess.ACTION_TEXT;
    static final String ACTION_DUE_DATE = PartnerActionProcess.ACTION_DUE_DATE;
    static final String ADVICE_AGENCY = FollowUpProcess.ADVICE_AGENCY;
    static final String ADVICE_QUESTION = FollowUpProcess.ADVICE_QUESTION;
    static final String RESUME_DATE = FollowUpProcess.RESUME_DATE;
    static final String RECOMMENDATIONS_TO_MOVE = "recommendationsToMove";
    static final String MOVE_TO = "moveTo";
    static final String NEW_FOLLOW_UP = "new";

    private FollowUpChangeProcess() {
    }
}
