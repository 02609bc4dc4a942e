package org.action2.casework.followup;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.action2.casework.input.BoundedJson;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.spin.plugin.variable.SpinValues;

/** Reads and writes the variables of a follow-up with the types that they mean. */
record FollowUpData(VariableScope scope) {

    private static final ObjectMapper JSON = BoundedJson.mapper();

    String text(String variable) {
        return scope.getVariable(variable) instanceof String text ? text : null;
    }

    /** The date of an ISO 8601 text, null where there is none. */
    LocalDate date(String variable) {
        var text = text(variable);
        return text == null || text.isBlank() ? null : LocalDate.parse(text.substring(0, Math.min(10, text.length())));
    }

    boolean isTrue(String variable) {
        return Boolean.TRUE.equals(scope.getVariable(variable));
    }

    int number(String variable, int otherwise) {
        return scope.getVariable(variable) instanceof Number number ? number.intValue() : otherwise;
    }

    JsonNode json(String variable) {
        return tree(scope.getVariable(variable));
    }

    /** A list or JSON value, as the engine gives it, as a tree; an empty list for null. */
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
            throw new IllegalStateException("The value is not JSON.", e);
        }
    }

    List<String> texts(String variable) {
        return StreamSupport.stream(json(variable).spliterator(), false).map(JsonNode::asText).toList();
    }

    void set(String variable, Object value) {
        scope.setVariable(variable, value);
    }

    void setJson(String variable, Object value) {
        scope.setVariable(variable, jsonValue(value));
    }

    /** The list with one more entry, such as another progress report. */
    void append(String variable, Map<String, ?> entry) {
        var entries = new ArrayList<Object>();
        json(variable).forEach(entries::add);
        entries.add(JSON.valueToTree(entry));
        setJson(variable, entries);
    }

    static Object jsonValue(Object value) {
        try {
            return SpinValues.jsonValue(JSON.writeValueAsString(value)).create();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A value can't be written as JSON.", e);
        }
    }
}
