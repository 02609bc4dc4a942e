package org.action2.casework.seedfunding;

import static org.action2.casework.seedfunding.SeedFundingProcess.COUNTRY;
import static org.action2.casework.seedfunding.SeedFundingProcess.LEAD_AGENCY;
import static org.action2.casework.seedfunding.SeedFundingProcess.PARTNER_AGENCIES;
import static org.action2.casework.seedfunding.SeedFundingProcess.PROPOSED_REVIEWERS;
import static org.action2.casework.seedfunding.SeedFundingProcess.REFERENCE;
import static org.action2.casework.seedfunding.SeedFundingReviewProcess.CONFLICT_OF_INTEREST;
import static org.action2.casework.seedfunding.SeedFundingReviewProcess.REPLACEMENT_FOUND;
import static org.action2.casework.seedfunding.SeedFundingReviewProcess.REVIEWING_AGENCY;

import java.util.ArrayList;
import org.action2.casework.engine.CaseVariables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Finds another agency in place of one that is late or declared a conflict of interest; there may be none. */
@Component
class SelectReplacementReviewer implements JavaDelegate {

    private final ReviewPanel panel;
    private final Reviews reviews;

    SelectReplacementReviewer(ReviewPanel panel, Reviews reviews) {
        this.panel = panel;
        this.reviews = reviews;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var data = new CaseVariables(execution);
        var reference = data.text(REFERENCE);
        reviews.lock(reference);
        reviews.notGiven(reference, data.text(REVIEWING_AGENCY), data.isTrue(CONFLICT_OF_INTEREST));
        var excluded = new ArrayList<>(data.texts(PARTNER_AGENCIES));
        excluded.add(data.text(LEAD_AGENCY));
        excluded.addAll(reviews.agenciesAsked(reference));
        var replacement = panel.choose(data.text(COUNTRY), data.outputs(PROPOSED_REVIEWERS, "agency"), excluded, 1);
        replacement.forEach(agency -> {
            reviews.asked(reference, agency);
            data.set(REVIEWING_AGENCY, agency);
        });
        data.set(REPLACEMENT_FOUND, !replacement.isEmpty());
    }
}
