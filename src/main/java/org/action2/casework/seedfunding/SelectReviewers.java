package org.action2.casework.seedfunding;

import static org.action2.casework.seedfunding.SeedFundingProcess.COUNTRY;
import static org.action2.casework.seedfunding.SeedFundingProcess.LEAD_AGENCY;
import static org.action2.casework.seedfunding.SeedFundingProcess.PARTNER_AGENCIES;
import static org.action2.casework.seedfunding.SeedFundingProcess.PROPOSED_REVIEWERS;
import static org.action2.casework.seedfunding.SeedFundingProcess.REFERENCE;
import static org.action2.casework.seedfunding.SeedFundingProcess.REVIEWERS;

import java.util.ArrayList;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Chooses the agencies that review a request and notes that they are asked. */
@Component
class SelectReviewers implements JavaDelegate {

    private final ReviewPanel panel;
    private final Reviews reviews;

    SelectReviewers(ReviewPanel panel, Reviews reviews) {
        this.panel = panel;
        this.reviews = reviews;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var data = new CaseData(execution);
        var reference = data.text(REFERENCE);
        var excluded = new ArrayList<>(data.texts(PARTNER_AGENCIES));
        excluded.add(data.text(LEAD_AGENCY));
        excluded.addAll(reviews.agenciesAsked(reference));
        var chosen = panel.choose(data.text(COUNTRY), data.outputs(PROPOSED_REVIEWERS, "agency"), excluded, data.integer("panelSize"));
        chosen.forEach(agency -> reviews.asked(reference, agency));
        data.setJson(REVIEWERS, chosen);
    }
}
