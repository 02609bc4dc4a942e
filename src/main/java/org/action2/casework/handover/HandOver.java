package org.action2.casework.handover;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.action2.casework.deputies.DeputyRequests;
import org.action2.casework.directory.Directory;
import org.action2.casework.directory.Person;
import org.action2.casework.directory.Viewer;
import org.action2.casework.engine.BatchScope;
import org.action2.casework.engine.ChangeRecorder;
import org.action2.casework.engine.PrivilegedExecution;
import org.action2.casework.handover.Belongings.Thing;
import org.action2.casework.handover.HandOverItem.Outcome;
import org.action2.casework.language.Sentence;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.SuspendedEntityInteractionException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;

/**
 * Hands over all that a person has. Each thing is a transaction of its own, with its record: what is refused leaves the
 * others done, and who does it again finds only what is left. What people hear of it is gathered in one mail each.
 */
@Component
class HandOver {

    /** So that an answer takes seconds: what a person has beyond that is left for another time. */
    static final int MOST = 500;

    private final Belongings belongings;
    private final HandOvers handOvers;
    private final DeputyRequests deputies;
    private final TaskService tasks;
    private final Directory directory;
    private final PrivilegedExecution privileged;
    private final BatchScope batch;
    private final ChangeRecorder changes;
    private final ApplicationEventPublisher events;
    private final Viewer viewer;
    private final Clock clock;

    HandOver(Belongings belongings, HandOvers handOvers, DeputyRequests deputies, TaskService tasks, Directory directory, PrivilegedExecution privileged,
             BatchScope batch, ChangeRecorder changes, ApplicationEventPublisher events, Viewer viewer, Clock clock) {
        this.belongings = belongings;
        this.handOvers = handOvers;
        this.deputies = deputies;
        this.tasks = tasks;
        this.directory = directory;
        this.privileged = privileged;
        this.batch = batch;
        this.changes = changes;
        this.events = events;
        this.viewer = viewer;
        this.clock = clock;
    }

    /** @param id null where nothing was, or is to be, written @param left how many things are left for another time */
    record Result(UUID id, List<HandOverItem> items, int left) {
    }

    /** What would become of all; changes nothing. */
    Result preview(HandOverRequest order) {
        var to = receiver(order);
        return privileged.act(() -> {
            var things = belongings.of(order.from());
            return new Result(null, things.stream().limit(MOST).flatMap(thing -> belongings.fate(thing, order, to).stream()).toList(),
                Math.max(0, things.size() - MOST));
        });
    }

    Result carryOut(HandOverRequest order) {
        var to = receiver(order);
        var things = privileged.act(() -> belongings.of(order.from()));
        if (things.isEmpty()) {
            return new Result(null, List.of(), 0);
        }
        var id = handOvers.begin(order, viewer.id(), clock.instant());
        var items = new ArrayList<HandOverItem>();
        things.stream().limit(MOST).forEach(thing -> one(id, thing, order, to).ifPresent(items::add));
        gathered(() -> {
            var given = items.stream().filter(item -> item.outcome() == Outcome.HANDED_OVER).count();
            if (items.stream().anyMatch(HandOverItem::isDone)) {
                events.publishEvent(new HandedOver(id, order.from(), order.to(), viewer.id(), (int) given));
            }
            return true;
        });
        return new Result(id, items, Math.max(0, things.size() - MOST));
    }

    private Receiver receiver(HandOverRequest order) {
        return order.to() == null ? null : Receiver.of(order.to(), directory);
    }

    private Optional<HandOverItem> one(UUID id, Thing thing, HandOverRequest order, Receiver to) {
        try {
            return gathered(() -> {
                var found = belongings.fate(thing, order, to);
                found.ifPresent(item -> {
                    if (item.isDone()) {
                        carryOut(id, item, order);
                    }
                    handOvers.add(id, item);
                });
                return found;
            });
        } catch (OptimisticLockingException | ConcurrencyFailureException conflict) {
            return kept(id, thing, order, to, "handover.changed-at-once");
        } catch (SuspendedEntityInteractionException onHold) {
            return kept(id, thing, order, to, "handover.on-hold");
        }
    }

    private Optional<HandOverItem> kept(UUID id, Thing thing, HandOverRequest order, Receiver to, String why) {
        var kept = privileged.act(() -> belongings.fate(thing, order, to)).map(item -> item.with(Outcome.KEPT, order.from(), Sentence.of(why)));
        kept.ifPresent(item -> handOvers.add(id, item));
        return kept;
    }

    private <T> T gathered(Supplier<T> what) {
        return batch.run(() -> privileged.act(what));
    }

    private void carryOut(UUID id, HandOverItem item, HandOverRequest order) {
        switch (item.kind()) {
            case STAND_IN -> deputies.end(order.from(), item.holder());
            case REQUESTER -> tasks.createComment(null, handOvers.instanceOf(item.reference()), words(item, order)); // else the record is all
            case TASK -> assign(id, item, order);
            case CANDIDATE -> offer(item, order);
        }
        if (item.taskId() != null) {
            var instance = tasks.createTaskQuery().taskId(item.taskId()).singleResult().getProcessInstanceId();
            tasks.createComment(item.taskId(), instance, words(item, order));
        }
        changes.record(List.of(new ChangeRecorder.Change(clock.instant(), viewer.id(), "Managed", "hand-over", subject(item), null, item.country(), null,
            order.from(), item.holder(), order.reason())));
    }

    private static String subject(HandOverItem item) {
        return item.taskId() != null ? item.taskId() : item.reference() != null ? item.reference() : item.what();
    }

    /** Whoever had it on behalf of somebody else, has not any longer. */
    private void assign(UUID id, HandOverItem item, HandOverRequest order) {
        var task = tasks.createTaskQuery().taskId(item.taskId()).singleResult();
        if (task.getDelegationState() != null) {
            task.setDelegationState(null);
            tasks.saveTask(task);
        }
        if (!Objects.equals(task.getAssignee(), item.holder())) {
            tasks.setAssignee(item.taskId(), item.holder());
        }
        var owner = tasks.createTaskQuery().taskId(item.taskId()).singleResult().getOwner();
        if (owner != null) {
            tasks.deleteUserIdentityLink(item.taskId(), owner, IdentityLinkType.OWNER);
        }
        offer(item, order);
        if (item.outcome() == Outcome.RELEASED) {
            events.publishEvent(new TaskHandedBack(id, item.taskId(), name(order.from())));
        }
    }

    /** What the person could take by name, the other can. */
    private void offer(HandOverItem item, HandOverRequest order) {
        var isByName = tasks.getIdentityLinksForTask(item.taskId()).stream()
            .anyMatch(link -> IdentityLinkType.CANDIDATE.equals(link.getType()) && order.from().equals(link.getUserId()));
        if (isByName) {
            tasks.deleteCandidateUser(item.taskId(), order.from());
            if (item.outcome() == Outcome.HANDED_OVER) {
                tasks.addCandidateUser(item.taskId(), item.holder());
            }
        }
    }

    private String words(HandOverItem item, HandOverRequest order) {
        var to = item.holder() == null ? "the team" : name(item.holder());
        var what = item.kind() == HandOverItem.Kind.REQUESTER ? "Who hears what is decided: handed over from "
            : item.outcome() == Outcome.RETURNED ? "Returned from " : "Handed over from ";
        return what + name(order.from()) + " to " + to + ": " + order.reason();
    }

    private String name(String person) {
        return directory.person(person).map(Person::name).filter(name -> !name.equals(person)).map(name -> name + " (" + person + ")").orElse(person);
    }
}
