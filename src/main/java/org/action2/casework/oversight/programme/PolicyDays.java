package org.action2.casework.oversight.programme;

import java.util.Map;
import java.util.Optional;
import org.action2.casework.deadlines.Deadlines;
import org.action2.casework.seedfunding.SeedFunding;
import org.springframework.stereotype.Component;

/** The working days that the escalation policy gives the task of a stage, by which its days are judged. */
@Component
class PolicyDays {

    private static final String REQUEST = SeedFunding.REQUEST;
    private static final String FOLLOW_UP = "recommendation-follow-up";

    private static final Map<String, String> TASKS = Map.ofEntries(
        Map.entry("endorsement@request", "endorse-request"), Map.entry("completion@request", "complete-request"),
        Map.entry("screening@request", "screen-request"), Map.entry("decision@request", "decide-request"),
        Map.entry("terms@request", "accept-terms"), Map.entry("disbursement@request", "record-disbursement"), Map.entry("closing@request", "close-grant"),
        Map.entry("triage@recommendation", "triage-recommendation"), Map.entry("planning@recommendation", "plan-follow-up"),
        Map.entry("endorsement@recommendation", "endorse-plan"), Map.entry("assessment@recommendation", "assess-implementation"));

    private final Deadlines deadlines;

    PolicyDays(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    /** @param kind {@code request} or {@code recommendation} */
    Optional<Integer> of(String kind, String stage) {
        if (kind.equals("request") && stage.equals("review")) {
            return Optional.of(deadlines.workingDaysToDue(SeedFunding.REVIEW, "review-request"));
        }
        return Optional.ofNullable(TASKS.get(stage + "@" + kind))
            .map(task -> deadlines.workingDaysToDue(kind.equals("request") ? REQUEST : FOLLOW_UP, task));
    }
}
