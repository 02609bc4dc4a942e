package org.action2.casework.deadlines;

import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.event.EventListener;

/** Keeps what was published of the tasks. */
@TestComponent
class TaskFacts {

    final List<Object> published = new ArrayList<>();

    @EventListener({TaskReminderDue.class, TaskOverdue.class, TaskEscalated.class, TaskLapsed.class})
    void keep(Object fact) {
        published.add(fact);
    }
}
