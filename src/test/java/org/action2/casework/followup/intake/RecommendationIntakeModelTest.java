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
import java.sql.Date;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.action2.casework.CaseworkServices;
import org.action2.casework.CaseworkTest;
import org.action2.casework.MeasuredModels;
import org.action2.casework.refusals.InputRefusedException;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.community.process_test_coverage.spring_test.common.ProcessEngineCoverageProperties;
import org.camunda.community.process_test_coverage.spring_test.platform7.ProcessEngineCoverageConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.TestPropertySource;

/** Walks every path of the intake's model. */
@CaseworkTest
@TestPropertySource(properties = {
    "camunda.bpm.authorization.enabled=false", // the measuring of coverage reads models as the person who acts
    "casework.intake.slice=PT0S"}) // each slice has one batch of rows
@Import({ProcessEngineCoverageConfiguration.class, RecommendationIntakeModelTest.FullCoverage.class})
class RecommendationIntakeModelTest extends CaseworkServices {

    @TestConfiguration
    static class FullCoverage {

        @Bean
        @Primary
        ProcessEngineCoverageProperties coverage() {
            return MeasuredModels.allBut(IntakeDriver.REVIEW, "recommendation-follow-up", "escalation", "mail-delivery");
        }
    }

    private static final int LARGE = 4_500; // rows, of some five megabytes
    private static final String CAT = "CAT/C/KEN/CO/3";

    @TempDir
    private Path folder;

    @Autowired
    private IntakeDriver intakes;

    @BeforeEach
    void empty() {
        intakes.reset();
    }

    @AfterEach
    void resetClock() {
        ClockUtil.reset();
    }

    @Test
    void confirmedExportIsRegisteredAndEachDocumentReviewedOnce() {
        var receipt = intakes.receive(SLOVENIA);
        intakes.confirm(receipt);

        intakes.runBatch(receipt);
        assertThat(intakes.variable(receipt, "progress").asInt()).isEqualTo(40);
        assertThat(intakes.registered()).isEqualTo(100);
        assertThat(intakes.reviews()).isEmpty();
        intakes.runAllBatches(receipt);

        assertThat(intakes.isEnded(receipt)).isTrue();
        assertThat(intakes.state(receipt)).isEqualTo("finished");
        assertThat(intakes.variable(receipt, "progress").asInt()).isEqualTo(100);
        assertThat(intakes.registered()).isEqualTo(247);
        assertThat(intakes.reviews()).containsExactly("A/HRC/43/15", "CAT/C/SVN/CO/3", "CCPR/C/SVN/CO/3", "CEDAW/C/SVN/CO/5-6", "CERD/C/SVN/CO/6-7",
            "CERD/C/SVN/CO/8-11", "CRPD/C/SVN/CO/1", "E/C.12/SVN/CO/2");
        var review = intakes.review("CCPR/C/SVN/CO/3");
        assertThat(review.getTenantId()).isEqualTo("SVN");
        assertThat(tasks.createTaskQuery().processInstanceId(review.getId()).singleResult().getTaskDefinitionKey()).isEqualTo("triage-document");
        assertThat(recommendation("CCPR/C/SVN/CO/3#6")).containsEntry("country", "SVN").containsEntry("mechanism", "treaty-body")
            .containsEntry("body", "CCPR").containsEntry("document", "CCPR/C/SVN/CO/3").containsEntry("stage", "triage")
            .containsEntry("publication_date", Date.valueOf("2019-08-30"));
    }

    @Test
    void positionOfTheStateRecommendingStateAndSessionAreKept() {
        intakes.take(SLOVENIA);

        assertThat(jdbc.sql("select upr_position, count(*) as number from recommendation where upr_position is not null group by 1 order by 1").query().listOfRows())
            .extracting(row -> row.get("upr_position") + " " + row.get("number")).containsExactly("noted 33", "supported 182");
        assertThat(recommendation("A/HRC/43/15#121.1").get("recommending_state").toString()).isNotEmpty();
        assertThat(jdbc.sql("select session from document where key = 'A/HRC/43/15'").query(String.class).single()).isEqualTo("34th Session");
    }

