package org.action2.casework.committeereports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the registers say otherwise by now than when the draft of a report was made from them. */
@Component
class RecordsSince {

    private final ReportEntries entries;
    private final DraftComposer composer;

    RecordsSince(ReportEntries entries, DraftComposer composer) {
        this.entries = entries;
        this.composer = composer;
    }

    /** @param section of whichever of the two there is @param then what the draft says; empty where it says nothing of it @param now what is on record */
    record Difference(String place, EntryKind.Section section, String then, String now) {
    }

    /** One statement among others, whatever its number and whatever it says. */
    private record About(EntryKind kind, String part, String record) {
    }

    List<Difference> of(Report report) {
        return between(entries.of(report.key()), composer.compose(report));
    }

    static List<Difference> between(List<Entry> then, List<Entry> now) {
        var before = new LinkedHashMap<About, Entry>();
        then.forEach(entry -> before.put(about(entry), entry));
        var differences = new ArrayList<Difference>();
        var after = new HashMap<About, Entry>();
        now.forEach(entry -> {
            after.put(about(entry), entry);
            var earlier = before.get(about(entry));
            if (earlier == null || !said(earlier).equals(said(entry))) {
                differences.add(new Difference(entry.place(), entry.kind().section(), earlier == null ? "" : said(earlier), said(entry)));
            }
        });
        before.forEach((about, entry) -> {
            if (!after.containsKey(about)) {
                differences.add(new Difference(entry.place(), entry.kind().section(), said(entry), ""));
            }
        });
        return List.copyOf(differences);
    }

    private static About about(Entry entry) {
        return new About(entry.kind(), ReportText.partOf(entry), entry.record());
    }

    private static String said(Entry entry) {
        return (entry.lead() + " " + entry.text()).strip();
    }
}
