package org.action2.casework.followup.similar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.action2.casework.benchmark.Report;
import org.junit.jupiter.api.Test;

/** How long proposals for a document of 300 rows take beside 3,000 running ones of the country. */
class SimilarBenchmark {

    private static final int ROWS = 300;
    private static final int RUNNING = 3_000;
    private static final int FOLLOW_UPS = 400;

    private final Sample sample = new Sample();
    private final Random random = new Random(17);

    @Test
    void proposalsForALargeDocument() throws Exception {
        var settings = "%d beside %,d running, heap %d MB".formatted(ROWS, RUNNING, Runtime.getRuntime().maxMemory() >> 20);
        var running = made(RUNNING, "A/HRC/1/1", true);
        var meanings = new Meanings(true);
        var similar = new SimilarRecommendations(meanings);

        Report.add("Reading the texts of running follow-ups in the background", settings, "off the request", "s", seconds(() -> similar.prepare(running).get()));
        var document = made(ROWS, "A/HRC/2/2", false);
        Report.add("Proposals for a document that was not read before", settings, "at most 3 s", "s", seconds(() -> assertDone(similar, document, running, Cut.NORMAL)));
        Report.add("Proposals for a document that was read", settings, "at most 1 s", "s",
            IntStream.range(0, 5).mapToDouble(i -> seconds(() -> assertDone(similar, document, running, Cut.values()[i % 3]))).toArray());
        meanings.destroy();
    }

    @Test
    void numberOfGroupsOfTheSample() throws Exception {
        var meanings = new Meanings(true);
        for (var cut : Cut.values()) {
            var similar = new SimilarRecommendations(meanings);
            var whole = similar.groups(sample.all(), List.of(), cut);
            System.out.printf("%s: whole sample %d groups, quality %s; %s%n", cut, whole.groups().size(), sample.quality(whole), sample.documents().stream().sorted()
                .map(document -> document + " " + sample.of(document).size() + " -> " + similar.groups(sample.of(document), List.of(), cut).groups().size()).toList());
        }
        meanings.destroy();
    }

    private static void assertDone(SimilarRecommendations similar, List<RecommendationText> document, List<RecommendationText> running, Cut cut) {
        var proposal = similar.groups(document, running, cut);
        assertThat(proposal.places()).hasSize(ROWS);
        assertThat(proposal.complete()).isTrue();
    }

    /** Each mixed of two real texts, so that no two are the same. */
    private List<RecommendationText> made(int number, String symbol, boolean isRunning) {
        var made = new ArrayList<RecommendationText>();
        for (var i = 0; i < number; i++) {
            var first = sample.all().get(random.nextInt(247));
            var second = sample.all().get(random.nextInt(247));
            made.add(new RecommendationText(symbol + "#" + i, first.text() + " " + second.text(), first.themes(), first.affectedPersons(), first.sdgs(),
                isRunning ? "FU-SVN-2027-%04d".formatted(random.nextInt(FOLLOW_UPS)) : null));
        }
        return made;
    }

    private static double seconds(Step step) {
        var begin = System.nanoTime();
        try {
            step.run();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
        return (System.nanoTime() - begin) / 1e9;
    }

    /** What is timed. */
    private interface Step {

        void run() throws Exception;
    }
}
