package org.action2.casework.followup.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.action2.casework.RunningProgram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** A program that is killed while it starts follow-ups and starts again has started each of them, and none twice. */
class KilledProgramTest {

    private static final int RECORDS = 1_500; // of which a third are concerns
    private static final int FOLLOW_UPS = 1_000;
    private static final String INTAKE = "/api/recommendations/intake";

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path folder;

    @Test
    void allFollowUpsOfAKilledProgramAreStartedOnce() throws Exception {
        var dump = Dump.write(folder.resolve("dump.json"), RECORDS, "Kenya", "Nepal", "Peru");
        String id;
        int startedBefore;
        try (var program = RunningProgram.start(folder)) {
            var receipt = program.upload("ohchr-desk", INTAKE, dump);
            assertThat(receipt.path("new").asInt()).as(receipt.toString()).isEqualTo(FOLLOW_UPS);
            id = receipt.path("intakeId").asText();
            var task = program.get("ohchr-desk", "/engine-rest/task?processInstanceId=" + receipt.path("processInstanceId").asText());
            program.post("ohchr-desk", "/engine-rest/task/" + task.get(0).path("id").asText() + "/submit-form",
                "{\"variables\": {\"intakeConfirmed\": {\"value\": true}}}");
            startedBefore = program.await(() -> started(program, id), count -> count >= 100);
            program.kill();
        }
        assertThat(startedBefore).isLessThan(FOLLOW_UPS);

        try (var program = RunningProgram.start(folder)) {
            var afterRestart = program.get("ohchr-desk", INTAKE + "/" + id);
            assertThat(afterRestart.path("taken").asInt()).isEqualTo(FOLLOW_UPS);
            program.await(() -> program.get("ohchr-desk", INTAKE + "/" + id).path("intake").path("state").asText(), "finished"::equals);

            assertThat(started(program, id)).isEqualTo(FOLLOW_UPS);
            assertThat(instances(program, "/engine-rest/process-instance/count")).isEqualTo(FOLLOW_UPS);
            assertThat(instances(program, "/engine-rest/history/process-instance/count")).isEqualTo(FOLLOW_UPS);
            assertThat(program.get("ohchr-desk", "/api/recommendations?status=triage").path("total").asInt()).isEqualTo(FOLLOW_UPS);
            assertThat(program.get("ohchr-desk", "/api/recommendations").path("total").asInt()).isEqualTo(FOLLOW_UPS);
        }
    }

    private static int started(RunningProgram program, String id) throws Exception {
        return program.get("ohchr-desk", INTAKE + "/" + id).path("started").asInt();
    }

    private static int instances(RunningProgram program, String count) throws Exception {
        return program.get("ohchr-desk", count + "?processDefinitionKey=" + FollowUpStart.KEY).path("count").asInt();
    }
}
