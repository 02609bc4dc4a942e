package org.action2.casework.seedfunding;

import org.action2.casework.engine.CaseVariables;
import org.action2.casework.engine.ForModels;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** What the model of a review asks about the other reviews of the same request. */
@ForModels
@Component("seedFundingReviews")
public class SeedFundingReviews {

    private final Reviews reviews;
    private final SeedFundingLimits limits;

    SeedFundingReviews(Reviews reviews, SeedFundingLimits limits) {
        this.reviews = reviews;
        this.limits = limits;
    }

    /** Whether enough reviews are in to decide without the one that the execution waits for. */
    public boolean quorumReached(DelegateExecution execution) {
        return reviews.recorded(new CaseVariables(execution).text(SeedFundingProcess.REFERENCE)).size() >= limits.reviewQuorum();
    }
}
