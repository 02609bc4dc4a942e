package org.action2.casework.oversight.story;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.action2.casework.directory.Directory;
import org.springframework.stereotype.Component;

/** All that is on record of a case as far as the person who asks may see it: its story, and the forms as they were sent. */
@Component
public class ToldCases {

    private final CaseRecords records;
    private final CaseStories stories;
    private final VisibleParts visibleParts;
    private final AnswerWording words;
    private final Directory directory;

    ToldCases(CaseRecords records, CaseStories stories, VisibleParts visibleParts, AnswerWording words, Directory directory) {
        this.records = records;
        this.stories = stories;
        this.visibleParts = visibleParts;
        this.words = words;
        this.directory = directory;
    }

    /**
     * What a person sees of a case.
     *
     * @param roots its outermost process instances, its own first
     * @param process the key of its process
     * @param country null if it belongs to none
     * @param whole whether they see the case itself and not just a part of it that is theirs
     * @param open the process instances of the case whose contents they may read
     * @param subjects the process instances and tasks of these, by their ids
     * @param closedReviews how many reviews there are that they may not, or not yet, read
     * @param closedParts how many other parts
     */
    public record ToldCase(String key, List<String> roots, String process, String country, boolean whole, Story story, List<FilledForm> forms, Set<String> open,
                           List<String> subjects, int closedReviews, int closedParts) {
    }

    /** @return empty if no register knows a case by that key, or the person sees nothing of it */
    public Optional<ToldCase> of(String key) {
        var roots = records.rootsOf(key);
        return roots.isEmpty() ? Optional.empty() : stories.ofCase(key).map(story -> tell(key, roots, story));
    }

    private ToldCase tell(String key, List<String> roots, Story story) {
        var instances = records.instances(roots);
        var root = instances.stream().filter(each -> each.id().equals(roots.get(0))).findFirst().orElseThrow();
        var parts = visibleParts.of(instances, root, records.reviews(key), records.registered(key).map(CaseRecords.Registered::stage).orElse(null));
        var open = instances.stream().map(CaseRecords.Instance::id).filter(parts::isOpen).collect(Collectors.toCollection(HashSet::new));
        var closed = instances.stream().filter(each -> !open.contains(each.id())).toList();
        var reviews = (int) closed.stream().filter(each -> each.process().equals(VisibleParts.REVIEW)).count();
        var tasks = records.tasks(List.copyOf(open));
        var subjects = Stream.concat(open.stream(), tasks.stream().map(CaseRecords.Task::id)).sorted().toList();
        return new ToldCase(key, roots, root.process(), root.country(), parts.whole(), story, forms(roots, instances.stream().filter(each -> open.contains(each.id())).toList(), tasks),
            open, subjects, reviews, closed.size() - reviews);
    }

    private List<FilledForm> forms(List<String> roots, List<CaseRecords.Instance> open, List<CaseRecords.Task> tasks) {
        var values = records.values(open.stream().map(CaseRecords.Instance::id).toList());
        var confidential = records.confidentialAnswers(roots);
        var forms = new ArrayList<FilledForm>();
        open.stream().filter(each -> each.parent() == null && each.starter() != null).forEach(each -> {
            var form = words.startForm(each.definitionId());
            var answers = words.filled(each.definitionId(), form, CaseStories.latest(values, value -> value.instance().equals(each.id()) && value.initial()));
            if (!answers.isEmpty()) {
                forms.add(filled(form, each.name(), null, each.definitionId(), each.start(), each.starter(), answers));
            }
        });
        tasks.stream().filter(task -> task.operation() != null && task.end() != null).forEach(task -> {
            var given = new HashMap<>(confidential.getOrDefault(task.id(), Map.of()));
            given.putAll(CaseStories.latest(values, value -> task.operation().equals(value.operation()) && value.instance().equals(task.instance())));
            forms.add(filled(task.key(), task.name(), task.id(), task.definitionId(), task.end(), task.completedBy(), words.filled(task.definitionId(), task.key(), given)));
        });
        forms.sort(Comparator.comparing(FilledForm::at).thenComparing(FilledForm::form));
        return forms;
    }

    private FilledForm filled(String form, String title, String task, String definitionId, Instant at, String person, List<FilledForm.Answer> answers) {
        var process = definitionId.replaceFirst("^([^:]+:[^:]+):.*", "$1");
        return new FilledForm(form, title, task, process, at, person, person == null ? null : directory.nameOf(person), answers);
    }
}
