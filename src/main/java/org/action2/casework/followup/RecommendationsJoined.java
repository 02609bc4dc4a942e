package org.action2.casework.followup;

import java.util.List;

/**
 * Recommendations have joined a follow-up that runs already; published in the engine's transaction.
 *
 * @param followUp        the follow-up's key
 * @param country         ISO 3166 alpha-3
 * @param recommendations the keys of those that joined
 */
public record RecommendationsJoined(String followUp, String country, List<String> recommendations) {
}
