package org.action2.casework.access;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.spin.plugin.variable.SpinValues;

/** A case of Kenya that waits at one task, with what its model asks for; those of intakes belong to no country. */
record WaitingCase(String instance, String task) {

    static WaitingCase at(RuntimeService runtime, TaskService tasks, String process, String task) {
        var variables = new HashMap<>(process.equals("recommendation-intake") ? Map.<String, Object>of() : AccessTableTest.request());
        variables.putAll(Map.of("reference", "SF-KEN-2027-9999", "decisionGroup", "task-force", "reviewingAgency", "agency-unfpa",
            "actionAgency", "agency-unfpa", "adviceAgency", "agency-unfpa", "draftingGroup", "country-team", "supervisorGroup", "secretariat",
            "escalationPriority", 75, "reportDue", "2027-06-30", "actionDueDate", "2027-06-30"));
        variables.put("conditions", SpinValues.jsonValue("[{\"text\": \"The ministry co-signs.\", \"dueDate\": \"2027-02-26\"}]").create());
        variables.putAll(Map.of("actionEnd", "2027-08-31", "progressDue", "2027-06-30", "periodEnd", "2027-09-30", "nextReview", "2028-09-30",
            "intakeId", "00000000-0000-0000-0000-000000000000", "escalationActions", options("reassign", "extend", "take-over"),
            "assigneeOptions", options("secretariat"), "bodiesOffered", options("CAT"), "countriesOffered", options("KEN"), "yearsOffered", options("2027")));
        var beginsWithAnUpload = process.equals("recommendation-intake"); // and its listener asks for it
        var instance = runtime.createProcessInstanceByKey(process).setVariables(variables).startBeforeActivity(task)
            .execute(beginsWithAnUpload, false).getId();
        return new WaitingCase(instance, tasks.createTaskQuery().processInstanceId(instance).taskDefinitionKey(task).singleResult().getId());
    }

    private static Object options(String... values) {
        var list = new StringBuilder("[");
        for (var value : values) {
            list.append(list.length() > 1 ? "," : "").append("{\"label\": \"").append(value).append("\", \"value\": \"").append(value).append("\"}");
        }
        return SpinValues.jsonValue(list.append("]").toString()).create();
    }
}
