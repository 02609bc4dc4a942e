package org.action2.casework.oversight.programme;

import java.util.Map;
import java.util.Optional;
import org.action2.casework.deadlines.Deadlines;
import org.action2.casework.seedfunding.SeedFunding;
import org.springframework.stereotype.Component;

/** The working days that the escalation policy gives the task of a stage, by which its days are judged. */
@Component
class PolicyDays {

    private static final Map<String, String> PROCESSES = Map.of("request", SeedFunding.REQUEST, "document", "document-review",
        "follow-up", "recommendation-follow-up");

    private static final Map<String, String> TASKS = Map.ofEntries(
        Map.entry("endorsement@request", "endorse-request"), Map.entry("completion@request", "complete-request"),
        Map.entry("screening@request", "screen-request"), Map.entry("decision@request", "decide-request"),
        Map.entry("terms@request", "accept-terms"), Map.entry("disbursement@request", "record-disbursement"), Map.entry("closing@request", "close-grant"),
        Map.entry("triage@document", "triage-document"), Map.entry("awaiting-report@document", "record-state-report"),
        Map.entry("awaiting-evaluation@document", "record-evaluation"), Map.entry("planning@follow-up", "plan-follow-up"),
        Map.entry("endorsement@follow-up", "endorse-plan"), Map.entry("assessment@follow-up", "assess-implementation"));

    private final Deadlines deadlines;

    PolicyDays(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    /** @param kind {@code request}, {@code document} or {@code follow-up} */
    Optional<Integer> of(String kind, String stage) {
        if (kind.equals("request") && stage.equals("review")) {
            return Optional.of(deadlines.workingDaysToDue(SeedFunding.REVIEW, "review-request"));
        }
        return Optional.ofNullable(TASKS.get(stage + "@" + kind))
            .map(task -> deadlines.workingDaysToDue(PROCESSES.get(kind), task));
    }
}
