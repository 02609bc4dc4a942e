package org.action2.casework.followup;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Notes the country team's own status and what the State claims, and keeps the report beside earlier ones. */
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
        var data = new FollowUpData(execution);
        var claim = data.text(FollowUpProcess.STATE_CLAIM);
        register.progressed(execution.getProcessBusinessKey(), data.text(FollowUpProcess.PROGRESS_STATUS), claim == null || claim.isBlank() ? null : claim);
        data.append(FollowUpProcess.PROGRESS_REPORTS, Map.of("date", LocalDate.now(clock).toString(),
            "status", data.text(FollowUpProcess.PROGRESS_STATUS), "summary", data.text(FollowUpProcess.PROGRESS_SUMMARY),
            "stateClaim", claim == null ? "" : claim));
    }
}
