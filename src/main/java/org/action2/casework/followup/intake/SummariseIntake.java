package org.action2.casework.followup.intake;

import static org.action2.casework.followup.intake.RecommendationIntakeProcess.BODIES_OFFERED;
import static org.action2.casework.followup.intake.RecommendationIntakeProcess.COUNTRIES_OFFERED;
import static org.action2.casework.followup.intake.RecommendationIntakeProcess.COUNTS;
import static org.action2.casework.followup.intake.RecommendationIntakeProcess.INTAKE_ID;
import static org.action2.casework.followup.intake.RecommendationIntakeProcess.NOTES;
import static org.action2.casework.followup.intake.RecommendationIntakeProcess.ROWS;
import static org.action2.casework.followup.intake.RecommendationIntakeProcess.ROWS_SHOWN;
import static org.action2.casework.followup.intake.RecommendationIntakeProcess.TITLE;
import static org.action2.casework.followup.intake.RecommendationIntakeProcess.YEARS_OFFERED;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.spin.plugin.variable.SpinValues;
import org.springframework.stereotype.Component;

/** Puts what an intake holds before the desk officer: counts, the first rows, and what can be chosen from. */
@Component
class SummariseIntake implements JavaDelegate {

    private static final int ROWS_IN_FORM = 500;
    private static final int TEXT_IN_FORM = 90;

    private final Intakes intakes;
    private final IntakeRows rows;
    private final Countries countries;
    private final ObjectMapper json;

    SummariseIntake(Intakes intakes, IntakeRows rows, Countries countries, ObjectMapper json) {
        this.intakes = intakes;
        this.rows = rows;
        this.countries = countries;
        this.json = json;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var intake = intakes.find(UUID.fromString((String) execution.getVariable(INTAKE_ID))).orElseThrow();
        var counts = rows.counts(intake.id());
        var total = counts.values().stream().mapToInt(Integer::intValue).sum();
        execution.setVariable(TITLE, "%s: %d new of %d".formatted(intake.fileName(), counts.getOrDefault(RowStatus.NEW.key(), 0), total));
        execution.setVariable(NOTES, intake.notes());
        set(execution, COUNTS, counts(counts, total));
        set(execution, ROWS, shown(intake.id()));
        execution.setVariable(ROWS_SHOWN, Math.min(ROWS_IN_FORM, total));
        set(execution, BODIES_OFFERED, offered(intake.id(), "body"));
        set(execution, COUNTRIES_OFFERED, offered(intake.id(), "country"));
        set(execution, YEARS_OFFERED, offered(intake.id(), "coalesce(extract(year from publication_date)::text, '-')"));
    }

    private ArrayNode counts(Map<String, Integer> counts, int total) {
        var list = json.createArrayNode();
        list.addObject().put("what", IntakeShown.ALL).put("rows", total);
        Arrays.stream(RowStatus.values()).forEach(status -> list.addObject().put("what", status.counted()).put("rows", counts.getOrDefault(status.key(), 0)));
        return list;
    }

    private ArrayNode shown(UUID intake) {
        var list = json.createArrayNode();
        rows.page(intake, null, 0, ROWS_IN_FORM).forEach(line -> list.addObject()
            .put("row", line.row())
            .put("status", line.status())
            .put("country", line.country())
            .put("body", line.body())
            .put("where", line.symbol() == null ? "" : line.paragraph().isEmpty() ? line.symbol() : line.symbol() + ", " + line.paragraph())
            .put("text", shortened(line.text()))
            .put("reason", line.reason() == null ? "" : (line.column() == null ? "" : line.column() + ": ") + line.reason()));
        return list;
    }

    private ArrayNode offered(UUID intake, String column) {
        var list = json.createArrayNode();
        rows.choices(intake, column).forEach((value, count) -> list.addObject()
            .put("value", value)
            .put("label", "%s (%d)".formatted(column.equals("country") ? countries.name(value) : value.equals("-") ? "No date" : value, count)));
        return list;
    }

    private static String shortened(String text) {
        return text == null ? "" : text.codePointCount(0, text.length()) <= TEXT_IN_FORM ? text
            : text.substring(0, text.offsetByCodePoints(0, TEXT_IN_FORM)) + "…";
    }

    private static void set(DelegateExecution execution, String variable, ArrayNode value) {
        execution.setVariable(variable, SpinValues.jsonValue(value.toString()).create());
    }
}
