package org.action2.casework.handover;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.action2.casework.directory.Directory;
import org.action2.casework.directory.Viewer;
import org.action2.casework.engine.SystemIdentity;
import org.action2.casework.handover.HandOverItem.Outcome;
import org.action2.casework.handover.HandOvers.Standing;
import org.action2.casework.handover.HandOvers.Summary;
import org.action2.casework.language.FormText;
import org.action2.casework.language.ReaderLanguage;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/**
 * Where each thing of a hand-over stands now, for who looks: things of their countries only, those who got something what
 * they got, and titles and stages to those whose groups see such cases.
 */
@Component
class WhereItStands {

    private final HandOvers handOvers;
    private final TaskService tasks;
    private final SystemIdentity system;
    private final Directory directory;
    private final Viewer viewer;

    WhereItStands(HandOvers handOvers, TaskService tasks, SystemIdentity system, Directory directory, Viewer viewer) {
        this.handOvers = handOvers;
        this.tasks = tasks;
        this.system = system;
        this.directory = directory;
        this.viewer = viewer;
    }

    /**
     * @param outcome what became of it then, with {@code holder} and {@code refusal}
     * @param stage   of the case now, in words; null where no register knows it
     * @param open    whether the task is still to be done; null where it is about no task
     * @param with    who has the task now, or could take it; null once it is done
     */
    record Now(String kind, String taskId, String what, String reference, String title, String stage, String country, String outcome, String holder,
               String refusal, Boolean open, String with, Instant due) {
    }

    List<Now> of(Summary handOver) {
        var items = handOvers.items(handOver.id(), viewer.countries()).stream().filter(item -> isFor(handOver, item)).toList();
        var seen = items.stream().filter(this::seesCase).collect(Collectors.toSet());
        var standings = handOvers.standings(seen.stream().map(HandOverItem::reference).toList()).stream()
            .collect(Collectors.toMap(Standing::reference, Function.identity()));
        return system.act(() -> {
            var open = open(items);
            return items.stream().map(item -> now(item, seen.contains(item) ? standings.get(item.reference()) : null, open.get(item.taskId()))).toList();
        });
    }

    private boolean isFor(Summary handOver, HandOverItem item) {
        return viewer.isManager() || viewer.id().equals(handOver.fromPerson())
            || item.outcome() == Outcome.HANDED_OVER && viewer.id().equals(item.holder());
    }

    private boolean seesCase(HandOverItem item) {
        return item.reference() != null && item.process() != null && (viewer.seesHistoryOf(item.process()) || viewer.seesTasksOf(item.process()));
    }

    private Map<String, Task> open(List<HandOverItem> items) {
        var ids = items.stream().map(HandOverItem::taskId).filter(Objects::nonNull).distinct().toArray(String[]::new);
        return ids.length == 0 ? Map.of()
            : tasks.createTaskQuery().taskIdIn(ids).list().stream().collect(Collectors.toMap(Task::getId, Function.identity()));
    }

    private Now now(HandOverItem item, Standing standing, Task task) {
        var language = ReaderLanguage.current();
        var what = item.what() == null || item.taskId() == null ? item.what() : new FormText(item.what()).in(language);
        return new Now(item.kind().id(), item.taskId(), what, item.reference(), standing == null ? null : standing.title(),
            standing == null ? null : FormText.ofCode(standing.stage()).in(language), item.country(), item.outcome().id(), item.holder(),
            item.refusal() == null ? null : item.refusal().in(language), item.taskId() == null ? null : task != null, task == null ? null : with(task),
            task == null || task.getDueDate() == null ? null : task.getDueDate().toInstant());
    }

    private String with(Task task) {
        if (task.getAssignee() != null) {
            return directory.nameOf(task.getAssignee());
        }
        return tasks.getIdentityLinksForTask(task.getId()).stream().filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()))
            .map(this::candidate).sorted().collect(Collectors.joining(", "));
    }

    private String candidate(IdentityLink link) {
        return link.getGroupId() == null ? directory.nameOf(link.getUserId()) : directory.groupName(link.getGroupId());
    }
}
