package org.action2.casework.oversight.story;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.action2.casework.engine.SystemIdentity;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.springframework.stereotype.Component;

/** Words answers as the forms did that were filled in: by the labels of fields and options of that deployment. */
@Component
class AnswerWording {

    private static final String SUFFIX = ".form";

    private final RepositoryService repository;
    private final SystemIdentity system;
    private final ObjectMapper json;
    private final Map<String, Map<String, Field>> known = new ConcurrentHashMap<>();

    AnswerWording(RepositoryService repository, SystemIdentity system, ObjectMapper json) {
        this.repository = repository;
        this.system = system;
        this.json = json;
    }

    /** @param options labels by value @param rows the fields of a row of a list */
    private record Field(String label, Map<String, String> options, Map<String, Field> rows) {
    }

    /** The answers to a form in its order. @param values by the keys of its fields; others are left out */
    List<Story.Detail> answers(String processDefinitionId, String form, Map<String, String> values) {
        return filled(processDefinitionId, form, values).stream().map(answer -> new Story.Detail(answer.label(), answer.words())).toList();
    }

    /** The same with the fields' names and what they hold. */
    List<FilledForm.Answer> filled(String processDefinitionId, String form, Map<String, String> values) {
        var answers = new ArrayList<FilledForm.Answer>();
        fields(processDefinitionId, form).forEach((key, field) -> {
            var value = values.get(key);
            if (value != null && !value.isBlank() && !value.equals("null")) {
                answers.add(new FilledForm.Answer(key, field.label(), value, words(field, value)));
            }
        });
        return answers;
    }

    /** The form that a process starts with; empty if it has none. */
    String startForm(String processDefinitionId) {
        return system.act(() -> repository.getBpmnModelInstance(processDefinitionId).getModelElementsByType(StartEvent.class).stream()
            .map(StartEvent::getCamundaFormRef).filter(form -> form != null && !form.isEmpty()).findFirst().orElse(""));
    }

    private Map<String, Field> fields(String processDefinitionId, String form) {
        return known.computeIfAbsent(processDefinitionId + "/" + form, key -> system.act(() -> {
            var deployment = repository.getProcessDefinition(processDefinitionId).getDeploymentId();
            return repository.getDeploymentResourceNames(deployment).stream().filter(name -> name.endsWith("/" + form + SUFFIX)).findFirst()
                .map(name -> read(deployment, name)).orElse(Map.of());
        }));
    }

    private Map<String, Field> read(String deployment, String name) {
        try (var content = repository.getResourceAsStream(deployment, name)) {
            var fields = new LinkedHashMap<String, Field>();
            collect(json.readTree(content).path("components"), fields);
            return fields;
        } catch (IOException e) {
            throw new UncheckedIOException("The form " + name + " can't be read.", e);
        }
    }

    private static void collect(JsonNode components, Map<String, Field> fields) {
        components.forEach(component -> {
            if (component.path("type").asText().equals("group")) {
                collect(component.path("components"), fields);
            } else if ((component.hasNonNull("key") || component.hasNonNull("path")) && !component.path("properties").has("documents")) { // told by themselves
                var options = new LinkedHashMap<String, String>();
                component.path("values").forEach(option -> options.put(option.path("value").asText(), option.path("label").asText()));
                var rows = new LinkedHashMap<String, Field>();
                collect(component.path("components"), rows);
                var key = component.path("path").asText(component.path("key").asText());
                fields.put(key, new Field(component.path("label").asText(key), options, rows));
            }
        });
    }

    private String words(Field field, String value) {
        if (!value.startsWith("[")) {
            return option(field, value);
        }
        try {
            var entries = new ArrayList<String>();
            json.readTree(value).forEach(entry -> entries.add(entry.isObject() ? row(field, entry) : option(field, entry.asText())));
            return String.join("; ", entries);
        } catch (JsonProcessingException e) {
            return value;
        }
    }

    private static String row(Field field, JsonNode entry) {
        var cells = new ArrayList<String>();
        entry.fields().forEachRemaining(cell -> {
            var column = field.rows().get(cell.getKey());
            if (cell.getValue().isNull()) {
                return;
            }
            cells.add(column == null ? cell.getValue().asText() : option(column, cell.getValue().asText()));
        });
        return String.join(", ", cells);
    }

    private static String option(Field field, String value) {
        var yesOrNo = value.equals("true") ? "yes" : value.equals("false") ? "no" : value;
        return field.options().getOrDefault(value, yesOrNo);
    }
}
