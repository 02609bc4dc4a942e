package org.action2.casework.committeereports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CarriedChangesTest {

    private static final List<Entry> BEFORE = List.of(entry(1, EntryKind.RECOMMENDATION, "", "10. Train the police."), entry(2, EntryKind.ACTION, "UNICEF: Accepted.", "Forty officers."),
        entry(3, EntryKind.PROGRESS, "Not started.", "Nothing yet."));
    private static final List<Entry> NOW = List.of(entry(1, EntryKind.RECOMMENDATION, "", "10. Train the police."), entry(2, EntryKind.STATE_CLAIM, "The State says:", "All is well."),
        entry(3, EntryKind.ACTION, "UNICEF: Delivered.", "Forty officers."), entry(4, EntryKind.PROGRESS, "In progress.", "The bill is drafted."));

    @Test
    void changesGoWithTheirStatementsWhereRecordAndTextAreTheSame() {
        var shorter = new Change("2", Change.SHORTEN, "Forty […]", "", "");
        var other = new Change("3", Change.SHORTEN, "Nothing […]", "", "");

        var carried = CarriedChanges.of(BEFORE, List.of(shorter, other, new Change("two", Change.LEAVE_OUT, "", "", "")), NOW);

        assertThat(carried.kept()).containsExactly(new Change("3", Change.SHORTEN, "Forty […]", "", ""));
        assertThat(carried.lostOf(BEFORE)).containsOnlyKeys(other);
    }

    @Test
    void sentencesOfTheirOwnStayWithTheirRecommendationAndChooseAGoneSourceAnew() {
        var carried = CarriedChanges.of(BEFORE, List.of(new Change("3", Change.ADD, "The law is in force.", Change.RECORD, "R-gone"),
            new Change("2", Change.ADD, "So is the decree.", Change.CITATION, "Gazette No. 12")), NOW);

        assertThat(carried.kept()).containsExactly(new Change("1", Change.ADD, "The law is in force.", Change.RECORD, ""),
            new Change("3", Change.ADD, "So is the decree.", Change.CITATION, "Gazette No. 12"));
        assertThat(carried.lost()).isEmpty();
    }

    @Test
    void differencesBetweenTwoDraftsAreWhatIsNewChangedOrGone() {
        var differences = RecordsSince.between(BEFORE, NOW);

        assertThat(differences).extracting(RecordsSince.Difference::then).containsExactly("", "UNICEF: Accepted. Forty officers.", "Not started. Nothing yet.");
        assertThat(differences).extracting(RecordsSince.Difference::now).containsExactly("The State says: All is well.", "UNICEF: Delivered. Forty officers.",
            "In progress. The bill is drafted.");
        assertThat(RecordsSince.between(NOW, BEFORE)).extracting(RecordsSince.Difference::now).endsWith("");
        assertThat(RecordsSince.between(NOW, NOW)).isEmpty();
    }

    private static Entry entry(int number, EntryKind kind, String lead, String text) {
        return new Entry(number, kind, "D", "D#10", "D, para. 10", lead, text, "source", "R-" + kind);
    }
}
