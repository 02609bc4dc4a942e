package org.action2.casework.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Evaluates the decision tables that were deployed with a case's model. A table is read and parsed once, as hundreds of
 * follow-ups start in a second and forms ask whenever they are opened; what it said stands in no history of decisions.
 */
@Component
public class DecisionTables {

    private static final int ANSWERS_KEPT = 2_000;

    private final RepositoryService repository;
    private final DmnEngine engine = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    private final Map<String, DmnDecision> parsed = new ConcurrentHashMap<>();
    private final Map<Question, List<Map<String, Object>>> answers = Collections.synchronizedMap(new LinkedHashMap<>(256, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Question, List<Map<String, Object>>> eldest) {
            return size() > ANSWERS_KEPT;
        }
    });

    DecisionTables(@Lazy RepositoryService repository) {
        this.repository = repository;
    }

    /** Tables do not change once deployed and know no clock, so that the same question has the same answer. */
    private record Question(String processDefinitionId, String table, Map<String, Object> facts) {
    }

    /**
     * The outputs of each rule that holds, in the order of the table.
     *
     * @param processDefinitionId the version of the model with which the table was deployed
     * @param facts the inputs by name, none of them null
     */
    public List<Map<String, Object>> evaluate(String processDefinitionId, String table, Map<String, Object> facts) {
        var question = new Question(processDefinitionId, table, Map.copyOf(facts));
        var known = answers.get(question);
        if (known == null) {
            known = List.copyOf(ask(processDefinitionId, table, facts));
            answers.put(question, known);
        }
        return known;
    }

    private List<Map<String, Object>> ask(String processDefinitionId, String table, Map<String, Object> facts) {
        var decision = parsed.computeIfAbsent(processDefinitionId + "/" + table, key -> parse(processDefinitionId, table));
        return engine.evaluateDecisionTable(decision, facts).getResultList();
    }

    private DmnDecision parse(String processDefinitionId, String table) {
        var deployment = repository.getProcessDefinition(processDefinitionId).getDeploymentId();
        var definition = repository.createDecisionDefinitionQuery().deploymentId(deployment).decisionDefinitionKey(table).singleResult();
        try (var model = repository.getDecisionModel(definition.getId())) {
            return engine.parseDecision(table, model);
        } catch (IOException e) {
            throw new UncheckedIOException("The table " + table + " can't be read.", e);
        }
    }
}
