package org.action2.casework.generator;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.action2.casework.engine.CopiedRows;
import org.action2.casework.engine.CopiedRows.CopiedTable;
import org.action2.casework.engine.CopiedRows.CopySql;
import org.action2.casework.generator.CaseSource.RegisterTable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Copies cases within the database: every row that the engine and the register have of a case, with other ids, a
 * reference of its own and at other times. What was done in seconds is stretched over months; timers stay ahead.
 */
@Component
class CaseCopies {

    private static final Set<String> IDS = Set.of("id_", "execution_id_", "proc_inst_id_", "process_instance_id_", "root_proc_inst_id_",
        "parent_id_", "super_exec_", "act_inst_id_", "parent_act_inst_id_", "task_id_", "call_proc_inst_id_", "super_process_instance_id_",
        "var_inst_id_", "bytearray_id_", "var_scope_", "job_id_", "operation_id_");
    private static final String SHIFTED = "x.%s - c.shift";
    private static final String RENAMED = "replace(replace(replace(%s, c.old_reference, c.reference), c.old_shared, c.shared), c.old_phrase, c.phrase)";
    private static final int OLDEST_END_DAYS = 700;
    private static final double NO_END = 86_400.0 * 365;
    private static final double AN_INSTANT = 0.05;
    private static final int OLDEST_TASK_DAYS = 45; // no report of a running grant is overdue, which would keep its country from new requests

    private final JdbcTemplate template;
    private final JdbcClient jdbc;
    private final List<CopiedRows> rows;
    private final Random random = new Random(2);

    CaseCopies(JdbcTemplate template, JdbcClient jdbc, List<CopiedRows> rows) {
        this.template = template;
        this.jdbc = jdbc;
        this.rows = rows;
    }

    /**
     * A case that is copied, with those that came of it.
     *
     * @param cases the case itself first
     * @param size how many of the generated cases it counts for
     */
    record Template(List<Case> cases, boolean finished, int weight, int size, boolean fresh) {

        double roomSeconds() {
            return cases.stream().mapToDouble(Case::roomSeconds).min().orElseThrow();
        }

        List<Case> others() {
            return cases.subList(1, cases.size());
        }

        List<String> references() {
            return cases.stream().map(Case::reference).toList();
        }

        /** Whether nothing happened in the case itself since those that came of it have begun. */
        boolean waitsForOthers() {
            return others().stream().anyMatch(other -> other.pivot().isAfter(cases.get(0).pivot()));
        }

        /** When the last of those that came of it had begun; the case itself, where none did. */
        OffsetDateTime othersBegun() {
            return others().stream().map(Case::began).max(Comparator.naturalOrder()).orElse(cases.get(0).began());
        }
    }

    /**
     * A case of a template.
     *
     * @param began when it was entered in its register, which is an instant before its process starts; instants become days in copies
     * @param pivot when the last happened in it, which happens in its copies at times of their own
     * @param room how long ago its open tasks may have begun without an escalation that would have come by now
     */
    record Case(String root, String reference, OffsetDateTime began, OffsetDateTime pivot, double roomSeconds) {
    }

    /** Looks at a case that went through the engine. */
    Template template(CaseSource.Played played, CaseSource.Sample sample) {
        return new Template(played.references().stream().map(this::look).toList(), sample.finished(), sample.weight(), played.size(), played.fresh());
    }

    private Case look(String reference) {
        return jdbc.sql("""
            select p.id, least(p.started_at at time zone current_setting('TimeZone'),
                    (select min(entered_at) from case_stage_view s where s.reference = :reference)) as began,
                greatest(max(a.started_at), max(a.ended_at)) at time zone current_setting('TimeZone') as pivot,
                (select extract(epoch from min(j.due_at) - localtimestamp) from engine_job j
                 where j.case_id = p.id and j.definition is not null and j.due_at is not null) as room
            from engine_instance_history p join engine_activity_history a on a.case_id = p.id
            where p.business_key = :reference and p.case_id = p.id group by p.id, p.started_at
            """).param("reference", reference)
            .query((row, i) -> new Case(row.getString("id"), reference, row.getObject("began", OffsetDateTime.class),
                row.getObject("pivot", OffsetDateTime.class), row.getObject("room") == null ? NO_END : row.getDouble("room"))).single();
    }

