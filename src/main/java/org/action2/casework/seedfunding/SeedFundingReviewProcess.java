package org.action2.casework.seedfunding;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names of the process {@code seed-funding-review}: its key, elements and variables. */
final class SeedFundingReviewProcess {

    static final String KEY = SeedFunding.REVIEW;

    static final String REVIEW_REQUEST = SeedFunding.REVIEW_REQUEST;
    static final String REVIEW_RECORDED = "review-recorded";
    static final String REVIEW_WAIVED = "review-waived";
    static final String REVIEW_MISSING = "review-missing";

    static final String REVIEWING_AGENCY = "reviewingAgency";
    static final String CONFLICT_OF_INTEREST = "conflictOfInterest";
    static final String REPLACEMENT_FOUND = "replacementFound";

    /** The criteria, in the order of the form. */
    static final List<String> SCORES = List.of("scoreRelevance", "scoreRightsBased", "scoreOwnership", "scoreFeasibility", "scoreValue",
        "scoreSustainability");

    /** What the reviewer says of the request. */
    static final Set<String> ANSWERS = Stream.concat(SCORES.stream(), Stream.of("reviewComment", "reviewRecommendation"))
        .collect(Collectors.toUnmodifiableSet());

    private SeedFundingReviewProcess() {
    }
}
