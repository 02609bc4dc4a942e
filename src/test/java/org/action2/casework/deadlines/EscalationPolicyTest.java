package org.action2.casework.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.action2.casework.ModelFiles;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EscalationEventDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SendTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

/** Holds the table of deadlines and the models against each other. */
class EscalationPolicyTest {

    /** A user task and what its model says of its end. */
    private record ModelTask(String process, UserTask task) {

        String name() {
            return process + "/" + task.getId();
        }

        Stream<BoundaryEvent> timers() {
            return task.getModelInstance().getModelElementsByType(BoundaryEvent.class).stream()
                .filter(event -> task.equals(event.getAttachedTo()))
                .filter(event -> event.getEventDefinitions().stream().anyMatch(TimerEventDefinition.class::isInstance));
        }

        boolean hasEnd() {
            return timers().anyMatch(BoundaryEvent::cancelActivity);
        }

        /** Whether the wait ends some working days after the due date, and not on a date of the case. */
        boolean hasEndAfterDue() {
            return timers().flatMap(event -> event.getEventDefinitions().stream()).map(TimerEventDefinition.class::cast)
                .anyMatch(timer -> timer.getTimeDate() != null && timer.getTimeDate().getTextContent().contains("deadlines.endDate"));
        }

        /** By a call of its own or, with the others of its case, by the event that catches the escalation of any task. */
        boolean callsEscalation() {
            return timers().filter(event -> !event.cancelActivity() && event.getId().equals(task.getId() + "-late"))
                .flatMap(event -> event.getSucceedingNodes().list().stream())
                .flatMap(node -> node instanceof SendTask ? node.getSucceedingNodes().list().stream() : Stream.of(node)) // a letter goes first
                .anyMatch(node -> node instanceof CallActivity call ? hands(call, "sourceExpression", task.getId()) : throwsEscalation(node));
        }

        private boolean throwsEscalation(FlowNode node) {
            return node.getChildElementsByType(EscalationEventDefinition.class).stream().anyMatch(event -> task.getId().equals(event.getEscalation().getEscalationCode()))
                && ((BpmnModelInstance) task.getModelInstance()).getModelElementsByType(StartEvent.class).stream()
                    .filter(start -> !start.isInterrupting() && !start.getChildElementsByType(EscalationEventDefinition.class).isEmpty())
                    .flatMap(start -> start.getSucceedingNodes().list().stream())
                    .anyMatch(next -> next instanceof CallActivity call && hands(call, "source", "lateTask"));
        }

        private static boolean hands(CallActivity call, String attribute, String value) {
            return "escalation".equals(call.getCalledElement()) && call.getExtensionElements().getDomElement().getChildElements().stream()
                .anyMatch(in -> value.equals(in.getAttribute(attribute)) && "lateTask".equals(in.getAttribute("target")));
        }
    }

    private final List<ModelTask> tasks = ModelFiles.processes().flatMap(EscalationPolicyTest::tasks).toList();
    private final List<String> stages = ModelFiles.processes().flatMap(EscalationPolicyTest::stages).toList();
    private final List<List<String>> allRows = rows();
    private final List<List<String>> rows = allRows.stream().filter(row -> !stages.contains(name(row))).toList();

    @Test
    void everyTaskHasARowAndEveryRowATaskOrAStageThatEndsAsAWhole() {
        assertThat(allRows.stream().map(EscalationPolicyTest::name).toList())
            .doesNotHaveDuplicates()
            .containsExactlyInAnyOrderElementsOf(Stream.concat(tasks.stream().map(ModelTask::name), stages.stream()).toList());
    }

    @Test
    void allReviewsTogetherHaveTimeForALateOneAndTheOneInItsPlace() {
        var review = row("seed-funding-review/review-request");
        var stage = row("seed-funding-request/obtain-reviews");

        assertThat(days(stage, 2) + days(stage, 5)).isGreaterThan(2 * (days(review, 2) + days(review, 5)));
    }

    private List<String> row(String name) {
        return allRows.stream().filter(each -> name(each).equals(name)).findFirst().orElseThrow();
    }

    private static int days(List<String> row, int column) {
        return Integer.parseInt(row.get(column));
    }

