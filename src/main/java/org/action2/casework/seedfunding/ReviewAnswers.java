package org.action2.casework.seedfunding;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.action2.casework.forms.ConfidentialAnswers;
import org.springframework.stereotype.Component;

/** What a reviewer says goes to the register of reviews and stands nowhere in the case. */
@Component
class ReviewAnswers implements ConfidentialAnswers {

    @Override
    public String form() {
        return SeedFundingReviewProcess.REVIEW_REQUEST;
    }

    @Override
    public Set<String> fields() {
        return Stream.concat(SeedFundingReviewProcess.ANSWERS.stream(), Stream.of(SeedFundingReviewProcess.CONFLICT_OF_INTEREST))
            .collect(Collectors.toUnmodifiableSet());
    }
}
