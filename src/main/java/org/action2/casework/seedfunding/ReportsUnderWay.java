package org.action2.casework.seedfunding;

import java.util.Date;
import java.util.List;
import org.action2.casework.deadlines.Deadlines;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;

/** The processes of a grant's reports that still run: each has the grant's data as they were when it began, until it is told of a change. */
@Component
class ReportsUnderWay {

    private final Deadlines deadlines;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final ManagementService management;

    ReportsUnderWay(Deadlines deadlines, RuntimeService runtime, TaskService tasks, ManagementService management) {
        this.deadlines = deadlines;
        this.runtime = runtime;
        this.tasks = tasks;
        this.management = management;
    }

    /** Gives all of them what has changed of the grant. */
    void tell(FundingRequests.Entry grant, String variable, Object value) {
        of(grant).forEach(process -> runtime.setVariable(process.getId(), variable, value));
    }

    /** Moves the day on which a report opens, the days it is about and the day it is due, with its task or the timer that waits for it. */
    void move(FundingRequests.Entry grant, GrantReports.Due report) {
        of(grant).stream().filter(process -> isAbout(process, report)).forEach(process -> move(process, report));
    }

    private void move(ProcessInstance process, GrantReports.Due report) {
        var due = report.dueDate().toString();
        runtime.setVariable(process.getId(), SeedFundingReportProcess.REPORT_DUE, due);
        if (report.opensOn() != null) {
            runtime.setVariable(process.getId(), SeedFundingReportProcess.REPORT_OPENS, report.opensOn().toString());
            runtime.setVariable(process.getId(), SeedFundingReportProcess.REPORT_FROM, report.periodFrom().toString());
            runtime.setVariable(process.getId(), SeedFundingReportProcess.REPORT_UNTIL, report.periodUntil().toString());
            moveTimer(process, deadlines.beginningOf(process.getTenantId(), report.opensOn()));
        }
        tasks.createTaskQuery().processInstanceId(process.getId()).taskDefinitionKey(SeedFundingReportProcess.SUBMIT_REPORT).list()
            .forEach(task -> tasks.setDueDate(task.getId(), deadlines.onDateFor(task, due)));
    }

    private void moveTimer(ProcessInstance process, Date opens) {
        management.createJobQuery().processInstanceId(process.getId()).activityId(SeedFundingReportProcess.REPORT_OPENS_TIMER).list()
            .forEach(job -> management.setJobDuedate(job.getId(), opens));
    }

    private boolean isAbout(ProcessInstance process, GrantReports.Due report) {
        return report.kind().equals(runtime.getVariable(process.getId(), SeedFundingReportProcess.REPORT_KIND))
            && Integer.valueOf(report.number()).equals(number(process));
    }

    private Object number(ProcessInstance process) {
        var number = runtime.getVariable(process.getId(), SeedFundingReportProcess.REPORT_NUMBER);
        return number == null ? Integer.valueOf(1) : number; // earlier releases knew one report of a kind
    }

    private List<ProcessInstance> of(FundingRequests.Entry grant) {
        return runtime.createProcessInstanceQuery().superProcessInstanceId(grant.processInstanceId())
            .processDefinitionKey(SeedFundingReportProcess.KEY).list();
    }
}
