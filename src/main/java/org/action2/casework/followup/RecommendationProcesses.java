package org.action2.casework.followup;

/** The processes of recommendations, by the names that other capabilities know them by. */
public final class RecommendationProcesses {

    /** From an uploaded export to the register. */
    public static final String INTAKE = "recommendation-intake";

    /** The review of one document of one country; its stages are those of {@link DocumentStage}. */
    public static final String DOCUMENT_REVIEW = "document-review";

    /** One follow-up; its stages are those of {@link FollowUpStage}. */
    public static final String FOLLOW_UP = "recommendation-follow-up";

    /** What one agency is asked for in a follow-up. */
    public static final String PARTNER_ACTION = "partner-action";

    /** The draft of a seed-funding request that a plan asks for. */
    public static final String SEED_FUNDING_DRAFT = "seed-funding-draft";

    /** A report to a committee on what became of its recommendations. */
    public static final String COMMITTEE_REPORT = "committee-report";

    private RecommendationProcesses() {
    }
}