    @Test
    void documentAboutSeveralCountriesIsReviewedForEach() throws IOException {
        intakes.take(Exports.export().row("5. Investigate.", "- Kenya", "- SR on torture", "A/HRC/40/59").row("6. Train.", "- Nepal", "- SR on torture", "A/HRC/40/59")
            .row("7. Prevent.", "- France", "- SR on torture", "A/HRC/41/60").row("8. Prevent.", "- Kenya", "- SR on torture", "A/HRC/41/60")
            .write(folder.resolve("visits.xlsx")));

        assertThat(intakes.reviews()).containsExactly("A/HRC/40/59@KEN", "A/HRC/40/59@NPL", "A/HRC/41/60@KEN");
        assertThat(intakes.review("A/HRC/40/59@NPL").getTenantId()).isEqualTo("NPL");
        assertThat(recommendation("A/HRC/40/59#6")).containsEntry("document", "A/HRC/40/59@NPL");
    }

    /** Its rows stand in the file far from each other, and in two batches. */
    @Test
    void documentOfSeveralBatchesIsGivenToTheDeskWithItsLast() throws IOException {
        var export = Exports.export();
        for (var i = 1; i <= 60; i++) {
            export.row(i + ". Investigate.", "- Kenya", "- CAT", "CAT/C/KEN/CO/3").row(i + ". Train.", "- Kenya", "- CERD", "CERD/C/KEN/CO/5");
        }
        var receipt = intakes.receive(export.write(folder.resolve("mixed.xlsx")));
        intakes.confirm(receipt);

        intakes.runBatch(receipt);
        assertThat(intakes.reviews()).containsExactly("CAT/C/KEN/CO/3");
        intakes.runAllBatches(receipt);

        assertThat(intakes.reviews()).containsExactly("CAT/C/KEN/CO/3", "CERD/C/KEN/CO/5");
    }

    @Test
    void moreOfADocumentThatWaitsForTriageStartsNoOtherReview() throws IOException {
        intakes.take(Exports.export().recommendation(1, "Investigate.").write(folder.resolve("first.xlsx")));
        var review = intakes.review(CAT).getId();

        intakes.take(Exports.export().recommendation(1, "Investigate.").recommendation(2, "Train.").write(folder.resolve("second.xlsx")));

        assertThat(intakes.review(CAT).getId()).isEqualTo(review);
        assertThat(recommendation(CAT + "#2")).containsEntry("document", CAT);
    }

    @Test
    void moreOfADocumentThatIsTriagedLeadsBackToTriage() throws IOException {
        intakes.take(Exports.export().recommendation(1, "Investigate.").write(folder.resolve("first.xlsx")));
        var review = intakes.review(CAT).getId();
        intakes.triage(CAT);
        assertThat(triages(review)).isZero();

        intakes.take(Exports.export().recommendation(1, "Investigate.").recommendation(2, "Train.").write(folder.resolve("second.xlsx")));
        assertThat(triages(review)).isOne();
        intakes.triage(CAT);

        intakes.take(Exports.export().recommendation(2, "Train all.").write(folder.resolve("third.xlsx")));
        assertThat(triages(review)).as("a correction needs no triage").isZero();
    }

    @Test
    void moreOfADocumentWhoseReviewHasEndedIsReviewedAnew() throws IOException {
        intakes.take(Exports.export().recommendation(1, "Investigate.").write(folder.resolve("first.xlsx")));
        intakes.triage(CAT);
        var review = intakes.review(CAT).getId();
        runtime.deleteProcessInstance(review, "no longer wanted");
        jdbc.sql("update document set ended_at = now(), stage = 'cancelled' where key = :key").param("key", CAT).update();

        intakes.take(Exports.export().recommendation(2, "Train.").write(folder.resolve("second.xlsx")));

        assertThat(intakes.review(CAT).getId()).isNotEqualTo(review);
        assertThat(triages(intakes.review(CAT).getId())).isOne();
    }

