package org.action2.casework.forms;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.action2.casework.engine.Actor;
import org.action2.casework.engine.CaseVariables;
import org.action2.casework.input.Body;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Keeps what the assignee of a task has filled in and not sent yet, so that nothing is left in the browser of a shared
 * computer. A draft is its writer's own, also while somebody else has the task; it is checked when the form is sent.
 * Of two windows that save, the second is told, if each says which saving it has seen.
 */
@RestController
@RequestMapping("/api/tasks/{taskId}/draft")
class DraftController {

    private static final List<String> TITLES = List.of(CaseVariables.TITLE);

    private final Drafts drafts;
    private final DraftAnswers answers;
    private final TaskService tasks;
    private final Actor actor;

    DraftController(Drafts drafts, DraftAnswers answers, TaskService tasks, Actor actor) {
        this.drafts = drafts;
        this.answers = answers;
        this.tasks = tasks;
        this.actor = actor;
    }

    /** The caller's own draft; 204 if there is none, 404 if there is no such task for them. */
    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> get(@PathVariable String taskId) {
        task(taskId);
        return drafts.find(taskId, actor.id()).map(draft -> answers.saved(HttpStatus.OK, draft.saving()).body(draft.content()))
            .orElseGet(() -> answers.saved(HttpStatus.NO_CONTENT, null).build());
    }

    /** @param ifMatch the version that the caller has seen last; without it, and without {@code If-None-Match}, any is written over */
    @PutMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Void> put(@PathVariable String taskId, @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) String ifMatch,
                             @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) String ifNoneMatch, Body<ObjectNode> content) {
        if (!actor.id().equals(task(taskId).getAssignee())) {
            throw new DraftRefusedException(DraftRefusal.NOT_CLAIMED);
        }
        var expected = ExpectedVersion.of(ifMatch, ifNoneMatch);
        var saving = drafts.save(taskId, actor.id(), DraftText.of(content.read(), TITLES), expected).orElseThrow(() -> notSaved(taskId));
        return answers.saved(HttpStatus.NO_CONTENT, saving).build();
    }

    @DeleteMapping
    ResponseEntity<Void> delete(@PathVariable String taskId) {
        drafts.remove(taskId, actor.id());
        return ResponseEntity.noContent().build();
    }

    private DraftRefusedException notSaved(String taskId) {
        task(taskId);
        return drafts.find(taskId, actor.id()).map(newer -> new DraftRefusedException(DraftRefusal.NEWER, newer.saving()))
            .orElseGet(() -> new DraftRefusedException(DraftRefusal.DELETED));
    }

    private Task task(String taskId) {
        return Optional.ofNullable(tasks.createTaskQuery().taskId(taskId).singleResult())
            .orElseThrow(() -> new DraftRefusedException(DraftRefusal.NO_TASK));
    }
}
