package org.action2.casework.duties;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.action2.casework.ModelFiles;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.Test;

/** Holds the table of incompatible acts and the models against each other. */
class IncompatibleActsTableTest {

    private static final String NOTHING = "nothing";
    private static final String CONFLICT = "declare-conflict";

    /** A row of the table. */
    private record Row(String act, String earlierAct, String done, String rule, String source) {
    }

    private final List<Row> rows = rows();
    private final Set<String> acts = acts();

    @Test
    void everyTaskStartFormAndMessageStandsInTheTableAndNothingElse() {
        assertThat(new TreeSet<>(rows.stream().map(Row::act).toList())).isEqualTo(acts);
        assertThat(rows.stream().map(Row::earlierAct).filter(act -> !act.equals(NOTHING))).isSubsetOf(acts);
    }

    @Test
    void actIsUnrestrictedOrHasRulesAndNeverBoth() {
        acts.forEach(act -> {
            var earlier = rows.stream().filter(row -> row.act().equals(act)).map(Row::earlierAct).toList();
            assertThat(earlier).as(act).doesNotHaveDuplicates();
            assertThat(earlier.contains(NOTHING)).as("%s is unrestricted", act).isEqualTo(earlier.size() == 1 && earlier.get(0).equals(NOTHING));
        });
    }

    @Test
    void everyRowSaysWhyInASentence() {
        assertThat(rows).allSatisfy(row -> {
            assertThat(row.rule()).matches("[A-Z].*\\.");
            assertThat(row.source()).isNotBlank();
            assertThat(row.done().isEmpty()).as("what was done, in %s", row).isEqualTo(row.earlierAct().equals(NOTHING));
        });
    }

    @Test
    void whoAsksNeverJudgesAndWhoDecidesNeverPays() {
        Stream.of("endorse-request", "screen-request", "review-request", "decide-request", "record-disbursement", "review-report", "decide-amendment",
            "close-grant").forEach(act -> Stream.of("submit-request", "complete-request").forEach(asked -> assertExcluded(act, asked)));
        assertExcluded("record-disbursement", "decide-request");
        assertExcluded("review-report", "submit-report");
        assertExcluded("decide-amendment", "amendment-requested");
        assertExcluded("decide-request", CONFLICT);
        assertExcluded("review-request", "review-request");
        assertExcluded("endorse-plan", "plan-follow-up");
        assertExcluded("assess-implementation", "plan-follow-up");
        assertExcluded("assess-implementation", "endorse-plan");
        assertExcluded("assess-implementation", "report-progress");
    }

    /** What the desk records of a document is not its judgement of the country team's work, and stands in a case of its own. */
    @Test
    void deskMayRecordWhateverItAssessed() {
        Stream.of("triage-document", "record-state-report", "record-evaluation", "change-document").forEach(act ->
            assertThat(rows.stream().filter(row -> row.act().equals(act)).map(Row::earlierAct)).as(act).containsExactly(NOTHING));
    }

    private void assertExcluded(String act, String earlierAct) {
        assertThat(rows).anyMatch(row -> row.act().equals(act) && row.earlierAct().equals(earlierAct));
    }

    private static List<Row> rows() {
        return ModelFiles.table("directory/incompatible-acts.dmn").getModelElementsByType(Rule.class).stream().map(rule -> {
            var texts = ModelFiles.cells(rule).stream().map(text -> text.replaceAll("^\"|\"$", "")).toList();
            return new Row(texts.get(0), texts.get(1), texts.get(2), texts.get(3), rule.getDescription().getTextContent());
        }).toList();
    }

    /** Each user task, each start form, each message that begins something in a running case, and what a review may become. */
    private static Set<String> acts() {
        var acts = new TreeSet<>(Set.of(CONFLICT));
        ModelFiles.processes().forEach(model -> {
            model.getModelElementsByType(UserTask.class).forEach(task -> acts.add(task.getId()));
            starts(model).map(StartEvent::getCamundaFormRef).filter(form -> form != null).forEach(acts::add);
            starts(model).filter(IncompatibleActsTableTest::receivesAMessage).forEach(start -> acts.add(start.getId()));
        });
        return acts;
    }

    private static Stream<StartEvent> starts(BpmnModelInstance model) {
        return model.getModelElementsByType(StartEvent.class).stream();
    }

    private static boolean receivesAMessage(StartEvent start) {
        return start.getEventDefinitions().stream().anyMatch(MessageEventDefinition.class::isInstance);
    }
}
