package org.action2.casework.seedfunding;

import java.util.Set;

/** Names of the process {@code seed-funding-review}: its key, elements and variables. */
final class SeedFundingReviewProcess {

    static final String KEY = SeedFunding.REVIEW;

    static final String REVIEW_REQUEST = "review-request";
    static final String REVIEW_RECORDED = "review-recorded";
    static final String REVIEW_WAIVED = "review-waived";
    static final String REVIEW_MISSING = "review-missing";

    static final String REVIEWING_AGENCY = "reviewingAgency";
    static final String CONFLICT_OF_INTEREST = "conflictOfInterest";
    static final String REPLACEMENT_FOUND = "replacementFound";

    /** What the reviewer says of the request. */
    static final Set<String> ANSWERS = Set.of("scoreRelevance", "scoreRightsBased", "scoreOwnership", "scoreFeasibility", "scoreValue",
        "scoreSustainability", "reviewComment", "reviewRecommendation");

    private SeedFundingReviewProcess() {
    }
}
