package org.action2.casework.oversight.programme;

import java.util.Optional;
import org.action2.casework.deadlines.Deadlines;
import org.action2.casework.followup.DocumentStage;
import org.action2.casework.followup.FollowUpStage;
import org.action2.casework.followup.RecommendationProcesses;
import org.action2.casework.seedfunding.RequestStage;
import org.action2.casework.seedfunding.SeedFunding;
import org.springframework.stereotype.Component;

/** The working days that the escalation policy gives the task of a stage, by which its days are judged. */
@Component
class PolicyDays {

    private final Deadlines deadlines;

    PolicyDays(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    /** @param kind {@code request}, {@code document} or {@code follow-up} */
    Optional<Integer> of(String kind, String stage) {
        return switch (kind) {
            case "request" -> RequestStage.of(stage).flatMap(this::ofRequest);
            case "document" -> days(RecommendationProcesses.DOCUMENT_REVIEW, DocumentStage.of(stage).flatMap(DocumentStage::task));
            case "follow-up" -> days(RecommendationProcesses.FOLLOW_UP, FollowUpStage.of(stage).flatMap(FollowUpStage::task));
            default -> Optional.empty();
        };
    }

    private Optional<Integer> ofRequest(RequestStage stage) {
        return stage == RequestStage.REVIEW ? days(SeedFunding.REVIEW, Optional.of(SeedFunding.REVIEW_REQUEST)) : days(SeedFunding.REQUEST, stage.task());
    }

    private Optional<Integer> days(String process, Optional<String> task) {
        return task.map(key -> deadlines.workingDaysToDue(process, key));
    }
}
