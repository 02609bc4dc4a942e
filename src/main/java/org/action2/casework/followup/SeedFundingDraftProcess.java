package org.action2.casework.followup;

/** Names of the process {@code seed-funding-draft}: its key, element and variables. */
final class SeedFundingDraftProcess {

    static final String KEY = RecommendationProcesses.SEED_FUNDING_DRAFT;

    static final String DRAFT_SEED_FUNDING = "draft-seed-funding";

    /** What the draft is for; its own {@code title} is that of the request. */
    static final String FOLLOW_UP_TITLE = "followUpTitle";

    /** What a follow-up says of its seed funding until there is a request. */
    static final String WITH_THE_TEAM = "draft with the country team";
    static final String GIVEN_UP = "draft given up";

    private SeedFundingDraftProcess() {
    }
}
