package org.action2.casework.duties;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.action2.casework.engine.BatchScope;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Asks the newest version of the decision {@code incompatible-acts}, for running cases too. Each version is read once and
 * its answers are kept, as every completion of every task asks it.
 */
@Component
class IncompatibleActs {

    private static final String DECISION = "incompatible-acts";

    private final RepositoryService repository;
    private final JdbcClient jdbc;
    private final BatchScope batch;
    private final DmnEngine engine = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    private final Map<String, DmnDecision> tables = new ConcurrentHashMap<>();
    private final Map<Question, List<Exclusion>> answers = new ConcurrentHashMap<>();

    IncompatibleActs(RepositoryService repository, JdbcClient jdbc, BatchScope batch) {
        this.repository = repository;
        this.jdbc = jdbc;
        this.batch = batch;
    }

    /** @param done what the person did, to be read after their name @param rule a sentence */
    record Exclusion(String done, String rule) {
    }

    private record Question(String table, String act, String earlierAct) {
    }

    /** Why who did the earlier act may not do the other in the same case; empty if they may. */
    List<Exclusion> between(String act, String earlierAct) {
        var newest = batch.once(DECISION, () -> jdbc.sql("select id from engine_decision where key = :key order by version desc limit 1")
            .param("key", DECISION).query(String.class).single());
        return answers.computeIfAbsent(new Question(newest, act, earlierAct), this::ask);
    }

    private List<Exclusion> ask(Question question) {
        var table = tables.computeIfAbsent(question.table(), this::read);
        return engine.evaluateDecisionTable(table, Map.of("act", question.act(), "earlierAct", question.earlierAct())).getResultList().stream()
            .map(row -> new Exclusion(String.valueOf(row.get("done")), String.valueOf(row.get("rule")))).toList();
    }

    private DmnDecision read(String id) {
        try (var model = repository.getDecisionModel(id)) {
            return engine.parseDecision(DECISION, model);
        } catch (IOException e) {
            throw new UncheckedIOException("The table of incompatible acts can't be read.", e);
        }
    }
}
