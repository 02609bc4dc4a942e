package org.action2.casework.clarification;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.action2.casework.comments.CaseReaders;
import org.action2.casework.comments.CaseReaders.Sight;
import org.action2.casework.comments.KnownCase;
import org.action2.casework.directory.Candidates;
import org.action2.casework.directory.Directory;
import org.action2.casework.directory.Viewer;
import org.action2.casework.engine.Actor;
import org.action2.casework.engine.CaseVariables;
import org.action2.casework.engine.ChangeRecorder;
import org.action2.casework.engine.ChangeRecorder.Change;
import org.action2.casework.engine.NotAllowedException;
import org.action2.casework.engine.PrivilegedExecution;
import org.action2.casework.engine.SystemIdentity;
import org.action2.casework.input.Body;
import org.action2.casework.oversight.NotFoundException;
import org.action2.casework.refusals.Fault;
import org.action2.casework.refusals.InputRefusedException;
import org.action2.casework.seedfunding.SeedFunding;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Those who work on a screening or a review ask the country team; their task stays open. All who see the case read question
 * and answer. Which agency asks, only those know who know the reviewers, and one agency does not read another's question.
 */
@RestController
@RequestMapping("/api/clarifications")
class ClarificationController {

    /** The tasks at which one may ask. */
    static final Set<String> ASKING = Set.of("screen-request", SeedFunding.REVIEW_REQUEST);

    static final String KIND = "Clarification";

    private static final int SHORTEST = 5;
    private static final int LONGEST = 4000;
    private static final int MOST_OPEN = 20;
    private static final String A_REVIEWER = "A reviewer";
    private static final String QUESTION = "Question";

    private final Clarifications clarifications;
    private final CaseReaders readers;
    private final Directory directory;
    private final PrivilegedExecution privileged;
    private final SystemIdentity system;
    private final ChangeRecorder changes;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final Actor actor;
    private final Viewer viewer;
    private final Clock clock;

    ClarificationController(Clarifications clarifications, CaseReaders readers, Directory directory, PrivilegedExecution privileged, SystemIdentity system,
                            ChangeRecorder changes, RuntimeService runtime, TaskService tasks, Actor actor, Viewer viewer, Clock clock) {
        this.clarifications = clarifications;
        this.readers = readers;
        this.directory = directory;
        this.privileged = privileged;
        this.system = system;
        this.changes = changes;
        this.runtime = runtime;
        this.tasks = tasks;
        this.actor = actor;
        this.viewer = viewer;
        this.clock = clock;
    }

    record Asked(@Nullable String taskId, @Nullable String question) {
    }

    record Possible(boolean possible) {
    }

    record Named(String id, String name) {
    }

    /** @param asker null for a reviewer who is not named to the reader @param due until when the answer is asked for; null once it is there */
    record Shown(UUID id, @Nullable Named asker, String task, Instant askedAt, String question, String state, @Nullable Instant due, @Nullable String answer,
                 @Nullable Named answeredBy, @Nullable Instant answeredAt) {
    }

    /** Whether the viewer may ask at a task. */
    @GetMapping("/possible")
    Possible possible(@RequestParam String task) {
        return new Possible(own(task).isPresent());
    }

