package org.action2.casework.followup.similar;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.action2.casework.language.Text;

/**
 * Which recommendations of a document belong together.
 *
 * @param groups in the order of their first recommendations
 * @param places by key, one for each recommendation of the document
 * @param complete false while texts of running follow-ups are still being read by the model in the background, so that asking
 *     again may give more
 */
public record Proposal(List<Group> groups, Map<String, Place> places, boolean complete) {

    /**
     * @param label A, B, … Z, AA
     * @param title the words that tell most of what its recommendations share, in their language
     * @param followUp the key of the running follow-up that they would join; empty for a new one
     * @param keys of its recommendations, in the order of the document
     * @param score how alike they are on average, from 0 to 1
     * @param why they belong together
     */
    public record Group(String label, String title, Optional<String> followUp, List<String> keys, double score, List<Text> why) {
    }

    /**
     * @param group the label of its group, or the key of the follow-up that it is in already
     * @param similar the most similar others of the document and of running follow-ups, the most similar first
     * @param supersedes the recommendation of another document that it nearly repeats
     * @param duplicateOf an earlier recommendation of the same document that says nearly the same
     * @param why what the two say, and what its group has in common
     */
    public record Place(String group, List<Near> similar, Optional<String> supersedes, Optional<String> duplicateOf, List<Text> why) {
    }

    /**
     * @param group the label of the group or the key of the follow-up that it is in; null if in none
     * @param score from 0 to 1
     */
    public record Near(String key, String group, double score) {
    }
}
