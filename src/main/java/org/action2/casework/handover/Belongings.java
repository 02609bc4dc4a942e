package org.action2.casework.handover;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.action2.casework.deputies.DeputyRequests;
import org.action2.casework.directory.Directory;
import org.action2.casework.directory.Viewer;
import org.action2.casework.duties.SeparationOfDuties;
import org.action2.casework.engine.CaseReferences;
import org.action2.casework.engine.GroupIds;
import org.action2.casework.handover.HandOverItem.Kind;
import org.action2.casework.handover.HandOverItem.Outcome;
import org.action2.casework.handover.HandOvers.Request;
import org.action2.casework.language.Sentence;
import org.action2.casework.language.Text;
import org.action2.casework.seedfunding.SeedFunding;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/**
 * All that a person has in the countries of the viewer, and what would become of each thing: their tasks, also those that a
 * deputy has for them; tasks that they may take by name; that they hear of the decisions on requests; and that they stand in
 * for others, whose tasks return to them. Drafts are nobody's but their writer's and are not handed over.
 */
@Component
class Belongings {

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final CaseReferences references;
    private final SeparationOfDuties duties;
    private final DeputyRequests deputies;
    private final HandOvers handOvers;
    private final Directory directory;
    private final Viewer viewer;

    Belongings(TaskService tasks, RuntimeService runtime, RepositoryService repository, CaseReferences references,
               SeparationOfDuties duties, DeputyRequests deputies, HandOvers handOvers, Directory directory, Viewer viewer) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.repository = repository;
        this.references = references;
        this.duties = duties;
        this.deputies = deputies;
        this.handOvers = handOvers;
        this.directory = directory;
        this.viewer = viewer;
    }

    /** Something of a person. @param id of the task, the request or the person @param owner whose task it is if it is another's; else null */
    record Thing(Kind kind, String id, String owner) {
    }

    /** All of it: whom they stand in for first, as that brings tasks back, then tasks, the most urgent first. */
    List<Thing> of(String person) {
        var all = new ArrayList<Thing>();
        deputies.of(person).stream().filter(this::isOfTheViewersCountries).forEach(each -> all.add(new Thing(Kind.STAND_IN, each, null)));
        tasks.createTaskQuery().taskInvolvedUser(person).orderByDueDate().asc().orderByTaskId().asc().list().stream()
            .sorted(Comparator.comparing(task -> !isHeldBy(person).test(task)))
            .forEach(task -> all.add(new Thing(isHeldBy(person).test(task) ? Kind.TASK : Kind.CANDIDATE, task.getId(),
                isForAnother(task, person) ? task.getOwner() : null)));
        handOvers.heardBy(person, viewer.countries()).forEach(request -> all.add(new Thing(Kind.REQUESTER, request.reference(), null)));
        return all;
    }

    /** What becomes of a thing; empty if it is the person's no longer. @param to null for back to the teams */
    Optional<HandOverItem> fate(Thing thing, HandOverRequest order, Receiver to) {
        return switch (thing.kind()) {
            case STAND_IN -> Optional.of(thing.id()).filter(deputies.of(order.from())::contains)
                .map(person -> new HandOverItem(Kind.STAND_IN, null, null, null, person, null, null, Outcome.ENDED, person, null));
            case REQUESTER -> handOvers.heardBy(order.from(), viewer.countries(), thing.id()).map(request -> fate(request, order, to));
            case TASK, CANDIDATE -> Optional.ofNullable(tasks.createTaskQuery().taskId(thing.id()).singleResult()).flatMap(task -> fate(thing, task, order, to));
        };
    }

    /** A task of somebody for whom the person no longer stands in is with them already. */
    private Optional<HandOverItem> fate(Thing thing, Task task, HandOverRequest order, Receiver to) {
        if (thing.owner() != null && thing.owner().equals(task.getAssignee())) {
            return Optional.of(item(Kind.TASK, task, Outcome.RETURNED, thing.owner()));
        }
        return isHeldBy(order.from()).test(task) || isOfferedTo(order.from(), task) ? Optional.of(fate(task, order, to)) : Optional.empty();
    }

    private boolean isOfferedTo(String person, Task task) {
        return candidates(task).stream().anyMatch(link -> person.equals(link.getUserId()));
    }

    private List<IdentityLink> candidates(Task task) {
        return tasks.getIdentityLinksForTask(task.getId()).stream().filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType())).toList();
    }

    private HandOverItem item(Kind kind, Task task, Outcome outcome, String holder) {
        return new HandOverItem(kind, task.getId(), task.getTaskDefinitionKey(), process(task), task.getName(), reference(task), task.getTenantId(), outcome, holder, null);
    }

    private HandOverItem fate(Request request, HandOverRequest order, Receiver to) {
        var item = new HandOverItem(Kind.REQUESTER, null, null, SeedFunding.REQUEST, null, request.reference(), request.country(), Outcome.RELEASED, null, null);
        if (to == null) {
            return item;
        }
        return to.objection(request.country(), List.of(GroupIds.COUNTRY_TEAM))
            .map(why -> order.keepsTheRest() ? item.with(Outcome.KEPT, order.from(), why) : item.with(Outcome.RELEASED, null, why))
            .orElseGet(() -> item.with(Outcome.HANDED_OVER, to.id(), null));
    }

    private HandOverItem fate(Task task, HandOverRequest order, Receiver to) {
        var links = candidates(task);
        var isHeld = isHeldBy(order.from()).test(task);
        var item = item(isHeld ? Kind.TASK : Kind.CANDIDATE, task, Outcome.KEPT, isHeld ? task.getAssignee() : order.from());
        if (task.isSuspended()) {
            return item.with(Outcome.KEPT, item.holder(), Sentence.of("handover.on-hold"));
        }
        if (isForAnother(task, order.from())) {
            return item.with(Outcome.RETURNED, task.getOwner(), null);
        }
        var objection = to == null ? Optional.<Text>empty() : objection(task, links, order.from(), to);
        if (to != null && objection.isEmpty()) {
            return item.with(Outcome.HANDED_OVER, to.id(), null);
        }
        if (to != null && order.keepsTheRest()) {
            return item.with(Outcome.KEPT, item.holder(), objection.get());
        }
        return links.stream().allMatch(link -> order.from().equals(link.getUserId()))
            ? item.with(Outcome.KEPT, item.holder(), objection.map(why -> Text.joined(" ", why, noTeam())).orElse(noTeam()))
            : item.with(Outcome.RELEASED, null, objection.orElse(null));
    }

    private static Text noTeam() {
        return Sentence.of("handover.no-team");
    }

    /** A task of no team follows the person. */
    private Optional<Text> objection(Task task, List<IdentityLink> links, String from, Receiver to) {
        var isByName = links.stream().anyMatch(link -> to.id().equals(link.getUserId()));
        var teams = links.stream().map(IdentityLink::getGroupId).filter(group -> group != null).toList();
        var others = links.stream().map(IdentityLink::getUserId).filter(person -> person != null && !person.equals(from));
        var objection = to.objection(task.getTenantId(), isByName ? List.of() : Stream.concat(teams.stream(), others).toList());
        return objection.isPresent() || task.getProcessInstanceId() == null ? objection : duties.objection(task, Set.of(to.id()));
    }

    private boolean isForAnother(Task task, String person) {
        return person.equals(task.getAssignee()) && task.getOwner() != null && !task.getOwner().equals(person) && directory.isPerson(task.getOwner());
    }

    private static Predicate<Task> isHeldBy(String person) {
        return task -> person.equals(task.getAssignee()) || person.equals(task.getOwner());
    }

    private boolean isOfTheViewersCountries(String person) {
        return directory.tenantsOf(person).stream().anyMatch(viewer.countries()::contains);
    }

    private String process(Task task) {
        return task.getProcessDefinitionId() == null ? null : repository.getProcessDefinition(task.getProcessDefinitionId()).getKey();
    }

    private String reference(Task task) {
        var instance = task.getProcessInstanceId() == null ? null
            : runtime.createProcessInstanceQuery().processInstanceId(task.getProcessInstanceId()).singleResult();
        return instance == null ? null : references.of(instance.getRootProcessInstanceId()).orElse(null);
    }
}
