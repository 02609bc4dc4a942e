package org.action2.casework.deputies;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.action2.casework.deputies.Absences.StandIn;
import org.action2.casework.directory.Candidates;
import org.action2.casework.directory.Directory;
import org.action2.casework.duties.Deputies;
import org.action2.casework.duties.SeparationOfDuties;
import org.action2.casework.engine.NotAllowedException;
import org.action2.casework.engine.OpenTasks;
import org.action2.casework.engine.RootCase;
import org.action2.casework.language.FormText;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.task.Task;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Hands the tasks of people who are away to their deputies, and no longer than that. A deputy stands in only for tasks of
 * a group that they belong to, in a country that they see, and only where no earlier act of either excludes them. What
 * they have for whom is kept in {@code stand_in}.
 */
@Component
public class DeputyTasks implements Deputies {

    private final JdbcClient jdbc;
    private final Absences absences;
    private final Directory directory;
    private final SeparationOfDuties duties;
    private final OpenTasks openTasks;
    private final TaskService tasks;

    DeputyTasks(JdbcClient jdbc, Absences absences, Directory directory, SeparationOfDuties duties, OpenTasks openTasks, TaskService tasks) {
        this.jdbc = jdbc;
        this.absences = absences;
        this.directory = directory;
        this.duties = duties;
        this.openTasks = openTasks;
        this.tasks = tasks;
    }

    /** @param assigned whether it was the person's own task, else one of their group's to take */
    private record Handed(String taskId, String person, String deputy, boolean assigned) {
    }

    /** Who gets a person's notices about a country's cases meanwhile. @param country null for what belongs to no country */
    public Optional<String> deputyFor(String person, String country) {
        return absences.deputyOf(person).filter(deputy -> maySeeFor(deputy, directory.groupsOf(person), country));
    }

    /** Who stands in for a person at a task in the engine's hand; a new one may not be in the database yet. */
    public Optional<String> deputyFor(String person, DelegateTask task) {
        return absences.deputyOf(person).filter(deputy -> maySeeFor(deputy, Candidates.groups(task.getCandidates()), task.getTenantId()))
            .filter(deputy -> duties.objection(RootCase.of(task.getExecution()), task.getTaskDefinitionKey(), Set.of(person, deputy)).isEmpty());
    }

    /** Who stands in for a person at an open task. */
    public Optional<String> deputyFor(String person, Task task) {
        return absences.deputyOf(person).filter(deputy -> mayStandIn(deputy, person, task));
    }

    /** Offers a new task of a group to the deputy of one of its people. */
    void offer(DelegateTask task, String person, String deputy) {
        note(task.getId(), person, deputy, false);
    }

    /** Passes a person's own task on. */
    void handOver(DelegateTask task, String person, String deputy) {
        note(task.getId(), person, deputy, true);
        task.setOwner(person);
        task.setAssignee(deputy);
    }

    /** Somebody else has the task now; for the former deputy it is over. */
    void passedOn(DelegateTask task) {
        if (task.getOwner() == null) {
            return;
        }
        var former = jdbc.sql("select task_id, person, deputy, assigned from stand_in where task_id = :task and assigned and deputy is distinct from :assignee")
            .param("task", task.getId()).param("assignee", task.getAssignee()).query(Handed.class).list();
        former.forEach(this::forget);
        if (former.stream().anyMatch(handed -> handed.person().equals(task.getOwner()))) {
            task.setOwner(null);
        }
    }

    /** Whether a deputy has what was the person's own. */
    boolean isLent(String taskId, String person) {
        return jdbc.sql("select exists (select from stand_in where task_id = :task and person = :person and assigned)")
            .param("task", taskId).param("person", person).query(Boolean.class).single();
    }

    /** The person neither stands in at the task any more, nor does anybody for them. */
    void forget(String taskId, String person) {
        jdbc.sql("delete from stand_in where task_id = :task and :person in (person, deputy)").param("task", taskId).param("person", person).update();
    }

    /** The person stands in for nobody any more, nor does anybody for them. */
    void forgetAllOf(String person) {
        jdbc.sql("delete from stand_in where :person in (person, deputy)").param("person", person).update();
    }

