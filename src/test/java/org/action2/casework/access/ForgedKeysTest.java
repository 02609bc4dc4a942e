package org.action2.casework.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.TreeMap;
import org.action2.casework.CaseworkServices;
import org.action2.casework.CaseworkTest;
import org.action2.casework.followup.FollowUpDriver;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Processes of Slovenia that bear the business keys of Kenya's cases: they open nothing to those who see them, and nothing
 * of the true cases changes, neither while they run nor when they are cancelled.
 */
@CaseworkTest
class ForgedKeysTest extends CaseworkServices {

    private static final String MARK = "Ukweli-5521";
    private static final String DOCUMENT = "CAT/C/KEN/CO/5521";

    @Autowired
    private FollowUpDriver followUps;

    @Autowired
    private RepositoryService repository;

    private final List<String> forged = new ArrayList<>();
    private final List<String> refusals = new ArrayList<>();
    private String request;
    private String reference;
    private String document;
    private String followUpKey;
    private String followUp;

    @BeforeEach
    void openTrueCases() {
        var values = new HashMap<>(AccessTableTest.request());
        values.put("title", "Legal aid " + MARK);
        request = people.as("ken-focal-point", () -> runtime.startProcessInstanceByKey("seed-funding-request", values)).getId();
        reference = runtime.createProcessInstanceQuery().processInstanceId(request).singleResult().getBusinessKey();
        document = followUps.register(List.of(FollowUpDriver.recommendation("KEN", DOCUMENT, "5521", "Investigate " + MARK))).get(0);
        followUpKey = followUps.followedUp(document);
        followUp = instanceOf(followUpKey);
    }

    @AfterEach
    void leave() {
        identity.clearAuthentication();
        forged.forEach(this::end);
        end(request);
        end(followUp);
        end(instanceOf(document));
    }

    @Test
    void processWithTheKeyOfAnotherCaseOpensAndChangesNothing() {
        var before = truth();

        for (var definition : repository.createProcessDefinitionQuery().latestVersion().list()) {
            for (var key : List.of(reference, followUpKey, document)) {
                forge(definition.getKey(), key);
            }
        }

        assertThat(forged).as("some processes start with any key, others not: " + refusals).isNotEmpty();
        assertUnchanged(before);
        for (var person : List.of("svn-focal-point", "svn-rc")) {
            var caller = Caller.basic(port, person);
            for (var instance : forged) {
                assertThat(caller.get("/api/cases/story?processInstanceId=" + instance).body()).as(person + " and " + instance).doesNotContain(MARK);
            }
            assertThat(caller.get("/api/cases/" + reference + "/story").status()).isEqualTo(404);
            assertThat(caller.get("/api/programme/lists/tasks").body()).doesNotContain(reference, followUpKey);
        }

        forged.forEach(this::end);

        assertUnchanged(before);
    }

    private void assertUnchanged(List<Object> before) {
        var now = truth();
        assertThat(now).hasSameSizeAs(before);
        for (var i = 0; i < before.size(); i++) {
            assertThat(now.get(i)).isEqualTo(before.get(i));
        }
    }

    /** All that is on record of the true cases. */
    private List<Object> truth() {
        var truth = new ArrayList<Object>();
        truth.addAll(jdbc.sql("select * from funding_request where reference = :key").param("key", reference).query().listOfRows().stream().map(String::valueOf).toList());
        truth.addAll(jdbc.sql("select * from recommendation where follow_up = :key").param("key", followUpKey).query().listOfRows().stream().map(String::valueOf).toList());
        truth.addAll(jdbc.sql("select * from follow_up where key = :key").param("key", followUpKey).query().listOfRows().stream().map(String::valueOf).toList());
        truth.addAll(jdbc.sql("select * from document where key = :key").param("key", document).query().listOfRows().stream().map(String::valueOf).toList());
        truth.addAll(jdbc.sql("select * from grant_ledger_entry where request = :key").param("key", reference).query().listOfRows().stream().map(String::valueOf).toList());
        truth.addAll(jdbc.sql("select * from grant_report where reference = :key").param("key", reference).query().listOfRows().stream().map(String::valueOf).toList());
        for (var instance : List.of(request, followUp)) {
            truth.addAll(tasks.createTaskQuery().processInstanceId(instance).list().stream().map(ForgedKeysTest::essence).toList());
            truth.add(new TreeMap<>(runtime.getVariables(instance)).toString());
        }
        var manager = Caller.basic(port, "manager");
        truth.add(manager.get("/api/cases/" + reference + "/story").body());
        truth.add(manager.get("/api/cases/story?businessKey=" + URLEncoder.encode(document, StandardCharsets.UTF_8)).body());
        return truth;
    }

    private static List<Object> essence(Task task) {
        return List.of(task.getId(), String.valueOf(task.getDueDate()), task.getPriority(), String.valueOf(task.getAssignee()));
    }

    private void forge(String process, String key) {
        var values = new HashMap<>(AccessTableTest.request());
        values.put("country", "SVN");
        try {
            forged.add(runtime.startProcessInstanceByKey(process, key, values).getId());
        } catch (RuntimeException refused) {
            refusals.add(process);
        }
    }

    private void end(String instance) {
        if (runtime.createProcessInstanceQuery().processInstanceId(instance).count() > 0) {
            runtime.deleteProcessInstance(instance, "tried");
        }
    }

    private String instanceOf(String key) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(key).rootProcessInstances().list().stream()
            .map(each -> each.getId()).filter(each -> !forged.contains(each)).findFirst().orElse("none");
    }
}
