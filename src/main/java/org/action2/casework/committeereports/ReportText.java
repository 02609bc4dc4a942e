package org.action2.casework.committeereports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The statements of a report as people left them, in the order of the draft; sentences of their own stand at the end of their recommendation. */
record ReportText(List<Entry> lines) {

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
        var gone = entries.stream().filter(Entry::isQuotation).filter(entry -> isLeftOut(changed.get(entry.number()))).map(ReportText::partOf).collect(Collectors.toSet());
        var lines = new ArrayList<Entry>();
        for (var i = 0; i < entries.size(); i++) {
            var entry = entries.get(i);
            var part = partOf(entry);
            var change = changed.get(entry.number());
            if (!gone.contains(part) && !isLeftOut(change)) {
                lines.add(change == null ? entry : entry.shortenedTo(change.text()));
            }
            var isLastOfPart = i == entries.size() - 1 || !partOf(entries.get(i + 1)).equals(part);
            if (isLastOfPart && !gone.contains(part)) {
                lines.addAll(added.getOrDefault(part, List.of()));
            }
        }
        return new ReportText(List.copyOf(lines));
    }

    /** What a statement belongs to: its recommendation or, for what is said of a document, that. */
    static String partOf(Entry entry) {
        return Objects.requireNonNullElse(entry.recommendation(), entry.document());
    }

    /** How many words a limit counts: all that is said and quoted, without headings and sources. */
    int words() {
        return lines.stream().mapToInt(line -> WordCount.of(line.lead()) + WordCount.of(line.text())).sum();
    }

    private static boolean isLeftOut(@Nullable Change change) {
        return change != null && change.is(Change.LEAVE_OUT);
    }

    private static Entry own(Entry about, Change change, List<Entry> entries) {
        Map<String, String> sources = new HashMap<>();
        entries.forEach(entry -> sources.putIfAbsent(entry.record(), entry.source()));
        var isRecord = change.sourceKind().equals(Change.RECORD);
        return new Entry(about.number(), EntryKind.OWN, about.document(), about.recommendation(), about.place(), "", change.text(),
            isRecord ? sources.getOrDefault(change.source(), change.source()) : change.source(), isRecord ? change.source() : "");
    }
}
