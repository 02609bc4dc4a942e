package org.action2.casework.seedfunding;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.action2.casework.forms.CaseOfForm;
import org.action2.casework.forms.FormDisplayValues;
import org.action2.casework.forms.OptionLabels;
import org.action2.casework.language.Text;
import org.springframework.stereotype.Component;

/** Shows to those who decide, and to nobody else who sees the request, every review, their average and the balance of the fund. */
@Component
class ReviewsForDecision implements FormDisplayValues {

    private final Reviews reviews;
    private final FundLedger ledger;
    private final OptionLabels labels;

    ReviewsForDecision(Reviews reviews, FundLedger ledger, OptionLabels labels) {
        this.reviews = reviews;
        this.ledger = ledger;
        this.labels = labels;
    }

    @Override
    public Set<String> forms() {
        return Set.of(SeedFundingProcess.DECIDE_REQUEST);
    }

    @Override
    public boolean isConfidential() {
        return true;
    }

    @Override
    public Map<String, Object> values(CaseOfForm about) {
        var recorded = reviews.recorded(about.text(SeedFundingProcess.REFERENCE));
        return Map.of("reviews", recorded.stream().map(this::row).toList(), "scores", recorded.stream().flatMap(this::scores).toList(),
            "averageScore", Reviews.averageOf(recorded), "fundBalance", ledger.balance().toString(), "fundBalanceShown", new ShownMoney(ledger.balance()));
    }

    /** Each score of a review in the words that explain it. */
    private Stream<Map<String, Object>> scores(Reviews.Review review) {
        var scores = review.scores().toArray();
        return IntStream.range(0, scores.length).mapToObj(i -> Map.of("agencyName", agency(review),
            "criterion", labels.label(SeedFundingReviewProcess.REVIEW_REQUEST, SeedFundingReviewProcess.SCORES.get(i)),
            "score", labels.of(SeedFundingReviewProcess.REVIEW_REQUEST, SeedFundingReviewProcess.SCORES.get(i), String.valueOf(scores[i]))));
    }

    private Text agency(Reviews.Review review) {
        return labels.of(SeedFundingProcess.SUBMIT_REQUEST, SeedFundingProcess.LEAD_AGENCY, review.agency());
    }

    private Map<String, Object> row(Reviews.Review review) {
        var row = new LinkedHashMap<String, Object>();
        row.put("agencyName", agency(review));
        row.put("scoreRelevance", review.scoreRelevance());
        row.put("scoreRightsBased", review.scoreRightsBased());
        row.put("scoreOwnership", review.scoreOwnership());
        row.put("scoreFeasibility", review.scoreFeasibility());
        row.put("scoreValue", review.scoreValue());
        row.put("scoreSustainability", review.scoreSustainability());
        row.put("average", review.average());
        row.put("recommendation", labels.of(SeedFundingReviewProcess.REVIEW_REQUEST, "reviewRecommendation", review.reviewRecommendation()));
        row.put("reviewComment", review.reviewComment());
        return row;
    }
}
