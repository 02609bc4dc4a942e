package org.action2.casework.followup.similar;

import java.util.List;
import java.util.Objects;

/**
 * A recommendation as far as it matters for what it resembles.
 *
 * @param key such as {@code CCPR/C/KEN/CO/4#12}; what stands before {@code #} is its document
 * @param text in any language, as it came; may be empty
 * @param group the key of the running follow-up that it is in, or null
 */
public record RecommendationText(String key, String text, List<String> themes, List<String> affectedPersons, List<String> sdgs, String group) {

    public RecommendationText {
        Objects.requireNonNull(key);
        text = text == null ? "" : text;
        themes = themes == null ? List.of() : List.copyOf(themes);
        affectedPersons = affectedPersons == null ? List.of() : List.copyOf(affectedPersons);
        sdgs = sdgs == null ? List.of() : List.copyOf(sdgs);
    }

    String document() {
        var end = key.indexOf('#');
        return end < 0 ? "" : key.substring(0, end);
    }
}
