package org.action2.casework.duties;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.action2.casework.directory.Directory;
import org.action2.casework.duties.IncompatibleActs.Exclusion;
import org.action2.casework.engine.Actor;
import org.action2.casework.engine.TaskAct;
import org.action2.casework.language.FormText;
import org.action2.casework.language.Sentence;
import org.action2.casework.language.Text;
import org.camunda.bpm.engine.task.Task;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps the acts of a case apart, as the decision {@code incompatible-acts} says: who did one thing does not do the other,
 * neither themselves, nor through a deputy, nor as the deputy of somebody else.
 */
@Component
public class SeparationOfDuties {

    private final CaseActs acts;
    private final IncompatibleActs table;
    private final Directory directory;
    private final Actor actor;
    private final JdbcClient jdbc;

    SeparationOfDuties(CaseActs acts, IncompatibleActs table, Directory directory, Actor actor, JdbcClient jdbc) {
        this.acts = acts;
        this.table = table;
        this.directory = directory;
        this.actor = actor;
        this.jdbc = jdbc;
    }

    /** Everybody who did something in a case. @param caseId the instance that it began with */
    public Set<String> peopleOf(String caseId) {
        return acts.peopleOf(caseId);
    }

    /**
     * Why none of the people may do an open task, in the words of the table; empty if they may.
     *
     * @param people who would do it, and for whom
     */
    public Optional<Text> objection(Task task, Set<String> people) {
        var caseId = jdbc.sql("select case_id from engine_execution where id = :id").param("id", task.getProcessInstanceId())
            .query(String.class).optional();
        return caseId.flatMap(id -> objection(id, task.getTaskDefinitionKey(), people));
    }

    /** The same for a task that may not be in the database yet. @param caseId the instance that the case began with */
    public Optional<Text> objection(String caseId, String task, Set<String> people) {
        return objectionToAll(TaskOutcomes.of(task), caseId, people);
    }

    /** The same for somebody who does one of the task's outcomes now. */
    Optional<Text> objection(TaskAct done, Set<String> people) {
        return objectionToAll(List.of(TaskOutcomes.of(done.task().getTaskDefinitionKey(), done.values())), done.caseId(), people);
    }

    private Optional<Text> objectionToAll(List<String> outcomes, String caseId, Set<String> people) {
        var earlier = acts.of(caseId, people);
        var objections = outcomes.stream().map(outcome -> objection(outcome, earlier, people)).toList();
        return objections.stream().allMatch(Optional::isPresent) ? objections.get(0) : Optional.empty();
    }

    private Optional<Text> objection(String act, List<Act> earlier, Set<String> people) {
        return earlier.stream().flatMap(each -> table.between(act, each.act()).stream().map(exclusion -> words(each, exclusion, people))).findFirst();
    }

    private Text words(Act earlier, Exclusion exclusion, Set<String> people) {
        var done = new FormText(exclusion.done());
        var rule = new FormText(exclusion.rule());
        var forWhom = forWhom(earlier);
        if (earlier.person().equals(actor.id())) {
            return Sentence.of("duties.you", done, forWhom, rule);
        }
        var isStoodInFor = people.contains(earlier.person()) && people.contains(actor.id());
        return Sentence.of(isStoodInFor ? "duties.whom-you-stand-in-for" : "duties.another", directory.nameOf(earlier.person()), done, forWhom, rule);
    }

    private Text forWhom(Act earlier) {
        return earlier.forWhom() == null ? Text.same("")
            : earlier.forWhom().equals(actor.id()) ? Sentence.of("duties.for-you") : Sentence.of("duties.for-another", directory.nameOf(earlier.forWhom()));
    }
}
