package org.action2.casework.seedfunding;

import java.util.Map;
import java.util.function.Function;
import org.action2.casework.forms.ShownWithForm;
import org.springframework.stereotype.Component;

/** Shows to those who decide, and to nobody else who sees the request, every review, their average and the balance of the fund. */
@Component
class ReviewsForDecision implements ShownWithForm {

    private final Reviews reviews;
    private final FundLedger ledger;

    ReviewsForDecision(Reviews reviews, FundLedger ledger) {
        this.reviews = reviews;
        this.ledger = ledger;
    }

    @Override
    public String form() {
        return SeedFundingProcess.DECIDE_REQUEST;
    }

    @Override
    public Map<String, Object> values(Function<String, Object> caseData) {
        var recorded = reviews.recorded((String) caseData.apply(SeedFundingProcess.REFERENCE));
        return Map.of("reviews", recorded, "averageScore", Reviews.averageOf(recorded), "fundBalance", ledger.balance().toString());
    }
}
