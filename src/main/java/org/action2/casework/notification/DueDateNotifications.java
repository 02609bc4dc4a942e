package org.action2.casework.notification;

import org.action2.casework.engine.Actor;
import org.action2.casework.engine.TaskEvents;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Tells whoever has a task that somebody else moved its due date. */
@Component
@Order(4)
class DueDateNotifications implements TaskEvents {

    private final TaskNotifications notifications;
    private final Actor actor;

    DueDateNotifications(TaskNotifications notifications, Actor actor) {
        this.notifications = notifications;
        this.actor = actor;
    }

    @Override
    public void dueDateChanged(DelegateTask task) {
        var mover = actor.somebody();
        if (task.getAssignee() != null && task.getDueDate() != null && mover.isPresent() && !mover.get().equals(task.getAssignee())) {
            notifications.dueDateMoved(task);
        }
    }
}
