package org.action2.casework.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.action2.casework.PeopleOfTheDirectory;
import org.action2.casework.followup.FollowUpDriver;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.spin.plugin.variable.SpinValues;

/**
 * Cases of Kenya with marks in all that people wrote: a request whose reviews are not all in, one before its decision,
 * one before its endorsement that is late, and a follow-up. What may be read of them, the marks tell.
 */
class CasesOfKenya {

    /** Stands in what everybody of the country with a right to the case may read, and nobody else. */
    static final String OF_KENYA = "Msitu-7315";
    static final String EARLY_REVIEW = "Siri-mapema-4401";
    static final String CONFLICT = "Siri-mgongano-4402";
    static final String REVIEW = "Siri-tathmini-4403";

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final FormService forms;
    private final HistoryService history;
    private final ManagementService management;
    private final PeopleOfTheDirectory people;
    private final FollowUpDriver followUps;
    private final List<String> roots = new ArrayList<>();

    /** Ids by what they are of, as addresses name it. */
    final Map<String, List<String>> ids = new LinkedHashMap<>();
    String reviewed;
    String decided;
    String fundBalance;
    String otherReviewer;

    CasesOfKenya(RuntimeService runtime, TaskService tasks, FormService forms, HistoryService history, ManagementService management, PeopleOfTheDirectory people,
                 FollowUpDriver followUps) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.forms = forms;
        this.history = history;
        this.management = management;
        this.people = people;
        this.followUps = followUps;
    }

    void open() {
        approved();
        reviewed = screened("Early " + OF_KENYA);
        review(reviewed, "agency-unfpa", EARLY_REVIEW, false);
        review(reviewed, asked(reviewed).get(0), CONFLICT, true);
        decided = screened("Late " + OF_KENYA);
        otherReviewer = asked(decided).stream().filter(agency -> !agency.equals("agency-unfpa")).findFirst().orElseThrow();
        review(decided, "agency-unfpa", REVIEW + "-of-agency-unfpa", false);
        review(decided, otherReviewer, REVIEW + "-of-" + otherReviewer, false);
        fundBalance = (String) forms.getTaskFormVariables(task(decided, "decide-request")).get("fundBalance");
        late(submitted("Waiting " + OF_KENYA));
        followUp();
        collect();
    }

    void close() {
        roots.stream().filter(root -> runtime.createProcessInstanceQuery().processInstanceId(root).count() > 0)
            .forEach(root -> runtime.deleteProcessInstance(root, "tried"));
    }

    /** Takes a peculiar sum from the fund, so that its balance is met nowhere by chance. */
    private void approved() {
        var request = screened("Approved " + OF_KENYA);
        asked(request).forEach(agency -> review(request, agency, "Fine.", false));
        complete(request, "decide-request", "task-force", Map.of("decision", "approved", "approvedAmount", "13577.31", "conditions", "",
            "decisionComment", "Approved, " + OF_KENYA));
    }

    private String submitted(String title) {
        var request = new HashMap<>(AccessTableTest.request());
        request.putAll(Map.of("title", title, "objective", "Survivors bring their complaints to court, " + OF_KENYA, "leadAgency", "agency-unwomen",
            "partnerAgencies", SpinValues.jsonValue("[]").create(), "themes", SpinValues.jsonValue("[\"participation\"]").create()));
        var instance = people.as("ken-focal-point", () -> runtime.startProcessInstanceByKey("seed-funding-request", request));
        roots.add(instance.getId());
        return instance.getId();
    }

    private String screened(String title) {
        var request = submitted(title);
        var task = task(request, "endorse-request");
        people.as("ken-rc", () -> tasks.createComment(task, request, "I ask the ministry, " + OF_KENYA));
        tasks.createAttachment("text", task, request, "letter-" + OF_KENYA, OF_KENYA, "https://example.org/" + OF_KENYA); // as earlier releases took them
        complete(request, "endorse-request", "ken-rc", Map.of("endorsed", true, "endorsementComment", "Agreed, " + OF_KENYA));
        complete(request, "screen-request", "secretariat", Map.of("screeningOutcome", "eligible", "screeningComment", "Fits, " + OF_KENYA));
        assertThat(asked(request)).hasSize(2).contains("agency-unfpa");
        return request;
    }

    private List<String> asked(String request) {
        return tasks.createTaskQuery().processInstanceBusinessKey(key(request)).taskDefinitionKey("review-request").list().stream()
            .map(task -> tasks.getIdentityLinksForTask(task.getId()).get(0).getGroupId()).toList();
    }

    private void review(String request, String agency, String comment, boolean conflict) {
        var review = new HashMap<String, Object>(Map.of("conflictOfInterest", conflict, "reviewComment", "I say " + comment));
        if (!conflict) {
            review.put("reviewRecommendation", "approve-with-conditions");
            List.of("scoreRelevance", "scoreRightsBased", "scoreOwnership", "scoreFeasibility", "scoreValue", "scoreSustainability").forEach(score -> review.put(score, 4));
        }
        var task = tasks.createTaskQuery().processInstanceBusinessKey(key(request)).taskDefinitionKey("review-request").taskCandidateGroup(agency).singleResult();
        people.as(agency.replace("agency-", ""), () -> {
            tasks.complete(task.getId(), review);
            return null;
        });
        for (var jobs = management.createJobQuery().processInstanceId(request).messages().list(); !jobs.isEmpty();
             jobs = management.createJobQuery().processInstanceId(request).messages().list()) {
            jobs.forEach(job -> management.executeJob(job.getId()));
        }
    }

    private void late(String request) {
        management.executeJob(management.createJobQuery().processInstanceId(request).activityId("endorse-request-late").singleResult().getId());
    }

    private void followUp() {
        var document = followUps.register(List.of(FollowUpDriver.recommendation("KEN", "CAT/C/KEN/CO/9", "7315", "Investigate, " + OF_KENYA))).get(0);
        roots.add(instanceOf(document));
        roots.add(instanceOf(followUps.followedUp(document)));
    }

    private String instanceOf(String key) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(key).rootProcessInstances().singleResult().getId();
    }

    private void collect() {
        var followUp = roots.get(roots.size() - 1);
        var review = tasks.createTaskQuery().processInstanceBusinessKey(key(reviewed)).taskDefinitionKey("review-request").singleResult();
        ids.put("process-instance", List.of(decided, review.getProcessInstanceId(), followUp));
        ids.put("task", List.of(task(decided, "decide-request"),
review.getId(), task(followUp, "plan-follow-up")));
        ids.put("execution", List.of(decided));
        ids.put("process-definition", List.of(runtime.createProcessInstanceQuery().processInstanceId(decided).singleResult().getProcessDefinitionId()));
        ids.put("variable-instance", runtime.createVariableInstanceQuery().processInstanceIdIn(decided).variableName("objective").list().stream().map(each -> each.getId()).toList());
        ids.put("history/variable-instance", history.createHistoricVariableInstanceQuery().processInstanceId(decided).variableName("objective").list().stream().map(each -> each.getId()).toList());
        ids.put("history/detail", history.createHistoricDetailQuery().processInstanceId(decided).variableUpdates().list().stream().limit(1).map(each -> each.getId()).toList());
        ids.put("history/activity-instance", history.createHistoricActivityInstanceQuery().processInstanceId(decided).list().stream().limit(1).map(each -> each.getId()).toList());
        ids.put("history/decision-instance", history.createHistoricDecisionInstanceQuery().processInstanceId(decided).list().stream().limit(2).map(each -> each.getId()).toList());
        ids.put("job", management.createJobQuery().processInstanceId(decided).list().stream().limit(1).map(each -> each.getId()).toList());
        ids.put("comment", tasks.getProcessInstanceComments(decided).stream().limit(1).map(each -> each.getId()).toList());
        ids.put("attachment", tasks.getProcessInstanceAttachments(decided).stream().limit(1).map(each -> each.getId()).toList());
    }

    /** What names these cases and may be seen nowhere by those who may not see them. */
    List<String> names() {
        var names = new ArrayList<>(List.of(key(reviewed), key(decided), "CAT/C/KEN/CO/9", OF_KENYA));
        names.addAll(List.of(EARLY_REVIEW, CONFLICT, REVIEW));
        names.addAll(ids.get("process-instance"));
        names.addAll(ids.get("task"));
        return names;
    }

    String key(String instance) {
        return runtime.createProcessInstanceQuery().processInstanceId(instance).singleResult().getBusinessKey();
    }

    private static Object json(String text) {
        return SpinValues.jsonValue(text).create();
    }

    private String task(String instance, String key) {
        return tasks.createTaskQuery().processInstanceId(instance).taskDefinitionKey(key).singleResult().getId();
    }

    private void complete(String instance, String task, String account, Map<String, Object> values) {
        people.as(account, () -> {
            tasks.complete(task(instance, task), values);
            return null;
        });
    }
}
