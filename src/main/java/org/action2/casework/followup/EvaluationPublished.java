package org.action2.casework.followup;

import java.util.List;

/**
 * A committee has published its evaluation, and it grades recommendations of a follow-up; published in the engine's transaction, once for each
 * follow-up that it reaches.
 *
 * @param followUp the follow-up's key
 * @param country  ISO 3166 alpha-3
 * @param document the key of the document whose recommendations were evaluated
 * @param grades   those of this follow-up's recommendations only
 */
public record EvaluationPublished(String followUp, String country, String document, List<Graded> grades) {

    /**
     * A grade of the committee.
     *
     * @param recommendation its key, {@code <symbol>#<paragraph>}
     * @param subParagraph   such as {@code (a)}; empty or null where the whole paragraph was graded
     * @param grade          of the body's own scale, as the table {@code grading-scale} has it
     */
    public record Graded(String recommendation, String subParagraph, String grade) {
    }
}
