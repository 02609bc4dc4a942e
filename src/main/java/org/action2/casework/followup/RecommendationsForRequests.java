package org.action2.casework.followup;

import java.util.Optional;
import org.action2.casework.seedfunding.KnownRecommendations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers requests for seed funding from the register of recommendations. */
@Component
class RecommendationsForRequests implements KnownRecommendations {

    private final JdbcClient jdbc;

    RecommendationsForRequests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Recommendation> find(String key, String country) {
        return jdbc.sql("""
            select business_key as key, body, symbol, paragraph, publication_date as date, text from recommendation
            where business_key = :key and country = :country
            """).param("key", key).param("country", country).query(Recommendation.class).optional();
    }
}
