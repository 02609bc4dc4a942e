package org.action2.casework.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.action2.casework.CaseworkTest;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.spin.plugin.variable.value.JsonValue;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Bad submissions to the start form, generated from its fields: each is refused with its faults or stored harmlessly. */
@CaseworkTest
class BadSubmissionsTest {

    private static final List<Object> BAD = badValues();

    @LocalServerPort
    private int port;

    @Autowired
    private RuntimeService runtime;

    @Test
    void noValueOfAnyFieldMakesTheProgramFail() throws IOException {
        var wrong = new ArrayList<String>();
        for (var field : fields()) {
            for (var bad : BAD) {
                var before = runtime.createProcessInstanceQuery().count();
                var answer = Caller.basic(port, "ken-focal-point").post("/engine-rest/process-definition/key/seed-funding-request/submit-form",
                    Map.of("variables", with(field, bad)));
                var isStored = answer.status() == 200 && runtime.createProcessInstanceQuery().count() == before + 1;
                var isRefused = answer.status() == 400 && !answer.json().path("message").asText().isBlank()
                    && runtime.createProcessInstanceQuery().count() == before;
                if (!isStored && !isRefused) {
                    wrong.add(field + ": " + shortened(bad) + ": " + answer);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static List<String> fields() throws IOException {
        return Caller.JSON.readTree(Files.readString(Path.of("forms/seed-funding/submit-request.form"))).findValuesAsText("key").stream()
            .filter(key -> AccessTableTest.request().containsKey(key)).distinct().toList();
    }

    private static Map<String, Object> with(String field, Object bad) {
        var variables = new HashMap<String, Object>();
        AccessTableTest.request().forEach((name, value) -> variables.put(name, value instanceof String || value instanceof Boolean
            ? Map.of("value", value) : Map.of("value", ((JsonValue) value).getValueSerialized(), "type", "Json")));
        variables.put(field, bad);
        return variables;
    }

    private static List<Object> badValues() {
        var values = new ArrayList<Object>();
        for (var text : List.of("", " ", "\u0000", "x".repeat(1_000_000), "<script>alert(1)</script>", "😀".repeat(3), "\u202Egnol oot",
            "'; drop table funding_request; --", "${dataSource}", "#{execution.processEngineServices}", "1e999", "NaN", "-1", "[[[[")) {
            values.add(Map.of("value", text));
            values.add(Map.of("value", text, "type", "Json"));
            values.add(Map.of("value", text, "type", "Integer"));
        }
        values.add(new HashMap<>());
        values.add(Map.of("value", 1.5));
        values.add(Map.of("value", true));
        values.add(Map.of("value", List.of(1, 2)));
        values.add(Map.of("value", Map.of("a", "b")));
        values.add(Map.of("value", "[null, {}, [], 1]", "type", "Json"));
        values.add(Map.of("value", "{\"a\": 1}", "type", "Json"));
        values.add(Map.of("value", "x", "type", "NoSuchType"));
        values.add(Map.of("value", "eA==", "type", "Bytes"));
        return values;
    }

    private static String shortened(Object bad) {
        var text = String.valueOf(bad);
        return text.length() <= 80 ? text : text.substring(0, 80);
    }
}
