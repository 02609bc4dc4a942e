package org.action2.casework.oversight.story;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.action2.casework.deadlines.EscalationProcess;
import org.action2.casework.directory.Directory;
import org.action2.casework.directory.Viewer;
import org.action2.casework.engine.CaseReferences;
import org.action2.casework.oversight.StoryNotes;
import org.springframework.stereotype.Component;

/** Tells the story of a case from what is on record of it, as far as the person who asks may see it. */
@Component
class CaseStories {

    private static final String OPEN = "open";
    private static final String DONE = "done";
    private static final String CANCELLED = "cancelled";
    /** What comes from outside, such as a withdrawal, is written within this time of the step that it causes. */
    private static final Duration AT_ONCE = Duration.ofSeconds(2);
    private static final Set<String> FROM_OUTSIDE = Set.of("messageStartEvent", "intermediateMessageCatch", "startEvent");

    private final CaseRecords records;
    private final RecommendationStories recommendations;
    private final VisibleParts visibleParts;
    private final CaseReferences references;
    private final AnswerWording words;
    private final Directory directory;
    private final List<StoryNotes> notes;
    private final Viewer viewer;
    private final Clock clock;

    CaseStories(CaseRecords records, RecommendationStories recommendations, VisibleParts visibleParts, CaseReferences references, AnswerWording words,
                Directory directory, List<StoryNotes> notes, Viewer viewer, Clock clock) {
        this.records = records;
        this.recommendations = recommendations;
        this.visibleParts = visibleParts;
        this.references = references;
        this.words = words;
        this.directory = directory;
        this.notes = notes;
        this.viewer = viewer;
        this.clock = clock;
    }

    /** The story of the case, or of the recommendation, that a register knows by that key; empty if there is none that the person may see. */
    Optional<Story> ofCase(String businessKey) {
        var roots = records.rootsOf(businessKey);
        return roots.isEmpty() ? recommendations.of(businessKey) : tell(roots, businessKey);
    }

    /** The story of the case that an instance belongs to, whichever part of it that is. */
    Optional<Story> ofInstance(String processInstanceId) {
        return records.rootOf(processInstanceId).flatMap(root -> references.of(root).flatMap(this::ofCase).or(() -> tell(List.of(root), null)));
    }

    Optional<Story> ofTask(String taskId) {
        return records.instanceOfTask(taskId).flatMap(this::ofInstance);
    }

    /** @param key by which the register knows the case; null if none does, and then whatever key the instance bears is its own affair */
    private Optional<Story> tell(List<String> roots, String key) {
        var instances = records.instances(roots);
        var root = instances.stream().filter(each -> each.id().equals(roots.get(0))).findFirst().orElseThrow();
        var registered = key == null ? Optional.<CaseRecords.Registered>empty() : records.registered(key);
        var stage = registered.map(CaseRecords.Registered::stage).orElse(null);
        var reviews = key == null ? List.<CaseRecords.Asked>of() : records.reviews(key);
        var parts = visibleParts.of(instances, root, reviews, stage);
        if (parts.instances().isEmpty()) {
            return Optional.empty();
        }
        var events = new Events(parts, roots).collect(key, root.process());
        return Optional.of(new Story(key, registered.map(CaseRecords.Registered::title).orElse(root.name()), root.country(), root.name(),
            parts.whole() ? stage : null, root.start(), parts.whole() ? root.end() : null, events,
            visibleParts.reviews(reviews, stage), parts.whole() && key != null ? records.links(key, viewer.countries()) : List.of()));
    }

    /** Collects what happened in the visible parts of one case. */
    private final class Events {

        private final VisibleParts.Parts parts;
        private final List<String> roots;
        private final Map<String, String> names = new HashMap<>();
        private final List<Story.Event> events = new ArrayList<>();

        Events(VisibleParts.Parts parts, List<String> roots) {
            this.parts = parts;
            this.roots = roots;
        }

