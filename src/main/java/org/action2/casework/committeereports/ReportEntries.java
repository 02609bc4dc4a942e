package org.action2.casework.committeereports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What reports say: the statements of their drafts, what people changed of these, and the text as it was cleared. */
@Component
class ReportEntries {

    private static final int BATCH = 500;

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    ReportEntries(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    /** Keeps a draft as it was made from the records; nobody changes that. */
    void keep(String report, List<Entry> entries) {
        insert("""
            insert into committee_report_entry (report, number, kind, document, recommendation, place, lead, text, source, record) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """, report, entries, false);
    }

    /** Keeps the text that was cleared, line by line. */
    void freeze(String report, ReportText text) {
        insert("""
            insert into committee_report_line (report, position, number, kind, document, recommendation, place, lead, text, source, record) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """, report, text.lines(), true);
    }

    private void insert(String sql, String report, List<Entry> entries, boolean isPlaced) {
        var rows = new ArrayList<Object[]>();
        for (var entry : entries) {
            var values = new ArrayList<@Nullable Object>();
            values.add(report);
            if (isPlaced) {
                values.add(rows.size() + 1);
            }
            values.add(entry.number());
            values.add(entry.kind().id());
            values.add(entry.document());
            values.add(entry.recommendation());
            Collections.addAll(values, entry.place(), entry.lead(), entry.text(), entry.source(), entry.record());
            rows.add(values.toArray());
        }
        for (var from = 0; from < rows.size(); from += BATCH) {
            template.batchUpdate(sql, rows.subList(from, Math.min(rows.size(), from + BATCH)));
        }
    }

    List<Entry> of(String report) {
        return jdbc.sql("select * from committee_report_entry where report = :report order by number").param("report", report).query(ReportEntries::entry).list();
    }

    /** The text that was cleared; empty before. */
    ReportText frozen(String report) {
        return new ReportText(jdbc.sql("select * from committee_report_line where report = :report order by position").param("report", report)
            .query(ReportEntries::entry).list());
    }

    /** Takes the place of what was changed before. */
    void change(String report, List<Change> changes) {
        jdbc.sql("delete from committee_report_change where report = :report").param("report", report).update();
        for (var i = 0; i < changes.size(); i++) {
            var change = changes.get(i);
            jdbc.sql("""
                insert into committee_report_change (report, position, entry, change, text, source_kind, source)
                values (:report, :position, :entry, :change, :text, :sourceKind, :source)
                """).param("report", report).param("position", i + 1).param("entry", change.number()).param("change", change.change()).param("text", change.text())
                .param("sourceKind", change.sourceKind()).param("source", change.source()).update();
        }
    }

    List<Change> changes(String report) {
        return jdbc.sql("select cast(entry as text) as entry, change, text, source_kind, source from committee_report_change where report = :report order by position")
            .param("report", report).query(Change.class).list();
    }

    /** The text as it stands: as it was cleared or, before, the draft with what was changed of it. */
    ReportText text(Report report) {
        return report.frozen().isPresent() ? frozen(report.key()) : ReportText.of(of(report.key()), changes(report.key()));
    }

    private static Entry entry(ResultSet row, int position) throws SQLException {
        return new Entry(row.getInt("number"), EntryKind.of(row.getString("kind")), row.getString("document"), row.getString("recommendation"), row.getString("place"),
            row.getString("lead"), row.getString("text"), row.getString("source"), row.getString("record"));
    }
}
