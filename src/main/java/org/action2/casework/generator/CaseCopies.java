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
    private static final String CASE_OF_INSTANCE = "join template_instance i on i.id = x.proc_inst_id_ join case_copy c on c.root = i.root";
    private static final String SHIFTED = "x.%s - c.shift";
    private static final String RENAMED = "replace(replace(replace(%s, c.old_reference, c.reference), c.old_shared, c.shared), c.old_phrase, c.phrase)";
    private static final int OLDEST_END_DAYS = 700;
    private static final double NO_END = 86_400.0 * 365;
    private static final double AN_INSTANT = 0.05;
    private static final int OLDEST_TASK_DAYS = 45; // no report of a running grant is overdue, which would keep its country from new requests

    private final JdbcTemplate template;
    private final JdbcClient jdbc;
    private final Random random = new Random(2);

    CaseCopies(JdbcTemplate template, JdbcClient jdbc) {
        this.template = template;
        this.jdbc = jdbc;
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
            select p.id_, least(p.start_time_ at time zone current_setting('TimeZone'),
                    (select min(entered_at) from case_stage where case_stage.reference = :reference)) as began,
                greatest(max(a.start_time_), max(a.end_time_)) at time zone current_setting('TimeZone') as pivot,
                (select extract(epoch from min(j.duedate_) - localtimestamp) from act_ru_job j
                 where j.root_proc_inst_id_ = p.id_ and j.job_def_id_ is not null and j.duedate_ is not null) as room
            from act_hi_procinst p join act_hi_actinst a on a.root_proc_inst_id_ = p.id_
            where p.business_key_ = :reference and p.root_proc_inst_id_ = p.id_ group by p.id_, p.start_time_
            """).param("reference", reference)
            .query((row, i) -> new Case(row.getString("id_"), reference, row.getObject("began", OffsetDateTime.class),
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
            insert into template_instance select distinct p.root_proc_inst_id_, p.id_ from act_hi_procinst p
            where p.root_proc_inst_id_ in (select root from case_copy)
            """).update();
        template.execute("analyze case_copy");
        template.execute("analyze template_instance");
        copyHistory(source);
        copyRunning(source);
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

    private void copyHistory(CaseSource source) {
        copy("act_ge_bytearray", """
            join (select v.bytearray_id_ as id, i.root, v.var_type_ = 'json' as json from template_instance i join act_hi_varinst v on v.proc_inst_id_ = i.id
                  union select d.bytearray_id_, i.root, d.var_type_ = 'json' from template_instance i join act_hi_detail d on d.proc_inst_id_ = i.id
                  union select v.bytearray_id_, i.root, v.type_ = 'json' from template_instance i join act_ru_variable v on v.proc_inst_id_ = i.id) b on b.id = x.id_
            join case_copy c on c.root = b.root""", Map.of(
            "bytes_", "case when b.json then convert_to(" + RENAMED.formatted("convert_from(x.bytes_, 'UTF8')") + ", 'UTF8') else x.bytes_ end"));
        copy("act_hi_procinst", "join case_copy c on c.root = x.root_proc_inst_id_", Map.of("business_key_", renamed("business_key_")));
        copy("act_hi_actinst", CASE_OF_INSTANCE, Map.of());
        copy("act_hi_taskinst", CASE_OF_INSTANCE, Map.of("due_date_", moved("start_time_") + " + (x.due_date_ - x.start_time_)"));
        copy("act_hi_varinst", CASE_OF_INSTANCE, Map.of("text_", variable(source)));
        copy("act_hi_detail", CASE_OF_INSTANCE, Map.of("text_", variable(source)));
        copy("act_hi_identitylink", "join case_copy c on c.root = x.root_proc_inst_id_", Map.of());
        copy("act_hi_op_log", "join case_copy c on c.root = x.root_proc_inst_id_", Map.of());
        copy("case_act", "join case_copy c on c.root = x.case_id", Map.of("case_id", CaseSource.copiedId("x.case_id")));
        copy("act_hi_job_log", "join case_copy c on c.root = x.root_proc_inst_id_", Map.of(
            "job_duedate_", shifted("job_duedate_"), "job_def_configuration_", "x.job_def_configuration_"));
    }

    private void copyRunning(CaseSource source) {
        copy("act_ru_execution", CASE_OF_INSTANCE, Map.of("business_key_", renamed("business_key_")));
        copy("act_ru_task", CASE_OF_INSTANCE, Map.of("due_date_", shifted("due_date_"), "follow_up_date_", shifted("follow_up_date_")));
        copy("act_ru_variable", CASE_OF_INSTANCE, Map.of("text_", variable(source)));
        copy("act_ru_identitylink", "join act_ru_task t on t.id_ = x.task_id_ join template_instance i on i.id = t.proc_inst_id_ join case_copy c on c.root = i.root", Map.of());
        copy("act_ru_event_subscr", CASE_OF_INSTANCE, Map.of());
        copyTimers();
    }

    /** A reminder whose time has passed has rung: the alarm of its task is the one at its due date, or none if that has passed as well. */
    private void copyTimers() {
        var task = "join template_instance i on i.id = x.process_instance_id_ join case_copy c on c.root = i.root"
            + " left join act_ru_task t on x.handler_type_ = 'task-alarm' and t.id_ = split_part(x.handler_cfg_, ' ', 2)";
        var rung = "(x.handler_type_ = 'task-alarm' and " + shifted("duedate_") + " < localtimestamp)";
        copy("act_ru_job", task, Map.of(
            "duedate_", "case when " + rung + " then t.due_date_ - c.shift else " + shifted("duedate_") + " end",
            "handler_cfg_", "case when x.handler_type_ = 'task-alarm' then case when " + rung + " then 'overdue' else split_part(x.handler_cfg_, ' ', 1) end"
                + " || ' ' || " + CaseSource.copiedId("t.id_") + " else x.handler_cfg_ end",
            "lock_owner_", "null", "lock_exp_time_", "null"),
            "where not (" + rung + " and t.due_date_ - c.shift < localtimestamp)");
    }

    private void copyRegister(RegisterTable table) {
        var columns = new HashMap<>(table.columns());
        columns.putIfAbsent(table.key(), "c.reference");
        columns.putIfAbsent("process_instance_id", CaseSource.copiedId("x.process_instance_id"));
        copy(table.name(), table.join(), columns);
    }

    private static String variable(CaseSource source) {
        return source.variables().entrySet().stream().map(each -> "when '" + each.getKey() + "' then " + each.getValue())
            .collect(Collectors.joining(" ", "case x.name_ ", " else " + renamed("text_") + " end"));
    }

    private void copy(String table, String join, Map<String, String> columns) {
        copy(table, join, columns, "");
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

    private static String renamed(String column) {
        return RENAMED.formatted("x." + column);
    }
}