    private static String name(List<String> row) {
        return row.get(0) + "/" + row.get(1);
    }

    @Test
    void everyRowIsComplete() {
        assertThat(allRows).allSatisfy(row -> {
            assertThat(row.subList(2, 5)).as("days of %s", row).allMatch(days -> days.matches("\\d+"));
            assertThat(row.get(6)).as("supervisors of %s", row).matches("[a-z-]+");
            assertThat(row.get(7)).as("end of %s", row).isIn("none", "proceed", "lapse");
            assertThat(row.get(8)).as("taking over of %s", row).isIn("true", "false");
        });
        assertThat(tasks.stream().filter(ModelTask::hasEndAfterDue).map(ModelTask::name).toList()).containsExactlyInAnyOrderElementsOf(
            rows.stream().filter(row -> row.get(5).matches("\\d+")).map(row -> row.get(0) + "/" + row.get(1)).toList());
    }

    @Test
    void whatBindsAnOfficeIsNeverTakenOver() {
        assertThat(rows.stream().filter(row -> row.get(1).matches("(review|endorse|decide|accept|confirm-conditions|confirm-withdrawal).*")))
            .isNotEmpty().allSatisfy(row -> assertThat(row.get(8)).as("%s", row).isEqualTo("false"));
    }

    /** By the calendar of headquarters go tasks that there are, and all that the desk does with a document. */
    @Test
    void headquartersTasksStandInTheTable() throws IOException {
        var stations = new String(new ClassPathResource("deadlines/duty-stations.yaml").getContentAsByteArray(), StandardCharsets.UTF_8);
        var headquarters = Pattern.compile("(?m)^  - ([a-z-]+)$").matcher(stations).results().map(task -> task.group(1)).toList();

        assertThat(headquarters).doesNotHaveDuplicates().isSubsetOf(allRows.stream().map(row -> row.get(1)).toList())
            .containsAll(allRows.stream().filter(row -> row.get(0).equals("document-review")).map(row -> row.get(1)).toList())
            .contains("triage-document", "record-state-report", "record-evaluation");
    }

    @Test
    void endOfTheTableIsDrawnInTheModel() {
        var ending = rows.stream().filter(row -> !row.get(7).equals("none")).map(row -> row.get(0) + "/" + row.get(1)).toList();

        assertThat(tasks.stream().filter(ModelTask::hasEnd).map(ModelTask::name).toList()).containsExactlyInAnyOrderElementsOf(ending);
    }

    @Test
    void everyLateTaskCallsTheEscalation() {
        assertThat(tasks.stream().filter(task -> !task.process().equals("escalation"))).allMatch(ModelTask::callsEscalation);
    }

    private static List<List<String>> rows() {
        var table = ModelFiles.table("deadlines/escalation-policy.dmn");
        assertThat(table.getModelElementsByType(Output.class).stream().map(Output::getName)).containsExactly(
            "workingDaysToDue", "reminderBeforeDue", "escalateAfterDue", "endAfterDue", "supervisorGroup", "endAction", "mayTakeOver");
        return table.getModelElementsByType(Rule.class).stream().map(rule -> ModelFiles.cells(rule).stream()
            .map(text -> text.replace("\"", "").trim()).toList()).toList();
    }

    private static Stream<ModelTask> tasks(BpmnModelInstance model) {
        Collection<UserTask> tasks = model.getModelElementsByType(UserTask.class);
        return tasks.stream().map(task -> new ModelTask(process(task), task));
    }

    /** The activities whose end as a whole is a boundary timer. */
    private static Stream<String> stages(BpmnModelInstance model) {
        return model.getModelElementsByType(BoundaryEvent.class).stream()
            .filter(event -> event.getEventDefinitions().stream().filter(TimerEventDefinition.class::isInstance).map(TimerEventDefinition.class::cast)
                .anyMatch(timer -> timer.getTimeDate() != null && timer.getTimeDate().getTextContent().contains("deadlines.stageEnd")))
            .map(event -> process(event.getAttachedTo()) + "/" + event.getAttachedTo().getId());
    }

    private static String process(FlowNode node) {
        var scope = node.getScope();
        while (scope instanceof SubProcess sub) {
            scope = sub.getScope();
        }
        return ((Process) scope).getId();
    }
}
