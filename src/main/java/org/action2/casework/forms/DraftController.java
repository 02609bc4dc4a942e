package org.action2.casework.forms;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.action2.casework.engine.Actor;
import org.action2.casework.input.Body;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Keeps what the assignee of a task has filled in and not sent yet, so that the form's Save leaves nothing in the browser
 * of a shared computer. A draft is its writer's own; it is checked when the form is sent.
 */
@RestController
@RequestMapping("/api/tasks/{taskId}/draft")
class DraftController {

    /** Characters of JSON; the longest form of the product is far below. */
    private static final int LONGEST = 500_000;

    /** Whose draft an answer is, so that a page does not show one person's to the next. */
    private static final String ACCOUNT = "X-Casework-Account";

    private final Drafts drafts;
    private final TaskService tasks;
    private final Actor actor;

    DraftController(Drafts drafts, TaskService tasks, Actor actor) {
        this.drafts = drafts;
        this.tasks = tasks;
        this.actor = actor;
    }

    /** The caller's own draft; 204 if there is none, 404 if there is no such task for them. */
    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> get(@PathVariable String taskId) {
        if (find(taskId) == null) {
            return ResponseEntity.notFound().build();
        }
        var answer = ResponseEntity.ok().header(ACCOUNT, actor.id());
        return drafts.find(taskId, actor.id()).map(answer::body)
            .orElseGet(() -> ResponseEntity.noContent().header(ACCOUNT, actor.id()).build());
    }

    @PutMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Object> put(@PathVariable String taskId, Body<ObjectNode> content) {
        var task = find(taskId);
        if (task == null) {
            return ResponseEntity.status(HttpStatus.NOT_FOUND).body(new Refusal("There is no such task.", List.of()));
        }
        if (!actor.id().equals(task.getAssignee())) {
            return ResponseEntity.status(HttpStatus.FORBIDDEN).body(new Refusal("Claim the task before you save a draft of it.", List.of()));
        }
        var text = content.read().toString();
        if (text.length() > LONGEST) {
            return ResponseEntity.badRequest().body(new Refusal("The draft is too long: at most " + LONGEST + " characters are taken.", List.of()));
        }
        drafts.save(taskId, actor.id(), text);
        return ResponseEntity.noContent().build();
    }

    @DeleteMapping
    ResponseEntity<Void> delete(@PathVariable String taskId) {
        drafts.remove(taskId, actor.id());
        return ResponseEntity.noContent().build();
    }

    private Task find(String taskId) {
        return tasks.createTaskQuery().taskId(taskId).singleResult();
    }
}
