package org.action2.casework.followup.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.action2.casework.RunningProgram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** A program that is killed while it reads an export or registers recommendations, and starts again, has all of them once and reviews each document once. */
class KilledProgramTest {

    private static final int RECORDS = 1_200; // of which a third are concerns
    private static final int RECOMMENDATIONS = 800;
    private static final int DOCUMENTS = (RECORDS + Dump.PARAGRAPHS - 1) / Dump.PARAGRAPHS;
    private static final int LARGE = 12_000; // some seventeen megabytes, in six slices or so
    private static final String SHORT_SLICES = "--casework.intake.slice=PT0.2S";
    private static final String INTAKE = "/api/recommendations/intake";

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path folder;

    @Test
    void allThatAKilledProgramWasRegisteringIsRegisteredOnce() throws Exception {
        var dump = Dump.write(folder.resolve("dump.json"), RECORDS, "Kenya", "Nepal", "Peru");
        String id;
        int registeredBefore;
        try (var program = RunningProgram.start(folder)) {
            var receipt = program.upload("ohchr-desk", INTAKE, dump);
            assertThat(receipt.path("new").asInt()).as(receipt.toString()).isEqualTo(RECOMMENDATIONS);
            id = receipt.path("intakeId").asText();
            var task = program.get("ohchr-desk", "/engine-rest/task?processInstanceId=" + receipt.path("processInstanceId").asText());
            program.post("ohchr-desk", "/engine-rest/task/" + task.get(0).path("id").asText() + "/submit-form",
                "{\"variables\": {\"intakeConfirmed\": {\"value\": true}}}");
            registeredBefore = program.await(() -> registered(program, id), count -> count >= 100);
            program.kill();
        }
        assertThat(registeredBefore).isLessThan(RECOMMENDATIONS);

        try (var program = RunningProgram.start(folder)) {
            var afterRestart = program.get("ohchr-desk", INTAKE + "/" + id);
            assertThat(afterRestart.path("taken").asInt()).isEqualTo(RECOMMENDATIONS);
            program.await(() -> program.get("ohchr-desk", INTAKE + "/" + id).path("intake").path("state").asText(), "finished"::equals);

            assertThat(registered(program, id)).isEqualTo(RECOMMENDATIONS);
            assertThat(instances(program, "/engine-rest/process-instance/count")).isEqualTo(DOCUMENTS);
            assertThat(instances(program, "/engine-rest/history/process-instance/count")).isEqualTo(DOCUMENTS);
            assertThat(program.get("ohchr-desk", "/api/recommendations?status=triage").path("total").asInt()).isEqualTo(RECOMMENDATIONS);
            assertThat(program.get("ohchr-desk", "/api/documents").path("total").asInt()).isEqualTo(DOCUMENTS);
            assertThat(program.get("ohchr-desk", "/api/recommendations").path("total").asInt()).isEqualTo(RECOMMENDATIONS);
        }
    }

    /** Its slices are short, so that it is killed within one of many. */
    @Test
    void fileThatAKilledProgramWasReadingIsReadOnce() throws Exception {
        var dump = Dump.write(folder.resolve("dump.json"), LARGE, "Kenya", "Nepal", "Peru");
        String id;
        try (var program = RunningProgram.launch(folder, "--casework.demo.cases=false", SHORT_SLICES)) {
            program.awaitUp();
            var receipt = program.upload("ohchr-desk", INTAKE, dump);
            id = receipt.path("intakeId").asText();
            assertThat(receipt.path("state").asText()).isEqualTo("reading");
            program.await(() -> intake(program, id).path("rowsRead").asInt(), rows -> rows > 0);
            assertThat(intake(program, id).path("state").asText()).isEqualTo("reading");
            program.kill();
        }

        try (var program = RunningProgram.launch(folder, "--casework.demo.cases=false", SHORT_SLICES)) {
            program.awaitUp();
            program.await(() -> intake(program, id).path("state").asText(), "to-confirm"::equals);

            var rows = program.get("ohchr-desk", INTAKE + "/" + id + "/rows?size=1");
            assertThat(rows.path("total").asInt()).isEqualTo(LARGE);
            var counts = program.get("ohchr-desk", INTAKE + "/" + id).path("counts");
            assertThat(counts.path("new").asInt() + counts.path("observation").asInt()).isEqualTo(LARGE);
            assertThat(counts.path("duplicate").asInt()).isZero();
            assertThat(instances(program, "/engine-rest/history/process-instance/count", RecommendationIntakeProcess.KEY)).isOne();
        }
    }

    private static JsonNode intake(RunningProgram program, String id) throws Exception {
        return program.get("ohchr-desk", INTAKE + "/" + id).path("intake");
    }

    private static int registered(RunningProgram program, String id) throws Exception {
        return program.get("ohchr-desk", INTAKE + "/" + id).path("registered").asInt();
    }

    private static int instances(RunningProgram program, String count) throws Exception {
        return instances(program, count, IntakeDriver.REVIEW);
    }

    private static int instances(RunningProgram program, String count, String process) throws Exception {
        return program.get("ohchr-desk", count + "?processDefinitionKey=" + process).path("count").asInt();
    }
}
