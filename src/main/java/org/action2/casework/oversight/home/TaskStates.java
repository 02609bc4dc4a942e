package org.action2.casework.oversight.home;

import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.action2.casework.directory.Directory;
import org.action2.casework.duties.SeparationOfDuties;
import org.action2.casework.engine.Actor;
import org.action2.casework.engine.CaseReferences;
import org.action2.casework.language.ReaderLanguage;
import org.action2.casework.language.Sentence;
import org.action2.casework.language.Text;
import org.action2.casework.oversight.NotFoundException;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Says of one task whether it is open, and whether the person who asks may claim it; else who did it and when. */
@Component
class TaskStates {

    private final TaskService tasks;
    private final HistoryService history;
    private final SeparationOfDuties duties;
    private final CaseReferences references;
    private final Directory directory;
    private final Actor actor;
    private final JdbcClient jdbc;

    TaskStates(TaskService tasks, HistoryService history, SeparationOfDuties duties, CaseReferences references, Directory directory,
               Actor actor, JdbcClient jdbc) {
        this.tasks = tasks;
        this.history = history;
        this.duties = duties;
        this.references = references;
        this.directory = directory;
        this.actor = actor;
        this.jdbc = jdbc;
    }

    /**
     * A task.
     *
     * @param reference  of its case; null if no register knows it
     * @param mayClaim   whether the person may take it now
     * @param reason     why they may not, in their language; null if they may, or somebody has it
     * @param finishedAt null while it is open
     * @param finishedBy who did it, or had it, by name; null if nobody did
     * @param done       whether it was done, and not given up with its case or its stage
     */
    record State(String id, String name, @Nullable String reference, boolean open, boolean mayClaim, @Nullable String reason,
                 @Nullable Instant finishedAt, @Nullable String finishedBy, boolean done) {
    }

    /** @throws NotFoundException if there is and was no such task that the person may see */
    State of(String id) {
        var open = tasks.createTaskQuery().taskId(id).singleResult();
        if (open != null) {
            var reason = open.getAssignee() == null ? objection(open) : Optional.<Text>empty();
            return new State(id, open.getName(), reference(open.getProcessInstanceId()), true, open.getAssignee() == null && reason.isEmpty(),
                reason.map(text -> text.in(ReaderLanguage.current())).orElse(null), null, null, false);
        }
        var finished = Optional.ofNullable(history.createHistoricTaskInstanceQuery().taskId(id).singleResult())
            .orElseThrow(() -> new NotFoundException("oversight.no-such-task"));
        var end = finished.getEndTime();
        return new State(id, finished.getName(), reference(finished.getProcessInstanceId()), false, false, null, moment(end),
            doneBy(id).or(() -> Optional.ofNullable(finished.getAssignee())).map(directory::nameOf).orElse(null), "completed".equals(finished.getDeleteReason()));
    }

    /** Why the person who asks may not take the task, which nobody has. */
    private Optional<Text> objection(Task task) {
        if (actor.isAdministrator()) {
            return Optional.of(Sentence.of("oversight.administrators-do-not-claim"));
        }
        var links = tasks.getIdentityLinksForTask(task.getId()).stream().filter(link -> link.getType().equals(IdentityLinkType.CANDIDATE)).toList();
        var people = links.stream().map(IdentityLink::getUserId).filter(each -> each != null).toList();
        var groups = links.stream().map(IdentityLink::getGroupId).filter(each -> each != null).toList();
        if (!actor.mayWorkOn(task.getTenantId(), null, people, groups)) {
            return Optional.of(groups.isEmpty() ? Sentence.of("oversight.not-for-you") : Sentence.of("oversight.for-the-team", groups.stream().sorted().map(directory::groupName).collect(Collectors.joining(", "))));
        }
        if (task.isSuspended()) {
            return Optional.of(Sentence.of("oversight.on-hold"));
        }
        return duties.objection(task, Set.of(actor.id()));
    }

    private @Nullable String reference(@Nullable String processInstanceId) {
        return processInstanceId == null ? null : jdbc.sql("select case_id from engine_instance_history where id = :id").param("id", processInstanceId)
            .query(String.class).optional().flatMap(references::of).orElse(null);
    }

    private Optional<String> doneBy(String task) {
        return jdbc.sql("select person from engine_operation_history where task = :task and operation = 'Complete' and entity = 'Task' order by at desc limit 1")
            .param("task", task).query(String.class).optional();
    }

    private static @Nullable Instant moment(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }
}
