package org.action2.casework.committeereports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

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

    /** The page counts the same in {@code report.test.ts}. */
    @Test
    void whatSeveralStatementsShareIsToldInFullByTheFirstThatIsKept() {
        var entries = List.of(entry(1, EntryKind.RECOMMENDATION, "D#10", "", "10. Train the police."), shared(2, "D#10"),
            entry(3, EntryKind.RECOMMENDATION, "D#11", "", "11. Train the police."), shared(4, "D#11"),
            entry(5, EntryKind.RECOMMENDATION, "D#12", "", "12. Train the police."), shared(6, "D#12"));

        var whole = ReportText.of(entries, List.of());
        assertThat(whole.words()).isEqualTo(3 * 4 + 9 + 2 * 4);
        assertThat(said(whole, 4)).isEqualTo("UNDP: Delivered. See D#10.");

        var first = new Change("1", Change.LEAVE_OUT, "", "", "");
        var without = ReportText.of(entries, List.of(first));
        assertThat(said(without, 4)).isEqualTo("UNDP: Delivered, 2 May 2027.Forty officers were trained.");
        assertThat(said(without, 6)).isEqualTo("UNDP: Delivered. See D#11.");
        assertThat(without.words()).isEqualTo(2 * 4 + 9 + 4);
        assertThat(without.leftOut()).extracting(Entry::number).containsExactly(1);

        var withoutBoth = ReportText.of(entries, List.of(first, new Change("4", Change.LEAVE_OUT, "", "", "")));
        assertThat(said(withoutBoth, 6)).endsWith("Forty officers were trained.");

        var withoutAny = ReportText.of(entries, List.of(first, new Change("4", Change.LEAVE_OUT, "", "", ""), new Change("6", Change.LEAVE_OUT, "", "", "")));
        assertThat(withoutAny.leftOut()).extracting(Entry::number).containsExactly(1, 2, 4, 6);
    }

    @Test
    void whatWasShortenedAndWhatWasAddedToAPartThatIsLeftOutIsKnown() {
        var text = ReportText.of(ENTRIES, List.of(new Change("3", Change.SHORTEN, "[…] officers were trained.", "", ""), new Change("4", Change.LEAVE_OUT, "", "", ""),
            new Change("4", Change.ADD, "The inquiry is open.", "", "")));

        assertThat(text.shortened()).extracting(each -> each.original().number(), ReportText.Shortened::kept).containsExactly(tuple(3, "[…] officers were trained."));
        assertThat(text.leftOut()).extracting(Entry::number).containsExactly(4, 5);
        assertThat(text.lines()).extracting(Entry::text).doesNotContain("The inquiry is open.");
    }

    private static String said(ReportText text, int number) {
        return text.lines().stream().filter(line -> line.number() == number).map(line -> line.lead() + line.text()).findFirst().orElse("");
    }

    private static Entry shared(int number, String recommendation) {
        return new Entry(number, EntryKind.ACTION, "D", recommendation, recommendation, "UNDP: Delivered, 2 May 2027.", "Forty officers were trained.", "source of " + number,
            "A1", new Entry.Shared("A1", "UNDP: Delivered. See {place}."));
    }

    private static Entry entry(int number, EntryKind kind, String recommendation, String lead, String text) {
        return new Entry(number, kind, "D", recommendation, "D, para. 1", lead, text, "source of " + number, "R" + number);
    }
}
