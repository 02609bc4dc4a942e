package org.action2.casework.seedfunding;

import static org.action2.casework.seedfunding.SeedFundingProcess.REFERENCE;

import org.action2.casework.engine.CaseVariables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Closes the review stage and counts the reviews, on which the level of the decision depends; what they say, {@link ReviewsForDecision} shows. */
@Component
class GatherReviews implements JavaDelegate {

    private final Reviews reviews;
    private final SeedFundingLimits limits;

    GatherReviews(Reviews reviews, SeedFundingLimits limits) {
        this.reviews = reviews;
        this.limits = limits;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var data = new CaseVariables(execution);
        reviews.close(data.text(REFERENCE));
        var recorded = reviews.recorded(data.text(REFERENCE));
        data.set("reviewCount", recorded.size());
        data.set("quorumReached", recorded.size() >= limits.reviewQuorum());
    }
}