    @Test
    void confirmedChangeIsKeptWithWhatItWasBefore() throws IOException {
        intakes.take(Exports.export().recommendation(1, "Build prisons.").write(folder.resolve("first.xlsx")));
        var second = intakes.take(Exports.export().recommendation(1, "Build better prisons.").write(folder.resolve("second.xlsx")));

        assertThat(recommendation(CAT + "#1")).containsEntry("text", "1. Build better prisons.").containsEntry("document", CAT);
        var change = jdbc.sql("select changed -> 'text' ->> 'from' as was, changed -> 'text' ->> 'to' as becomes, intake_id from recommendation_change").query().singleRow();
        assertThat(change).containsEntry("was", "1. Build prisons.").containsEntry("becomes", "1. Build better prisons.").containsEntry("intake_id", second.intakeId());
        assertThat(intakes.row(second.intakeId(), 2)).containsEntry("outcome", "updated").containsEntry("business_key", CAT + "#1");
    }

    /** Exports without the columns of the UPR do not take away what others said of it. */
    @Test
    void positionThatChangedIsAChangeAndAMissingOneIsNone() throws IOException {
        intakes.take(upr("- Noted"));
        assertThat(intakes.receive(upr("")).unchanged()).isOne();

        var changed = intakes.take(upr("- Supported"));

        assertThat(changed.changed()).isOne();
        assertThat(recommendation("A/HRC/44/9#142.1")).containsEntry("upr_position", "supported").containsEntry("recommending_state", "Peru");
        assertThat(intakes.row(changed.intakeId(), 2).get("reason")).isEqualTo("Registered as A/HRC/44/9#142.1; changed: UPR position.");
    }

    private Path upr(String position) throws IOException {
        return Exports.withHeader(List.of("Text", "Countries Concerned", "Recommending Body", "Document Symbol", "UPR Position", "UPR Recommending States"))
            .row("142.1 Ratify (Peru).", "- Kenya", "- UPR", "A/HRC/44/9", position, position.isEmpty() ? "" : "- Peru").write(folder.resolve("upr.xlsx"));
    }

    private Map<String, Object> recommendation(String key) {
        return jdbc.sql("select * from recommendation where business_key = :key").param("key", key).query().singleRow();
    }

