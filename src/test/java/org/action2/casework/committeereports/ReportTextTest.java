package org.action2.casework.committeereports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReportTextTest {

    private static final List<Entry> ENTRIES = List.of(
        entry(1, EntryKind.STATE_REPORT, null, "No report of the State is on record.", ""),
        entry(2, EntryKind.RECOMMENDATION, "D#10", "", "10. Train the police."),
        entry(3, EntryKind.ACTION, "D#10", "UNICEF: Delivered.", "Forty officers were trained."),
        entry(4, EntryKind.RECOMMENDATION, "D#11", "", "11. Investigate."),
        entry(5, EntryKind.NOTHING, "D#11", "Nothing is on record.", ""));

    @Test
    void draftIsTheRecordsInTheirOrder() {
        var text = ReportText.of(ENTRIES, List.of());

        assertThat(text.lines()).isEqualTo(ENTRIES);
        assertThat(text.words()).isEqualTo(8 + 4 + 2 + 4 + 2 + 4);
    }

    @Test
    void statementsAreShortenedLeftOutAndJoinedBySentencesAtTheEndOfTheirRecommendation() {
        var text = ReportText.of(ENTRIES, List.of(new Change("2", Change.ADD, "A law was passed.", Change.RECORD, "R3"),
            new Change("3", Change.SHORTEN, "[…] officers were trained.", "", ""), new Change("5", Change.LEAVE_OUT, "", "", ""),
            new Change("4", Change.ADD, "The inquiry is open.", Change.CITATION, "The Gazette, 1 March 2027")));

        assertThat(text.lines()).extracting(Entry::kind).containsExactly(EntryKind.STATE_REPORT, EntryKind.RECOMMENDATION, EntryKind.ACTION, EntryKind.OWN,
            EntryKind.RECOMMENDATION, EntryKind.OWN);
        assertThat(text.lines()).extracting(Entry::text).contains("[…] officers were trained.", "A law was passed.", "The inquiry is open.");
        assertThat(text.lines()).extracting(Entry::source).contains("source of 3", "The Gazette, 1 March 2027");
        assertThat(text.lines()).extracting(Entry::record).containsExactly("R1", "R2", "R3", "R3", "R4", "");
    }

    @Test
    void withARecommendationGoesAllThatIsSaidOfIt() {
        var text = ReportText.of(ENTRIES, List.of(new Change("2", Change.LEAVE_OUT, "", "", "")));

        assertThat(text.lines()).extracting(Entry::number).containsExactly(1, 4, 5);
    }

    private static Entry entry(int number, EntryKind kind, String recommendation, String lead, String text) {
        return new Entry(number, kind, "D", recommendation, "D, para. 1", lead, text, "source of " + number, "R" + number);
    }
}
