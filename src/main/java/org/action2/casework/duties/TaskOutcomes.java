package org.action2.casework.duties;

import java.util.List;
import java.util.Map;

/** Which act a task becomes. Most are one, named as the task; a reviewer may declare a conflict of interest instead. */
final class TaskOutcomes {

    private static final String REVIEW = "review-request";
    private static final String CONFLICT = "declare-conflict";
    private static final String CONFLICT_FIELD = "conflictOfInterest";

    private TaskOutcomes() {
    }

    /** What is done by submitting the values. */
    static String of(String task, Map<String, Object> values) {
        return task.equals(REVIEW) && Boolean.TRUE.equals(values.get(CONFLICT_FIELD)) ? CONFLICT : task;
    }

    /** All that may come of the task. */
    static List<String> of(String task) {
        return task.equals(REVIEW) ? List.of(REVIEW, CONFLICT) : List.of(task);
    }
}
