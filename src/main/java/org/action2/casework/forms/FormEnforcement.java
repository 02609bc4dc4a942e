package org.action2.casework.forms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.action2.casework.engine.SubmissionGuard;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.task.Task;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Holds each submission against the form of its task or start event: its fields and nothing else, each as the form
 * asks, then the rules between them. A field that the form hides is emptied, so that no earlier answer stays.
 */
@Component
class FormEnforcement implements SubmissionGuard {

    private static final String INITIATOR = "submittedBy";

    private final FormService forms;
    private final TaskService tasks;
    private final List<SubmissionRule> rules;
    private final ObjectMapper json;
    private final ApplicationEventPublisher events;
    private final FeelEngineApi feel = FeelEngineBuilder.forJava().build();
    private final Map<String, FormSchema> schemas = new ConcurrentHashMap<>();
    private final Map<String, ParsedExpression> conditions = new ConcurrentHashMap<>();

    FormEnforcement(@Lazy FormService forms, @Lazy TaskService tasks, @Lazy List<SubmissionRule> rules, ObjectMapper json,
                    ApplicationEventPublisher events) {
        this.forms = forms;
        this.tasks = tasks;
        this.rules = rules;
        this.json = json;
        this.events = events;
    }

    @Override
    public Map<String, Object> checkTask(Task task, String userId, Map<String, Object> variables) {
        var schema = schemas.computeIfAbsent(task.getProcessDefinitionId() + "/" + task.getTaskDefinitionKey(),
            key -> read(forms.getDeployedTaskForm(task.getId())));
        return check(schema, userId, variables == null ? Map.of() : variables,
            name -> SubmittedValues.plain(tasks.getVariableTyped(task.getId(), name, false)));
    }

    @Override
    public void checkStart(DelegateExecution execution, String userId) {
        var schema = schemas.computeIfAbsent(execution.getProcessDefinitionId(),
            key -> read(forms.getDeployedStartForm(key)));
        var variables = new HashMap<String, Object>(execution.getVariablesTyped(false));
        variables.remove(INITIATOR);
        check(schema, userId, variables, name -> null);
    }

    private Map<String, Object> check(FormSchema schema, String userId, Map<String, Object> variables, Function<String, Object> caseData) {
        var values = SubmittedValues.of(variables);
        var context = new HashMap<String, Object>();
        schema.namesInConditions().forEach(name -> context.put(name, plain(values.containsKey(name) ? values.get(name) : caseData.apply(name))));
        var faults = new ArrayList<Fault>();
        var hidden = new ArrayList<String>();
        var check = new FieldCheck(caseData, faults);
        values.forEach((name, value) -> {
            if (!schema.fields().containsKey(name)) {
                faults.add(new Fault(name, name, "is not a field of this form"));
            }
        });
        schema.fields().values().forEach(field -> {
            if (isHidden(field, context)) {
                hidden.add(field.key());
                values.remove(field.key());
            } else {
                check.check(field, field.label(), values.get(field.key()));
            }
        });
        if (faults.isEmpty()) {
            var submission = new Submission(schema.id(), userId, values, caseData, schema.labels());
            rules.stream().filter(rule -> rule.form().equals(schema.id())).forEach(rule -> faults.addAll(rule.check(submission)));
        }
        if (!faults.isEmpty()) {
            events.publishEvent(new SubmissionRefused(schema.id()));
            throw new InputRefusedException(faults);
        }
        var accepted = new HashMap<>(variables);
        hidden.forEach(field -> accepted.put(field, null));
        return accepted;
    }

    private boolean isHidden(FormSchema.Field field, Map<String, Object> context) {
        return field.hiddenWhen().stream().anyMatch(condition -> {
            var result = feel.evaluate(conditions.computeIfAbsent(condition, text -> feel.parseExpression(text).parsedExpression()), context);
            return result.isSuccess() && Boolean.TRUE.equals(result.result());
        });
    }

    private Object plain(Object value) {
        return value instanceof JsonNode tree ? json.convertValue(tree, Object.class) : value;
    }

    private FormSchema read(InputStream form) {
        try (form) {
            return FormSchema.parse(json.readTree(form));
        } catch (IOException e) {
            throw new UncheckedIOException("A form can't be read.", e);
        }
    }
}
