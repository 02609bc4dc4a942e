package org.action2.casework.seedfunding;

import java.util.Map;
import java.util.Set;
import org.action2.casework.forms.CaseOfForm;
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
    public Set<String> forms() {
        return Set.of(SeedFundingProcess.DECIDE_REQUEST);
    }

    @Override
    public Set<String> words() {
        return Set.copyOf(Reviews.RECOMMENDATIONS.values());
    }

    @Override
    public boolean isConfidential() {
        return true;
    }

    @Override
    public Map<String, Object> values(CaseOfForm about) {
        var recorded = reviews.recorded(about.text(SeedFundingProcess.REFERENCE));
        return Map.of("reviews", recorded, "averageScore", Reviews.averageOf(recorded), "fundBalance", ledger.balance().toString());
    }
}
