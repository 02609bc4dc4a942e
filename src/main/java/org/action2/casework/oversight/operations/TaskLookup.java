package org.action2.casework.oversight.operations;

import java.util.Optional;
import org.action2.casework.engine.CaseVariables;
import org.action2.casework.language.Sentence;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Open tasks as the person who acts may see them, and how they are named to people. */
@Component
class TaskLookup {

    static final Sentence GONE = Sentence.of("oversight.no-longer-open");

    private final TaskService tasks;

    TaskLookup(TaskService tasks) {
        this.tasks = tasks;
    }

    Optional<Task> find(String id) {
        return Optional.ofNullable(tasks.createTaskQuery().taskId(id).singleResult());
    }

    String words(Task task) {
        var reference = tasks.getVariable(task.getId(), CaseVariables.REFERENCE);
        return task.getName() + (reference instanceof String text && !text.isBlank() ? ", " + text : "");
    }
}
