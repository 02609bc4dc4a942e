package org.action2.casework.oversight.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The way of a case: its usual stages, and those beside them that it came through. */
class StageLineTest {

    private static final Instant DAY = Instant.parse("2027-03-01T10:00:00Z");

    @Test
    void requestGoesItsUsualWay() {
        var line = new StageLine("request", "review", Map.of("endorsement", DAY, "screening", DAY, "review", DAY));

        assertThat(line.stages()).extracting(Home.Stage::stage, Home.Stage::state).containsExactly(tuple("endorsement", "done"), tuple("screening", "done"),
            tuple("review", "now"), tuple("decision", "ahead"), tuple("terms", "ahead"), tuple("disbursement", "ahead"), tuple("reporting", "ahead"), tuple("closing", "ahead"));
        assertThat(line.next()).isEqualTo("decision");
    }

    @Test
    void detourStandsInItsPlaceWhereTheCaseIsOrWasInIt() {
        assertThat(new StageLine("request", "revision", Map.of("completion", DAY)).stages()).extracting(Home.Stage::stage)
            .containsSubsequence("endorsement", "completion", "screening", "revision", "terms").doesNotContain("deferred");
    }

    @Test
    void nothingComesAfterTheLastStage() {
        assertThat(new StageLine("request", "refund", Map.of()).next()).isNull();
        assertThat(new StageLine("document", "evaluated", Map.of()).next()).isNull();
        assertThat(new StageLine("follow-up", "assessment", Map.of()).next()).isEqualTo("waiting");
    }
}
