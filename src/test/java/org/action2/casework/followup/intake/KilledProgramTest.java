package org.action2.casework.followup.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.action2.casework.RunningProgram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** A program that is killed while it registers recommendations and starts again has registered each of them and reviews each document once. */
class KilledProgramTest {

    private static final int RECORDS = 1_500; // of which a third are concerns
    private static final int RECOMMENDATIONS = 1_000;
    private static final int DOCUMENTS = (RECORDS + Dump.PARAGRAPHS - 1) / Dump.PARAGRAPHS;
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

    private static int registered(RunningProgram program, String id) throws Exception {
        return program.get("ohchr-desk", INTAKE + "/" + id).path("registered").asInt();
    }

    private static int instances(RunningProgram program, String count) throws Exception {
        return program.get("ohchr-desk", count + "?processDefinitionKey=" + IntakeDriver.REVIEW).path("count").asInt();
    }
}
