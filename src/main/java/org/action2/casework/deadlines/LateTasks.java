package org.action2.casework.deadlines;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.action2.casework.deadlines.EscalationGroups.Waiting;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The late tasks on which supervisors decide at once: the one whose escalation they handle, and those that joined it. */
@Component
class LateTasks {

    static final String ALL = "all";
    static final String ONLY = "only";
    static final String ALL_BUT = "all-but";

    private final Escalations escalations;
    private final EscalationGroups groups;
    private final TaskService tasks;
    private final JdbcClient jdbc;

    LateTasks(Escalations escalations, EscalationGroups groups, TaskService tasks, JdbcClient jdbc) {
        this.escalations = escalations;
        this.groups = groups;
        this.tasks = tasks;
        this.jdbc = jdbc;
    }

    /** A late task, with what its escalation waits with for the decision; null for the one whose escalation is handled. */
    record LateTask(Task task, String reference, Waiting waiting) {

        String id() {
            return task.getId();
        }
    }

    /**
     * Those that are open and whose case is not suspended, the one whose escalation is handled first. Alone, that is decided on
     * as it is.
     *
     * @param lateTask its id; null if there is none
     */
    List<LateTask> decidedWith(String lateTask) {
        var own = escalations.task(lateTask);
        var joined = lateTask == null ? List.<LateTask>of() : joined(groups.waitingWith(lateTask));
        var all = new ArrayList<LateTask>();
        own.filter(task -> joined.isEmpty() || !task.isSuspended())
            .ifPresent(task -> all.add(new LateTask(task, groups.reference(lateTask).orElse(""), null)));
        all.addAll(joined);
        return all;
    }

    private List<LateTask> joined(List<Waiting> waiting) {
        var open = open(waiting.stream().map(Waiting::lateTask).toList());
        return waiting.stream().filter(each -> open.containsKey(each.lateTask()))
            .map(each -> new LateTask(open.get(each.lateTask()), each.reference(), each)).toList();
    }

    private Map<String, Task> open(List<String> ids) {
        return ids.isEmpty() ? Map.of() : tasks.createTaskQuery().taskIdIn(ids.toArray(String[]::new)).active().list().stream()
            .collect(Collectors.toMap(Task::getId, Function.identity()));
    }

    /** The titles of the cases, by the ids of the tasks; some cases have none. */
    Map<String, String> titles(Collection<LateTask> late) {
        var titles = new HashMap<String, String>();
        jdbc.sql("""
            select t.id, v.text from engine_open_task t join engine_variable v on v.execution = t.instance and v.name = 'title'
            where t.id in (:tasks) and v.text is not null
            """).param("tasks", late.stream().map(LateTask::id).toList()).query((row, n) -> titles.put(row.getString(1), row.getString(2))).list();
        return titles;
    }

    /** One of those that may go to the same people each, since they have the same candidates and their cases the same model. */
    List<LateTask> oneOfEachKind(List<LateTask> late) {
        var candidates = candidates(late);
        return List.copyOf(late.stream().collect(Collectors.toMap(each -> each.task().getProcessDefinitionId() + candidates.get(each.id()),
            Function.identity(), (first, other) -> first)).values());
    }

    /** Who may take the tasks, groups and people, by the ids of the tasks. */
    Map<String, Set<String>> candidates(List<LateTask> late) {
        var candidates = new HashMap<String, Set<String>>();
        if (late.isEmpty()) {
            return candidates;
        }
        jdbc.sql("select task, coalesce(group_id, 'user ' || person) from engine_task_candidate where task in (:tasks)")
            .param("tasks", late.stream().map(LateTask::id).toList())
            .query((row, n) -> candidates.computeIfAbsent(row.getString(1), id -> new TreeSet<>()).add(row.getString(2))).list();
        return candidates;
    }

    /** Those among all for which a decision is. @param decisionFor null for all @param chosen the ids of the tasks that were chosen */
    static List<LateTask> among(List<LateTask> all, String decisionFor, Collection<String> chosen) {
        return switch (Optional.ofNullable(decisionFor).orElse(ALL)) {
            case ONLY -> all.stream().filter(each -> chosen.contains(each.id())).toList();
            case ALL_BUT -> all.stream().filter(each -> !chosen.contains(each.id())).toList();
            default -> all;
        };
    }
}
