package org.action2.casework.oversight.story;

import java.util.List;
import java.util.Optional;
import org.action2.casework.engine.CaseReferences;
import org.springframework.stereotype.Component;

/** The cases that a person may see, wholly or in part, by the rule of their stories. */
@Component
public class VisibleCases {

    private final CaseRecords records;
    private final VisibleParts visibleParts;
    private final CaseReferences references;

    VisibleCases(CaseRecords records, VisibleParts visibleParts, CaseReferences references) {
        this.records = records;
        this.visibleParts = visibleParts;
        this.references = references;
    }

    /**
     * A case that the person may see.
     *
     * @param id of its outermost process instance
     * @param roots that instance and those of what became the case, such as its draft
     * @param process the key of its process
     * @param country ISO 3166 alpha-3; null if it belongs to none
     */
    public record VisibleCase(String id, List<String> roots, String process, String country) {
    }

    /** By the key under which its register knows it. */
    public Optional<VisibleCase> ofKey(String key) {
        var roots = records.rootsOf(key);
        return roots.isEmpty() ? Optional.empty() : visible(roots, key);
    }

    /** The case that an instance of a process belongs to, however deep. */
    public Optional<VisibleCase> ofInstance(String processInstanceId) {
        return records.rootOf(processInstanceId).flatMap(root -> references.of(root).filter(key -> records.rootsOf(key).contains(root))
            .map(this::ofKey).orElseGet(() -> visible(List.of(root), null)));
    }

    /** The case that a task belongs to, also one that is done. */
    public Optional<VisibleCase> ofTask(String taskId) {
        return records.instanceOfTask(taskId).flatMap(this::ofInstance);
    }

    private Optional<VisibleCase> visible(List<String> roots, String key) {
        var instances = records.instances(roots);
        return instances.stream().filter(each -> each.id().equals(roots.get(0))).findFirst()
            .filter(root -> {
                var registered = key == null ? Optional.<CaseRecords.Registered>empty() : records.registered(key);
                var reviews = key == null ? List.<CaseRecords.Asked>of() : records.reviews(key);
                return !visibleParts.of(instances, root, reviews, registered.map(CaseRecords.Registered::stage).orElse(null)).instances().isEmpty();
            })
            .map(root -> new VisibleCase(root.id(), roots, root.process(), root.country()));
    }
}
