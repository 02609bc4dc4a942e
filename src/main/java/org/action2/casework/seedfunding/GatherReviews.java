package org.action2.casework.seedfunding;

import static org.action2.casework.seedfunding.SeedFundingProcess.REFERENCE;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Puts before the deciding body every review, their average and the balance of the fund. */
@Component
class GatherReviews implements JavaDelegate {

    private final Reviews reviews;
    private final FundLedger ledger;

    GatherReviews(Reviews reviews, FundLedger ledger) {
        this.reviews = reviews;
        this.ledger = ledger;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var data = new CaseData(execution);
        var recorded = reviews.recorded(data.text(REFERENCE));
        data.setJson("reviews", recorded);
        data.set("reviewCount", recorded.size());
        data.set("averageScore", Reviews.averageOf(recorded));
        data.set("quorumReached", recorded.size() >= Reviews.QUORUM);
        data.set("fundBalance", ledger.balance().toString());
    }
}
