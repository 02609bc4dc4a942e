package org.action2.casework.followup.intake;

import static org.action2.casework.followup.intake.RecommendationIntakeProcess.BODIES;
import static org.action2.casework.followup.intake.RecommendationIntakeProcess.COUNTRIES;
import static org.action2.casework.followup.intake.RecommendationIntakeProcess.INTAKE_ID;
import static org.action2.casework.followup.intake.RecommendationIntakeProcess.KINDS_LEFT;
import static org.action2.casework.followup.intake.RecommendationIntakeProcess.PROGRESS;
import static org.action2.casework.followup.intake.RecommendationIntakeProcess.REGISTERED;
import static org.action2.casework.followup.intake.RecommendationIntakeProcess.TO_REGISTER;
import static org.action2.casework.followup.intake.RecommendationIntakeProcess.YEARS;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Marks the rows that the desk officer chose to take on. */
@Component
class SelectRecommendations implements JavaDelegate {

    private static final String CHANGES = "changes";
    private static final String NOTED = "upr-noted";

    private final Intakes intakes;
    private final IntakeRows rows;
    private final ObjectMapper json;

    SelectRecommendations(Intakes intakes, IntakeRows rows, ObjectMapper json) {
        this.intakes = intakes;
        this.rows = rows;
        this.json = json;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var intake = UUID.fromString((String) execution.getVariable(INTAKE_ID));
        var left = list(execution, KINDS_LEFT);
        var taken = rows.take(intake, new IntakeRows.Selection(
            left.contains(CHANGES) ? List.of(RowStatus.NEW.key()) : List.of(RowStatus.NEW.key(), RowStatus.CHANGED.key()),
            list(execution, BODIES), list(execution, COUNTRIES), list(execution, YEARS),
            Stream.of(Bodies.TREATY_BODY, Bodies.SPECIAL_PROCEDURE, Bodies.UPR).filter(left::contains).toList(),
            left.contains(NOTED)));
        execution.setVariable(TO_REGISTER, taken);
        execution.setVariable(REGISTERED, 0);
        execution.setVariable(PROGRESS, taken == 0 ? 100 : 0);
        intakes.setState(intake, IntakeState.STARTING);
    }

    private List<String> list(DelegateExecution execution, String variable) {
        var value = execution.getVariable(variable);
        try {
            var list = value == null ? null : json.readValue(value.toString(), new TypeReference<List<String>>() {
            });
            return list == null ? List.of() : list;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Variable " + variable + " is no list.", e);
        }
    }
}
