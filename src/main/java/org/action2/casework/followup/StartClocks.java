package org.action2.casework.followup;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Resumes the follow-up; if that is before the date set, what was moved comes back by the days that are left. */
@Component
class StartClocks implements JavaDelegate {

    private final RecommendationRegister register;
    private final Clocks clocks;
    private final Clock clock;

    StartClocks(RecommendationRegister register, Clocks clocks, Clock clock) {
        this.register = register;
        this.clocks = clocks;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var data = new FollowUpData(execution);
        var stopped = data.json(FollowUpProcess.STOPPED);
        var left = ChronoUnit.DAYS.between(LocalDate.now(clock), data.date(FollowUpProcess.RESUME_DATE));
        if (left > 0) {
            clocks.move(new Clocks.Running(texts(stopped.path("tasks")), texts(stopped.path("timers"))), -left);
        }
        register.held(execution.getProcessBusinessKey(), null, null);
    }

    private static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false).map(JsonNode::asText).toList();
    }
}
