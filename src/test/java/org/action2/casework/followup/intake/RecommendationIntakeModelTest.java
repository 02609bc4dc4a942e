package org.action2.casework.followup.intake;

import static org.action2.casework.followup.intake.IntakeDriver.AUSTRALIA;
import static org.action2.casework.followup.intake.IntakeDriver.SLOVENIA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.action2.casework.CaseworkTest;
import org.action2.casework.forms.InputRefusedException;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.community.process_test_coverage.spring_test.common.ProcessEngineCoverageProperties;
import org.camunda.community.process_test_coverage.spring_test.platform7.ProcessEngineCoverageConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** Walks every path of the intake's model. */
@CaseworkTest
@TestPropertySource(properties = "camunda.bpm.authorization.enabled=false") // the measuring of coverage reads models as the person who acts
@Import({ProcessEngineCoverageConfiguration.class, RecommendationIntakeModelTest.FullCoverage.class})
class RecommendationIntakeModelTest {

    @TestConfiguration
    static class FullCoverage {

        @Bean
        @Primary
        ProcessEngineCoverageProperties coverage() {
            return ProcessEngineCoverageProperties.builder().assertClassCoverageAtLeast(1.0)
                .excludeProcessDefinitionKeys(FollowUpStart.KEY, "escalation", "mail-delivery").build();
        }
    }

    @Autowired
    private IntakeDriver intakes;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private ManagementService management;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void empty() throws IOException {
        intakes.reset();
    }

    @AfterEach
    void resetClock() {
        ClockUtil.reset();
    }

