package org.action2.casework.seedfunding;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The reviews of requests by partner agencies; each agency is asked once per request. */
@Component
class Reviews {

    private final JdbcClient jdbc;
    private final Clock clock;

    Reviews(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A review as the deciding body reads it; {@code average} has one decimal. */
    record Review(String agency, int scoreRelevance, int scoreRightsBased, int scoreOwnership, int scoreFeasibility,
                  int scoreValue, int scoreSustainability, String reviewRecommendation, String reviewComment) {

        String average() {
            return mean(scores()).toPlainString();
        }

        IntStream scores() {
            return IntStream.of(scoreRelevance, scoreRightsBased, scoreOwnership, scoreFeasibility, scoreValue, scoreSustainability);
        }
    }

    void asked(String reference, String agency) {
        jdbc.sql("""
            insert into funding_review (reference, agency, status, asked_at) values (:reference, :agency, 'asked', :now)
            on conflict (reference, agency) do update set status = 'asked', asked_at = excluded.asked_at, answered_at = null
            """)
            .param("reference", reference).param("agency", agency).param("now", OffsetDateTime.now(clock)).update();
    }

    void notGiven(String reference, String agency, boolean conflict) {
        jdbc.sql("""
            update funding_review set status = :status, answered_at = :now where reference = :reference and agency = :agency
            """)
            .param("status", conflict ? "conflict-declared" : "overdue").param("now", OffsetDateTime.now(clock))
            .param("reference", reference).param("agency", agency).update();
    }

    /** The review stage is over: who was asked and has not answered is late. */
    void close(String reference) {
        jdbc.sql("update funding_review set status = 'overdue', answered_at = :now where reference = :reference and status = 'asked'")
            .param("now", OffsetDateTime.now(clock)).param("reference", reference).update();
    }

    void record(String reference, Review review, String reviewer) {
        jdbc.sql("""
            update funding_review set status = 'recorded', answered_at = :now, reviewer = :reviewer,
                score_relevance = :relevance, score_rights_based = :rightsBased, score_ownership = :ownership,
                score_feasibility = :feasibility, score_value = :value, score_sustainability = :sustainability,
                recommendation = :recommendation, comment = :comment
            where reference = :reference and agency = :agency
            """)
            .param("now", OffsetDateTime.now(clock)).param("reviewer", reviewer)
            .param("relevance", review.scoreRelevance()).param("rightsBased", review.scoreRightsBased())
            .param("ownership", review.scoreOwnership()).param("feasibility", review.scoreFeasibility())
            .param("value", review.scoreValue()).param("sustainability", review.scoreSustainability())
            .param("recommendation", review.reviewRecommendation()).param("comment", review.reviewComment())
            .param("reference", reference).param("agency", review.agency()).update();
    }

    List<Review> recorded(String reference) {
        return jdbc.sql("""
            select agency, score_relevance, score_rights_based, score_ownership, score_feasibility, score_value,
                   score_sustainability, recommendation as review_recommendation, comment as review_comment
            from funding_review where reference = :reference and status = 'recorded' order by answered_at, agency
            """)
            .param("reference", reference).query(Review.class).list();
    }

    List<String> agenciesAsked(String reference) {
        return jdbc.sql("select agency from funding_review where reference = :reference")
            .param("reference", reference).query(String.class).list();
    }

    /** An agency that was asked. @param status {@code asked}, {@code recorded}, {@code overdue} or {@code conflict-declared} */
    record Asked(String agency, String status) {
    }

    List<Asked> asked(String reference) {
        return jdbc.sql("select agency, status from funding_review where reference = :reference order by asked_at, agency")
            .param("reference", reference).query(Asked.class).list();
    }

    /** Agencies that were asked and did not answer in time: they can be asked again, unlike those with a conflict of interest. */
    List<String> agenciesLate(String reference) {
        return jdbc.sql("select agency from funding_review where reference = :reference and status = 'overdue' order by answered_at, agency")
            .param("reference", reference).query(String.class).list();
    }

    /** Makes the reviews of one request wait for each other, so that two never choose the same replacement. */
    void lock(String reference) {
        jdbc.sql("select reference from funding_request where reference = :reference for update")
            .param("reference", reference).query(String.class).single();
    }

    /** The mean of all scores of all reviews with one decimal; empty text without a review. */
    static String averageOf(List<Review> reviews) {
        return reviews.isEmpty() ? "" : mean(reviews.stream().flatMapToInt(Review::scores)).toPlainString();
    }

    private static BigDecimal mean(IntStream scores) {
        IntSummaryStatistics summary = scores.summaryStatistics();
        return BigDecimal.valueOf(summary.getSum()).divide(BigDecimal.valueOf(summary.getCount()), 1, RoundingMode.HALF_UP);
    }
}
