package org.action2.casework.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.action2.casework.RunningProgram;
import org.action2.casework.access.Caller;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two nodes that are started together on one empty database, of which one is killed. */
class TwoNodesTest {

    private static final String REST = "/camunda/api/engine/engine/default";

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path folder;

    @Test
    void nodesStartTogetherAndASessionGoesOnAtTheOtherWhenOneIsKilled() throws Exception {
        try (var postgres = EmbeddedPostgres.builder().start();
             var first = node("first", postgres); var second = node("second", postgres)) {
            first.awaitUp();
            second.awaitUp();
            var jdbc = JdbcClient.create(postgres.getPostgresDatabase());
            assertThat(count(jdbc, "act_re_deployment")).isOne();
            assertThat(count(jdbc, "funding_request")).isEqualTo(4);
            assertThat(jdbc.sql("select count(*) from (select name_ from act_ru_filter group by name_ having count(*) > 1) twice")
                .query(Integer.class).single()).isZero();
            assertThat(count(jdbc, "grant_ledger_entry where kind = 'allocation'")).isOne();

            var person = Caller.signedIn(first.port(), "secretariat");
            var task = person.get(REST + "/task?taskDefinitionKey=screen-request").json().get(0).path("id").asText();
            first.kill();
            var elsewhere = person.at(second.port());

            assertThat(elsewhere.post(REST + "/task/" + task + "/claim", Map.of("userId", "secretariat")).status()).isEqualTo(204);
            assertThat(elsewhere.get(REST + "/task/" + task).json().path("assignee").asText()).isEqualTo("secretariat");
            assertThat(elsewhere.get("/api/preferences").status()).isEqualTo(200);
        }
    }

    private RunningProgram node(String name, EmbeddedPostgres postgres) throws Exception {
        return RunningProgram.launch(Files.createDirectory(folder.resolve(name)),
            "--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"), "--spring.datasource.username=postgres");
    }

    private static int count(JdbcClient jdbc, String of) {
        return jdbc.sql("select count(*) from " + of).query(Integer.class).single();
    }
}