        /** @param process the key of the case's own */
        List<Story.Event> collect(String key, String process) {
            var instances = parts.ids();
            var tasks = records.tasks(instances);
            var values = records.values(instances);
            parts.instances().values().forEach(instance -> begin(instance, values));
            tasks.forEach(task -> task(task, values));
            var fromOutside = records.data(roots);
            records.activities(instances).forEach(activity -> activity(activity, fromOutside));
            records.changes(instances).forEach(change -> change(change, tasks));
            var open = instances.stream().filter(parts::isOpen).toList();
            var openTasks = tasks.stream().filter(task -> parts.isOpen(task.instance())).map(CaseRecords.Task::id).toList();
            records.comments(open, openTasks).forEach(note -> note("comment", "Comment", note));
            records.attachments(open, openTasks).forEach(note -> note("document", "Document", note));
            notes.stream().flatMap(each -> each.of(new StoryNotes.CaseToldOf(key, roots, process)).stream()).forEach(this::said);
            if (key != null) {
                var seen = tasks.stream().map(CaseRecords.Task::id).collect(Collectors.toSet());
                records.mails(key).stream().filter(mail -> mail.taskId() == null ? parts.whole() : seen.contains(mail.taskId())).forEach(this::mail);
                if (parts.whole()) {
                    records.ledger(key).forEach(this::money);
                }
            }
            events.sort(Comparator.comparing(Story.Event::at));
            return events;
        }

        private void begin(CaseRecords.Instance instance, List<CaseRecords.Value> values) {
            var name = instance.name() == null ? instance.process() : instance.name();
            var answers = instance.parent() == null && parts.isOpen(instance.id())
                ? words.answers(instance.definitionId(), words.startForm(instance.definitionId()), latest(values, value ->
                    value.instance().equals(instance.id()) && value.initial())) : List.<Story.Detail>of();
            var kind = instance.process().equals(EscalationProcess.KEY) ? EscalationProcess.KEY : "start";
            add(instance.start(), instance.end(), kind, kind.equals(EscalationProcess.KEY) ? "Escalation" : name + " began", instance.starter(),
                state(instance.end(), !"COMPLETED".equals(instance.state()) && instance.end() != null), null, instance.id(), answers);
            if (instance.end() != null && instance.reason() != null && !instance.reason().isBlank() && instance.state().contains("TERMINATED")) {
                add(instance.end(), null, "end", name + " was ended", null, null, null, instance.id(), List.of(new Story.Detail("Reason", instance.reason())));
            }
        }

        private void task(CaseRecords.Task task, List<CaseRecords.Value> values) {
            var answers = task.operation() != null && parts.isOpen(task.instance())
                ? words.answers(task.definitionId(), task.key(), latest(values, value -> task.operation().equals(value.operation())
                    && value.instance().equals(task.instance()))) : List.<Story.Detail>of();
            add(task.start(), task.end(), "task", task.name(), task.completedBy() == null ? task.assignee() : task.completedBy(),
                state(task.end(), task.end() != null && !"completed".equals(task.reason())), task.due(), task.instance(), answers);
        }

        private void activity(CaseRecords.Activity activity, List<CaseRecords.Change> fromOutside) {
            var isTimer = activity.type().toLowerCase(Locale.ROOT).contains("timer");
            var cause = FROM_OUTSIDE.contains(activity.type()) ? fromOutside.stream()
                .filter(each -> Duration.between(each.at(), activity.start()).abs().compareTo(AT_ONCE) < 0).toList() : List.<CaseRecords.Change>of();
            var isFirst = parts.instances().get(activity.instance()).start().equals(activity.start());
            var reasons = isFirst ? List.<Story.Detail>of() : cause.stream().filter(each -> each.property().endsWith("Reason") && each.to() != null)
                .map(each -> new Story.Detail("Reason", each.to())).distinct().toList();
            add(activity.start(), activity.end(), isTimer ? "timer" : activity.type().endsWith("EndEvent") ? "end" : "step", activity.name(),
                isFirst ? null : cause.stream().map(CaseRecords.Change::who).findFirst().orElse(null),
                state(activity.end(), activity.cancelled()), null, activity.instance(), reasons);
        }

