package org.action2.casework.seedfunding;

import static org.action2.casework.seedfunding.SeedFundingProcess.RECOMMENDATION;

import java.util.List;
import org.action2.casework.forms.Submission;
import org.action2.casework.refusals.Fault;
import org.springframework.stereotype.Component;

/** A request names a recommendation of its own country that the register has, or none. */
@Component
class LinkedRecommendation {

    private final KnownRecommendations recommendations;

    LinkedRecommendation(KnownRecommendations recommendations) {
        this.recommendations = recommendations;
    }

    List<Fault> check(Submission submission, String country) {
        return !(submission.values().get(RECOMMENDATION) instanceof String key) || key.isBlank() || recommendations.find(key, country).isPresent()
            ? List.of()
            : List.of(submission.fault(RECOMMENDATION, "seedfunding.recommendation-of-the-country"));
    }
}
