package org.action2.casework.oversight.story;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.action2.casework.deadlines.EscalationProcess;
import org.action2.casework.engine.Actor;
import org.action2.casework.language.FormText;
import org.springframework.stereotype.Component;

/** Tells somebody who has just done something what comes next in the case, as far as its story would tell them. */
@Component
class Sequels {

    private static final String STORY = "/casework/story/?case=";

    private final SequelRecords records;
    private final VisibleParts visibleParts;
    private final Actor actor;

    Sequels(SequelRecords records, VisibleParts visibleParts, Actor actor) {
        this.records = records;
        this.visibleParts = visibleParts;
        this.actor = actor;
    }

    /** @return empty if there is no such case that the person may see */
    Optional<Sequel> of(String processInstanceId) {
        return records.of(processInstanceId).flatMap(this::tell);
    }

    private Optional<Sequel> tell(SequelRecords.Case found) {
        var root = found.rootInstance();
        var parts = visibleParts.of(found.instances(), root, List.of(), null);
        if (parts.instances().isEmpty()) {
            return Optional.empty();
        }
        var title = found.title() == null ? root.name() : found.title();
        var stage = parts.whole() && found.stage() != null ? FormText.ofCode(found.stage()).inEnglish() : null;
        var ended = parts.whole() && root.end() != null;
        return Optional.of(new Sequel(found.reference(), title, ended, stage,
            parts.whole() ? found.started() : 0, next(parts), found.working(),
            parts.whole() && !ended ? found.goesOnAt() : null, story(found.reference())));
    }

    private List<Sequel.Next> next(VisibleParts.Parts parts) {
        return open(parts).map(this::next).toList();
    }

    /** The open tasks of a case. An escalation comes with the late task of the instance that called it, and is left out beside that. */
    Stream<SequelRecords.OpenTask> open(VisibleParts.Parts parts) {
        var open = records.openTasks(parts.ids());
        var withTasks = open.stream().map(SequelRecords.OpenTask::instance).collect(Collectors.toSet());
        return open.stream()
            .filter(task -> !task.process().equals(EscalationProcess.KEY) || !withTasks.contains(parts.instances().get(task.instance()).parent()));
    }

    private Sequel.Next next(SequelRecords.OpenTask task) {
        return new Sequel.Next(task.name(), who(task), task.due(), isTheirs(task) ? task.id() : null);
    }

    /** Whether the person may work on the task now. */
    boolean isTheirs(SequelRecords.OpenTask task) {
        return actor.mayWorkOn(task.country(), task.assignee(), task.people(), task.groups());
    }

    /** Who has a task: its assignee, or else the groups whose people may take it. */
    static List<String> who(SequelRecords.OpenTask task) {
        if (task.assignee() == null) {
            return task.groupNames();
        }
        return List.of(task.assigneeName() == null ? task.assignee() : task.assigneeName());
    }

    private static String story(String reference) {
        return reference == null ? null : STORY + URLEncoder.encode(reference, StandardCharsets.UTF_8);
    }
}
