package org.action2.casework.followup.similar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.action2.casework.followup.similar.Sample.Quality;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** How good proposals are on a labelled sample; the floors stand a little under what was measured. */
class SimilarQualityTest {

    private static final Meanings WITH_MODEL = new Meanings(true);
    private static final Meanings WITHOUT = new Meanings(false);

    private final Sample sample = new Sample();

    @AfterAll
    static void close() throws Exception {
        WITH_MODEL.destroy();
        WITHOUT.destroy();
    }

    @Test
    void sampleIsLabelled() {
        assertThat(sample.all()).hasSize(247);
        assertThat(sample.pairs()).hasSize(150).allMatch(pair -> sample.get(pair.first()) != null && sample.get(pair.second()) != null);
        assertThat(sample.pairs().stream().filter(Sample.Pair::isSameIssue).count()).isBetween(60L, 100L);
    }

    @Test
    void modelPutsMostPairsRightly() {
        assertAtLeast(.63, .83, .88, .90, WITH_MODEL, Cut.NORMAL);
        assertAtLeast(.84, .55, .96, .67, WITH_MODEL, Cut.STRICT);
    }

    @Test
    void withoutModelMostPairsAreStillRight() {
        assertAtLeast(.67, .65, .86, .76, WITHOUT, Cut.NORMAL);
        assertAtLeast(.77, .39, .88, .52, WITHOUT, Cut.STRICT);
    }

    @Test
    void looseCutLeavesSomeTensOfGroups() {
        var loose = groups(WITH_MODEL, Cut.LOOSE);

        assertThat(loose.groups()).hasSizeLessThan(60).hasSizeLessThan(groups(WITH_MODEL, Cut.NORMAL).groups().size());
        assertThat(groups(WITH_MODEL, Cut.NORMAL).groups()).hasSizeLessThan(groups(WITH_MODEL, Cut.STRICT).groups().size());
    }

    private void assertAtLeast(double precision, double recall, double ofPairs, double recallOfPairs, Meanings meanings, Cut cut) {
        var proposal = groups(meanings, cut);
        var all = sample.quality(proposal);
        var pairs = sample.qualityOfPairs(proposal);
        assertThat(all).satisfies(quality -> isAtLeast(quality, precision, recall));
        assertThat(pairs).satisfies(quality -> isAtLeast(quality, ofPairs, recallOfPairs));
    }

    private static void isAtLeast(Quality quality, double precision, double recall) {
        assertThat(quality.precision()).isGreaterThan(precision);
        assertThat(quality.recall()).isGreaterThan(recall);
    }

    private Proposal groups(Meanings meanings, Cut cut) {
        return new SimilarRecommendations(meanings).groups(sample.all(), List.of(), cut);
    }
}
