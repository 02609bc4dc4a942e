package org.action2.casework.notification;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.action2.casework.directory.Directory;
import org.action2.casework.followup.RecommendationProcesses;
import org.action2.casework.seedfunding.SeedFunding;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/**
 * What is still to be said of what was gathered, when the mail leaves: what is true by then, to a reader who may see it by
 * then, and of several stages of one task the newest.
 */
@Component
class StillToTell {

    private static final int AT_ONCE = 500;
    private static final Comparator<OutboxMessage> STAGE = Comparator.<OutboxMessage>comparingInt(message -> message.kind().stage())
        .thenComparing(OutboxMessage::createdAt);

    /** By what references begin with: the processes of such a case, one of which its people may see. */
    private static final Map<String, List<String>> PROCESSES = Map.of("SF-", List.of(SeedFunding.REQUEST, SeedFunding.REVIEW),
        "FU-", List.of(RecommendationProcesses.FOLLOW_UP, RecommendationProcesses.PARTNER_ACTION));

    private final Directory directory;
    private final AuthorizationService authorizations;
    private final TaskService tasks;
    private final Clock clock;

    StillToTell(Directory directory, AuthorizationService authorizations, TaskService tasks, Clock clock) {
        this.directory = directory;
        this.authorizations = authorizations;
        this.tasks = tasks;
        this.clock = clock;
    }

    /** @param countries of the reader */
    List<OutboxMessage> of(String reader, List<String> countries, List<OutboxMessage> gathered) {
        if (gathered.stream().allMatch(message -> message.kind().isPersonal())) {
            return gathered;
        }
        var inSight = gathered.stream().filter(message -> message.country() == null || countries.contains(message.country())).toList();
        var isTrue = aboutOpenTasks(reader, countries, inSight).or(aboutCases(reader));
        return newest(inSight.stream().filter(isTrue).toList());
    }

    private Predicate<OutboxMessage> aboutOpenTasks(String reader, List<String> countries, List<OutboxMessage> messages) {
        var ids = messages.stream().filter(message -> message.kind().needsOpenTask()).map(OutboxMessage::taskId).distinct().toList();
        var open = new HashMap<String, Task>();
        var offered = new HashSet<String>();
        for (var from = 0; from < ids.size(); from += AT_ONCE) {
            var some = ids.subList(from, Math.min(from + AT_ONCE, ids.size())).toArray(String[]::new);
            tasks.createTaskQuery().taskIdIn(some).list().forEach(task -> open.put(task.getId(), task));
            tasks.createTaskQuery().taskIdIn(some).taskCandidateUser(reader).includeAssignedTasks().list().forEach(task -> offered.add(task.getId()));
        }
        return message -> {
            var task = message.kind().needsOpenTask() ? open.get(message.taskId()) : null;
            return task != null && (task.getTenantId() == null || countries.contains(task.getTenantId()))
                && isFor(reader, task, offered, message.inPlaceOf()) && isTrue(message, task);
        };
    }

    /** Whether the reader has the task, may take it, or stands in for who has it. */
    private static boolean isFor(String reader, Task task, Set<String> offered, String inPlaceOf) {
        return reader.equals(task.getAssignee())
            || offered.contains(task.getId()) && (task.getAssignee() == null || task.getAssignee().equals(inPlaceOf));
    }

    private boolean isTrue(OutboxMessage message, Task task) {
        return switch (message.kind()) {
            case TASK_OFFERED, TASK_RELEASED, REPORT_DUE -> task.getAssignee() == null;
            case TASK_ASSIGNED -> message.recipient().equals(task.getAssignee());
            case TASK_REMINDER, DUE_DATE_MOVED -> isDueAsTold(message, task);
            default -> !message.isLate() || isDueAsTold(message, task) || task.getDueDate() != null && !task.getDueDate().toInstant().isAfter(clock.instant());
        };
    }

    private static boolean isDueAsTold(OutboxMessage message, Task task) {
        var told = message.dueAt() == null ? null : message.dueAt().toInstant().truncatedTo(ChronoUnit.MILLIS);
        return Objects.equals(told, task.getDueDate() == null ? null : task.getDueDate().toInstant().truncatedTo(ChronoUnit.MILLIS));
    }

    private Predicate<OutboxMessage> aboutCases(String reader) {
        var sees = new HashMap<String, Boolean>();
        return message -> !message.kind().needsOpenTask() && PROCESSES.entrySet().stream().filter(each -> message.reference().startsWith(each.getKey()))
            .allMatch(each -> sees.computeIfAbsent(each.getKey(), prefix -> maySeeOneOf(each.getValue(), reader)));
    }

    private boolean maySeeOneOf(List<String> processes, String reader) {
        var groups = directory.groupsOf(reader);
        return processes.stream().anyMatch(process -> authorizations.isUserAuthorized(reader, groups, ProcessDefinitionPermissions.READ_INSTANCE,
            Resources.PROCESS_DEFINITION, process));
    }

    private static List<OutboxMessage> newest(List<OutboxMessage> messages) {
        var furthest = messages.stream().filter(message -> message.kind().stage() > 0).collect(Collectors.toMap(OutboxMessage::taskId, message -> message,
            (one, other) -> STAGE.compare(one, other) >= 0 ? one : other));
        var newest = new ArrayList<>(messages);
        newest.removeIf(message -> message.kind().stage() > 0 && furthest.get(message.taskId()) != message);
        return newest;
    }
}