    /** Makes a copy of each template, as often as it is given. */
    void copy(CaseSource source, List<Template> templates) {
        jdbc.sql("""
            create temporary table if not exists case_copy (number bigint, root text, old_reference text, reference text, old_shared text,
                shared text, old_phrase text, phrase text, pivot timestamp, at timestamp, stretch double precision, shift interval,
                age_days integer, days integer) on commit delete rows
            """).update();
        jdbc.sql("create temporary table if not exists template_instance (root text, id text) on commit delete rows").update();
        fill(source, templates);
        jdbc.sql("""
            insert into template_instance select distinct p.case_id, p.id from engine_instance_history p
            where p.case_id in (select root from case_copy)
            """).update();
        template.execute("analyze case_copy");
        template.execute("analyze template_instance");
        rows.stream().flatMap(each -> each.tables(sql(source)).stream()).forEach(this::copy);
        source.register().forEach(this::copyRegister);
        source.complete(jdbc);
    }

    /** Lets the database know how much it holds now. */
    void analyze() {
        template.execute("analyze");
    }

    /** A copy of a case. @param lasts seconds from when those that came of it began, or else itself, until the last happened */
    private record Copy(Template of, List<String> references, String phrase, double age, double lasts, double waited) {
    }

    private record Row(long number, Copy copy, int place) {

        Case original() {
            return copy.of().cases().get(place);
        }

        /** What happened in the case itself is stretched until the others begin or, where it went on, until the last happened in it. */
        boolean endsWhereOthersBegin() {
            return place == 0 && copy.of().waitsForOthers();
        }

        double age() {
            return copy.age() + (endsWhereOthersBegin() ? copy.lasts() : 0);
        }

        double stretch() {
            var goesOn = place == 0 && !copy.of().others().isEmpty() && !endsWhereOthersBegin();
            var from = goesOn ? copy.of().othersBegun() : original().began();
            var took = Duration.between(from, original().pivot()).toNanos() / 1e9;
            return took < AN_INSTANT ? 1 : Math.max(1, (endsWhereOthersBegin() ? copy.waited() : copy.lasts()) / took);
        }
    }

    private void fill(CaseSource source, List<Template> templates) {
        var turns = new LinkedHashMap<Template, Integer>();
        templates.forEach(each -> turns.merge(each, 1, Integer::sum));
        var phrases = source.phrases();
        var copies = turns.entrySet().stream().flatMap(turn -> source.references(turn.getKey().references(), turn.getKey().finished(), turn.getValue()).stream()
            .map(references -> copy(turn.getKey(), references, phrases.get(random.nextInt(phrases.size()))))).toList();
        var first = jdbc.sql("select coalesce(sum(cases), 0) from generated_cases").query(Long.class).single();
        var rows = new ArrayList<Row>();
        for (var i = 0; i < copies.size(); i++) {
            for (var place = 0; place < copies.get(i).references().size(); place++) {
                rows.add(new Row(first + i, copies.get(i), place));
            }
        }
        write(rows, phrases.get(0));
    }

