package org.action2.casework.forms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.action2.casework.engine.CaseVariables;
import org.action2.casework.engine.NotAllowedException;
import org.action2.casework.engine.OpenMessage;
import org.action2.casework.engine.OpenStart;
import org.action2.casework.engine.RootCase;
import org.action2.casework.engine.ShownValues;
import org.action2.casework.engine.SubmissionGuard;
import org.action2.casework.language.FormText;
import org.action2.casework.language.ReaderLanguage;
import org.action2.casework.refusals.Fault;
import org.action2.casework.refusals.InputRefusedException;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.camunda.spin.plugin.variable.SpinValues;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * Holds each submission against the form of its task or start event: its fields and nothing else, each as the form
 * asks, then the rules between them. A field that the form hides is emptied, so that no earlier answer stays. What is
 * confidential is shown and taken without becoming a variable of the case.
 */
@Component
class FormEnforcement implements SubmissionGuard, ShownValues {

    private static final int LONGEST_TEXT = 20_000;

    private final FormService forms;
    private final TaskService tasks;
    private final RepositoryService repository;
    private final List<SubmissionRule> rules;
    private final ObjectProvider<OpenStart> openStarts;
    private final List<FormDisplayValues> shownWithForms;
    private final List<ConfidentialAnswers> confidential;
    private final List<FormFiles> files;
    private final ObjectMapper json;
    private final ApplicationEventPublisher events;
    private final FeelEngineApi feel = FeelEngineBuilder.forJava().build();
    private final Map<String, FormSchema> schemas = new ConcurrentHashMap<>();
    private final Map<String, ParsedExpression> conditions = new ConcurrentHashMap<>();

    FormEnforcement(FormService forms, TaskService tasks, RepositoryService repository, List<SubmissionRule> rules,
                    List<FormDisplayValues> shownWithForms, List<ConfidentialAnswers> confidential, List<FormFiles> files, ObjectProvider<OpenStart> openStarts,
                    ObjectMapper json, ApplicationEventPublisher events) {
        this.forms = forms;
        this.tasks = tasks;
        this.repository = repository;
        this.rules = rules;
        this.openStarts = openStarts;
        this.shownWithForms = shownWithForms;
        this.confidential = confidential;
        this.files = files;
        this.json = json;
        this.events = events;
    }

    @Override
    public Map<String, Object> checkTask(Task task, String userId, Map<String, Object> variables) {
        var schema = schema(task);
        var accepted = check(schema, new Sending(userId, task.getProcessInstanceId(), null), variables == null ? Map.of() : variables, caseData(schema, task));
        schema.answeredAnew().stream().filter(field -> !accepted.containsKey(field) && variable(task, field) != null)
            .forEach(field -> accepted.put(field, null)); // left out this time, so that what was answered before no longer holds
        confidential.stream().filter(answers -> answers.form().equals(schema.id())).flatMap(answers -> answers.fields().stream())
            .forEach(field -> accepted.put(field, handedOn(schema, field, accepted.get(field))));
        return accepted;
    }

    @Override
    public VariableMap of(Task task, boolean isForThem) {
        var values = Variables.createVariables();
        shown(schema(task), task, isForThem).forEach((name, value) -> values.putValueTyped(name, typed(ShownTexts.in(ReaderLanguage.current(), value))));
        return values;
    }

    @Override
    public Set<String> answeredAnew(Task task) {
        return schema(task).answeredAnew();
    }

    @Override
    public boolean takesConfidentialAnswers(Task task) {
        var form = schema(task).id();
        return confidential.stream().anyMatch(answers -> answers.form().equals(form));
    }

    private Map<String, Object> shown(FormSchema schema, Task task, boolean isForThem) {
        var about = new CaseOfForm(schema.id(), task.getProcessDefinitionId(), name -> variable(task, name));
        var values = new HashMap<String, Object>();
        shownWithForms.stream().filter(each -> each.forms().contains(schema.id()) && (isForThem || !each.isConfidential()))
            .forEach(each -> values.putAll(each.values(about)));
        return values;
    }

    /** What the form shows now goes before the variable of that name; it is worked out once for a submission, and only if asked for. */
    private Function<String, Object> caseData(FormSchema schema, Task task) {
        var shown = SingletonSupplier.of(() -> shown(schema, task, true));
        return name -> shown.obtain().containsKey(name) ? SubmittedValues.plain(ShownTexts.in(Locale.ENGLISH, shown.obtain().get(name))) : variable(task, name);
    }

    private Object variable(Task task, String name) {
        return SubmittedValues.plain(tasks.getVariableTyped(task.getId(), name, false));
    }

