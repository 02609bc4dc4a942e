package org.action2.casework.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.action2.casework.CaseworkServices;
import org.action2.casework.CaseworkTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What people are told when the disk of the database is full, and when somebody else was quicker. */
@CaseworkTest
class PassingFailuresTest extends CaseworkServices {

    private static final Map<String, Object> ENDORSED = Map.of("variables",
        Map.of("endorsed", Caller.variable(true), "endorsementComment", Caller.variable("Agreed.")));

    @Autowired
    private DataSource database;

    private WaitingCase request;
    private String task;

    @BeforeEach
    void start() {
        request = WaitingCase.at(runtime, tasks, "seed-funding-request", "endorse-request");
        task = "/engine-rest/task/" + request.task();
    }

    @AfterEach
    void end() {
        runtime.deleteProcessInstance(request.instance(), "end of the test");
    }

    @ParameterizedTest
    @ValueSource(strings = {"audit_entry", "act_hi_varinst"})
    void nothingIsHalfDoneWhenTheDiskIsFullAndAllGoesOnWhenThereIsSpace(String table) {
        var resident = Caller.basic(port, "ken-rc");
        whileTheDiskIsFull(table, () -> {
            assertRefusedForNow(resident.post(task + "/submit-form", ENDORSED));
            assertThat(resident.get(task).status()).isEqualTo(200);
        });

        assertThat(resident.post(task + "/submit-form", ENDORSED).status()).isEqualTo(204);
    }

    @Test
    void programsOwnEndpointsSayTheSame() {
        var resident = Caller.basic(port, "ken-rc");
        var draft = "/api/tasks/" + request.task() + "/draft";
        assertThat(resident.post(task + "/claim", Map.of("userId", "ken-rc")).status()).isEqualTo(204);

        whileTheDiskIsFull("form_draft", () -> assertRefusedForNow(resident.put(draft, Map.of("endorsementComment", "Agreed."))));

        assertThat(resident.put(draft, Map.of("endorsementComment", "Agreed.")).status()).isEqualTo(204);
    }

    private void whileTheDiskIsFull(String table, Runnable act) {
        jdbc.sql("create function disk_is_full() returns trigger language plpgsql as $$ begin "
            + "raise exception 'could not extend file: No space left on device' using errcode = 'disk_full'; end $$").update();
        jdbc.sql("create trigger disk_is_full before insert on " + table + " execute function disk_is_full()").update();
        try {
            act.run();
        } finally {
            jdbc.sql("drop function disk_is_full() cascade").update();
        }
    }

    private static void assertRefusedForNow(Caller.Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(503);
        assertThat(answer.response().headers().firstValue("Retry-After")).hasValue("30");
        assertThat(answer.body()).contains("Nothing was saved").doesNotContainIgnoringCase("insert into");
    }

    @Test
    void caseThatIsHaltedTakesNothingAndSaysSo() {
        runtime.suspendProcessInstanceById(request.instance());
        for (var way : Way.both(port, "ken-rc")) {
            var read = way.get("/task/" + request.task()).json();
            for (var refused : List.of(way.post("/task/" + request.task() + "/submit-form", ENDORSED), way.put("/task/" + request.task(), read))) {
                assertThat(refused.status()).as(refused.toString()).isEqualTo(409);
                assertThat(refused.json().path("message").asText()).startsWith("This case is on hold");
                assertThat(refused.json().path("faults").isArray()).isTrue();
            }
        }
        runtime.activateProcessInstanceById(request.instance());
        assertThat(Caller.basic(port, "ken-rc").post(task + "/submit-form", ENDORSED).status()).isEqualTo(204);
    }

    @Test
    void dateThatIsMovedWhileItsTimerRunsIsToldSo() {
        assertThat(jdbc.sql("update act_ru_job set lock_owner_ = 'a node', lock_exp_time_ = now() + interval '1 hour' where process_instance_id_ = :instance")
            .param("instance", request.instance()).update()).isPositive();
        for (var way : Way.both(port, "ken-rc")) {
            var read = (ObjectNode) way.get("/task/" + request.task()).json();

            var refused = way.put("/task/" + request.task(), read.put("due", "2027-08-20T14:00:00.000+0000"));

            assertThat(refused.status()).as(refused.toString()).isEqualTo(409);
            assertThat(refused.json().path("message").asText()).startsWith("Somebody else, or a timer, changed this");
        }
    }

    @Test
    void whatClashesIsRepeatedAndASecondAnswerIsToldThatTheTaskIsOver() throws Exception {
        var resident = Caller.basic(port, "ken-rc");
        try (var quicker = database.getConnection()) {
            quicker.setAutoCommit(false);
            try (var change = quicker.prepareStatement("update act_ru_task set rev_ = rev_ + 1 where id_ = ?")) {
                change.setString(1, request.task());
                change.executeUpdate();
            }
            var answer = CompletableFuture.supplyAsync(() -> resident.post(task + "/submit-form", ENDORSED));
            await().until(() -> jdbc.sql("select count(*) from pg_stat_activity where wait_event_type = 'Lock' and query ilike '%act_ru_task%'")
                .query(Integer.class).single() > 0);
            quicker.commit();

            assertThat(answer.get().status()).as(answer.get().toString()).isEqualTo(204);
        }
        var again = resident.post(task + "/submit-form", ENDORSED);
        assertThat(again.status()).as(again.toString()).isEqualTo(403);
        assertThat(again.body()).contains("The task is no longer open");
    }
}
