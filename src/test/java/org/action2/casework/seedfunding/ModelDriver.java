package org.action2.casework.seedfunding;

import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.action2.casework.CaseDriver;
import org.action2.casework.PeopleOfTheDirectory;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Drives requests and grants through the engine's services as the people of the demo directory. */
@Component
public class ModelDriver extends CaseDriver {


    ModelDriver(ProcessEngine engine, PeopleOfTheDirectory people) {
        super(engine, people);
    }

    /** A complete, eligible request of Kenya over 40,000 USD. */
    public static Map<String, Object> request() {
        var request = new HashMap<String, Object>();
        request.put("title", "Legal aid for survivors");
        request.put("objective", "Survivors bring their complaints to court with the help of legal aid desks.");
        request.put("country", "KEN");
        request.put("leadAgency", "agency-undp");
        request.put("partnerAgencies", json("[\"agency-unfpa\"]"));
        request.put("themes", json("[\"claiming-rights\"]"));
        request.put("requestedAmount", "40000.00");
        request.put("budget", json("""
            [{"line": "contracts", "description": "Legal aid", "amount": "38000.00"},
             {"line": "indirect", "description": "Support", "amount": "2000.00"}]
            """));
        request.put("startDate", "2027-01-01");
        request.put("endDate", "2027-12-31");
        request.put("memberStateRequest", true);
        request.put("supportKind", "capacity-building");
        request.put("memberStateAuthority", "Ministry of Justice");
        request.put("memberStateRequestDate", "2026-10-01");
        request.put("memberStateRequestReference", "MOJ/2026/114");
        request.put("recommendation", "");
        request.put("contactEmail", "ken-focal-point@example.org");
        return request;
    }

    /** The day that the engine's clock shows, on which what happens in a test happens. */
    public static String today() {
        return ClockUtil.getCurrentTime().toInstant().atZone(ZoneOffset.UTC).toLocalDate().toString();
    }

    /** What finance enters when it has paid 40,000 USD today. */
    public static Object[] paid() {
        return new Object[] {"disbursedAmount", "40000.00", "disbursementDate", today(), "disbursementReference", "TR-2027-001"};
    }

    public ProcessInstance submit(Map<String, Object> request) {
        return submit(request, "ken-focal-point");
    }

    public ProcessInstance submit(Map<String, Object> request, String by) {
        return people.as(by, () -> runtime.startProcessInstanceByKey(SeedFundingProcess.KEY, request));
    }

    /** Completes the only open task of that name in the case (called processes included) as a person. */
    public void complete(ProcessInstance instance, String task, String by, Object... namesAndValues) {
        complete(only(instance, task), by, namesAndValues);
    }

    public Task only(ProcessInstance instance, String task) {
        return only(businessKey(instance), task);
    }

    List<Task> open(ProcessInstance instance, String task) {
        return open(businessKey(instance), task);
    }

    String businessKey(ProcessInstance instance) {
        return history.createHistoricProcessInstanceQuery().processInstanceId(instance.getId()).singleResult().getBusinessKey();
    }

    Object variable(ProcessInstance instance, String name) {
        return history.createHistoricVariableInstanceQuery().processInstanceId(instance.getId()).variableName(name)
            .singleResult().getValue();
    }

    /** Moves the engine's clock to just after the due moment of the timer at the activity, and runs what is due. */
    void passTimer(ProcessInstance instance, String activity) {
        moveTo(timer(instance, activity));
        runJobs();
    }

    Job timer(ProcessInstance instance, String activity) {
        return timer(businessKey(instance), activity);
    }

    boolean passed(ProcessInstance instance, String activity) {
        return history.createHistoricActivityInstanceQuery().activityId(activity).finished().list().stream()
            .anyMatch(each -> each.getRootProcessInstanceId().equals(instance.getId()));
    }

    boolean isEnded(ProcessInstance instance) {
        return runtime.createProcessInstanceQuery().processInstanceId(instance.getId()).count() == 0;
    }

    /** A report of {@link #request()}'s grant that spent 38,500 USD in all. */
    public static Object[] report() {
        return report("36500.00", "2000.00");
    }

    static Object[] report(String contracts, String indirect) {
        return new Object[] {"narrative", "Four desks opened in the provinces and took up the complaints of survivors.",
            "results", "312 complaints were taken up, of which 40 were brought to court.",
            "spending", json("[{\"line\": \"contracts\", \"amount\": \"%s\"}, {\"line\": \"indirect\", \"amount\": \"%s\"}]".formatted(contracts, indirect))};
    }

    /** A paid grant of Kenya over 40,000 USD for the year 2027, none of whose reports has opened. */
    public ProcessInstance runningGrant() {
        var grant = submit(request());
        complete(grant, "endorse-request", "ken-rc", "endorsed", true, "endorsementComment", "Agreed.");
        complete(grant, "screen-request", "secretariat", "screeningOutcome", "eligible", "screeningComment", "");
        open(grant, "review-request").forEach(task -> complete(task, candidateGroup(task).substring("agency-".length()),
            "scoreRelevance", 5, "scoreRightsBased", 4, "scoreOwnership", 4, "scoreFeasibility", 4, "scoreValue", 4, "scoreSustainability", 3,
            "conflictOfInterest", false, "reviewComment", "Well founded.", "reviewRecommendation", "approve"));
        runJobs();
        complete(grant, "decide-request", "task-force", "decision", "approved", "approvedAmount", "40000.00", "decisionComment", "Strong request.");
        complete(grant, "accept-terms", "ken-rc", "termsAccepted", true, "termsComment", "");
        complete(grant, "record-disbursement", "finance", paid());
        runJobs();
        return grant;
    }

    /** Lets the days pass on which the reports of a grant open, all of them. */
    public void openReports(ProcessInstance grant) {
        openReports(businessKey(grant));
    }

    public void openReports(String reference) {
        runtime.createProcessInstanceQuery().processDefinitionKey(SeedFundingReportProcess.KEY).processInstanceBusinessKey(reference).list().stream()
            .flatMap(report -> management.createJobQuery().processInstanceId(report.getId()).activityId(SeedFundingReportProcess.REPORT_OPENS_TIMER).list().stream())
            .sorted(Comparator.comparing(Job::getDuedate)).forEach(job -> management.executeJob(job.getId()));
    }
}