    private TypedValue typed(Object value) {
        try {
            return value instanceof String text ? Variables.stringValue(text)
                : value instanceof Integer number ? Variables.integerValue(number)
                : value instanceof Boolean truth ? Variables.booleanValue(truth)
                : SpinValues.jsonValue(json.writeValueAsString(value)).create();
        } catch (IOException e) {
            throw new UncheckedIOException("What a form shows can't be written as JSON.", e);
        }
    }

    /** The answer as a value that the engine forgets with the transaction; a box that was left alone is not ticked. */
    private static TypedValue handedOn(FormSchema schema, String field, Object answer) {
        var value = answer instanceof TypedValue typed ? typed.getValue() : answer;
        var isBox = schema.fields().containsKey(field) && schema.fields().get(field).type().equals("checkbox");
        return Variables.untypedValue(value == null && isBox ? Boolean.FALSE : value, true);
    }

    private FormSchema schema(Task task) {
        return schemas.computeIfAbsent(task.getProcessDefinitionId() + "/" + task.getTaskDefinitionKey(),
            key -> read(forms.getDeployedTaskForm(task.getId())));
    }

    @Override
    public void checkStart(DelegateExecution execution, String userId) {
        var variables = new HashMap<String, Object>(execution.getVariablesTyped(false));
        variables.remove(CaseVariables.SUBMITTED_BY);
        var schema = startForm(execution.getProcessDefinitionId());
        var process = repository.getProcessDefinition(execution.getProcessDefinitionId()).getKey();
        var kept = check(schema, new Sending(userId, null, process), variables, name -> null);
        if (userId != null) {
            takeFiles(execution, schema, process, userId, kept);
        }
        kept.entrySet().stream().filter(each -> variables.containsKey(each.getKey()) && each.getValue() != variables.get(each.getKey()))
            .forEach(changed -> execution.setVariable(changed.getKey(), changed.getValue())); // trimmed, or emptied as the form hides it
    }

    @Override
    public Map<String, Object> checkStart(ProcessDefinition definition, boolean hasForm, String userId, Map<String, Object> variables) {
        var schema = hasForm ? startForm(definition.getId()) : openForm(definition);
        var kept = check(schema, new Sending(userId, null, definition.getKey()), variables, name -> null);
        kept.keySet().retainAll(variables.keySet());
        return kept;
    }

    @Override
    public Map<String, Object> checkMessage(OpenMessage message, String reference, String userId, Map<String, Object> variables) {
        var faults = variables.keySet().stream().filter(name -> !message.variables().containsKey(name))
            .map(name -> Fault.of(name, name, "forms.not-of-the-message")).collect(Collectors.toCollection(ArrayList::new));
        if (message.process() == null) {
            SubmittedValues.of(variables).forEach((name, value) -> checkText(message, name, value, faults));
        }
        refuseTransient(variables, message.variables(), faults);
        if (!faults.isEmpty()) {
            throw new InputRefusedException(faults);
        }
        return message.process() == null ? trimmed(variables) : checkLikeForm(message, reference, userId, variables);
    }

    private static Map<String, Object> trimmed(Map<String, Object> texts) {
        var trimmed = new HashMap<String, Object>();
        SubmittedValues.of(texts).forEach((name, value) -> trimmed.put(name, value instanceof String text ? TrimmedAnswers.line(text) : value));
        return trimmed;
    }

    @Override
    public RuntimeException refusal(String field, String label, String key, Object... arguments) {
        return new InputRefusedException(List.of(Fault.of(field, label, key, arguments)));
    }

    private static void checkText(OpenMessage message, String name, Object value, List<Fault> faults) {
        if (value != null && (!(value instanceof String text) || text.length() > LONGEST_TEXT || text.indexOf('\0') >= 0)) {
            faults.add(Fault.of(name, message.variables().getOrDefault(name, name), "forms.is-text-of", LONGEST_TEXT));
        }
    }

    private Map<String, Object> checkLikeForm(OpenMessage message, String reference, String userId, Map<String, Object> variables) {
        var values = new HashMap<String, Object>(message.implied());
        values.put(message.caseField(), reference);
        variables.forEach((name, value) -> values.put(message.variables().get(name), typed(variables, name)));
        var definition = repository.createProcessDefinitionQuery().processDefinitionKey(message.process()).latestVersion().singleResult();
        var names = message.variablesByField();
        try {
            var kept = check(startForm(definition.getId()), new Sending(userId, null, definition.getKey()), values, name -> null);
            var sent = new HashMap<String, Object>();
            variables.keySet().forEach(name -> sent.put(name, kept.get(message.variables().get(name))));
            return sent;
        } catch (InputRefusedException refused) {
            throw new InputRefusedException(refused.faults().stream()
                .map(fault -> fault.as(names.getOrDefault(fault.field(), fault.field()))).toList());
        }
    }

