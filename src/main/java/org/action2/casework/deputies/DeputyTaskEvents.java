package org.action2.casework.deputies;

import java.util.Map;
import java.util.TreeMap;
import org.action2.casework.directory.Candidates;
import org.action2.casework.engine.Actor;
import org.action2.casework.engine.TaskEvents;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Offers new tasks to the deputies of those who are away, and passes on to them what is given to those. */
@Component
@Order(2)
class DeputyTaskEvents implements TaskEvents {

    private final DeputyTasks deputyTasks;
    private final Candidates candidates;
    private final Actor actor;
    private final ApplicationEventPublisher events;

    DeputyTaskEvents(DeputyTasks deputyTasks, Candidates candidates, Actor actor, ApplicationEventPublisher events) {
        this.deputyTasks = deputyTasks;
        this.candidates = candidates;
        this.actor = actor;
        this.events = events;
    }

    @Override
    public void created(DelegateTask task) {
        if (task.getAssignee() == null) {
            var people = candidates.of(task.getCandidates(), task.getTenantId());
            Map<String, String> deputies = new TreeMap<>();
            people.forEach(person -> deputyTasks.deputyFor(person, task).ifPresent(deputy -> deputies.put(person, deputy)));
            deputies.forEach((person, deputy) -> deputyTasks.offer(task, person, deputy));
            events.publishEvent(new TaskOffered(task, people, deputies));
        }
    }

    /** Who takes a task themselves keeps it. */
    @Override
    public void assigned(DelegateTask task) {
        deputyTasks.passedOn(task);
        var assignee = task.getAssignee();
        if (assignee != null && !assignee.equals(actor.id())) {
            var deputy = deputyTasks.deputyFor(assignee, task);
            events.publishEvent(new TaskAssigned(task, assignee, deputy));
            deputy.ifPresent(inPlace -> deputyTasks.handOver(task, assignee, inPlace));
        }
    }
}
