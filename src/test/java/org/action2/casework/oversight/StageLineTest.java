package org.action2.casework.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.action2.casework.oversight.StageLine.Stage;
import org.action2.casework.oversight.StageLine.Visit;
import org.junit.jupiter.api.Test;

/** The way of a case: the stages that it came through, the one that it is in, and those ahead. */
class StageLineTest {

    private static final Instant DAY = Instant.parse("2027-03-01T10:00:00Z");

    @Test
    void requestGoesItsUsualWay() {
        var line = StageLine.of("request", "review", false, visits("submitted", "endorsement", "screening", "review"));

        assertThat(line).extracting(Stage::stage, Stage::state).containsExactly(tuple("endorsement", "done"), tuple("screening", "done"),
            tuple("review", "now"), tuple("decision", "ahead"), tuple("terms", "ahead"), tuple("disbursement", "ahead"), tuple("reporting", "ahead"),
            tuple("closing", "ahead"), tuple("closed", "ahead"));
        assertThat(StageLine.next(line)).isEqualTo("decision");
    }

    @Test
    void stageThatIsEnteredAgainStandsOnceAndDetoursWhereTheCaseWasInThem() {
        var line = StageLine.of("request", "screening", false, visits("endorsement", "screening", "completion", "screening"));

        assertThat(line).extracting(Stage::stage).startsWith("endorsement", "completion", "screening", "review").doesNotHaveDuplicates();
        assertThat(StageLine.next(StageLine.of("request", "completion", false, visits("endorsement", "screening", "completion")))).isEqualTo("review");
    }

    @Test
    void nothingIsAheadOfWhatIsOver() {
        assertThat(StageLine.next(StageLine.of("request", "withdrawn", true, visits("endorsement", "withdrawn")))).isNull();
        assertThat(StageLine.next(StageLine.of("document", "evaluated", false, List.of()))).isNull();
        assertThat(StageLine.next(StageLine.of("follow-up", "assessment", false, List.of()))).isEqualTo("closed");
    }

    private static List<Visit> visits(String... stages) {
        return IntStream.range(0, stages.length).mapToObj(day -> new Visit(stages[day], DAY.plus(Duration.ofDays(day)),
            day == stages.length - 1 ? null : DAY.plus(Duration.ofDays(day + 1L)))).toList();
    }
}