    private static Object typed(Map<String, Object> variables, String name) {
        return variables instanceof VariableMap map ? map.getValueTyped(name) : variables.get(name);
    }

    private FormSchema startForm(String definition) {
        return schemas.computeIfAbsent(definition, key -> read(forms.getDeployedStartForm(key)));
    }

    private FormSchema openForm(ProcessDefinition definition) {
        var open = openStarts.stream().filter(each -> each.process().equals(definition.getKey())).findFirst()
            .orElseThrow(() -> new NotAllowedException("engine.started-by-the-program", new FormText(definition.getName())));
        return schemas.computeIfAbsent(open.form(), key -> read(FormEnforcement.class.getClassLoader().getResourceAsStream(key)));
    }

    private static void refuseTransient(Map<String, Object> variables, Map<String, String> labels, List<Fault> faults) {
        variables.keySet().stream().filter(name -> typed(variables, name) instanceof TypedValue value && value.isTransient())
            .forEach(name -> faults.add(Fault.of(name, labels.getOrDefault(name, name), "forms.is-transient")));
    }

    private void takeFiles(DelegateExecution execution, FormSchema schema, String process, String person, Map<String, Object> values) {
        var named = schema.fields().values().stream().filter(field -> field.documents().isPresent())
            .flatMap(field -> SubmittedValues.plain(values.get(field.key())) instanceof JsonNode rows ? StreamSupport.stream(rows.spliterator(), false) : Stream.empty())
            .map(row -> UUID.fromString(row.path(FormFiles.DOCUMENT).asText())).toList();
        if (!named.isEmpty()) {
            files.forEach(each -> each.take(RootCase.of(execution), process, execution.getTenantId(), person, named));
        }
    }

    /**
     * Who sends a form of what.
     *
     * @param person null for the program itself
     * @param instance whose task it is; null for a start form
     * @param process the key of what is started; null for a task
     */
    private record Sending(String person, String instance, String process) {
    }

    private Map<String, Object> check(FormSchema schema, Sending sending, Map<String, Object> variables, Function<String, Object> caseData) {
        var values = SubmittedValues.of(variables);
        var trimmed = TrimmedAnswers.changed(schema, values);
        values.putAll(trimmed);
        var context = new HashMap<String, Object>();
        schema.namesInConditions().forEach(name -> context.put(name, plain(values.containsKey(name) ? values.get(name) : caseData.apply(name))));
        var faults = new ArrayList<Fault>();
        var hidden = new ArrayList<String>();
        var check = new FieldCheck(caseData, faults);
        refuseTransient(variables, schema.labels(), faults);
        values.forEach((name, value) -> {
            if (!schema.fields().containsKey(name)) {
                faults.add(Fault.of(name, name, "forms.not-of-the-form"));
            }
        });
        schema.fields().values().forEach(field -> {
            if (isHidden(field, context)) {
                hidden.add(field.key());
                values.remove(field.key());
            } else {
                check.check(field, values.get(field.key()));
            }
        });
        if (faults.isEmpty()) {
            var submission = new Submission(schema.id(), sending.person(), values, caseData, schema.labels());
            checkFiles(schema, sending, submission, hidden, faults);
            rules.stream().filter(rule -> rule.form().equals(schema.id())).forEach(rule -> faults.addAll(rule.check(submission)));
        }
        if (!faults.isEmpty()) {
            events.publishEvent(new SubmissionRefused(schema.id()));
            throw new InputRefusedException(faults);
        }
        var accepted = new HashMap<>(variables);
        trimmed.forEach((name, value) -> accepted.put(name, value instanceof JsonNode tree ? SpinValues.jsonValue(tree.toString()).create() : value));
        hidden.forEach(field -> accepted.put(field, null));
        return accepted;
    }

    /** The program itself sends none. */
    private void checkFiles(FormSchema schema, Sending sending, Submission submission, List<String> hidden, List<Fault> faults) {
        if (sending.person() != null) {
            var kinds = schema.fields().values().stream().filter(field -> field.documents().isPresent() && !hidden.contains(field.key()))
                .collect(Collectors.toMap(FormSchema.Field::key, field -> field.documents().orElseThrow()));
            files.forEach(each -> faults.addAll(each.check(new FormFiles.Sent(submission, sending.instance(), sending.process(), kinds))));
        }
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
