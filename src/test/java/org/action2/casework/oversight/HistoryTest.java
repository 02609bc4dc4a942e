package org.action2.casework.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Date;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.Test;

/** Finished cases are found, and each activity's counts and medians are those of the history. */
@OwnProgram
class HistoryTest extends ProgrammeCases {

    @Test
    void finishedCasesAreFoundByReferenceProcessStateAndDates() {
        var reference = programme.paid("KEN", "History: a finished case", "15000.00");
        programme.close(reference, "KEN", "15000.00", "0.00");

        var found = programme.get("manager", "/api/programme/lists/instances?state=finished&process=seed-funding-request&q=" + reference).body();
        assertThat(found.path("total").asInt()).isEqualTo(1);
        assertThat(found.path("items").get(0).path("startedBy").asText()).isEqualTo("ken-focal-point");
        assertThat(programme.get("manager", "/api/programme/lists/instances?state=running&q=" + reference).body().path("total").asInt()).isZero();
        assertThat(programme.get("manager", "/api/programme/lists/instances?endedTo=2020-01-01&q=" + reference).body().path("total").asInt()).isZero();
        assertThat(programme.get("ken-rc", "/api/programme/lists/instances?q=" + reference).body().path("total").asInt()).isEqualTo(1);
        assertThat(programme.get("svn-rc", "/api/programme/lists/instances?q=" + reference).body().path("total").asInt()).isZero();
        assertThat(programme.get("ohchr-desk", "/api/programme/lists/instances?q=" + reference).body().path("total").asInt()).isZero();
    }

    @Test
    void waitsAreThoseOfTheHistory() {
        for (var days : new int[] {2, 6, 10}) {
            var reference = programme.submit("SVN", "History: waits for " + days + " days");
            ClockUtil.setCurrentTime(new Date(ClockUtil.getCurrentTime().getTime() + Duration.ofDays(days).toMillis()));
            programme.work(reference, "endorse-request", "svn-rc", Programme.values("endorsed", true, "endorsementComment", ""));
        }
        programme.submit("SVN", "History: waits on");

        var wait = activity(programme.get("svn-rc", "/api/programme/processes/seed-funding-request/waits").body(), "endorse-request");

        var days = history.createHistoricActivityInstanceQuery().activityId("endorse-request").tenantIdIn("SVN").finished().list().stream()
            .map(each -> each.getDurationInMillis() / 86_400_000.0).sorted().toList();
        assertThat(wait.path("finished").asInt()).isEqualTo(days.size());
        assertThat(wait.path("medianDays").asDouble()).isCloseTo((days.get((days.size() - 1) / 2) + days.get(days.size() / 2)) / 2, within(0.001));
        assertThat(wait.path("waiting").asLong()).isEqualTo(history.createHistoricActivityInstanceQuery().activityId("endorse-request").tenantIdIn("SVN").unfinished().count());
        assertThat(programme.get("undp", "/api/programme/processes/seed-funding-request/waits").status()).isEqualTo(404);
        assertThat(programme.get("svn-rc", "/api/programme/processes/seed-funding-request/waits?from=soon").status()).isEqualTo(400);
    }

    private static JsonNode activity(JsonNode waits, String activity) {
        for (var wait : waits) {
            if (wait.path("activity").asText().equals(activity)) {
                return wait;
            }
        }
        throw new AssertionError("No " + activity + " in " + waits);
    }
}
