package org.action2.casework.engine;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Evaluates the decision tables that were deployed with a case's model, or their newest versions. A table is read and parsed once, as hundreds of
 * follow-ups start in a second and forms ask whenever they are opened; what it said stands in no history of decisions.
 */
@Component
public class DecisionTables {

    private static final int ANSWERS_KEPT = 2_000;

    private final RepositoryService repository;
    private final JdbcClient jdbc;
    private final BatchScope batch;
    private final SystemIdentity system;
    private final DmnEngine engine = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    private final Map<String, DmnDecision> parsed = new ConcurrentHashMap<>();
    private final Cache<Question, List<Map<String, Object>>> answers = Caffeine.newBuilder().maximumSize(ANSWERS_KEPT).build();

    DecisionTables(RepositoryService repository, JdbcClient jdbc, BatchScope batch, SystemIdentity system) {
        this.repository = repository;
        this.jdbc = jdbc;
        this.batch = batch;
        this.system = system;
    }

    /** Tables do not change once deployed and know no clock, so that the same question has the same answer. */
    private record Question(String definitionId, String table, Map<String, Object> facts) {
    }

    private record NewestOf(String table) {
    }

    /**
     * The outputs of each rule that holds, in the order of the table.
     *
     * @param processDefinitionId the version of the model with which the table was deployed
     * @param facts the inputs by name, none of them null
     */
    public List<Map<String, Object>> evaluate(String processDefinitionId, String table, Map<String, Object> facts) {
        return answer(new Question(processDefinitionId, table, Map.copyOf(facts)), () -> system.act(() -> parse(definition(processDefinitionId, table), table)));
    }

    /**
     * The outputs of each rule of the table's newest version that holds, in the order of the table; whoever asks, and
     * whatever version the case at hand runs by. A version that is deployed later counts from then on.
     *
     * @param facts the inputs by name, none of them null
     */
    public List<Map<String, Object>> evaluateNewest(String table, Map<String, Object> facts) {
        var newest = batch.once(new NewestOf(table), () -> jdbc
            .sql("select id_ from act_re_decision_def where key_ = :key and tenant_id_ is null order by version_ desc limit 1")
            .param("key", table).query(String.class).single());
        return answer(new Question(newest, table, Map.copyOf(facts)), () -> system.act(() -> parse(newest, table)));
    }

    private List<Map<String, Object>> answer(Question question, Supplier<DmnDecision> decision) {
        var known = answers.getIfPresent(question);
        if (known == null) {
            var table = parsed.computeIfAbsent(question.definitionId() + "/" + question.table(), key -> decision.get());
            known = List.copyOf(engine.evaluateDecisionTable(table, question.facts()).getResultList());
            answers.put(question, known);
        }
        return known;
    }

    private String definition(String processDefinitionId, String table) {
        var deployment = repository.getProcessDefinition(processDefinitionId).getDeploymentId();
        return repository.createDecisionDefinitionQuery().deploymentId(deployment).decisionDefinitionKey(table).singleResult().getId();
    }

    private DmnDecision parse(String decisionDefinitionId, String table) {
        try (var model = repository.getDecisionModel(decisionDefinitionId)) {
            return engine.parseDecision(table, model);
        } catch (IOException e) {
            throw new UncheckedIOException("The table " + table + " can't be read.", e);
        }
    }
}
