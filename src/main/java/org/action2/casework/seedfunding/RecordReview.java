package org.action2.casework.seedfunding;

import static org.action2.casework.seedfunding.SeedFundingProcess.REFERENCE;
import static org.action2.casework.seedfunding.SeedFundingReviewProcess.REVIEWING_AGENCY;

import org.action2.casework.engine.Actor;
import org.action2.casework.engine.CaseVariables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Enters a review in the register. */
@Component
class RecordReview implements JavaDelegate {

    private final Reviews reviews;
    private final Actor actor;

    RecordReview(Reviews reviews, Actor actor) {
        this.reviews = reviews;
        this.actor = actor;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var data = new CaseVariables(execution);
        reviews.record(data.text(REFERENCE),
            new Reviews.Review(data.text(REVIEWING_AGENCY), data.integer("scoreRelevance"), data.integer("scoreRightsBased"),
                data.integer("scoreOwnership"), data.integer("scoreFeasibility"), data.integer("scoreValue"),
                data.integer("scoreSustainability"), data.text("reviewRecommendation"), data.text("reviewComment")),
            actor.id());
    }
}
