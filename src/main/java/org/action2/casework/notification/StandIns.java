package org.action2.casework.notification;

import java.util.List;
import org.action2.casework.directory.Directory;
import org.action2.casework.notification.Absences.StandIn;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Offers the tasks of people who are away to their deputies, and no longer than that. */
@Component
class StandIns {

    private final JdbcClient jdbc;
    private final Absences absences;
    private final Directory directory;
    private final TaskService tasks;

    StandIns(JdbcClient jdbc, Absences absences, Directory directory, @Lazy TaskService tasks) {
        this.jdbc = jdbc;
        this.absences = absences;
        this.directory = directory;
        this.tasks = tasks;
    }

    private record Offered(String taskId, String person, String deputy) {
    }

    /** Offers a new task to the deputy of somebody who could take it. */
    void offer(DelegateTask task, String person) {
        absences.deputyOf(person).ifPresent(deputy -> {
            task.addCandidateUser(deputy);
            note(task.getId(), person, deputy);
        });
    }

    /** Takes back what was offered for absences that are over, and offers all open tasks of those who are away. */
    void follow() {
        var now = absences.today();
        jdbc.sql("select task_id, person, deputy from stand_in").query(Offered.class).list().stream()
            .filter(offered -> !now.contains(new StandIn(offered.person(), offered.deputy()))).forEach(this::takeBack);
        now.forEach(this::handOver);
    }

    private void handOver(StandIn standIn) {
        tasks.createTaskQuery().taskAssignee(standIn.person()).active().list().forEach(task -> {
            tasks.setOwner(task.getId(), standIn.person());
            tasks.setAssignee(task.getId(), standIn.deputy());
        });
        tasks.createTaskQuery().taskCandidateUser(standIn.person()).active().list().stream()
            .filter(task -> task.getTenantId() == null || countries(standIn).contains(task.getTenantId()))
            .filter(task -> note(task.getId(), standIn.person(), standIn.deputy()))
            .forEach(task -> tasks.addCandidateUser(task.getId(), standIn.deputy()));
    }

    private List<String> countries(StandIn standIn) {
        return directory.tenantsOf(standIn.person());
    }

    private void takeBack(Offered offered) {
        if (tasks.createTaskQuery().taskId(offered.taskId()).count() == 1) {
            tasks.deleteCandidateUser(offered.taskId(), offered.deputy());
        }
        jdbc.sql("delete from stand_in where task_id = :task and person = :person and deputy = :deputy")
            .param("task", offered.taskId()).param("person", offered.person()).param("deputy", offered.deputy()).update();
    }

    private boolean note(String task, String person, String deputy) {
        return jdbc.sql("insert into stand_in (task_id, person, deputy) values (:task, :person, :deputy) on conflict do nothing")
            .param("task", task).param("person", person).param("deputy", deputy).update() == 1;
    }
}