    /** The questions on a case, named by its key or by one of its tasks, the oldest first. */
    @GetMapping
    List<Shown> list(@RequestParam(name = "case", required = false) @Nullable String key, @RequestParam(required = false) @Nullable String task) {
        if (key == null && task == null) {
            throw new InputRefusedException(List.of(Fault.of("case", "Case", "forms.is-required")));
        }
        var known = (key != null ? readers.find(key) : Optional.ofNullable(task).flatMap(readers::ofTask)).orElseThrow(ClarificationController::noSuch);
        var sight = readers.sightOf(viewer.id(), known);
        if (!sight.any()) {
            throw noSuch();
        }
        return clarifications.of(known.key()).stream().filter(asked -> reads(sight, asked)).map(asked -> shown(asked, sight)).toList();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Shown ask(Body<Asked> body) {
        var given = body.read();
        if (given.taskId() == null) {
            throw new InputRefusedException(List.of(Fault.of("taskId", "Task", "forms.is-required")));
        }
        var task = own(given.taskId()).orElseThrow(() -> new NotAllowedException("clarification.not-at-this-task"));
        var known = readers.ofTask(task.getId()).orElseThrow(ClarificationController::noSuch);
        var question = checked(given.question(), task);
        var asked = new Clarification(UUID.randomUUID(), known.key(), task.getTenantId(), task.getId(), task.getName(), viewer.id(), agency(task),
            clock.instant().truncatedTo(ChronoUnit.MICROS), question, null, null, null, null, null);
        privileged.act(() -> {
            clarifications.lock(task.getId());
            if (own(task.getId()).isEmpty()) { // done meanwhile
                throw new NotAllowedException("clarification.not-at-this-task");
            }
            clarifications.add(asked);
            clarifications.began(asked.id(), begin(asked, known));
            changes.record(List.of(new Change(clock.instant(), viewer.id(), "AskClarification", KIND, asked.id().toString(), known.caseId(), asked.country(),
                "question", null, question, null)));
            return asked;
        });
        return shown(asked, readers.sightOf(viewer.id(), known));
    }

    /** The question is the program's to put before the country team: nobody starts the process themselves. */
    private String begin(Clarification asked, KnownCase known) {
        var variables = new HashMap<String, Object>();
        variables.put(CaseVariables.REFERENCE, known.key());
        variables.put(CaseVariables.TITLE, known.title());
        variables.put(CaseVariables.COUNTRY, asked.country());
        variables.put(ClarificationProcess.QUESTION, asked.question());
        variables.put(ClarificationProcess.ASKER, asked.agency() == null ? named(asked.askedBy()).name() : A_REVIEWER);
        variables.put(ClarificationProcess.ASKED_AT, asked.taskName());
        return system.act(() -> runtime.startProcessInstanceByKey(ClarificationProcess.KEY, known.key(), variables).getId());
    }

    /** The task, if the viewer works on it now and may ask at it. */
    private Optional<Task> own(String taskId) {
        return system.act(() -> Optional.ofNullable(tasks.createTaskQuery().taskId(taskId).active().singleResult()))
            .filter(task -> ASKING.contains(task.getTaskDefinitionKey()) && task.getTenantId() != null)
            .filter(task -> {
                var links = system.act(() -> tasks.getIdentityLinksForTask(taskId));
                return actor.mayWorkOn(task.getTenantId(), task.getAssignee(), Candidates.people(links), Candidates.groups(links));
            });
    }

    private @Nullable String agency(Task task) {
        return task.getTaskDefinitionKey().equals(SeedFunding.REVIEW_REQUEST)
            ? system.act(() -> (String) tasks.getVariable(task.getId(), "reviewingAgency")) : null;
    }

    private String checked(@Nullable String given, Task task) {
        var question = given == null ? "" : given.strip().replace("\r\n", "\n").replace('\r', '\n');
        var faults = new ArrayList<Fault>();
        if (question.length() < SHORTEST || question.length() > LONGEST) {
            faults.add(Fault.of("question", QUESTION, "clarification.length", SHORTEST, LONGEST));
        } else if (clarifications.openAt(task.getId()).size() >= MOST_OPEN) {
            faults.add(Fault.of("question", QUESTION, "clarification.too-many", MOST_OPEN));
        }
        if (!faults.isEmpty()) {
            throw new InputRefusedException(faults);
        }
        return question;
    }

    static boolean reads(Sight sight, Clarification asked) {
        return sight.whole() || asked.agency() == null || sight.agencies().contains(asked.agency());
    }

    static boolean knowsAsker(Sight sight, Clarification asked) {
        return asked.agency() == null || sight.knowsReviewers() || sight.agencies().contains(asked.agency());
    }

    private Shown shown(Clarification asked, Sight sight) {
        return new Shown(asked.id(), knowsAsker(sight, asked) ? named(asked.askedBy()) : null, asked.taskName(), asked.askedAt(), asked.question(), asked.state(),
            due(asked), asked.answer(), asked.answeredBy() == null ? null : named(asked.answeredBy()), asked.answeredAt());
    }

    private @Nullable Instant due(Clarification asked) {
        if (!asked.state().equals("open") || asked.processInstanceId() == null) {
            return null;
        }
        var task = system.act(() -> tasks.createTaskQuery().processInstanceId(asked.processInstanceId())
            .taskDefinitionKey(ClarificationProcess.ANSWER_CLARIFICATION).singleResult());
        return task == null || task.getDueDate() == null ? null : task.getDueDate().toInstant();
    }

    private Named named(String account) {
        return new Named(account, directory.nameOf(account));
    }

    private static NotFoundException noSuch() {
        return new NotFoundException("clarification.no-such-case");
    }
}
