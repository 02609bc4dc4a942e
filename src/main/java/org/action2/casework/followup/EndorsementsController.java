package org.action2.casework.followup;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.action2.casework.engine.Actor;
import org.action2.casework.engine.BatchScope;
import org.action2.casework.engine.CaseVariables;
import org.action2.casework.engine.GroupIds;
import org.action2.casework.engine.NotAllowedException;
import org.action2.casework.input.Body;
import org.action2.casework.input.PageRequest;
import org.action2.casework.language.ReaderLanguage;
import org.action2.casework.language.Sentence;
import org.action2.casework.refusals.Fault;
import org.action2.casework.refusals.InputRefusedException;
import org.action2.casework.refusals.Refusal;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.SuspendedEntityInteractionException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
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
 * Endorsement of many plans in one step by the Resident Coordinator. Each is its own completion of its own task, by that
 * person, held against the form as any other; one that is refused leaves the others done.
 */
@RestController
@RequestMapping("/api/follow-ups/endorsements")
class EndorsementsController {

    static final int MOST = 200;
    private static final String REFUSED = "refused";

    private final TaskService tasks;
    private final Actor actor;
    private final RecommendationRegister register;
    private final TransactionTemplate transaction;
    private final BatchScope batch;

    EndorsementsController(TaskService tasks, Actor actor, RecommendationRegister register, TransactionTemplate transaction, BatchScope batch) {
        this.tasks = tasks;
        this.actor = actor;
        this.register = register;
        this.transaction = transaction;
        this.batch = batch;
    }

    /** What is to be endorsed or returned. @param values the fields of the form {@code endorse-plan} */
    record Order(List<String> taskIds, Map<String, JsonNode> values) {
    }

    /** What became of one task. @param outcome {@code endorsed}, {@code returned} or {@code refused} @param message why it was refused */
    record Result(String taskId, String followUp, String outcome, String message, List<Fault> faults) {
    }

    /** @param endorsed how many plans were endorsed; those that were returned stand in the results only */
    record Results(int endorsed, int refused, List<Result> results) {
    }

    /** A plan that waits for endorsement. @param due the instant by which it is to be endorsed, in ISO 8601; null if there is none */
    record Waiting(String taskId, String followUp, String title, String country, int recommendations, int actions, String planSummary, String due) {
    }

    record WaitingPage(long total, int page, List<Waiting> items) {
    }

    @GetMapping
    WaitingPage waiting(@RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "50") int size) {
        checkCoordinator();
        var asked = PageRequest.of(page, size);
        var plans = new LinkedHashMap<Task, Map<String, Object>>();
        plans().orderByDueDate().asc().orderByTaskId().asc().listPage(asked.offset(), asked.size()).forEach(task -> plans.put(task, planOf(task)));
        var counts = register.counts(plans.values().stream().map(plan -> text(plan, FollowUpProcess.REFERENCE)).toList());
        return new WaitingPage(plans().count(), asked.number(), plans.entrySet().stream().map(each -> waiting(each.getKey(), each.getValue(), counts)).toList());
    }

    @PostMapping
    Results endorse(Body<Order> body) {
        checkCoordinator();
        var order = body.read();
        if (order.taskIds() == null || order.taskIds().isEmpty() || order.taskIds().size() > MOST || order.taskIds().contains(null)) {
            throw new InputRefusedException(List.of(Fault.of("taskIds", "Follow-up", "followup.one-to-most", MOST)));
        }
        var values = values(order.values());
        var done = Boolean.TRUE.equals(values.get(FollowUpProcess.PLAN_ENDORSED)) ? "endorsed" : "returned";
        var results = new ArrayList<Result>();
        new LinkedHashSet<>(order.taskIds()).forEach(id -> results.add(batch.run(() -> complete(id, values, done))));
        return new Results(count(results, "endorsed"), count(results, REFUSED), results);
    }

    private Result complete(String taskId, Map<String, Object> values, String done) {
        var task = plans().taskId(taskId).singleResult();
        if (task == null) {
            return refused(taskId, null, say("followup.plan-no-longer-waiting"));
        }
        var key = (String) tasks.getVariable(taskId, FollowUpProcess.REFERENCE);
        try {
            transaction.executeWithoutResult(status -> {
                if (task.getAssignee() == null) {
                    tasks.claim(taskId, actor.id());
                }
                tasks.complete(taskId, values);
            });
            return new Result(taskId, key, done, null, List.of());
        } catch (InputRefusedException refusal) {
            return new Result(taskId, key, REFUSED, refusal.message(ReaderLanguage.current()), refusal.faults(ReaderLanguage.current()));
        } catch (NotAllowedException refusal) {
            return refused(taskId, key, refusal.reason(ReaderLanguage.current()));
        } catch (AuthorizationException refusal) {
            return refused(taskId, key, say("followup.somebody-else"));
        } catch (SuspendedEntityInteractionException onHold) {
            return refused(taskId, key, say("forms.on-hold"));
        } catch (OptimisticLockingException conflict) {
            return refused(taskId, key, say("followup.changed-at-once"));
        }
    }

    private static Waiting waiting(Task task, Map<String, Object> plan, Map<String, Integer> counts) {
        var key = text(plan, FollowUpProcess.REFERENCE);
        var due = task.getDueDate() == null ? null : task.getDueDate().toInstant().toString();
        return new Waiting(task.getId(), key, text(plan, FollowUpProcess.TITLE), task.getTenantId(), counts.getOrDefault(key, 0),
            CaseVariables.tree(plan.get(FollowUpProcess.ACTIONS)).size(), text(plan, FollowUpProcess.PLAN_SUMMARY), due);
    }

    private Map<String, Object> planOf(Task task) {
        return tasks.getVariables(task.getId(), List.of(FollowUpProcess.REFERENCE, FollowUpProcess.TITLE, FollowUpProcess.PLAN_SUMMARY, FollowUpProcess.ACTIONS));
    }

    private TaskQuery plans() {
        return tasks.createTaskQuery().processDefinitionKey(FollowUpProcess.KEY).taskDefinitionKey(FollowUpProcess.ENDORSE_PLAN);
    }

    private static String text(Map<String, Object> plan, String variable) {
        return plan.get(variable) instanceof String text ? text : "";
    }

    private static Map<String, Object> values(Map<String, JsonNode> given) {
        var values = new HashMap<String, Object>();
        if (given != null) {
            given.forEach((name, value) -> values.put(name, value.isNull() ? null
                : value.isBoolean() ? (Object) value.booleanValue() : value.isTextual() ? value.textValue() : CaseVariables.jsonValue(value)));
        }
        return values;
    }

    private static int count(List<Result> results, String outcome) {
        return (int) results.stream().filter(result -> result.outcome().equals(outcome)).count();
    }

    private static Result refused(String taskId, String followUp, String message) {
        return new Result(taskId, followUp, REFUSED, message, List.of());
    }

    private static String say(String key) {
        return Sentence.of(key).in(ReaderLanguage.current());
    }

    private void checkCoordinator() {
        if (!actor.isIn(GroupIds.RESIDENT_COORDINATOR)) {
            throw new NotAllowedException("followup.endorsement-is-for-the-coordinator");
        }
    }

    @ExceptionHandler
    ResponseEntity<Refusal> forbidden(AuthorizationException refusal) {
        return ResponseEntity.status(HttpStatus.FORBIDDEN).body(Refusal.of(refusal));
    }
}
