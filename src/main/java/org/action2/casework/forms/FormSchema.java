package org.action2.casework.forms;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The fields of a Camunda Form with what they ask of a value.
 *
 * @param id the id of the form
 * @param fields by key; only those that take input
 */
record FormSchema(String id, Map<String, Field> fields) {

    private static final Pattern NAME = Pattern.compile("[A-Za-z_]\\w*");
    private static final Set<String> INPUTS = Set.of("textfield", "textarea", "number", "checkbox", "radio", "select",
        "checklist", "taglist", "datetime", "dynamiclist");

    /**
     * A field that takes input.
     *
     * @param hiddenWhen FEEL conditions, of the field and of the groups around it, under which it is not shown
     * @param rows the fields of a row, for a dynamic list
     */
    record Field(String key, String label, String type, JsonNode definition, List<String> hiddenWhen, Map<String, Field> rows) {

        JsonNode rule(String name) {
            return definition.path("validate").path(name);
        }

        boolean isRequired() {
            return rule("required").asBoolean(false);
        }

        /** Whether the form opens with what the case has of it; else it is answered anew each time. */
        boolean isPrefilled() {
            return definition.path("properties").path("prefilled").asBoolean(false);
        }

        /** The kind of documents that are added here; empty for a field of another kind. */
        Optional<String> documents() {
            return Optional.ofNullable(definition.path("properties").path("documents").textValue());
        }

        Optional<String> valuesKey() {
            return Optional.ofNullable(definition.path("valuesKey").textValue());
        }
    }

    static FormSchema parse(JsonNode form) {
        var fields = new LinkedHashMap<String, Field>();
        collect(form.path("components"), List.of(), fields);
        return new FormSchema(form.path("id").asText(), fields);
    }

    /** All names in the conditions under which fields are hidden. */
    Set<String> namesInConditions() {
        return fields.values().stream().flatMap(field -> field.hiddenWhen().stream())
            .flatMap(condition -> NAME.matcher(condition).results().map(MatchResult::group)).collect(Collectors.toSet());
    }

    /** The fields whose earlier answers the form does not open with. */
    Set<String> answeredAnew() {
        return fields.values().stream().filter(field -> !field.isPrefilled()).map(Field::key).collect(Collectors.toSet());
    }

    /** The label of each field, and of the fields of a list's rows under {@code list.field}. */
    Map<String, String> labels() {
        var labels = new LinkedHashMap<String, String>();
        fields.values().forEach(field -> {
            labels.put(field.key(), field.label());
            field.rows().values().forEach(each -> labels.put(field.key() + "." + each.key(), each.label()));
        });
        return labels;
    }

    private static void collect(JsonNode components, List<String> hiddenAround, Map<String, Field> fields) {
        components.forEach(component -> {
            var hidden = hidden(component, hiddenAround);
            var type = component.path("type").asText();
            if (type.equals("group")) {
                if (component.hasNonNull("path")) {
                    throw new IllegalArgumentException("A group with a path is not supported: " + component.path("id").asText());
                }
                collect(component.path("components"), hidden, fields);
            } else if (INPUTS.contains(type) && !component.path("disabled").asBoolean(false)) {
                var rows = new LinkedHashMap<String, Field>();
                collect(component.path("components"), List.of(), rows);
                var key = component.path(type.equals("dynamiclist") ? "path" : "key").asText(component.path("key").asText());
                fields.put(key, new Field(key, component.path("label").asText(key), type, component, hidden, rows));
            }
        });
    }

    private static List<String> hidden(JsonNode component, List<String> around) {
        var condition = component.path("conditional").path("hide").asText("");
        if (condition.isEmpty()) {
            return around;
        }
        var all = new ArrayList<>(around);
        all.add(condition.startsWith("=") ? condition.substring(1) : condition);
        return List.copyOf(all);
    }
}
