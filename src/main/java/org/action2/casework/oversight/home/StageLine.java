package org.action2.casework.oversight.home;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.action2.casework.followup.DocumentStage;
import org.action2.casework.followup.FollowUpStage;
import org.action2.casework.seedfunding.RequestStage;
import org.jspecify.annotations.Nullable;

/** The way of a case from its first stage to its last: the usual stages, and those beside them that it came through. */
final class StageLine {

    private static final Map<String, List<String>> ALL = Map.of(
        "request", Stream.of(RequestStage.values()).filter(stage -> !stage.isEnd()).map(RequestStage::id).toList(),
        "follow-up", Stream.of(FollowUpStage.values()).map(FollowUpStage::id).toList(),
        "document", Stream.of(DocumentStage.values()).map(DocumentStage::id).toList());

    private static final Map<String, Set<String>> USUAL = Map.of(
        "request", ids(RequestStage.ENDORSEMENT.id(), RequestStage.SCREENING.id(), RequestStage.REVIEW.id(), RequestStage.DECISION.id(),
            RequestStage.TERMS.id(), RequestStage.DISBURSEMENT.id(), RequestStage.REPORTING.id(), RequestStage.CLOSING.id()),
        "follow-up", ids(FollowUpStage.PLANNING.id(), FollowUpStage.ENDORSEMENT.id(), FollowUpStage.IMPLEMENTATION.id(), FollowUpStage.ASSESSMENT.id(),
            FollowUpStage.WAITING.id()),
        "document", ids(DocumentStage.TRIAGE.id(), DocumentStage.AWAITING_REPORT.id(), DocumentStage.AWAITING_EVALUATION.id(), DocumentStage.EVALUATED.id()));

    private final List<Home.Stage> stages = new ArrayList<>();
    private @Nullable String next;

    /** @param reached when the case came to each stage that it was in, as far as that is on record */
    StageLine(String kind, String current, Map<String, Instant> reached) {
        var order = ALL.getOrDefault(kind, List.of());
        var place = order.indexOf(current);
        for (var i = 0; i < order.size(); i++) {
            var stage = order.get(i);
            var isUsual = USUAL.getOrDefault(kind, Set.of()).contains(stage);
            if (i == place) {
                stages.add(new Home.Stage(stage, "now", reached.get(stage)));
            } else if (i < place && (isUsual || reached.containsKey(stage))) {
                stages.add(new Home.Stage(stage, "done", reached.get(stage)));
            } else if (i > place && isUsual) {
                stages.add(new Home.Stage(stage, "ahead", null));
                next = next == null ? stage : next;
            }
        }
    }

    List<Home.Stage> stages() {
        return stages;
    }

    /** The stage after the current one on the usual way; null after the last. */
    @Nullable String next() {
        return next;
    }

    private static Set<String> ids(String... ids) {
        return Set.of(ids);
    }
}
