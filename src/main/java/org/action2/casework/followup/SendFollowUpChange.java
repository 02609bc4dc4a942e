package org.action2.casework.followup;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Tells a running follow-up what its people ask: another action, advice, a hold or its end. */
@Component
class SendFollowUpChange implements JavaDelegate {

    private final RuntimeService runtime;
    private final RecommendationRegister register;

    SendFollowUpChange(@Lazy RuntimeService runtime, RecommendationRegister register) {
        this.runtime = runtime;
        this.register = register;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var data = new FollowUpData(execution);
        var followUp = register.find(data.text(FollowUpChangeProcess.RECOMMENDATION)).orElseThrow();
        var kind = data.text(FollowUpChangeProcess.CHANGE_KIND);
        runtime.createMessageCorrelation(message(kind))
            .processInstanceId(followUp.processInstanceId())
            .setVariablesToTriggeredScope(content(kind, data))
            .correlate();
    }

    private static String message(String kind) {
        return switch (kind) {
            case "add-action" -> FollowUpProcess.ACTION_ADDED;
            case "ask-advice" -> FollowUpProcess.ADVICE_ASKED;
            case "hold" -> FollowUpProcess.ON_HOLD;
            case "resume" -> FollowUpProcess.RESUMED;
            default -> throw new IllegalStateException("No message is known for the change " + kind + ".");
        };
    }

    private static Map<String, Object> content(String kind, FollowUpData data) {
        return switch (kind) {
            case "add-action" -> Map.of(FollowUpProcess.ADDED_ACTION, FollowUpData.jsonValue(Map.of(
                "agency", data.text(FollowUpChangeProcess.ACTION_AGENCY),
                "action", data.text(FollowUpChangeProcess.ACTION_TEXT),
                "dueDate", data.text(FollowUpChangeProcess.ACTION_DUE_DATE))));
            case "ask-advice" -> Map.of(FollowUpProcess.ADVICE_AGENCY, data.text(FollowUpChangeProcess.ADVICE_AGENCY),
                FollowUpProcess.ADVICE_QUESTION, data.text(FollowUpChangeProcess.ADVICE_QUESTION));
            case "hold" -> Map.of(FollowUpProcess.RESUME_DATE, data.text(FollowUpChangeProcess.RESUME_DATE),
                FollowUpProcess.HOLD_REASON, data.text(FollowUpChangeProcess.CHANGE_REASON));
            default -> Map.of();
        };
    }
}
