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
    private final ProgressReports reports;
    private final Clock clock;

    RecordProgress(RecommendationRegister register, ProgressReports reports, Clock clock) {
        this.register = register;
        this.reports = reports;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var data = new CaseVariables(execution);
        var today = LocalDate.now(clock);
        var report = reports.enter(execution.getProcessBusinessKey(), today, data.text(FollowUpProcess.PROGRESS_SUMMARY));
        var rows = new ArrayList<Map<String, String>>();
        data.json(FollowUpProcess.RECOMMENDATIONS).forEach(row -> {
            var claim = row.path("stateClaim").asText("").strip();
            var key = row.path("key").asText();
            var progress = row.path("progressStatus").asText();
            register.progressed(key, progress, claim.isEmpty() ? null : claim);
            reports.add(report, key, progress, claim.isEmpty() ? null : claim);
            rows.add(Map.of("key", key, "progressStatus", progress, "stateClaim", claim));
        });
        data.append(FollowUpProcess.PROGRESS_REPORTS, Map.of("date", today.toString(),
            "summary", data.text(FollowUpProcess.PROGRESS_SUMMARY), "recommendations", rows));
    }
}
