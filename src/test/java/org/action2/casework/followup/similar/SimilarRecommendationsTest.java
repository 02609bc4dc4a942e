package org.action2.casework.followup.similar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.action2.casework.followup.similar.Proposal.Group;
import org.action2.casework.language.Text;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What is proposed of a document's recommendations, without the model unless said otherwise. */
class SimilarRecommendationsTest {

    private static final Meanings NO_MODEL = new Meanings(false);

    private final Sample sample = new Sample();
    private final SimilarRecommendations similar = new SimilarRecommendations(NO_MODEL);

    @AfterAll
    static void close() throws Exception {
        NO_MODEL.destroy();
    }

    @Test
    void recommendationsOnOneIssueAreOneGroupThatSaysWhy() {
        var rape = List.of(sample.get("A/HRC/43/15#121.38"), sample.get("A/HRC/43/15#122.106"), sample.get("A/HRC/43/15#122.107"));

        var proposal = similar.groups(with(rape, sample.get("A/HRC/43/15#122.9")), List.of(), Cut.NORMAL);

        assertThat(proposal.groups()).extracting(Group::label).containsExactly("A", "B");
        var group = proposal.groups().get(0);
        assertThat(group.keys()).containsExactly("A/HRC/43/15#121.38", "A/HRC/43/15#122.106", "A/HRC/43/15#122.107");
        assertThat(group.title()).contains("efinition", "rape").doesNotContain("Mexico");
        assertThat(inEnglish(group.why())).contains("Shared words: ", "rape", "Shared themes: ", "Sexual & other forms of gender-based violence", " per cent on average.");
        assertThat(group.why().get(0).in(Locale.FRENCH)).startsWith("Mots communs\u00a0: ");
        assertThat(inEnglish(proposal.groups().get(1).why())).isEqualTo("Resembles no other recommendation closely enough.");
    }

    @Test
    void newRecommendationJoinsTheRunningFollowUpThatIsNearest() {
        var running = List.of(in("FU-SVN-2027-0001", sample.get("CEDAW/C/SVN/CO/5-6#22-2")), in("FU-SVN-2027-0002", sample.get("E/C.12/SVN/CO/2#26")));

        var proposal = similar.groups(List.of(sample.get("A/HRC/43/15#122.95"), sample.get("A/HRC/43/15#122.96"), sample.get("A/HRC/43/15#122.64")), running, Cut.NORMAL);

        assertThat(proposal.groups().get(0).followUp()).contains("FU-SVN-2027-0002");
        assertThat(proposal.groups().get(0).keys()).containsExactly("A/HRC/43/15#122.95", "A/HRC/43/15#122.96");
        assertThat(inEnglish(proposal.groups().get(0).why())).startsWith("Closest to the running follow-up FU-SVN-2027-0002.");
        assertThat(proposal.groups().get(1).followUp()).isEmpty();
    }

    @Test
    void recommendationThatRepeatsOneOfAnotherDocumentIsProposedToSupersedeIt() {
        var repeated = sample.get("CCPR/C/SVN/CO/3#20");
        var places = similar.groups(List.of(sample.get("A/HRC/43/15#122.86"), sample.get("A/HRC/43/15#122.95")),
            with(List.of(in("FU-SVN-2027-0001", repeated)), in("FU-SVN-2027-0002", sample.get("A/HRC/43/15#122.53"))), Cut.NORMAL).places();

        assertThat(places.get("A/HRC/43/15#122.86").supersedes()).contains(repeated.key());
        assertThat(inEnglish(places.get("A/HRC/43/15#122.86").why())).startsWith("Nearly repeats CCPR/C/SVN/CO/3#20, which it could supersede.");
        assertThat(places.get("A/HRC/43/15#122.95").supersedes()).isEmpty();
    }

    @Test
    void laterOneOfTwoThatSayTheSameIsTheDuplicate() {
        var places = similar.groups(List.of(sample.get("A/HRC/43/15#122.52"), sample.get("A/HRC/43/15#122.53")), List.of(), Cut.STRICT).places();

        assertThat(places.get("A/HRC/43/15#122.52").duplicateOf()).isEmpty();
        assertThat(places.get("A/HRC/43/15#122.53").duplicateOf()).contains("A/HRC/43/15#122.52");
        assertThat(places.get("A/HRC/43/15#122.53").similar().get(0).key()).isEqualTo("A/HRC/43/15#122.52");
    }

