package org.action2.casework.followup.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.action2.casework.PeopleOfTheDirectory;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.spin.plugin.variable.SpinValues;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes files in and confirms them as the people of the demo directory do. */
@Component
class IntakeDriver {

    static final Path SLOVENIA = Path.of("src/test/resources/intake/uhri-export-slovenia.xlsx");
    static final Path AUSTRALIA = Path.of("src/test/resources/intake/uhri-export-australia.json");

    private static final int DELETED_AT_ONCE = 50; // the time for one command grows with the square

    private final ReceiveExport exports;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final HistoryService history;
    private final ManagementService management;
    private final PeopleOfTheDirectory people;
    private final RepositoryService repository;
    private final JdbcClient jdbc;
    private final ObjectMapper json = new ObjectMapper();

    IntakeDriver(ReceiveExport exports, RuntimeService runtime, TaskService tasks, HistoryService history, ManagementService management,
                 PeopleOfTheDirectory people, RepositoryService repository, JdbcClient jdbc) {
        this.exports = exports;
        this.runtime = runtime;
        this.tasks = tasks;
        this.history = history;
        this.management = management;
        this.people = people;
        this.repository = repository;
        this.jdbc = jdbc;
    }

    /** Removes what earlier tests took in, and provides a follow-up that waits where the program has none yet. */
    void reset() throws IOException {
        if (repository.createProcessDefinitionQuery().processDefinitionKey(FollowUpStart.KEY).count() == 0) {
            try (InputStream model = IntakeDriver.class.getResourceAsStream("/followup/minimal-follow-up.bpmn")) {
                repository.createDeployment().addInputStream("minimal-follow-up.bpmn", model).deploy();
            }
        }
        for (var key : new String[] {RecommendationIntakeProcess.KEY, FollowUpStart.KEY}) {
            var instances = runtime.createProcessInstanceQuery().processDefinitionKey(key).rootProcessInstances().list().stream()
                .map(ProcessInstance::getId).toList();
            for (var from = 0; from < instances.size(); from += DELETED_AT_ONCE) {
                runtime.deleteProcessInstances(instances.subList(from, Math.min(from + DELETED_AT_ONCE, instances.size())), "test ends", true, true);
            }
        }
        jdbc.sql("delete from recommendation").update();
        jdbc.sql("delete from intake").update();
    }

    ReceiveExport.Receipt receive(Path file) {
        return people.as("ohchr-desk", () -> {
            try {
                return exports.receive(file, file.getFileName().toString());
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    void confirm(ReceiveExport.Receipt receipt, Object... namesAndValues) {
        var variables = new HashMap<String, Object>();
        variables.put("intakeConfirmed", true);
        for (var i = 0; i < namesAndValues.length; i += 2) {
            variables.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        complete(receipt, variables);
    }

    void complete(ReceiveExport.Receipt receipt, Map<String, Object> variables) {
        var task = tasks.createTaskQuery().processInstanceId(receipt.processInstanceId()).taskDefinitionKey("confirm-intake").singleResult();
        people.as("ohchr-desk", () -> {
            tasks.complete(task.getId(), variables);
            return null;
        });
    }

    /** Runs the next batch. */
    void runBatch(ReceiveExport.Receipt receipt) {
        management.executeJob(batch(receipt).getId());
    }

    void runAllBatches(ReceiveExport.Receipt receipt) {
        while (batch(receipt) != null) {
            runBatch(receipt);
        }
    }

    /** Runs the jobs that are due now, and those that they leave, until none is. */
    void runDueJobs() {
        for (var due = dueJobs(); !due.isEmpty(); due = dueJobs()) {
            due.stream().filter(job -> management.createJobQuery().jobId(job.getId()).count() == 1)
                .forEach(job -> management.executeJob(job.getId()));
        }
    }

    private List<Job> dueJobs() {
        return management.createJobQuery().executable().withRetriesLeft().list();
    }

    Job batch(ReceiveExport.Receipt receipt) {
        return management.createJobQuery().processInstanceId(receipt.processInstanceId()).activityId("start-batch").singleResult();
    }

    boolean isEnded(ReceiveExport.Receipt receipt) {
        return runtime.createProcessInstanceQuery().processInstanceId(receipt.processInstanceId()).count() == 0;
    }

    long followUps() {
        return runtime.createProcessInstanceQuery().processDefinitionKey(FollowUpStart.KEY).count();
    }

    long registered() {
        return jdbc.sql("select count(*) from recommendation").query(Long.class).single();
    }

    JsonNode variable(ReceiveExport.Receipt receipt, String name) {
        var value = history.createHistoricVariableInstanceQuery().processInstanceId(receipt.processInstanceId()).variableName(name)
            .singleResult().getValue();
        try {
            return value instanceof Number || value instanceof Boolean ? json.valueToTree(value) : json.readTree(value.toString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    String state(ReceiveExport.Receipt receipt) {
        return jdbc.sql("select state from intake where id = :id").param("id", receipt.intakeId()).query(String.class).single();
    }

    Map<String, Object> row(UUID intake, int row) {
        return jdbc.sql("select * from intake_row where intake_id = :id and row = :row").param("id", intake).param("row", row).query().singleRow();
    }

    Object list(String... values) {
        return SpinValues.jsonValue(json.valueToTree(values).toString()).create();
    }
}
