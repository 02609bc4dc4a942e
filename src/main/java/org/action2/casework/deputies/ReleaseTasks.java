package org.action2.casework.deputies;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.action2.casework.deadlines.SupervisorGroups;
import org.action2.casework.directory.Candidates;
import org.action2.casework.directory.Directory;
import org.action2.casework.directory.Person;
import org.action2.casework.directory.TaskRights;
import org.action2.casework.engine.GroupIds;
import org.action2.casework.engine.OpenTasks;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Gives open tasks back that somebody may not work on any more: to whoever lent them, else to their candidates, who are told
 * whose they were; a comment keeps it with the case. Where nobody is left who may take a task, its supervisors are told, and
 * take it themselves if no team is left either.
 */
@Component
class ReleaseTasks {

    private static final String OUT_OF_REACH = """
        select t.id from engine_open_task t join (
            select assignee, country from engine_open_task where assignee is not null group by 1, 2) has
            on has.assignee = t.assignee and has.country is not distinct from t.country
        where not exists (select from engine_account where id = has.assignee)
            or has.country is not null and not exists (select from engine_country_member m where m.country = has.country
                and (m.person = has.assignee or m.group_id in (select group_id from engine_group_member where person = has.assignee)))
        """;

    private final TaskService tasks;
    private final OpenTasks openTasks;
    private final TaskRights rights;
    private final Directory directory;
    private final SupervisorGroups supervisors;
    private final DeputyTasks deputyTasks;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;

    ReleaseTasks(TaskService tasks, OpenTasks openTasks, TaskRights rights, Directory directory, SupervisorGroups supervisors,
                 DeputyTasks deputyTasks, ApplicationEventPublisher events, JdbcClient jdbc) {
        this.tasks = tasks;
        this.openTasks = openTasks;
        this.rights = rights;
        this.directory = directory;
        this.supervisors = supervisors;
        this.deputyTasks = deputyTasks;
        this.events = events;
        this.jdbc = jdbc;
    }

    /** Whose tasks they were. @param account may be gone */
    record Holder(String account, String name) {

        String words() {
            return name.equals(account) ? account : name + " (" + account + ")";
        }
    }

    private record NamedCandidate(String taskId, String account) {
    }

    /** All that somebody has, lent or may take by name whose account is gone. */
    void ofGone(Holder holder) {
        tasks.createTaskQuery().taskAssignee(holder.account()).list().forEach(task -> release(task, holder));
        tasks.createTaskQuery().taskOwner(holder.account()).list().forEach(task -> endLoan(task, holder));
        offeredByName(holder).forEach(task -> withdraw(task, holder));
    }

    /** What somebody may not work on any more who has lost groups or a country. */
    void outOfReachOf(Holder holder, Set<String> lostGroups) {
        tasks.createTaskQuery().taskAssignee(holder.account()).list().stream()
            .filter(task -> isOutOfReach(task, holder.account(), lostGroups)).forEach(task -> release(task, holder));
        tasks.createTaskQuery().taskOwner(holder.account()).list().stream()
            .filter(task -> isOutOfReach(task, holder.account(), lostGroups)).forEach(task -> endLoan(task, holder));
        offeredByName(holder).stream().filter(task -> !rights.sees(holder.account(), task(task).getTenantId())).forEach(task -> withdraw(task, holder));
    }

    /** What the database holds of people without account or country, whichever way they lost them. */
    void leftOver() {
        jdbc.sql(OUT_OF_REACH).query(String.class).list().stream().map(this::task).forEach(task -> release(task, holder(task.getAssignee())));
        jdbc.sql("select id from engine_open_task t where owner is not null and not exists (select from engine_account u where u.id = t.owner)")
            .query(String.class).list().stream().map(this::task).forEach(task -> endLoan(task, holder(task.getOwner())));
        jdbc.sql("""
            select task as task_id, person as account from engine_task_candidate
            where person is not null and not exists (select from engine_account where id = person)
            """).query(NamedCandidate.class).list().forEach(link -> withdraw(link.taskId(), holder(link.account())));
    }

    private List<String> offeredByName(Holder holder) {
        return jdbc.sql("select task from engine_task_candidate where person = :person")
            .param("person", holder.account()).query(String.class).list();
    }

    private boolean isOutOfReach(Task task, String person, Set<String> lostGroups) {
        if (!rights.sees(person, task.getTenantId())) {
            return true;
        }
        var groups = groups(task);
        var isByLostGroup = lostGroups.stream().anyMatch(lost -> groups.contains(lost) || lost.equals(supervisors.of(task)));
        return isByLostGroup && !rights.mayTake(person, task.getTenantId(), people(task), groups);
    }

    private void release(Task task, Holder holder) {
        var lender = task.getOwner();
        var isLent = lender != null && !lender.equals(holder.account()) && rights.sees(lender, task.getTenantId());
        deputyTasks.forget(task.getId(), holder.account());
        openTasks.give(task.getId(), isLent ? lender : null);
        if (people(task).contains(holder.account()) && !rights.sees(holder.account(), task.getTenantId())) {
            openTasks.withdraw(task.getId(), holder.account());
        }
        comment(task, "Released: it was with " + holder.words() + ", who may no longer work on it.");
        if (!isLent) {
            offer(task, holder);
        }
    }

    /** A deputy had it for the holder, or somebody was asked to do it for them. */
    private void endLoan(Task task, Holder holder) {
        if (deputyTasks.isLent(task.getId(), holder.account())) {
            release(task, holder);
        } else {
            openTasks.disown(task.getId());
        }
    }

    private void withdraw(String taskId, Holder holder) {
        openTasks.withdraw(taskId, holder.account());
        var task = task(taskId);
        if (task.getAssignee() == null && takers(task, holder).isEmpty()) {
            comment(task, "Released: it waited for " + holder.words() + ", who may no longer work on it.");
            offer(task, holder);
        }
    }

    private void offer(Task task, Holder holder) {
        var takers = takers(task, holder);
        if (takers.isEmpty()) {
            var group = supervisors.of(task);
            if (people(task).isEmpty() && groups(task).stream().noneMatch(directory::isGroup)) {
                openTasks.offer(task.getId(), group);
            }
            takers = supervisors(task, group);
        }
        events.publishEvent(new TaskReleased(task.getId(), takers, holder.name()));
    }

    private Set<String> supervisors(Task task, String group) {
        var people = directory.membersOf(group, task.getTenantId());
        return people(people.isEmpty() ? directory.membersOf(GroupIds.MANAGERS, task.getTenantId()) : people);
    }

    private Set<String> takers(Task task, Holder holder) {
        var takers = new HashSet<>(rights.takers(task.getTenantId(), people(task), groups(task)));
        takers.remove(holder.account());
        return takers;
    }

    private void comment(Task task, String text) {
        tasks.createComment(task.getId(), task.getProcessInstanceId(), text);
    }

    private Task task(String id) {
        return tasks.createTaskQuery().taskId(id).singleResult();
    }

    private Holder holder(String account) {
        return new Holder(account, directory.nameOf(account));
    }

    private List<String> groups(Task task) {
        return Candidates.groups(tasks.getIdentityLinksForTask(task.getId()));
    }

    private List<String> people(Task task) {
        return Candidates.people(tasks.getIdentityLinksForTask(task.getId()));
    }

    private static Set<String> people(List<Person> people) {
        var accounts = new HashSet<String>();
        people.forEach(person -> accounts.add(person.id()));
        return accounts;
    }
}
