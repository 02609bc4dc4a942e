package org.action2.casework.committeereports;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.action2.casework.forms.Submission;
import org.action2.casework.refusals.Fault;

/**
 * Holds what people changed of a draft against its statements: each change is of a statement of the report, what was
 * shortened is the record's own text with its gaps marked, what the program says by a record stays as it is, and a sentence of
 * their own has a source, which is a record of this report other than the recommendation itself, or a citation. What was added to a
 * recommendation that is left out is not looked at, as it says nothing until that is kept again.
 */
final class ChangesCheck {

    private static final String LIST = CommitteeReportProcess.CHANGES;
    private static final int SHORTEST_CITATION = 5;

    private final Submission submission;
    private final Map<Integer, Entry> entries;
    private final Set<String> records;
    private final Set<String> quoted;
    private final Set<String> gone;
    private final Set<Integer> seen = new HashSet<>();
    private final List<Fault> faults = new ArrayList<>();

    private ChangesCheck(Submission submission, List<Entry> entries, List<Change> changes) {
        this.submission = submission;
        this.entries = entries.stream().collect(Collectors.toMap(Entry::number, entry -> entry));
        this.records = entries.stream().map(Entry::record).collect(Collectors.toSet());
        this.quoted = entries.stream().filter(Entry::isQuotation).map(Entry::record).collect(Collectors.toSet());
        this.gone = ReportText.goneParts(entries, changes);
    }

    /** What is wrong; empty if nothing is. */
    static List<Fault> of(Submission submission, List<Entry> entries, List<Change> changes) {
        var check = new ChangesCheck(submission, entries, changes);
        for (var row = 0; row < changes.size(); row++) {
            check.check(row, changes.get(row));
        }
        return check.faults;
    }

    private void check(int row, Change change) {
        var about = entries.get(change.number());
        if (about == null) {
            refuse(row, Change.ENTRY, "committeereports.no-such-statement");
        } else if (change.is(Change.ADD)) {
            if (!gone.contains(ReportText.partOf(about))) {
                added(row, change);
            }
        } else if (!seen.add(about.number())) {
            refuse(row, Change.ENTRY, "committeereports.stands-in-another-row");
        } else if (change.is(Change.SHORTEN)) {
            shortened(row, change, about);
        }
    }

    private void shortened(int row, Change change, Entry about) {
        if (about.text().isEmpty()) {
            refuse(row, Change.CHANGE, "committeereports.is-never-shortened");
        } else if (change.text().isEmpty()) {
            refuse(row, Change.TEXT, "forms.is-required");
        } else if (!Shortening.isOf(about.text(), change.text())) {
            refuse(row, Change.TEXT, "committeereports.is-not-shortened", Shortening.GAP);
        }
    }

    private void added(int row, Change change) {
        if (change.text().isEmpty()) {
            refuse(row, Change.TEXT, "forms.is-required");
        }
        if (change.sourceKind().isEmpty()) {
            refuse(row, Change.SOURCE_KIND, "forms.is-required");
        } else if (change.source().isEmpty()) {
            refuse(row, Change.SOURCE, "forms.is-required");
        } else if (change.sourceKind().equals(Change.RECORD) && !records.contains(change.source())) {
            refuse(row, Change.SOURCE, "committeereports.no-record-of-the-report");
        } else if (change.sourceKind().equals(Change.RECORD) && quoted.contains(change.source())) {
            refuse(row, Change.SOURCE, "committeereports.recommendation-is-no-source");
        } else if (change.sourceKind().equals(Change.CITATION) && change.source().codePoints().filter(Character::isLetterOrDigit).count() < SHORTEST_CITATION) {
            refuse(row, Change.SOURCE, "committeereports.is-no-citation");
        }
    }

    private void refuse(int row, String column, String key, Object... arguments) {
        faults.add(submission.rowFault(LIST, row, column, key, arguments));
    }
}