    private long triages(String review) {
        return tasks.createTaskQuery().processInstanceId(review).taskDefinitionKey("triage-document").count();
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
        assertThat(mail.getSubject()).isEqualTo("Intake finished, documents to triage: 1");
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

    /** Delivers the mail that says the message and, of what else its reader was told, nothing. */
    private MimeMessage deliver(String message) throws Exception {
        jdbc.sql("update outbox_message set status = 'obsolete' where status = 'pending' and digest and id <> cast(:message as uuid)").param("message", message).update();
        var mail = jdbc.sql("""
            select cast(id as text) from outbox_message where event = 'bundle' and status = 'pending'
                and recipient = (select recipient from outbox_message where id = cast(:message as uuid)) order by created_at desc limit 1
            """).param("message", message).query(String.class).single();
        var delivery = runtime.createProcessInstanceQuery().processDefinitionKey("mail-delivery").variableValueEquals("outboxMessage", mail).singleResult();
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
        assertThat(intakes.registered()).isEqualTo(247);
        assertThat(intakes.reviews()).hasSize(8);
    }

    @Test
    void sameFileUploadedTwiceBeforeConfirmationStartsNothingTwice() {
        var first = intakes.receive(AUSTRALIA);
        var second = intakes.receive(AUSTRALIA);
        intakes.confirm(first);
        intakes.confirm(second);

        intakes.runAllBatches(first);
        intakes.runAllBatches(second);

        assertThat(intakes.registered()).isEqualTo(7);
        assertThat(intakes.reviews()).hasSize(1);
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
            assertThat(intakes.reviews()).isEmpty();
            assertThat(intakes.registered()).isEqualTo(100);
        } finally {
            jdbc.sql("drop trigger casework_test_failure on intake_row").update();
            jdbc.sql("drop function casework_test_failure").update();
        }
        intakes.runAllBatches(receipt);

        assertThat(intakes.registered()).isEqualTo(247);
        assertThat(intakes.reviews()).hasSize(8).doesNotHaveDuplicates();
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
    void stoppedIntakeKeepsWhatItRegisteredAndGivesItToTheDesk() {
        var receipt = intakes.receive(SLOVENIA);
        intakes.confirm(receipt);
        intakes.runBatch(receipt);

        runtime.createMessageCorrelation("recommendation-intake-stopped").processInstanceId(receipt.processInstanceId()).correlate();

        assertThat(intakes.isEnded(receipt)).isTrue();
        assertThat(intakes.state(receipt)).isEqualTo("stopped");
        assertThat(intakes.registered()).isEqualTo(100);
        assertThat(intakes.reviews()).containsExactly("A/HRC/43/15");
        assertThat(intakes.receive(SLOVENIA).added()).isEqualTo(147);
    }

    @Test
    void cancelledIntakeIsNotedAsStopped() {
        var receipt = intakes.receive(SLOVENIA);
        intakes.confirm(receipt);
        intakes.runBatch(receipt);

        runtime.deleteProcessInstance(receipt.processInstanceId(), "not wanted");

        assertThat(intakes.state(receipt)).isEqualTo("stopped");
        assertThat(intakes.registered()).isEqualTo(100);
        assertThat(intakes.reviews()).containsExactly("A/HRC/43/15");
    }

    @Test
    void lateConfirmationEscalates() {
        var receipt = intakes.receive(AUSTRALIA);
        var timer = management.createJobQuery().processInstanceId(receipt.processInstanceId()).activityId("confirm-intake-late").singleResult();

        ClockUtil.setCurrentTime(java.util.Date.from(timer.getDuedate().toInstant().plusSeconds(1)));
        management.executeJob(timer.getId());

        assertThat(tasks.createTaskQuery().processInstanceId(receipt.processInstanceId()).singleResult().getPriority()).isEqualTo(75);
        intakes.complete(receipt, Map.of("intakeConfirmed", false));
        intakes.runJobs();
        assertThat(intakes.isEnded(receipt)).isTrue();
    }

    @Test
    void onlyWhatIsChosenIsTakenOn() {
        var receipt = intakes.receive(SLOVENIA);

        intakes.confirm(receipt, "bodiesTaken", intakes.list("CERD", "CAT", "UPR"), "yearsTaken", intakes.list("2014", "2019"),
            "kindsLeft", intakes.list("upr"));
        intakes.runAllBatches(receipt);

        assertThat(intakes.registered()).isEqualTo(10);
    }

    @Test
    void notedRecommendationsOfTheUprCanBeLeft() {
        var receipt = intakes.receive(SLOVENIA);

        intakes.confirm(receipt, "kindsLeft", intakes.list("upr-noted"));
        intakes.runAllBatches(receipt);

        assertThat(intakes.registered()).isEqualTo(247 - 33);
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

    @Test
    void largeFileIsReadSliceBySliceAndThenComparedOnce() throws IOException {
        var received = intakes.upload(large());
        assertThat(received).isInstanceOf(ReceiveExport.Reading.class);
        assertThat(intakes.state(received)).isEqualTo("reading");

        intakes.readOn(received);
        assertThat(rowsOf(received)).isEqualTo(2_000);
        assertThat(intakes.state(received)).isEqualTo("reading");
        intakes.readOn(received);
        assertThat(rowsOf(received)).isEqualTo(4_000);
        intakes.readOn(received);
        assertThat(rowsOf(received)).isEqualTo(LARGE);
        assertThat(piecesOf(received)).isZero();
        intakes.readOn(received);

        assertThat(intakes.readingJob(received)).isNull();
        assertThat(intakes.state(received)).isEqualTo("to-confirm");
        assertThat(jdbc.sql("select count(distinct annotation_id) from intake_row where intake_id = :id").param("id", received.intakeId()).query(Integer.class).single())
            .isEqualTo(LARGE);
        assertThat(intakes.variable(received, "intakeCounts").get(0).path("rows").asInt()).isEqualTo(LARGE);
        intakes.complete(received, Map.of("intakeConfirmed", false));
        assertThat(intakes.state(received)).isEqualTo("discarded");
    }

    @Test
    void sliceThatFailsLeavesNothingAndRunsAgain() throws IOException {
        var received = intakes.upload(large());
        intakes.readOn(received);
        jdbc.sql("""
            create function casework_test_failure() returns trigger language plpgsql as
            $$ begin raise exception 'The database goes away.'; end $$
            """).update();
        jdbc.sql("create trigger casework_test_failure before insert on intake_row for each row when (new.row = 3999) execute function casework_test_failure()").update();

        try {
            assertThatThrownBy(() -> intakes.readOn(received)).hasStackTraceContaining("The database goes away.");
            assertThat(rowsOf(received)).isEqualTo(2_000);
        } finally {
            jdbc.sql("drop trigger casework_test_failure on intake_row").update();
            jdbc.sql("drop function casework_test_failure").update();
        }
        while (intakes.readingJob(received) != null) {
            intakes.readOn(received);
        }

        assertThat(rowsOf(received)).isEqualTo(LARGE);
        assertThat(intakes.state(received)).isEqualTo("to-confirm");
    }

    @Test
    void readingThatIsStoppedKeepsNothingOfTheFile() throws IOException {
        var received = intakes.upload(large());
        intakes.readOn(received);

        runtime.createMessageCorrelation("recommendation-intake-stopped").processInstanceId(received.processInstanceId()).correlate();

        assertThat(intakes.isEnded(received)).isTrue();
        assertThat(intakes.state(received)).isEqualTo("stopped");
        assertThat(rowsOf(received)).isZero();
        assertThat(piecesOf(received)).isZero();
    }

    @Test
    void caseThatIsCancelledWhileItsFileIsReadKeepsNothingOfTheFile() throws IOException {
        var received = intakes.upload(large());
        intakes.readOn(received);

        runtime.deleteProcessInstance(received.processInstanceId(), "not wanted");

        assertThat(intakes.state(received)).isEqualTo("stopped");
        assertThat(rowsOf(received)).isZero();
        assertThat(piecesOf(received)).isZero();
    }

    @Test
    void largeFileThatIsNoExportIsRefusedAndWhoUploadedHearsOfIt() throws Exception {
        var record = "{\"name\": \"" + "x".repeat(600_000) + "\"}";
        var received = intakes.upload(Files.writeString(folder.resolve("none.json"), "[" + String.join(",", Collections.nCopies(4, record)) + "]"));

        intakes.readOn(received);

        assertThat(intakes.isEnded(received)).isTrue();
        assertThat(intakes.state(received)).isEqualTo("unreadable");
        assertThat(rowsOf(received)).isZero();
        assertThat(piecesOf(received)).isZero();
        assertThat(jdbc.sql("select refusal -> 'fr' ->> 'message' from intake where id = :id").param("id", received.intakeId()).query(String.class).single())
            .startsWith("Aucun");
        var told = jdbc.sql("select cast(id as text) from outbox_message where event = 'intake-refused' and subject = :instance")
            .param("instance", received.processInstanceId()).query(String.class).list();
        assertThat(told).hasSize(1);
        assertThat(deliver(told.get(0)).getSubject()).isEqualTo("A file that you uploaded could not be read");
    }

    @Test
    void fileOfTwoMegabytesIsReadAtOnceAndALargerOneIsNot() throws IOException {
        var small = Files.readString(AUSTRALIA);
        var padding = " ".repeat(2 * 1024 * 1024 - Files.readAllBytes(AUSTRALIA).length);

        assertThat(intakes.upload(Files.writeString(folder.resolve("two.json"), small + padding))).isInstanceOf(ReceiveExport.Receipt.class);
        assertThat(intakes.upload(Files.writeString(folder.resolve("more.json"), small + padding + " "))).isInstanceOf(ReceiveExport.Reading.class);
    }

    @Test
    void nobodyStartsACaseWithTheIntakeOfAnother() throws IOException {
        var received = intakes.upload(large());

        assertThatThrownBy(() -> runtime.startProcessInstanceByKey("recommendation-intake", Map.of("intakeId", received.intakeId().toString(), "fileRead", true)))
            .isInstanceOf(InputRefusedException.class).hasMessageContaining("has already been started");
    }

    private Path large() throws IOException {
        return Dump.write(folder.resolve("large.json"), LARGE, "Kenya", "Nepal", "Peru");
    }

    private int rowsOf(ReceiveExport.Received received) {
        return jdbc.sql("select count(*) from intake_row where intake_id = :id").param("id", received.intakeId()).query(Integer.class).single();
    }

    private int piecesOf(ReceiveExport.Received received) {
        return jdbc.sql("select count(*) from intake_file where intake_id = :id").param("id", received.intakeId()).query(Integer.class).single();
    }
}