    @Test
    void looseCutPutsWhatIsLeftTogetherByItsMainTheme() {
        var first = text("X#1", "Ratify the treaty on cluster munitions", "Acceptance of international norms");
        var second = text("X#2", "Accede to the statute of the criminal court", "Acceptance of international norms");

        assertThat(similar.groups(List.of(first, second), List.of(), Cut.NORMAL).groups()).hasSize(2);
        var loose = similar.groups(List.of(first, second), List.of(), Cut.LOOSE).groups();
        assertThat(loose).hasSize(1);
        assertThat(inEnglish(loose.get(0).why())).isEqualTo("Grouped by their main theme only: Acceptance of international norms.");
    }

    @Test
    void recommendationInAFollowUpStaysThere() {
        var proposal = similar.groups(List.of(in("FU-SVN-2027-0009", sample.get("A/HRC/43/15#122.52")), sample.get("A/HRC/43/15#122.53")), List.of(), Cut.NORMAL);

        assertThat(proposal.places().get("A/HRC/43/15#122.52").group()).isEqualTo("FU-SVN-2027-0009");
        assertThat(proposal.groups().get(0).followUp()).contains("FU-SVN-2027-0009");
    }

    @Test
    void nothingAndOneAndOddTextsAreTaken() {
        assertThat(similar.groups(List.of(), List.of(), Cut.NORMAL).groups()).isEmpty();
        assertThat(similar.groups(List.of(text("X#1", "")), List.of(), Cut.LOOSE).groups()).hasSize(1);
        var long1 = text("X#1", "Protect children from trafficking. ".repeat(1_000).substring(0, 32_767));
        var long2 = text("X#2", "(".repeat(32_767));
        var same = text("X#3", "");

        assertThat(similar.groups(List.of(long1, long2, same, text("X#4", "1.")), List.of(), Cut.NORMAL).places()).hasSize(4);
    }

    @Test
    void firstOfTheSameKeyCounts() {
        var proposal = similar.groups(List.of(text("X#1", "Protect children"), text("X#1", "Plant trees")), List.of(text("X#1", "Build roads")), Cut.NORMAL);

        assertThat(proposal.places()).hasSize(1);
        assertThat(proposal.groups().get(0).title()).isEqualTo("Children");
    }

    @Test
    void textsInEveryLanguageOfTheUnitedNationsAreGrouped() {
        var document = List.of(
            text("X#1", "Prendre des mesures pour prévenir la traite des enfants"), text("X#2", "Lutter contre la traite des enfants"),
            text("X#3", "Combatir la violencia contra las mujeres"), text("X#4", "Prevenir la violencia contra las mujeres"),
            text("X#5", "Бороться с насилием в отношении женщин"), text("X#6", "Предотвращать насилие в отношении женщин"),
            text("X#7", "مكافحة الاتجار بالأطفال"), text("X#8", "منع الاتجار بالأطفال"),
            text("X#9", "打击贩运儿童行为"), text("X#10", "防止贩运儿童"));

        assertThat(similar.groups(document, List.of(), Cut.NORMAL).groups()).extracting(Group::keys).containsExactly(
            List.of("X#1", "X#2"), List.of("X#3", "X#4"), List.of("X#5", "X#6"), List.of("X#7", "X#8"), List.of("X#9", "X#10"));
    }

    @Test
    void orderOfTheRunningOnesChangesNothing() {
        var document = sample.of("A/HRC/43/15").subList(0, 60);
        var running = new ArrayList<RecommendationText>();
        sample.all().stream().filter(each -> !each.document().equals("A/HRC/43/15")).forEach(each -> running.add(in("FU-" + running.size() % 9, each)));
        var once = similar.groups(document, running, Cut.NORMAL);
        Collections.reverse(running);

        var again = similar.groups(document, running, Cut.NORMAL);

        assertThat(again.groups()).extracting(Group::keys).isEqualTo(once.groups().stream().map(Group::keys).toList());
        assertThat(again.groups()).extracting(Group::followUp).isEqualTo(once.groups().stream().map(Group::followUp).toList());
    }

    @Test
    void labelsGoOnAfterZ() {
        assertThat(IntStream.of(0, 25, 26, 51, 52, 701, 702).mapToObj(Grouping::label)).containsExactly("A", "Z", "AA", "AZ", "BA", "ZZ", "AAA");
    }

    private static RecommendationText text(String key, String text, String... themes) {
        return new RecommendationText(key, text, List.of(themes), List.of(), List.of(), null);
    }

    private static RecommendationText in(String group, RecommendationText text) {
        return new RecommendationText(text.key(), text.text(), text.themes(), text.affectedPersons(), text.sdgs(), group);
    }

    private static List<RecommendationText> with(List<RecommendationText> some, RecommendationText one) {
        var all = new ArrayList<>(some);
        all.add(one);
        return all;
    }

    private static String inEnglish(List<Text> texts) {
        return String.join(" ", texts.stream().map(Text::inEnglish).toList());
    }
}
