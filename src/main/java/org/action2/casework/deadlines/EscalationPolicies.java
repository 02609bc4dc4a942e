package org.action2.casework.deadlines;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.action2.casework.engine.BatchScope;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Asks the newest version of the decision {@code escalation-policy}; a task that has no row there is a fault of the
 * table and fails at once. Answers are kept: each question to the engine would leave rows in its history.
 */
@Component
class EscalationPolicies {

    private static final String DECISION = "escalation-policy";

    private record Question(String decisionDefinitionId, String process, String task) {
    }

    private final DecisionService decisions;
    private final RepositoryService repository;
    private final JdbcClient jdbc;
    private final BatchScope batch;
    private final Map<Question, EscalationPolicy> answers = new ConcurrentHashMap<>();

    EscalationPolicies(DecisionService decisions, RepositoryService repository, JdbcClient jdbc, BatchScope batch) {
        this.decisions = decisions;
        this.repository = repository;
        this.jdbc = jdbc;
        this.batch = batch;
    }

    EscalationPolicy of(String processDefinitionId, String task) {
        return ofNewest(repository.getProcessDefinition(processDefinitionId).getKey(), task);
    }

    EscalationPolicy ofNewest(String process, String task) {
        var newest = batch.once(DECISION, () -> jdbc.sql("select id from engine_decision where key = :key order by version desc limit 1")
            .param("key", DECISION).query(String.class).single());
        var question = new Question(newest, process, task);
        var known = answers.get(question);
        if (known != null) {
            return known;
        }
        var answer = ask(question);
        answers.put(question, answer);
        return answer;
    }

    private EscalationPolicy ask(Question question) {
        var rows = decisions.evaluateDecisionTableById(question.decisionDefinitionId(),
            Map.of("process", question.process(), "task", question.task()));
        if (rows.isEmpty()) {
            throw new IllegalStateException("The escalation policy has no row for task " + question.task() + " of " + question.process() + ".");
        }
        return EscalationPolicy.of(rows.getSingleResult().getEntryMap());
    }
}
