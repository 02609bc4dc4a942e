package org.action2.casework.forms;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.action2.casework.engine.Actor;
import org.action2.casework.input.Body;
import org.action2.casework.refusals.Fault;
import org.action2.casework.refusals.InputRefusedException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Keeps what people have filled in of start forms and not sent yet, and lists all that they have under way, drafts of tasks
 * included. A draft is its writer's own; to everybody else it is not there.
 */
@RestController
@RequestMapping("/api/drafts")
class StartDraftController {

    private final StartDrafts startDrafts;
    private final Drafts drafts;
    private final StartForms forms;
    private final TaskService tasks;
    private final DraftAnswers answers;
    private final Actor actor;

    StartDraftController(StartDrafts startDrafts, Drafts drafts, StartForms forms, TaskService tasks, DraftAnswers answers,
                         Actor actor) {
        this.startDrafts = startDrafts;
        this.drafts = drafts;
        this.forms = forms;
        this.tasks = tasks;
        this.answers = answers;
        this.actor = actor;
    }

    /** @param id a UUID that the caller has made for it, so that an answer that got lost makes no second one; null for none @param process the key of the process whose start form it is */
    record NewDraft(String id, String process, ObjectNode values) {
    }

    record Added(UUID id, long version, Instant savedAt) {
    }

    record Stored(UUID id, String process, @JsonRawValue String values, long version, Instant savedAt) {
    }

    /**
     * A draft in the list.
     *
     * @param id of a draft of a start form; null for one of a task
     * @param kind {@code start} or {@code task}
     * @param name of the process or the task
     * @param title what tells it from others; null if nothing does yet
     */
    record Item(UUID id, String kind, String process, String taskId, String name, String title, Instant savedAt, long version) {
    }

    record Items(List<Item> items) {
    }

    /** The caller's drafts, newest first: of start forms that they may fill in and of tasks that they may work on. */
    @GetMapping
    Items list(@RequestParam(required = false) String process) {
        var items = new ArrayList<Item>();
        items.addAll(ofStartForms());
        items.addAll(ofTasks());
        return new Items(items.stream().filter(item -> process == null || process.isBlank() || process.equals(item.process()))
            .sorted(Comparator.comparing(Item::savedAt).thenComparing(Item::version).reversed()).toList());
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Added> add(Body<NewDraft> content) {
        var sent = content.read();
        require(sent);
        var form = forms.get(sent.process());
        var added = startDrafts.add(StartDrafts.id(sent.id()), form.process(), actor.id(), DraftText.of(sent.values(), form.titles()))
            .orElseThrow(() -> new DraftRefusedException(DraftRefusal.TOO_MANY));
        return answers.saved(HttpStatus.CREATED, added.saving()).location(URI.create("/api/drafts/" + added.id()))
            .body(new Added(added.id(), added.saving().version(), added.saving().at()));
    }

    @GetMapping("/{id}")
    ResponseEntity<Stored> get(@PathVariable String id) {
        var stored = stored(id);
        var saving = stored.draft().saving();
        return answers.saved(HttpStatus.OK, saving)
            .body(new Stored(stored.id(), stored.process(), stored.draft().content(), saving.version(), saving.at()));
    }

    /** @param ifMatch the version that the caller has seen last; without it any is written over */
    @PutMapping(path = "/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Void> put(@PathVariable String id, @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) String ifMatch,
                             @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) String ifNoneMatch, Body<ObjectNode> content) {
        var stored = stored(id);
        var expected = ExpectedVersion.of(ifMatch, ifNoneMatch);
        var text = DraftText.of(content.read(), forms.get(stored.process()).titles());
        var saving = startDrafts.save(stored.id(), actor.id(), text, expected)
            .orElseThrow(() -> new DraftRefusedException(DraftRefusal.NEWER, stored(id).draft().saving()));
        return answers.saved(HttpStatus.NO_CONTENT, saving).build();
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Void> delete(@PathVariable String id) {
        StartDrafts.id(id).ifPresent(known -> startDrafts.remove(known, actor.id()));
        return ResponseEntity.noContent().build();
    }

    private StartDrafts.Stored stored(String id) {
        return StartDrafts.id(id).flatMap(known -> startDrafts.find(known, actor.id()))
            .filter(stored -> forms.find(stored.process()).isPresent())
            .orElseThrow(() -> new DraftRefusedException(DraftRefusal.NO_DRAFT));
    }

    private List<Item> ofStartForms() {
        var known = new HashMap<String, Optional<StartForms.StartForm>>();
        return startDrafts.of(actor.id()).stream().flatMap(draft -> known.computeIfAbsent(draft.process(), forms::find).stream()
            .map(form -> new Item(draft.id(), "start", draft.process(), null, form.name(), draft.title(), draft.saving().at(), draft.saving().version()))).toList();
    }

    private List<Item> ofTasks() {
        var theirs = drafts.of(actor.id()).stream().filter(draft -> actor.mayWorkOn(draft.country(), draft.assignee(), draft.people(), draft.groups())).toList();
        var seen = seen(theirs.stream().map(Drafts.OfTask::taskId).toArray(String[]::new));
        return theirs.stream().filter(draft -> seen.contains(draft.taskId()))
            .map(draft -> new Item(null, "task", draft.process(), draft.taskId(), draft.name(), draft.title(), draft.saving().at(), draft.saving().version())).toList();
    }

    /** Those of the tasks that the person sees: who has left a group keeps its tasks and no longer opens them. */
    private Set<String> seen(String... taskIds) {
        return taskIds.length == 0 ? Set.of() : tasks.createTaskQuery().taskIdIn(taskIds).list().stream().map(Task::getId).collect(Collectors.toSet());
    }

    private static void require(NewDraft sent) {
        var faults = new ArrayList<Fault>();
        if (sent.process() == null || sent.process().isBlank()) {
            faults.add(Fault.of("process", "Process", "forms.is-required"));
        }
        if (sent.values() == null) {
            faults.add(Fault.of("values", "Values", "forms.is-required"));
        }
        if (!faults.isEmpty()) {
            throw new InputRefusedException(faults);
        }
    }
}
