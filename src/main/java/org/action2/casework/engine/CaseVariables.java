package org.action2.casework.engine;

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
import org.camunda.spin.plugin.variable.value.JsonValue;

/**
 * The variables of a case, read and written with the types that they mean.
 *
 * @param scope the execution or task that sees them
 */
public record CaseVariables(VariableScope scope) {

    /** What a case is known by, such as {@code SF-KEN-2026-0001}; as the three that follow a variable of every case. */
    public static final String REFERENCE = "reference";

    public static final String TITLE = "title";

    /** ISO 3166 alpha-3. */
    public static final String COUNTRY = "country";

    /** Who started the case. */
    public static final String SUBMITTED_BY = "submittedBy";

    private static final ObjectMapper JSON = BoundedJson.mapper();

    /** A text; null where there is none, or something else. */
    public String text(String variable) {
        return scope.getVariable(variable) instanceof String text ? text : null;
    }

    /** The day of an ISO 8601 date, with or without a time behind it; null where there is none. */
    public LocalDate date(String variable) {
        var text = text(variable);
        return text == null || text.isBlank() ? null : LocalDate.parse(text.substring(0, Math.min(10, text.length())));
    }

    /** Whether it holds {@code true}. */
    public boolean isTrue(String variable) {
        return Boolean.TRUE.equals(scope.getVariable(variable));
    }

    /** A whole number; null where there is none. */
    public Integer integer(String variable) {
        return scope.getVariable(variable) instanceof Number number ? Integer.valueOf(number.intValue()) : null;
    }

    /** A whole number, or another where there is none. */
    public int number(String variable, int otherwise) {
        var number = integer(variable);
        return number == null ? otherwise : number;
    }

    /** A list or JSON value; an empty list where there is none. */
    public JsonNode json(String variable) {
        return tree(scope.getVariable(variable));
    }

    /** A list or JSON value, whichever way it came, as a tree; an empty list for null. */
    public static JsonNode tree(Object value) {
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

    /** The rows of a list. */
    public List<JsonNode> rows(String variable) {
        return StreamSupport.stream(json(variable).spliterator(), false).toList();
    }

    /** The texts of a list. */
    public List<String> texts(String variable) {
        return rows(variable).stream().map(JsonNode::asText).toList();
    }

    /** One output of a decision's rows, such as the agencies proposed. */
    public List<String> outputs(String variable, String output) {
        return rows(variable).stream().map(row -> row.path(output).asText()).toList();
    }

    /** Sets a plain value. */
    public void set(String variable, Object value) {
        scope.setVariable(variable, value);
    }

    /** Sets a list, or anything else that is kept as JSON. */
    public void setJson(String variable, Object value) {
        scope.setVariable(variable, jsonValue(value));
    }

    /** Adds an entry to a list, such as another progress report. */
    public void append(String variable, Map<String, ?> entry) {
        var entries = new ArrayList<Object>(rows(variable));
        entries.add(JSON.valueToTree(entry));
        setJson(variable, entries);
    }

    /** What a variable of the type Json holds. */
    public static JsonValue jsonValue(Object value) {
        try {
            return SpinValues.jsonValue(JSON.writeValueAsString(value)).create();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A value can't be written as JSON.", e);
        }
    }
}