    private void write(List<Row> rows, String phrase) {
        template.batchUpdate("""
            insert into case_copy (number, root, old_reference, reference, old_shared, shared, old_phrase, phrase, pivot, at, stretch, shift, age_days, days)
            values (?, ?, ?, ?, ?, ?, ?, ?, cast(? as timestamptz), cast(? as timestamptz), ?, make_interval(secs => ?), ?, ?)
            """, rows, 1_000, (values, row) -> {
                var copy = row.copy();
                var pivot = row.original().pivot();
                values.setLong(1, row.number());
                values.setString(2, row.original().root());
                values.setString(3, row.original().reference());
                values.setString(4, copy.references().get(row.place()));
                values.setString(5, row.place() == 0 ? "" : copy.of().references().get(0));
                values.setString(6, row.place() == 0 ? "" : copy.references().get(0));
                values.setString(7, phrase);
                values.setString(8, copy.phrase());
                values.setObject(9, pivot);
                values.setObject(10, pivot.minusSeconds((long) row.age()));
                values.setDouble(11, row.stretch());
                values.setDouble(12, (long) copy.age());
                values.setInt(13, (int) (copy.age() / 86_400));
                values.setInt(14, (int) ((copy.age() + copy.lasts() + copy.waited()) / 86_400));
            });
    }

    private Copy copy(Template of, List<String> references, String phrase) {
        var age = of.finished() ? days(1, OLDEST_END_DAYS) : Math.max(0, Math.min(of.roomSeconds() - days(1, 1), days(OLDEST_TASK_DAYS, OLDEST_TASK_DAYS))) * random.nextDouble();
        var lasts = of.fresh() ? 0 : of.finished() ? days(60, 600) : days(10, 300);
        return new Copy(of, references, phrase, age, lasts, of.others().isEmpty() ? 0 : days(2, 30));
    }

    private double days(int least, int most) {
        return 86_400.0 * (least + random.nextDouble() * (most - least));
    }

    private void copyRegister(RegisterTable table) {
        var columns = new HashMap<>(table.columns());
        columns.putIfAbsent(table.key(), "c.reference");
        columns.putIfAbsent("process_instance_id", CaseSource.copiedId("x.process_instance_id"));
        copy(table.name(), table.join(), columns, "");
    }

    private static CopySql sql(CaseSource source) {
        return new CopySql() {

            @Override
            public String id(String id) {
                return CaseSource.copiedId(id);
            }

            @Override
            public String moved(String column) {
                return CaseCopies.moved(column);
            }

            @Override
            public String shifted(String column) {
                return CaseCopies.shifted(column);
            }

            @Override
            public String renamed(String text) {
                return RENAMED.formatted(text);
            }

            @Override
            public String variable(String name, String text) {
                return source.variables().entrySet().stream().map(each -> "when '" + each.getKey() + "' then " + each.getValue())
                    .collect(Collectors.joining(" ", "case " + name + " ", " else " + RENAMED.formatted(text) + " end"));
            }
        };
    }

    private void copy(CopiedTable table) {
        copy(table.name(), table.join(), table.columns(), table.condition());
    }

    private void copy(String table, String join, Map<String, String> columns, String condition) {
        var values = new LinkedHashMap<String, String>();
        jdbc.sql("""
            select column_name, data_type from information_schema.columns
            where table_schema = current_schema() and table_name = :table and is_generated = 'NEVER' and is_identity = 'NO' order by ordinal_position
            """).param("table", table).query(row -> {
                var column = row.getString("column_name");
                values.put(column, columns.containsKey(column) ? columns.get(column) : value(column, row.getString("data_type")));
            });
        jdbc.sql("insert into %s (%s) select %s from %s x %s %s".formatted(table, String.join(", ", values.keySet()),
            String.join(", ", values.values()), table, join, condition)).update();
    }

    private static String value(String column, String type) {
        if (IDS.contains(column)) {
            return CaseSource.copiedId("x." + column);
        }
        if (column.equals("removal_time_")) {
            return shifted(column);
        }
        if (column.equals("duration_")) {
            return "round(x.duration_ * c.stretch)::bigint";
        }
        return type.startsWith("timestamp") ? moved(column) : "x." + column;
    }

    private static String moved(String column) {
        return CaseSource.moved("c", column);
    }

    private static String shifted(String column) {
        return SHIFTED.formatted(column);
    }
}
