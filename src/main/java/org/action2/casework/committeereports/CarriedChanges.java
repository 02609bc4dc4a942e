package org.action2.casework.committeereports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What people changed of a draft, for another draft of the same report: a statement of the same record and text is changed as before,
 * a sentence of their own stands with its recommendation as before. A source that is no record of the report any more has to be chosen anew.
 *
 * @param kept as changes of the other draft
 * @param lost whose statements it does not have, as changes of the one before
 */
record CarriedChanges(List<Change> kept, List<Change> lost) {

    /** What makes two statements the same, whatever their numbers. */
    private record Statement(EntryKind kind, String part, String record, String text) {

        static Statement of(Entry entry) {
            return new Statement(entry.kind(), ReportText.partOf(entry), entry.record(), entry.text());
        }
    }

    static CarriedChanges of(List<Entry> before, List<Change> changes, List<Entry> now) {
        var byNumber = before.stream().collect(Collectors.toMap(Entry::number, entry -> entry));
        var statements = new HashMap<Statement, Entry>();
        var parts = new HashMap<String, Entry>();
        var records = new HashSet<String>();
        now.forEach(entry -> {
            statements.putIfAbsent(Statement.of(entry), entry);
            parts.putIfAbsent(ReportText.partOf(entry), entry);
            records.add(entry.record());
        });
        var kept = new ArrayList<Change>();
        var lost = new ArrayList<Change>();
        changes.forEach(change -> {
            var about = byNumber.get(change.number());
            var same = about == null ? null : statements.get(Statement.of(about));
            if (same == null && about != null && change.is(Change.ADD)) {
                same = parts.get(ReportText.partOf(about));
            }
            if (same == null) {
                lost.add(change);
            } else {
                var isGone = change.sourceKind().equals(Change.RECORD) && !records.contains(change.source());
                kept.add(new Change(String.valueOf(same.number()), change.change(), change.text(), change.sourceKind(), isGone ? "" : change.source()));
            }
        });
        return new CarriedChanges(List.copyOf(kept), List.copyOf(lost));
    }

    /** The statements of the draft before whose changes were lost, each with its change. */
    Map<Change, Entry> lostOf(List<Entry> before) {
        var byNumber = before.stream().collect(Collectors.toMap(Entry::number, entry -> entry));
        var found = new LinkedHashMap<Change, Entry>();
        lost.forEach(change -> {
            var about = byNumber.get(change.number());
            if (about != null) {
                found.put(change, about);
            }
        });
        return found;
    }
}
