package org.action2.casework.directory;

import java.util.List;
import java.util.Map;
import org.action2.casework.engine.CaseVariables;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;

/** Turns the filters of the directory file into those of Tasklist, with the columns that people need. */
@Component
class TaskFilters {

    private final TaskService tasks;

    TaskFilters(TaskService tasks) {
        this.tasks = tasks;
    }

    TaskQuery query(Map<String, Object> wanted) {
        var query = tasks.createTaskQuery();
        wanted.forEach((criterion, value) -> {
            switch (criterion) {
                case "assigneeExpression" -> query.taskAssigneeExpression((String) value);
                case "candidateGroupsExpression" -> query.taskCandidateGroupInExpression((String) value);
                case "dueBeforeExpression" -> query.dueBeforeExpression((String) value);
                case "minPriority" -> query.taskMinPriority((Integer) value);
                case "includeAssignedTasks" -> { }
                default -> throw new IllegalArgumentException("No task filter knows the criterion " + criterion);
            }
        });
        if (Boolean.TRUE.equals(wanted.get("includeAssignedTasks"))) {
            query.includeAssignedTasks();
        }
        return query.orderByDueDate().asc();
    }

    Map<String, Object> properties(DirectoryFile.TaskFilter filter, int position) {
        return Map.of(
            "color", filter.color(),
            "priority", position,
            "refresh", true,
            "showUndefinedVariable", false,
            "description", filter.name(),
            "variables", List.of(
                column(CaseVariables.TITLE, "Title"),
                column("symbol", "Symbol"),
                column("paragraph", "Paragraph"),
                column("body", "Body"),
                column(CaseVariables.COUNTRY, "Country"),
                column("requestedAmount", "Amount (USD)"),
                column(CaseVariables.REFERENCE, "Reference")));
    }

    private static Map<String, String> column(String name, String label) {
        return Map.of("name", name, "label", label);
    }
}
