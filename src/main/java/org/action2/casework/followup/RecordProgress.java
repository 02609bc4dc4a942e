package org.action2.casework.followup;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Map;
import org.action2.casework.engine.CaseVariables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Notes the country team's own status of each recommendation and what the State says, and keeps the report beside earlier ones. */
@Component
class RecordProgress implements JavaDelegate {

    private final RecommendationRegister register;
    private final Clock clock;

    RecordProgress(RecommendationRegister register, Clock clock) {
        this.register = register;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var data = new CaseVariables(execution);
        var rows = new ArrayList<Map<String, String>>();
        data.json(FollowUpProcess.RECOMMENDATIONS).forEach(row -> {
            var claim = row.path("stateClaim").asText("").strip();
            register.progressed(row.path("key").asText(), row.path("progressStatus").asText(), claim.isEmpty() ? null : claim);
            rows.add(Map.of("key", row.path("key").asText(), "progressStatus", row.path("progressStatus").asText(), "stateClaim", claim));
        });
        data.append(FollowUpProcess.PROGRESS_REPORTS, Map.of("date", LocalDate.now(clock).toString(),
            "summary", data.text(FollowUpProcess.PROGRESS_SUMMARY), "recommendations", rows));
    }
}
