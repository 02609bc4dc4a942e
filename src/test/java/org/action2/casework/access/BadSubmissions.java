package org.action2.casework.access;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Values that a form must refuse, made from its schema: each constraint just violated, and values of wrong types. */
final class BadSubmissions {

    private static final List<String> BEYOND_DATES = List.of("2027-02-30", "31/12/2027", "tomorrow", "2027-1-1", "+99999-01-01", "2027-01-31T00:00:00Z");

    private BadSubmissions() {
    }

    /** One bad value of one field. */
    record Bad(String field, String what, Object variable) {

        @Override
        public String toString() {
            return field + ": " + what;
        }
    }

    /** @param filled the fields that are visible with the good values at hand */
    static List<Bad> of(JsonNode form, Iterable<String> filled) {
        var fields = new LinkedHashMap<String, JsonNode>();
        collect(form, fields);
        var bad = new ArrayList<Bad>();
        filled.forEach(key -> {
            if (fields.containsKey(key)) {
                bad.addAll(ofField(key, fields.get(key)));
            }
        });
        bad.add(new Bad("approved", "no field of the form", Map.of("value", true)));
        bad.add(new Bad("${1+1}", "an expression for a name", Map.of("value", "x")));
        return bad;
    }

    private static void collect(JsonNode node, Map<String, JsonNode> fields) {
        node.path("components").forEach(component -> {
            var key = component.path("type").asText().equals("dynamiclist") ? component.path("path") : component.path("key");
            if (key.isTextual()) {
                fields.put(key.asText(), component);
            }
            if (!component.path("type").asText().equals("dynamiclist")) {
                collect(component, fields);
            }
        });
    }

    private static List<Bad> ofField(String key, JsonNode field) {
        var bad = new ArrayList<Bad>();
        var rule = field.path("validate");
        if (rule.path("required").asBoolean()) {
            bad.add(new Bad(key, "nothing", null));
            bad.add(new Bad(key, "null", value(null)));
            bad.add(new Bad(key, "empty", Map.of("value", "")));
            bad.add(new Bad(key, "blank", Map.of("value", " \t\n\u00a0")));
        }
        bad.add(new Bad(key, "a megabyte", Map.of("value", "x".repeat(1 << 20))));
        bad.add(new Bad(key, "a Java object", Map.of("value", "rO0ABXQAAXg=", "type", "Object",
            "valueInfo", Map.of("objectTypeName", "java.lang.String", "serializationDataFormat", "application/x-java-serialized-object"))));
        bad.add(new Bad(key, "bytes", Map.of("value", "AAAA", "type", "Bytes")));
        bad.add(new Bad(key, "no such type", Map.of("value", "x", "type", "NoSuchType")));
        bad.add(new Bad(key, "broken JSON", Map.of("value", "[{", "type", "Json")));
        switch (field.path("type").asText()) {
            case "textfield", "textarea" -> {
                bad.add(new Bad(key, "a number", Map.of("value", 7)));
                bad.add(new Bad(key, "a list", json("[\"a\"]")));
                bad.add(new Bad(key, "a bare list", Map.of("value", List.of("a"))));
                bad.add(new Bad(key, "an object", json("{\"a\": 1}")));
                bad.add(new Bad(key, "a zero character", Map.of("value", "abcdefghijklmnopqrstuvw\u0000")));
                if (rule.path("maxLength").isNumber()) {
                    bad.add(new Bad(key, "one too long", Map.of("value", "x".repeat(rule.path("maxLength").asInt() + 1))));
                }
                if (rule.path("minLength").isNumber()) {
                    bad.add(new Bad(key, "one too short", Map.of("value", "x".repeat(rule.path("minLength").asInt() - 1))));
                }
                if (rule.path("pattern").isTextual()) {
                    List.of("-1", "1.234", "1e9", "١٢٣", "1\n1", "1,000.00", "${7*7}", "' or 1=1 --").forEach(text ->
                        bad.add(new Bad(key, text, Map.of("value", text))));
                }
                if (rule.path("validationType").isTextual()) {
                    List.of("no address", "a@b", "a@example.org\r\nBcc: x@example.org", "<script>@example.org").forEach(text ->
                        bad.add(new Bad(key, text, Map.of("value", text))));
                }
            }
            case "number" -> {
                List.of("four", List.of(4), true, 1e300, rule.path("min").asInt() - 1, rule.path("max").asInt() + 1, 3.5).forEach(value ->
                    bad.add(new Bad(key, String.valueOf(value), Map.of("value", value))));
                bad.add(new Bad(key, "not a number", Map.of("value", "NaN", "type", "Double")));
                bad.add(new Bad(key, "endless", Map.of("value", "Infinity", "type", "Double")));
                bad.add(new Bad(key, "beyond whole numbers", Map.of("value", "99999999999999999999", "type", "Integer")));
            }
            case "radio", "select" -> {
                bad.add(new Bad(key, "no option", Map.of("value", "no-such-option")));
                bad.add(new Bad(key, "a list", json("[\"a\"]")));
                bad.add(new Bad(key, "a number", Map.of("value", 99)));
                bad.add(new Bad(key, "markup", Map.of("value", "<script>alert(1)</script>")));
            }
            case "checkbox" -> {
                bad.add(new Bad(key, "maybe", Map.of("value", "maybe")));
                bad.add(new Bad(key, "one", Map.of("value", 1)));
            }
            case "checklist", "taglist" -> {
                bad.add(new Bad(key, "no option", json("[\"no-such-option\"]")));
                bad.add(new Bad(key, "text", Map.of("value", "text")));
                bad.add(new Bad(key, "nested", json("[[\"a\"]]")));
                bad.add(new Bad(key, "nothing in it", json("[null]")));
            }
            case "datetime" -> BEYOND_DATES.forEach(date -> bad.add(new Bad(key, date, Map.of("value", date))));
            case "dynamiclist" -> {
                bad.add(new Bad(key, "text", Map.of("value", "text")));
                bad.add(new Bad(key, "numbers", json("[1, 2]")));
                bad.add(new Bad(key, "strange rows", json("[{\"strange\": \"x\"}]")));
                bad.add(new Bad(key, "a list of lists", json("[[[]]]")));
            }
            default -> throw new IllegalStateException("No bad values for " + field.path("type"));
        }
        return bad;
    }

    static Map<String, Object> json(String value) {
        return Map.of("value", value, "type", "Json");
    }

    private static Map<String, Object> value(Object value) {
        var variable = new LinkedHashMap<String, Object>();
        variable.put("value", value);
        return variable;
    }
}
