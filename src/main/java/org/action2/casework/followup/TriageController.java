package org.action2.casework.followup;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.action2.casework.engine.Actor;
import org.action2.casework.engine.Bulk;
import org.action2.casework.engine.NotAllowedException;
import org.action2.casework.forms.Fault;
import org.action2.casework.forms.InputRefusedException;
import org.action2.casework.forms.Refusal;
import org.action2.casework.input.Body;
import org.action2.casework.language.ReaderLanguage;
import org.action2.casework.language.Sentence;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Triage of many recommendations in one step by the OHCHR desk. Each is its own completion of its own task, by that
 * person, held against the form as any other; one that is refused leaves the others done.
 */
@RestController
@RequestMapping("/api/recommendations/triage")
class TriageController {

    static final int MOST = 200;
    private static final String DESK = "ohchr-desk";

    private final TaskService tasks;
    private final Actor actor;
    private final RecommendationRegister register;
    private final TransactionTemplate transaction;
    private final Bulk bulk;

    TriageController(@Lazy TaskService tasks, @Lazy Actor actor, RecommendationRegister register, TransactionTemplate transaction, Bulk bulk) {
        this.tasks = tasks;
        this.actor = actor;
        this.register = register;
        this.transaction = transaction;
        this.bulk = bulk;
    }

    /** What is to be triaged and how. @param values the fields of the form {@code triage-recommendation} */
    record Order(List<String> taskIds, Map<String, JsonNode> values) {
    }

    /** What became of one task. @param outcome {@code triaged} or {@code refused} @param message why it was refused */
    record Result(String taskId, String recommendation, String outcome, String message, List<Fault> faults) {
    }

    record Results(int triaged, int refused, List<Result> results) {
    }

    /** A recommendation that waits for triage. */
    record Waiting(String taskId, String recommendation, String country, String body, String text, String deadline) {
    }

    record Page(long total, int page, List<Waiting> items) {
    }

    @GetMapping
    Page waiting(@RequestParam(required = false) String country, @RequestParam(required = false) String body,
                 @RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "50") int size) {
        checkDesk();
        var length = Math.max(1, Math.min(size, MOST));
        var number = Math.max(0, Math.min(page, Integer.MAX_VALUE / length));
        var found = query(country, body).orderByDueDate().asc().listPage(number * length, length);
        var known = register.texts(found.stream().map(Task::getProcessInstanceId).toList());
        return new Page(query(country, body).count(), number, found.stream().map(task -> {
            var text = known.get(task.getProcessInstanceId());
            return text == null ? new Waiting(task.getId(), "", task.getTenantId(), "", "", "")
                : new Waiting(task.getId(), text.businessKey(), text.country(), text.body(), text.text(), String.valueOf(text.deadline()));
        }).toList());
    }

    @PostMapping
    Results triage(Body<Order> body) {
        checkDesk();
        var order = body.read();
        if (order.taskIds() == null || order.taskIds().isEmpty() || order.taskIds().size() > MOST || order.taskIds().contains(null)) {
            throw new InputRefusedException(List.of(Fault.of("taskIds", "Recommendations", "followup.one-to-most", MOST)));
        }
        var results = new ArrayList<Result>();
        new LinkedHashSet<>(order.taskIds()).forEach(id -> results.add(bulk.run(() -> triage(id, values(order.values())))));
        var triaged = (int) results.stream().filter(result -> result.outcome().equals("triaged")).count();
        return new Results(triaged, results.size() - triaged, results);
    }

    private Result triage(String taskId, Map<String, Object> values) {
        var task = tasks.createTaskQuery().taskId(taskId).processDefinitionKey(FollowUpProcess.KEY)
            .taskDefinitionKey(FollowUpProcess.TRIAGE_RECOMMENDATION).singleResult();
        if (task == null) {
            return new Result(taskId, null, "refused", say("followup.no-longer-waiting"), List.of());
        }
        var key = (String) tasks.getVariable(taskId, FollowUpProcess.REFERENCE);
        try {
            transaction.executeWithoutResult(status -> {
                if (task.getAssignee() == null) {
                    tasks.claim(taskId, actor.id());
                }
                tasks.complete(taskId, values);
            });
            return new Result(taskId, key, "triaged", null, List.of());
        } catch (InputRefusedException refusal) {
            return new Result(taskId, key, "refused", refusal.message(ReaderLanguage.current()), refusal.faults(ReaderLanguage.current()));
        } catch (AuthorizationException refusal) {
            return new Result(taskId, key, "refused", say("followup.somebody-else"), List.of());
        } catch (ProcessEngineException conflict) {
            return new Result(taskId, key, "refused", say("followup.changed-at-once"), List.of());
        }
    }

    private static String say(String key) {
        return Sentence.of(key).in(ReaderLanguage.current());
    }

    private TaskQuery query(String country, String body) {
        var query = tasks.createTaskQuery().processDefinitionKey(FollowUpProcess.KEY).taskDefinitionKey(FollowUpProcess.TRIAGE_RECOMMENDATION);
        if (country != null && !country.isBlank()) {
            query.tenantIdIn(country);
        }
        if (body != null && !body.isBlank()) {
            query.processVariableValueEquals(FollowUpProcess.BODY, body);
        }
        return query;
    }

    private static Map<String, Object> values(Map<String, JsonNode> given) {
        var values = new HashMap<String, Object>();
        if (given != null) {
            given.forEach((name, value) -> values.put(name, value.isNull() ? null
                : value.isBoolean() ? (Object) value.booleanValue() : value.isTextual() ? value.textValue() : FollowUpData.jsonValue(value)));
        }
        return values;
    }

    private void checkDesk() {
        if (!actor.isIn(DESK)) {
            throw new NotAllowedException("followup.triage-is-for-the-desk");
        }
    }

    @ExceptionHandler
    ResponseEntity<Refusal> forbidden(AuthorizationException refusal) {
        return ResponseEntity.status(HttpStatus.FORBIDDEN).body(Refusal.of(refusal));
    }
}
