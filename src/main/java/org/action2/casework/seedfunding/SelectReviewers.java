package org.action2.casework.seedfunding;

import static org.action2.casework.seedfunding.SeedFundingProcess.COUNTRY;
import static org.action2.casework.seedfunding.SeedFundingProcess.LEAD_AGENCY;
import static org.action2.casework.seedfunding.SeedFundingProcess.PARTNER_AGENCIES;
import static org.action2.casework.seedfunding.SeedFundingProcess.PROPOSED_REVIEWERS;
import static org.action2.casework.seedfunding.SeedFundingProcess.REFERENCE;
import static org.action2.casework.seedfunding.SeedFundingProcess.REVIEWERS;

import java.util.ArrayList;
import java.util.List;
import org.action2.casework.engine.CaseVariables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Chooses the agencies that review a request and notes that they are asked; when the stage goes another round, those that were late come last. */
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
        var data = new CaseVariables(execution);
        var reference = data.text(REFERENCE);
        var wanted = data.integer("panelSize") - reviews.recorded(reference).size();
        var chosen = new ArrayList<>(choose(data, reviews.agenciesAsked(reference), wanted));
        chosen.addAll(reviews.agenciesLate(reference).stream().limit(wanted - chosen.size()).toList());
        chosen.forEach(agency -> reviews.asked(reference, agency));
        data.setJson(REVIEWERS, chosen);
    }

    private List<String> choose(CaseVariables data, List<String> asked, int wanted) {
        var excluded = new ArrayList<>(data.texts(PARTNER_AGENCIES));
        excluded.add(data.text(LEAD_AGENCY));
        excluded.addAll(asked);
        return panel.choose(data.text(COUNTRY), data.outputs(PROPOSED_REVIEWERS, "agency"), excluded, wanted);
    }
}
