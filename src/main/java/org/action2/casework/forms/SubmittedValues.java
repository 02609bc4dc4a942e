package org.action2.casework.forms;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.Map;
import org.action2.casework.input.BoundedJson;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.value.FileValue;
import org.camunda.bpm.engine.variable.value.SerializableValue;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.SpinList;
import org.camunda.spin.json.SpinJsonNode;

/** Turns what the engine was handed into plain text, numbers, truth values and Jackson trees; Java objects are none. */
final class SubmittedValues {

    /** Stands for a value that no form field can have, such as a Java object or a file. */
    static final Object UNREADABLE = new Object();

    private static final ObjectMapper JSON = BoundedJson.mapper();

    private SubmittedValues() {
    }

    static Map<String, Object> of(Map<String, Object> variables) {
        var values = new HashMap<String, Object>();
        variables.keySet().forEach(name -> values.put(name, value(variables, name)));
        return values;
    }

    private static Object value(Map<String, Object> variables, String name) {
        if (variables instanceof VariableMap map) {
            return plain(map.getValueTyped(name));
        }
        return plain(variables.get(name));
    }

    static Object plain(Object value) {
        if (value instanceof SerializableValue serialized && serialized.getValueSerialized() != null) {
            var format = serialized.getSerializationDataFormat();
            return format == null || format.contains("json") ? tree(serialized.getValueSerialized()) : UNREADABLE;
        }
        if (value instanceof SerializableValue nothing && !nothing.isDeserialized()) {
            return null; // which could not be read
        }
        if (value instanceof FileValue) {
            return UNREADABLE;
        }
        if (value instanceof TypedValue typed) {
            return plain(typed.getValue());
        }
        if (value instanceof SpinJsonNode || value instanceof SpinList<?>) {
            return tree(value.toString());
        }
        if (value == null || value instanceof String || value instanceof Boolean || value instanceof Number
            || value instanceof JsonNode) {
            return value;
        }
        return value instanceof Iterable<?> || value instanceof Map<?, ?> ? JSON.valueToTree(value) : UNREADABLE;
    }

    private static Object tree(String json) {
        try {
            var tree = JSON.readTree(json);
            return tree.isMissingNode() ? UNREADABLE : tree;
        } catch (JsonProcessingException e) {
            return UNREADABLE;
        }
    }
}
