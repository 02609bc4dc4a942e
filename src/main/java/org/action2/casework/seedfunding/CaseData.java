package org.action2.casework.seedfunding;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.action2.casework.input.BoundedJson;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.spin.plugin.variable.SpinValues;

/** Reads and writes the variables of a case with the types that they mean. */
record CaseData(VariableScope scope) {

    private static final ObjectMapper JSON = BoundedJson.mapper();

    /** A text; null where there is none, or something else. */
    String text(String variable) {
        return scope.getVariable(variable) instanceof String text ? text : null;
    }

    Money money(String variable) {
        return Money.of(text(variable));
    }

    Optional<Money> optionalMoney(String variable) {
        return Money.parse(scope.getVariable(variable));
    }

    LocalDate date(String variable) {
        return LocalDate.parse(text(variable));
    }

    boolean isTrue(String variable) {
        return Boolean.TRUE.equals(scope.getVariable(variable));
    }

    Integer integer(String variable) {
        return scope.getVariable(variable) instanceof Number number ? Integer.valueOf(number.intValue()) : null;
    }

    JsonNode json(String variable) {
        return tree(scope.getVariable(variable));
    }

    /** A list that a variable holds, whichever way it came; an empty one for nothing. */
    static JsonNode tree(Object value) {
        if (value == null) {
            return JSON.createArrayNode();
        }
        if (value instanceof List<?> list) {
            return JSON.valueToTree(list);
        }
        try {
            return JSON.readTree(value.toString());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A list of the case is not JSON.", e);
        }
    }

    List<JsonNode> rows(String variable) {
        return StreamSupport.stream(json(variable).spliterator(), false).toList();
    }

    List<String> texts(String variable) {
        return StreamSupport.stream(json(variable).spliterator(), false).map(JsonNode::asText).toList();
    }

    /** One output of a decision's rows, such as the agencies proposed. */
    List<String> outputs(String variable, String output) {
        return StreamSupport.stream(json(variable).spliterator(), false).map(row -> row.path(output).asText()).toList();
    }

    void set(String variable, Object value) {
        scope.setVariable(variable, value);
    }

    void setJson(String variable, Object value) {
        try {
            scope.setVariable(variable, SpinValues.jsonValue(JSON.writeValueAsString(value)).create());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Variable " + variable + " can't be written as JSON.", e);
        }
    }
}