        private void change(CaseRecords.Change change, List<CaseRecords.Task> tasks) {
            var task = tasks.stream().filter(each -> each.id().equals(change.task())).map(CaseRecords.Task::name).findFirst();
            var details = new ArrayList<Story.Detail>();
            if (change.property() != null && (change.from() != null || change.to() != null)) {
                details.add(new Story.Detail(spoken(change.property()), value(change.property(), change.from()) + " → " + value(change.property(), change.to())));
            }
            if (change.why() != null) {
                details.add(new Story.Detail("Reason", change.why()));
            }
            add(change.at(), null, "change", task.map(name -> name + ": ").orElse("") + spoken(change.what()).toLowerCase(Locale.ROOT),
                change.who(), null, null, change.instance(), details);
        }

        private void note(String kind, String what, CaseRecords.Note note) {
            var details = new ArrayList<Story.Detail>();
            details.add(new Story.Detail(what, note.text()));
            if (note.address() != null) {
                details.add(new Story.Detail("Address", note.address()));
            }
            add(note.at(), null, kind, what, note.who(), null, null, note.instance(), details);
        }

        private void said(StoryNotes.Note note) {
            add(note.at(), note.until(), note.kind(), note.what(), note.person(), note.state(), null, null,
                note.details().stream().map(each -> new Story.Detail(each.label(), each.text())).toList());
        }

        private void mail(CaseRecords.Mail mail) {
            var details = new ArrayList<Story.Detail>();
            details.add(new Story.Detail("To", name(mail.recipient())));
            if (mail.inPlaceOf() != null) {
                details.add(new Story.Detail("In place of", name(mail.inPlaceOf())));
            }
            if (mail.taskName() != null) {
                details.add(new Story.Detail("Task", mail.taskName()));
            }
            var state = switch (mail.status()) {
                case "sent" -> "sent";
                case "obsolete" -> "not sent, no longer relevant";
                default -> "waiting to be sent";
            };
            details.add(new Story.Detail("Mail", state));
            add(mail.at(), mail.handledAt(), "mail", "Mail: " + mail.event().replace('-', ' '), null, null, null, null, details);
        }

        private void money(CaseRecords.Entry entry) {
            add(entry.at(), null, "money", spoken(entry.kind()), entry.who(), null, null, null,
                List.of(new Story.Detail("Amount (USD)", String.format(Locale.ROOT, "%,d.%02d", entry.cents() / 100, entry.cents() % 100))));
        }

        private void add(Instant at, Instant until, String kind, String what, String person, String state, Instant due, String instance,
                         List<Story.Detail> details) {
            var process = instance == null ? null : parts.instances().get(instance);
            events.add(new Story.Event(at, until, kind, what, person, person == null ? null : name(person), state, due,
                due != null && (until == null ? clock.instant() : until).isAfter(due), process == null ? null : process.name(), details));
        }

        private String name(String account) {
            return names.computeIfAbsent(account, directory::nameOf);
        }

        private String value(String property, String value) {
            if (value == null || value.isBlank()) {
                return "none";
            }
            return property.toLowerCase(Locale.ROOT).endsWith("date") && value.matches("\\d{12,18}") ? Instant.ofEpochMilli(Long.parseLong(value)).toString()
                : property.equals("assignee") || property.equals("owner") ? name(value) : value;
        }
    }

    private static String state(Instant end, boolean cancelled) {
        return cancelled ? CANCELLED : end == null ? OPEN : DONE;
    }

    /** "SetPriority" and "dueDate" as people say them. */
    static String spoken(String word) {
        var words = word.replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT);
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /** What was set last of each that counts, by its name. */
    static Map<String, String> latest(List<CaseRecords.Value> values, Predicate<CaseRecords.Value> which) {
        var latest = new HashMap<String, String>();
        values.stream().filter(which).filter(value -> Objects.nonNull(value.value())).forEach(value -> latest.put(value.name(), value.value()));
        return latest;
    }
}