    @Test
    void confirmedExportBecomesOneFollowUpPerRecommendation() {
        var receipt = intakes.receive(SLOVENIA);
        intakes.confirm(receipt);

        intakes.runBatch(receipt);
        assertThat(intakes.variable(receipt, "progress").asInt()).isEqualTo(40);
        assertThat(intakes.followUps()).isEqualTo(100);
        intakes.runAllBatches(receipt);

        assertThat(intakes.isEnded(receipt)).isTrue();
        assertThat(intakes.state(receipt)).isEqualTo("finished");
        assertThat(intakes.variable(receipt, "progress").asInt()).isEqualTo(100);
        assertThat(intakes.followUps()).isEqualTo(247);
        assertThat(intakes.registered()).isEqualTo(247);
        var instance = runtime.createProcessInstanceQuery().processInstanceBusinessKey("CCPR/C/SVN/CO/3#6").singleResult();
        assertThat(instance.getTenantId()).isEqualTo("SVN");
        assertThat(runtime.getVariables(instance.getId()))
            .containsEntry("country", "SVN").containsEntry("mechanism", "treaty-body").containsEntry("body", "CCPR")
            .containsEntry("symbol", "CCPR/C/SVN/CO/3").containsEntry("paragraph", "6").containsEntry("publicationDate", "2019-08-30");
        assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey("A/HRC/43/15#121.1").count()).isOne();
    }

    @Test
    void whoUploadedHearsOnceThatTheIntakeIsFinished() throws Exception {
        var receipt = intakes.receive(AUSTRALIA);
        intakes.confirm(receipt);
        assertThat(finished(receipt)).isEmpty();
        intakes.runAllBatches(receipt);

        assertThat(finished(receipt)).hasSize(1);
        var mail = deliver(finished(receipt).get(0));
        assertThat(mail.getAllRecipients()).extracting(Object::toString).containsExactly("Omar Haddad <ohchr-desk@example.org>");
        assertThat(mail.getSubject()).isEqualTo("Intake finished, follow-up cases started: " + intakes.followUps());
    }

    @Test
    void discardedIntakeSendsNoMailThatItIsFinished() {
        var receipt = intakes.receive(AUSTRALIA);
        intakes.complete(receipt, Map.of("intakeConfirmed", false));

        assertThat(intakes.state(receipt)).isEqualTo("discarded");
        assertThat(finished(receipt)).isEmpty();
    }

    private List<String> finished(ReceiveExport.Receipt receipt) {
        return jdbc.sql("select cast(id as text) from outbox_message where event = 'intake-finished' and subject = :instance")
            .param("instance", receipt.processInstanceId()).query(String.class).list();
    }

    private MimeMessage deliver(String message) throws Exception {
        var delivery = runtime.createProcessInstanceQuery().processDefinitionKey("mail-delivery").variableValueEquals("outboxMessage", message).singleResult();
        management.executeJob(management.createJobQuery().processInstanceId(delivery.getId()).singleResult().getId());
        try (var file = Files.newInputStream(Path.of("target/mail", message + ".eml"))) {
            return new MimeMessage(Session.getInstance(new Properties()), file);
        }
    }

    @Test
    void sameFileAgainHasNothingNew() {
        var first = intakes.receive(SLOVENIA);
        intakes.confirm(first);
        intakes.runAllBatches(first);

        var second = intakes.receive(SLOVENIA);

        assertThat(second.added()).isZero();
        assertThat(second.unchanged()).isEqualTo(247);
        intakes.confirm(second);
        intakes.runAllBatches(second);
        assertThat(intakes.followUps()).isEqualTo(247);
    }

    @Test
    void sameFileUploadedTwiceBeforeConfirmationStartsNothingTwice() {
        var first = intakes.receive(AUSTRALIA);
        var second = intakes.receive(AUSTRALIA);
        intakes.confirm(first);
        intakes.confirm(second);

        intakes.runAllBatches(first);
        intakes.runAllBatches(second);

        assertThat(intakes.followUps()).isEqualTo(7);
        assertThat(intakes.state(second)).isEqualTo("finished");
    }

    @Test
    void batchThatFailsMidwayLeavesNothingAndRunsAgain() {
        var receipt = intakes.receive(SLOVENIA);
        intakes.confirm(receipt);
        intakes.runBatch(receipt);
        jdbc.sql("""
            create function casework_test_failure() returns trigger language plpgsql as
            $$ begin raise exception 'The database goes away.'; end $$
            """).update();
        jdbc.sql("create trigger casework_test_failure before update on intake_row for each row when (new.row = 150) execute function casework_test_failure()").update();

        try {
            assertThatThrownBy(() -> intakes.runBatch(receipt)).hasStackTraceContaining("The database goes away.");
            assertThat(intakes.followUps()).isEqualTo(100);
            assertThat(intakes.registered()).isEqualTo(100);
        } finally {
            jdbc.sql("drop trigger casework_test_failure on intake_row").update();
            jdbc.sql("drop function casework_test_failure").update();
        }
        intakes.runAllBatches(receipt);

        assertThat(intakes.followUps()).isEqualTo(247);
        assertThat(intakes.registered()).isEqualTo(247);
        assertThat(jdbc.sql("select count(distinct process_instance_id) from recommendation").query(Long.class).single()).isEqualTo(247);
    }

    @Test
    void discardedExportStartsNothing() {
        var receipt = intakes.receive(AUSTRALIA);

        intakes.complete(receipt, Map.of("intakeConfirmed", false));

        assertThat(intakes.isEnded(receipt)).isTrue();
        assertThat(intakes.state(receipt)).isEqualTo("discarded");
        assertThat(intakes.registered()).isZero();
    }

    @Test
    void stoppedIntakeKeepsWhatItStarted() {
        var receipt = intakes.receive(SLOVENIA);
        intakes.confirm(receipt);
        intakes.runBatch(receipt);

        runtime.createMessageCorrelation("recommendation-intake-stopped").processInstanceId(receipt.processInstanceId()).correlate();

        assertThat(intakes.isEnded(receipt)).isTrue();
        assertThat(intakes.state(receipt)).isEqualTo("stopped");
        assertThat(intakes.followUps()).isEqualTo(100);
        assertThat(intakes.receive(SLOVENIA).added()).isEqualTo(147);
    }

    @Test
    void cancelledIntakeIsNotedAsStopped() {
        var receipt = intakes.receive(SLOVENIA);
        intakes.confirm(receipt);
        intakes.runBatch(receipt);

        runtime.deleteProcessInstance(receipt.processInstanceId(), "not wanted");

        assertThat(intakes.state(receipt)).isEqualTo("stopped");
        assertThat(intakes.followUps()).isEqualTo(100);
        assertThat(intakes.registered()).isEqualTo(100);
    }

    @Test
    void lateConfirmationEscalates() {
        var receipt = intakes.receive(AUSTRALIA);
        var timer = management.createJobQuery().processInstanceId(receipt.processInstanceId()).activityId("confirm-intake-late").singleResult();

        ClockUtil.setCurrentTime(java.util.Date.from(timer.getDuedate().toInstant().plusSeconds(1)));
        management.executeJob(timer.getId());

        assertThat(tasks.createTaskQuery().processInstanceId(receipt.processInstanceId()).singleResult().getPriority()).isEqualTo(75);
        intakes.complete(receipt, Map.of("intakeConfirmed", false));
        intakes.runDueJobs();
        assertThat(intakes.isEnded(receipt)).isTrue();
    }

    @Test
    void onlyWhatIsChosenIsTakenOn() {
        var receipt = intakes.receive(SLOVENIA);

        intakes.confirm(receipt, "bodiesTaken", intakes.list("CERD", "CAT", "UPR"), "yearsTaken", intakes.list("2014", "2019"),
            "kindsLeft", intakes.list("upr"));
        intakes.runAllBatches(receipt);

        assertThat(intakes.followUps()).isEqualTo(10);
    }

    @Test
    void notedRecommendationsOfTheUprCanBeLeft() {
        var receipt = intakes.receive(SLOVENIA);

        intakes.confirm(receipt, "kindsLeft", intakes.list("upr-noted"));
        intakes.runAllBatches(receipt);

        assertThat(intakes.followUps()).isEqualTo(247 - 33);
    }

    @Test
    void bodyThatTheFileDoesNotHoldCannotBeChosen() {
        var receipt = intakes.receive(AUSTRALIA);

        assertThatThrownBy(() -> intakes.confirm(receipt, "bodiesTaken", intakes.list("CAT")))
            .isInstanceOf(InputRefusedException.class).hasMessageContaining("Bodies");
    }

    @Test
    void processWithoutAnUploadIsRefused() {
        assertThatThrownBy(() -> runtime.startProcessInstanceByKey("recommendation-intake")).isInstanceOf(InputRefusedException.class);
    }

    @Test
    void formIsOfferedCountsRowsAndChoices() {
        var receipt = intakes.receive(AUSTRALIA);

        assertThat(intakes.variable(receipt, "intakeCounts").get(0).path("rows").asInt()).isEqualTo(15);
        assertThat(intakes.variable(receipt, "intakeRows")).hasSize(15);
        assertThat(intakes.variable(receipt, "bodiesOffered").get(0).path("label").asText()).isEqualTo("CESCR (7)");
        assertThat(intakes.variable(receipt, "countriesOffered").get(0).path("label").asText()).isEqualTo("Australia (7)");
    }
}
