package org.action2.casework.committeereports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The statements of a report as people left them, in the order of the draft; sentences of their own stand at the end of their
 * recommendation. What several statements share is told in full at the first of them that is kept, to which the others refer. The
 * page on which the draft is written counts in the same way.
 *
 * @param lines     what the report says
 * @param leftOut   the statements that it says nothing of any more
 * @param shortened those of which it says a part
 */
record ReportText(List<Entry> lines, List<Entry> leftOut, List<Shortened> shortened) {

    /** @param original the statement as it was made @param kept what is left of its text */
    record Shortened(Entry original, String kept) {
    }

    /** A text of which only the lines are known. */
    ReportText(List<Entry> lines) {
        this(lines, List.of(), List.of());
    }

    /** @param changes which {@link ChangesCheck} found to be right */
    static ReportText of(List<Entry> entries, List<Change> changes) {
        var byNumber = entries.stream().collect(Collectors.toMap(Entry::number, entry -> entry));
        var changed = new HashMap<Integer, Change>();
        var added = new HashMap<String, List<Entry>>();
        changes.forEach(change -> {
            var about = byNumber.get(change.number());
            if (about != null && change.is(Change.ADD)) {
                added.computeIfAbsent(partOf(about), key -> new ArrayList<>()).add(own(about, change, entries));
            } else if (about != null) {
                changed.put(about.number(), change);
            }
        });
        var gone = goneParts(entries, changes);
        var toldAt = new HashMap<String, String>();
        var lines = new ArrayList<Entry>();
        var leftOut = new ArrayList<Entry>();
        var shortened = new ArrayList<Shortened>();
        for (var i = 0; i < entries.size(); i++) {
            var entry = entries.get(i);
            var part = partOf(entry);
            var change = changed.get(entry.number());
            var told = entry.isShared() ? toldAt.get(entry.shared().topic()) : null;
            if (gone.contains(part) || change != null && change.is(Change.LEAVE_OUT)) {
                leftOut.add(entry);
            } else if (told != null) {
                if (!entry.shared().elsewhere().isEmpty()) {
                    lines.add(entry.toldAt(told));
                }
            } else {
                lines.add(change == null ? entry : entry.shortenedTo(change.text()));
                toldAt.put(entry.shared().topic(), entry.place());
                if (change != null && !change.text().equals(entry.text())) {
                    shortened.add(new Shortened(entry, change.text()));
                }
            }
            var isLastOfPart = i == entries.size() - 1 || !partOf(entries.get(i + 1)).equals(part);
            if (isLastOfPart && !gone.contains(part)) {
                lines.addAll(added.getOrDefault(part, List.of()));
            }
        }
        leftOut.removeIf(entry -> entry.isShared() && toldAt.containsKey(entry.shared().topic()));
        return new ReportText(List.copyOf(lines), List.copyOf(leftOut), List.copyOf(shortened));
    }

    /** The parts whose recommendation is left out: all that is said of it is left out, too, and what people added waits until it is kept again. */
    static Set<String> goneParts(List<Entry> entries, List<Change> changes) {
        var leftOut = changes.stream().filter(change -> change.is(Change.LEAVE_OUT)).map(Change::number).collect(Collectors.toSet());
        return entries.stream().filter(entry -> entry.isQuotation() && leftOut.contains(entry.number())).map(ReportText::partOf).collect(Collectors.toSet());
    }

    /** What a statement belongs to: its recommendation or, for what is said of a document, that. */
    static String partOf(Entry entry) {
        return Objects.requireNonNullElse(entry.recommendation(), entry.document());
    }

    /** How many words a limit counts: all that is said and quoted, without headings and sources. */
    int words() {
        return lines.stream().mapToInt(line -> WordCount.of(line.lead()) + WordCount.of(line.text())).sum();
    }

    private static Entry own(Entry about, Change change, List<Entry> entries) {
        Map<String, String> sources = new HashMap<>();
        entries.forEach(entry -> sources.putIfAbsent(entry.record(), entry.source()));
        var isRecord = change.sourceKind().equals(Change.RECORD);
        return new Entry(about.number(), EntryKind.OWN, about.document(), about.recommendation(), about.place(), "", change.text(),
            isRecord ? sources.getOrDefault(change.source(), change.source()) : change.source(), isRecord ? change.source() : "");
    }
}
