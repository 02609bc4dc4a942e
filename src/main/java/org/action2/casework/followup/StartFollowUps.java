package org.action2.casework.followup;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.action2.casework.engine.BatchScope;
import org.action2.casework.engine.CaseVariables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Starts a follow-up for each group of recommendations that triage put together, and lets the others join what runs already;
 * an older recommendation that a new one repeats is superseded. All in the transaction of the triage.
 */
@Component
class StartFollowUps implements JavaDelegate {

    private final FollowUpStarter starter;
    private final FollowUps followUps;
    private final RecommendationRegister register;
    private final Supersession supersession;
    private final BatchScope batch;

    StartFollowUps(FollowUpStarter starter, FollowUps followUps, RecommendationRegister register, Supersession supersession, BatchScope batch) {
        this.starter = starter;
        this.followUps = followUps;
        this.register = register;
        this.supersession = supersession;
        this.batch = batch;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var data = new CaseVariables(execution);
        var document = data.text(DocumentReviewProcess.REFERENCE);
        var followedUp = RecordTriage.rows(data).stream().filter(TriagedRow::isFollowedUp).toList();
        if (followedUp.stream().map(TriagedRow::followUp).distinct().count() > 1) {
            batch.run(() -> follow(execution.getTenantId(), followedUp));
        } else {
            follow(execution.getTenantId(), followedUp);
        }
        data.set(DocumentReviewProcess.FOLLOWED_UP, register.ofDocument(document).stream().anyMatch(each -> each.standing().followUp() != null));
        data.set(DocumentReviewProcess.RECOMMENDATIONS, null);
    }

    private int follow(String country, List<TriagedRow> rows) {
        var groups = rows.stream().collect(Collectors.groupingBy(TriagedRow::followUp, LinkedHashMap::new, Collectors.toList()));
        groups.forEach((label, group) -> {
            var keys = group.stream().map(TriagedRow::key).toList();
            if (followUps.find(label).isPresent()) {
                starter.join(label, keys);
            } else {
                starter.start(country, keys);
            }
        });
        rows.stream().filter(row -> Objects.nonNull(row.supersedes())).forEach(row -> supersession.supersede(row.supersedes(), row.key()));
        return groups.size();
    }
}