    @Override
    public Set<String> standsInFor(String taskId, String person) {
        var handed = jdbc.sql("select task_id, person, deputy, assigned from stand_in where task_id = :task and deputy = :deputy")
            .param("task", taskId).param("deputy", person).query(Handed.class).list();
        var task = handed.isEmpty() ? null : tasks.createTaskQuery().taskId(taskId).singleResult();
        if (task == null) {
            return Set.of();
        }
        var persons = new HashSet<String>();
        var isTheirGroups = maySeeFor(person, groups(task), task.getTenantId());
        handed.forEach(each -> {
            if (isTheirGroups && absences.standsIn(person, each.person())) {
                persons.add(each.person());
            } else if (each.assigned() || !isTheirGroups) {
                throw new NotAllowedException("engine.no-longer-stand-in", new FormText(task.getName()), each.person());
            }
        });
        return persons;
    }

    /** Takes back what was handed over for absences that are over or deputies who may not stand in, and hands over all open tasks of those who are away. */
    void follow() {
        var inForce = absences.inForce();
        jdbc.sql("select task_id, person, deputy, assigned from stand_in").query(Handed.class).list().stream()
            .filter(handed -> !inForce.contains(new StandIn(handed.person(), handed.deputy())) || hasLostItsTask(handed)).forEach(this::takeBack);
        inForce.forEach(this::handOver);
    }

    private void handOver(StandIn standIn) {
        tasks.createTaskQuery().taskAssignee(standIn.person()).active().list().stream()
            .filter(task -> mayStandIn(standIn.deputy(), standIn.person(), task)).forEach(task -> {
                note(task.getId(), standIn.person(), standIn.deputy(), true);
                tasks.setOwner(task.getId(), standIn.person());
                tasks.setAssignee(task.getId(), standIn.deputy());
            });
        var common = directory.groupsOf(standIn.person()).stream().filter(directory.groupsOf(standIn.deputy())::contains).toList();
        if (common.isEmpty()) {
            return;
        }
        var known = Set.copyOf(jdbc.sql("select task_id from stand_in where person = :person and deputy = :deputy")
            .param("person", standIn.person()).param("deputy", standIn.deputy()).query(String.class).list());
        var theirs = directory.tenantsOf(standIn.person());
        tasks.createTaskQuery().taskCandidateGroupIn(common).active().list().stream()
            .filter(task -> !known.contains(task.getId()))
            .filter(task -> task.getTenantId() == null || theirs.contains(task.getTenantId()))
            .filter(task -> mayStandIn(standIn.deputy(), standIn.person(), task))
            .forEach(task -> note(task.getId(), standIn.person(), standIn.deputy(), false));
    }

    private boolean mayStandIn(String deputy, String person, Task task) {
        return maySeeFor(deputy, groups(task), task.getTenantId()) && duties.objection(task, Set.of(person, deputy)).isEmpty();
    }

    private boolean maySeeFor(String deputy, Collection<String> groups, String country) {
        return directory.groupsOf(deputy).stream().anyMatch(groups::contains) && (country == null || directory.tenantsOf(deputy).contains(country));
    }

    private boolean hasLostItsTask(Handed handed) {
        var task = handed.assigned() ? tasks.createTaskQuery().taskId(handed.taskId()).singleResult() : null;
        return task != null && !maySeeFor(handed.deputy(), groups(task), task.getTenantId());
    }

    private void takeBack(Handed handed) {
        forget(handed);
        var task = handed.assigned() ? tasks.createTaskQuery().taskId(handed.taskId()).singleResult() : null;
        if (task != null && handed.deputy().equals(task.getAssignee())) {
            openTasks.give(task.getId(), handed.person());
        }
    }

    private List<String> groups(Task task) {
        return Candidates.groups(tasks.getIdentityLinksForTask(task.getId()));
    }

    private void forget(Handed handed) {
        jdbc.sql("delete from stand_in where task_id = :task and person = :person and deputy = :deputy")
            .param("task", handed.taskId()).param("person", handed.person()).param("deputy", handed.deputy()).update();
    }

    private void note(String task, String person, String deputy, boolean assigned) {
        jdbc.sql("""
            insert into stand_in (task_id, person, deputy, assigned) values (:task, :person, :deputy, :assigned)
            on conflict (task_id, person, deputy) do update set assigned = :assigned
            """).param("task", task).param("person", person).param("deputy", deputy).param("assigned", assigned).update();
    }
}
