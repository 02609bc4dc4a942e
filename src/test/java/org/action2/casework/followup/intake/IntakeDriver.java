package org.action2.casework.followup.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.action2.casework.CaseDriver;
import org.action2.casework.PeopleOfTheDirectory;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes files in and confirms them as the people of the demo directory do. */
@Component
class IntakeDriver extends CaseDriver {

    static final Path SLOVENIA = Path.of("src/test/resources/intake/uhri-export-slovenia.xlsx");
    static final Path AUSTRALIA = Path.of("src/test/resources/intake/uhri-export-australia.json");

    static final String REVIEW = "document-review";

    private static final List<String> READING = List.of(RecommendationIntakeProcess.READ_EXPORT, RecommendationIntakeProcess.READ_FILE);
    private static final int DELETED_AT_ONCE = 50; // the time for one command grows with the square

    private final ReceiveExport exports;
    private final JdbcClient jdbc;
    private final ObjectMapper json = new ObjectMapper();

    IntakeDriver(ProcessEngine engine, PeopleOfTheDirectory people, ReceiveExport exports, JdbcClient jdbc) {
        super(engine, people);
        this.exports = exports;
        this.jdbc = jdbc;
    }

    /** Removes what earlier tests took in, and all that came of it. */
    void reset() {
        for (var key : List.of(RecommendationIntakeProcess.KEY, REVIEW, "recommendation-follow-up")) {
            var instances = runtime.createProcessInstanceQuery().processDefinitionKey(key).rootProcessInstances().list().stream()
                .map(ProcessInstance::getId).toList();
            for (var from = 0; from < instances.size(); from += DELETED_AT_ONCE) {
                runtime.deleteProcessInstances(instances.subList(from, Math.min(from + DELETED_AT_ONCE, instances.size())), "test ends", true, true);
            }
        }
        for (var table : List.of("partner_action", "follow_up_advice", "recommendation_assessment", "recommendation_grade", "recommendation_change",
            "recommendation", "follow_up", "document", "intake")) {
            jdbc.sql("delete from " + table).update();
        }
    }

    /** Uploads a file and, if it is a large one, has all of it read. */
    ReceiveExport.Receipt receive(Path file) {
        var received = upload(file);
        if (received instanceof ReceiveExport.Receipt receipt) {
            return receipt;
        }
        while (readingJob(received) != null) {
            readOn(received);
        }
        return receipt(received);
    }

    ReceiveExport.Receipt receipt(ReceiveExport.Received received) {
        return exports.receipt(received.intakeId());
    }

    Job comparingJob(ReceiveExport.Received received) {
        return management.createJobQuery().processInstanceId(received.processInstanceId()).activityId(RecommendationIntakeProcess.READ_FILE).singleResult();
    }

    ReceiveExport.Received upload(Path file) {
        return people.as("ohchr-desk", () -> {
            try {
                return exports.receive(file, file.getFileName().toString(), null);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    /** Runs what is next in reading a large file: a slice, or the comparing. */
    void readOn(ReceiveExport.Received received) {
        management.executeJob(readingJob(received).getId());
    }

    Job readingJob(ReceiveExport.Received received) {
        return READING.stream().map(activity -> management.createJobQuery().processInstanceId(received.processInstanceId()).activityId(activity).singleResult())
            .filter(Objects::nonNull)
            .findFirst().orElse(null);
    }

    void confirm(ReceiveExport.Received receipt, Object... namesAndValues) {
        var variables = variables(namesAndValues);
        variables.put("intakeConfirmed", true);
        complete(receipt, variables);
    }

    void complete(ReceiveExport.Received receipt, Map<String, Object> variables) {
        var task = tasks.createTaskQuery().processInstanceId(receipt.processInstanceId()).taskDefinitionKey("confirm-intake").singleResult();
        complete(task, "ohchr-desk", variables);
    }

    /** Takes all of a file on. */
    ReceiveExport.Receipt take(Path file) {
        var receipt = receive(file);
        confirm(receipt);
        runAllBatches(receipt);
        return receipt;
    }

    /** Runs the next batch. */
    void runBatch(ReceiveExport.Received receipt) {
        management.executeJob(batch(receipt).getId());
    }

    void runAllBatches(ReceiveExport.Received receipt) {
        while (batch(receipt) != null) {
            runBatch(receipt);
        }
    }

    Job batch(ReceiveExport.Received receipt) {
        return management.createJobQuery().processInstanceId(receipt.processInstanceId()).activityId(RecommendationIntakeProcess.REGISTER_BATCH).singleResult();
    }

    boolean isEnded(ReceiveExport.Received receipt) {
        return runtime.createProcessInstanceQuery().processInstanceId(receipt.processInstanceId()).count() == 0;
    }

    /** The keys of the documents under review. */
    List<String> reviews() {
        return runtime.createProcessInstanceQuery().processDefinitionKey(REVIEW).list().stream().map(ProcessInstance::getBusinessKey).sorted().toList();
    }

    /** The review of a document. */
    ProcessInstance review(String document) {
        return runtime.createProcessInstanceQuery().processDefinitionKey(REVIEW).processInstanceBusinessKey(document).singleResult();
    }

    /** Triage of a document in which nothing is left open: all is followed up together. */
    void triage(String document) {
        var rows = json.createArrayNode();
        jdbc.sql("select business_key from recommendation where document = :document and outcome is null").param("document", document)
            .query(String.class).list().forEach(key -> rows.addObject().put("key", key).put("outcome", "follow-up").put("priority", "high")
                .put("selected", false).put("followUp", "A"));
        var task = tasks.createTaskQuery().processInstanceId(review(document).getId()).taskDefinitionKey("triage-document").singleResult();
        complete(task, "ohchr-desk", "recommendations", json(rows.toString()));
    }

    long registered() {
        return jdbc.sql("select count(*) from recommendation").query(Long.class).single();
    }

    JsonNode variable(ReceiveExport.Received receipt, String name) {
        var value = history.createHistoricVariableInstanceQuery().processInstanceId(receipt.processInstanceId()).variableName(name)
            .singleResult().getValue();
        try {
            return value instanceof Number || value instanceof Boolean ? json.valueToTree(value) : json.readTree(value.toString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    String state(ReceiveExport.Received receipt) {
        return jdbc.sql("select state from intake where id = :id").param("id", receipt.intakeId()).query(String.class).single();
    }

    Map<String, Object> row(UUID intake, int row) {
        return jdbc.sql("select * from intake_row where intake_id = :id and row = :row").param("id", intake).param("row", row).query().singleRow();
    }

    Object list(String... values) {
        return json(json.valueToTree(values).toString());
    }
}
