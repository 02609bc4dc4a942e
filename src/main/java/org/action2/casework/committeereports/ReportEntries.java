package org.action2.casework.committeereports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.action2.casework.committeereports.Entry.Shared;
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

    /** Keeps the draft of a report as it was made from the records; nobody changes that. */
    void keep(Report report, List<Entry> entries) {
        insert("""
            insert into committee_report_entry (report, draft, number, kind, document, recommendation, place, lead, text, source, record, topic, elsewhere)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """, entries, (entry, position) -> row(report.key(), report.draft(), entry, entry.shared().topic(), entry.shared().elsewhere()));
    }

    /** Keeps the text that was cleared, line by line. */
    void freeze(String report, ReportText text) {
        insert("""
            insert into committee_report_line (report, position, number, kind, document, recommendation, place, lead, text, source, record) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """, text.lines(), (entry, position) -> row(report, position, entry));
    }

    private interface Row {
        Object[] of(Entry entry, int position);
    }

    private static Object[] row(String report, int draftOrPosition, Entry entry, String... more) {
        var values = new ArrayList<@Nullable Object>();
        Collections.addAll(values, report, draftOrPosition, entry.number(), entry.kind().id(), entry.document(), entry.recommendation(), entry.place(), entry.lead(), entry.text(),
            entry.source(), entry.record());
        Collections.addAll(values, (Object[]) more);
        return values.toArray();
    }

    private void insert(String sql, List<Entry> entries, Row row) {
        var rows = new ArrayList<Object[]>();
        entries.forEach(entry -> rows.add(row.of(entry, rows.size() + 1)));
        for (var from = 0; from < rows.size(); from += BATCH) {
            template.batchUpdate(sql, rows.subList(from, Math.min(rows.size(), from + BATCH)));
        }
    }

    /** The statements of the draft that counts. */
    List<Entry> of(String report) {
        return jdbc.sql("""
            select e.* from committee_report r join committee_report_entry e on e.report = r.key and e.draft = r.draft where r.key = :report order by e.number
            """).param("report", report).query(ReportEntries::statement).list();
    }

    /** Those of another draft. */
    List<Entry> of(String report, int draft) {
        return jdbc.sql("select * from committee_report_entry where report = :report and draft = :draft order by number").param("report", report).param("draft", draft)
            .query(ReportEntries::statement).list();
    }

    /** The text that was cleared; empty before. */
    ReportText frozen(String report) {
        return new ReportText(jdbc.sql("select * from committee_report_line where report = :report order by position").param("report", report)
            .query(ReportEntries::entry).list());
    }

    /** Takes the place of what was changed of the draft before; what is about none of its statements is no change of it. */
    void change(Report report, List<Change> changes) {
        jdbc.sql("delete from committee_report_change where report = :report and draft = :draft").param("report", report.key()).param("draft", report.draft()).update();
        for (var i = 0; i < changes.size(); i++) {
            var change = changes.get(i);
            jdbc.sql("""
                insert into committee_report_change (report, draft, position, entry, change, text, source_kind, source)
                select report, draft, :position, number, :change, :text, :sourceKind, :source from committee_report_entry
                where report = :report and draft = :draft and number = :entry
                """).param("report", report.key()).param("draft", report.draft()).param("position", i + 1).param("entry", change.number()).param("change", change.change())
                .param("text", change.text()).param("sourceKind", change.sourceKind()).param("source", change.source()).update();
        }
    }

    /** What was changed of the draft that counts. */
    List<Change> changes(String report) {
        return jdbc.sql("""
            select cast(c.entry as text) as entry, c.change, c.text, c.source_kind, c.source
            from committee_report r join committee_report_change c on c.report = r.key and c.draft = r.draft where r.key = :report order by c.position
            """).param("report", report).query(Change.class).list();
    }

    /** What was changed of another draft. */
    List<Change> changes(String report, int draft) {
        return jdbc.sql("""
            select cast(entry as text) as entry, change, text, source_kind, source from committee_report_change where report = :report and draft = :draft order by position
            """).param("report", report).param("draft", draft).query(Change.class).list();
    }

    /** The text as it stands: as it was cleared or, before, the draft with what was changed of it. */
    ReportText text(Report report) {
        return report.frozen().isPresent() ? frozen(report.key()) : ReportText.of(of(report.key()), changes(report.key()));
    }

    private static Entry entry(ResultSet row, int position) throws SQLException {
        return entry(row, Shared.NONE);
    }

    private static Entry statement(ResultSet row, int position) throws SQLException {
        return entry(row, new Shared(row.getString("topic"), row.getString("elsewhere")));
    }

    private static Entry entry(ResultSet row, Shared shared) throws SQLException {
        return new Entry(row.getInt("number"), EntryKind.of(row.getString("kind")), row.getString("document"), row.getString("recommendation"), row.getString("place"),
            row.getString("lead"), row.getString("text"), row.getString("source"), row.getString("record"), shared);
    }
}
