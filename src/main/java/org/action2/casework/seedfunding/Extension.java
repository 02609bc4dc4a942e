package org.action2.casework.seedfunding;

import java.time.LocalDate;
import java.time.Period;
import org.action2.casework.deadlines.Deadlines;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Moves the end of a grant and with it the due dates, tasks and timers of the final reports still owed. */
@Component
class Extension {

    private final GrantReports reports;
    private final FundingRequests requests;
    private final JdbcClient jdbc;
    private final Deadlines deadlines;
    private final TaskService tasks;
    private final RuntimeService runtime;

    Extension(GrantReports reports, FundingRequests requests, JdbcClient jdbc, Deadlines deadlines, @Lazy TaskService tasks,
              @Lazy RuntimeService runtime) {
        this.reports = reports;
        this.requests = requests;
        this.jdbc = jdbc;
        this.deadlines = deadlines;
        this.tasks = tasks;
        this.runtime = runtime;
    }

    void apply(String reference, LocalDate oldEnd, LocalDate newEnd) {
        jdbc.sql("update funding_request set end_date = :end where reference = :reference")
            .param("end", newEnd).param("reference", reference).update();
        reports.owed(reference).stream()
            .filter(report -> report.kind().startsWith("final-"))
            .map(report -> new GrantReports.Due(report.kind(), report.dueDate().plus(Period.between(oldEnd, newEnd))))
            .forEach(report -> move(reference, report));
    }

    private void move(String reference, GrantReports.Due report) {
        reports.move(reference, report);
        var grant = requests.find(reference).orElseThrow();
        runtime.createProcessInstanceQuery().superProcessInstanceId(grant.processInstanceId()).variableValueEquals("reportKind", report.kind()).list()
            .stream().flatMap(instance -> tasks.createTaskQuery().processInstanceId(instance.getId()).taskDefinitionKey("submit-report").list().stream())
            .forEach(task -> moveTask(task, report.dueDate().toString()));
    }

    private void moveTask(Task task, String dueDate) {
        runtime.setVariable(task.getProcessInstanceId(), "reportDue", dueDate);
        tasks.setDueDate(task.getId(), deadlines.onDateFor(task, dueDate));
    }
}
