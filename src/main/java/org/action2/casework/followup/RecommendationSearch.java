package org.action2.casework.followup;

import java.time.Instant;
import java.util.List;

/** The search in the register of recommendations, as other capabilities may ask for it. */
public interface RecommendationSearch {

    /**
     * What is looked for; null or empty parts do not narrow the search.
     *
     * @param words as people type them: words in any of the six languages, a symbol, or a symbol and a paragraph
     * @param paragraph of whatever document
     * @param country ISO 3166 alpha-3
     * @param stage such as {@code triage}
     * @param ended true for those on which nothing is done any more, false for the others, null for both
     */
    record Wanted(String words, String paragraph, String country, String stage, Boolean ended) {
    }

    /** A recommendation that was found. @param grade the committee's */
    record Hit(String key, String country, String text, String stage, Instant stageSince, String progressStatus, String assessment,
               String grade) {
    }

    /** @param totalIsExact false where there are more than {@code total}, which are not counted */
    record Found(List<Hit> hits, long total, boolean totalIsExact) {
    }

    /** Those found in the countries given, and in no others, the best match first. */
    Found find(Wanted wanted, List<String> countries, int offset, int limit);
}
