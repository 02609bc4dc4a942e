package org.action2.casework.publication;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.action2.casework.followup.FollowUpStage;
import org.action2.casework.seedfunding.RequestStage;

/**
 * What is published as a list of its own.
 *
 * @param id in the table {@code published-fields}, in addresses and in files
 * @param fields those that may be published at all, in the order of the files
 * @param stages those that its records can stand in
 * @param stageOf the stage of a record, which the table asks for
 */
record Dataset<R>(String id, List<? extends PublicField<R>> fields, List<String> stages, Function<R, String> stageOf) {

    static final Dataset<Grant> GRANTS = new Dataset<>("grants", List.of(GrantField.values()),
        Arrays.stream(RequestStage.values()).map(RequestStage::id).toList(), Grant::stage);

    /** Recommendations stand where their follow-up stands, once they have one. */
    static final Dataset<PublicRecommendation> RECOMMENDATIONS = new Dataset<>("recommendations", List.of(RecommendationField.values()),
        Stream.concat(Stream.of("triage", "duplicate", "not-actionable"), Arrays.stream(FollowUpStage.values()).map(FollowUpStage::id)).toList(),
        PublicRecommendation::stage);

    static final Dataset<PublicFollowUp> FOLLOW_UPS = new Dataset<>("follow-ups", List.of(FollowUpField.values()),
        Arrays.stream(FollowUpStage.values()).map(FollowUpStage::id).toList(), PublicFollowUp::stage);
}
