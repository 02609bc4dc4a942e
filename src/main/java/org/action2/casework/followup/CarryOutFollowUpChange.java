package org.action2.casework.followup;

import java.util.List;
import java.util.Map;
import org.action2.casework.engine.CaseVariables;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Carries out what people ask of a running follow-up: another action, advice, an early report, a hold or its end, other company. */
@Component
class CarryOutFollowUpChange implements JavaDelegate {

    private static final String MOVE = "move";

    private final RuntimeService runtime;
    private final FollowUps followUps;
    private final FollowUpStarter starter;
    private final Supersession supersession;

    CarryOutFollowUpChange(RuntimeService runtime, FollowUps followUps, FollowUpStarter starter, Supersession supersession) {
        this.runtime = runtime;
        this.followUps = followUps;
        this.starter = starter;
        this.supersession = supersession;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var data = new CaseVariables(execution);
        var followUp = followUps.get(data.text(FollowUpChangeProcess.FOLLOW_UP));
        var kind = data.text(FollowUpChangeProcess.CHANGE_KIND);
        if (MOVE.equals(kind)) {
            move(data, followUp);
            return;
        }
        runtime.createMessageCorrelation(message(kind))
            .processInstanceId(followUp.processInstanceId())
            .setVariablesToTriggeredScope(content(kind, data))
            .correlate();
    }

    private void move(CaseVariables data, FollowUps.Entry from) {
        var keys = data.texts(FollowUpChangeProcess.RECOMMENDATIONS_TO_MOVE);
        var target = data.text(FollowUpChangeProcess.MOVE_TO).strip();
        if (target.equals(FollowUpChangeProcess.NEW_FOLLOW_UP)) {
            target = starter.start(from.country(), keys);
        } else {
            starter.join(target, keys);
        }
        supersession.endIfEmpty(from.key(), target);
    }

    private static String message(String kind) {
        return switch (kind) {
            case "add-action" -> FollowUpProcess.ACTION_ADDED;
            case "ask-advice" -> FollowUpProcess.ADVICE_ASKED;
            case "report-now" -> FollowUpProcess.PROGRESS_ASKED;
            case "hold" -> FollowUpProcess.ON_HOLD;
            case "resume" -> FollowUpProcess.RESUMED;
            default -> throw new IllegalStateException("No message is known for the change " + kind + ".");
        };
    }

    private static Map<String, Object> content(String kind, CaseVariables data) {
        return switch (kind) {
            case "add-action" -> Map.of(FollowUpProcess.ADDED_ACTION, CaseVariables.jsonValue(Map.of(
                "agency", data.text(FollowUpChangeProcess.ACTION_AGENCY),
                "action", data.text(FollowUpChangeProcess.ACTION_TEXT),
                "dueDate", data.text(FollowUpChangeProcess.ACTION_DUE_DATE),
                "recommendations", List.of())));
            case "ask-advice" -> Map.of(FollowUpProcess.ADVICE_AGENCY, data.text(FollowUpChangeProcess.ADVICE_AGENCY),
                FollowUpProcess.ADVICE_QUESTION, data.text(FollowUpChangeProcess.ADVICE_QUESTION));
            case "hold" -> Map.of(FollowUpProcess.RESUME_DATE, data.text(FollowUpChangeProcess.RESUME_DATE),
                FollowUpProcess.HOLD_REASON, data.text(FollowUpChangeProcess.CHANGE_REASON));
            default -> Map.of();
        };
    }
}
