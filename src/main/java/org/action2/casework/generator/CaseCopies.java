package org.action2.casework.generator;

import java.time.OffsetDateTime;
import java.util.ArrayDeque;
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
    private static final String MOVED = "c.at - (c.pivot - x.%s) * c.stretch";
    private static final String SHIFTED = "x.%s - (c.pivot - c.at)";
    private static final String RENAMED = "replace(replace(x.%s, c.old_reference, c.reference), c.old_phrase, c.phrase)";
    private static final int OLDEST_END_DAYS = 700;
    private static final int OLDEST_TASK_DAYS = 45; // no report of a running grant is overdue, which would keep its country from new requests

    private final JdbcTemplate template;
    private final JdbcClient jdbc;
    private final Random random = new Random(2);

    CaseCopies(JdbcTemplate template, JdbcClient jdbc) {
        this.template = template;
        this.jdbc = jdbc;
    }

    /**
     * A case that is copied.
     *
     * @param pivot when the last happened in it, which happens in its copies at times of their own
     * @param took how long all took that happened in it
     * @param room how long ago its open tasks may have begun without an escalation that would have come by now
     */
    record Template(String root, String reference, boolean finished, int weight, OffsetDateTime pivot, double tookSeconds, double roomSeconds) {
    }

    /** Looks at a case that went through the engine. */
    Template template(String reference, boolean finished, int weight) {
        return jdbc.sql("""
            select p.id_, greatest(max(a.start_time_), max(a.end_time_)) at time zone current_setting('TimeZone') as pivot,
                extract(epoch from greatest(max(a.start_time_), max(a.end_time_)) - p.start_time_) as took,
                (select extract(epoch from min(j.duedate_) - localtimestamp) from act_ru_job j
                 where j.root_proc_inst_id_ = p.id_ and j.job_def_id_ is not null and j.duedate_ is not null) as room
            from act_hi_procinst p join act_hi_actinst a on a.root_proc_inst_id_ = p.id_
            where p.business_key_ = :reference and p.root_proc_inst_id_ = p.id_ group by p.id_, p.start_time_
            """).param("reference", reference)
            .query((row, i) -> new Template(row.getString("id_"), reference, finished, weight, row.getObject("pivot", OffsetDateTime.class),
                row.getDouble("took"), row.getDouble("room"))).single();
    }

    /** Makes so many copies, of the templates in turn. */
    void copy(CaseSource source, List<Template> templates, int count) {
        jdbc.sql("""
            create temporary table if not exists case_copy (number bigint, root text, old_reference text, reference text, old_phrase text,
                phrase text, pivot timestamp, at timestamp, stretch double precision, age_days integer, days integer) on commit delete rows
            """).update();
        jdbc.sql("create temporary table if not exists template_instance (root text, id text) on commit delete rows").update();
        fill(source, templates, count);
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

    private record Copy(Template of, String reference, String phrase, double age, double stretch) {
    }

    private void fill(CaseSource source, List<Template> templates, int count) {
        var turns = new LinkedHashMap<Template, Integer>();
        for (var i = 0; i < count; i++) {
            turns.merge(templates.get(i % templates.size()), 1, Integer::sum);
        }
        var phrases = source.phrases();
        var copies = turns.entrySet().stream().flatMap(turn -> {
            var references = new ArrayDeque<>(source.references(turn.getKey().reference(), turn.getKey().finished(), turn.getValue()));
            return references.stream().map(reference -> copy(turn.getKey(), reference, phrases.get(random.nextInt(phrases.size()))));
        }).toList();
        var first = jdbc.sql("select coalesce(sum(cases), 0) from generated_cases").query(Long.class).single();
        var number = new long[] {first};
        template.batchUpdate("""
            insert into case_copy (number, root, old_reference, reference, old_phrase, phrase, pivot, at, stretch, age_days, days)
            values (?, ?, ?, ?, ?, ?, cast(? as timestamptz), cast(? as timestamptz), ?, ?, ?)
            """, copies, 1_000, (row, copy) -> {
                var pivot = copy.of().pivot();
                row.setLong(1, number[0]++);
                row.setString(2, copy.of().root());
                row.setString(3, copy.of().reference());
                row.setString(4, copy.reference());
                row.setString(5, phrases.get(0));
                row.setString(6, copy.phrase());
                row.setObject(7, pivot);
                row.setObject(8, pivot.minusSeconds((long) copy.age()));
                row.setDouble(9, copy.stretch());
                row.setInt(10, (int) (copy.age() / 86_400));
                row.setInt(11, (int) ((copy.age() + copy.of().tookSeconds() * copy.stretch()) / 86_400));
            });
    }

    private Copy copy(Template of, String reference, String phrase) {
        var age = of.finished() ? days(1, OLDEST_END_DAYS) : Math.max(0, Math.min(of.roomSeconds() - days(1, 1), days(OLDEST_TASK_DAYS, OLDEST_TASK_DAYS))) * random.nextDouble();
        var before = of.finished() ? days(60, 600) : days(10, 300);
        var stretch = of.tookSeconds() < 0.05 ? 1 : Math.max(1, before / of.tookSeconds());
        return new Copy(of, reference, phrase, age, stretch);
    }

    private double days(int least, int most) {
        return 86_400.0 * (least + random.nextDouble() * (most - least));
    }

    private void copyHistory(CaseSource source) {
        copy("act_ge_bytearray", """
            join (select distinct v.bytearray_id_ as id, i.root from template_instance i join act_hi_varinst v on v.proc_inst_id_ = i.id
                  union select d.bytearray_id_, i.root from template_instance i join act_hi_detail d on d.proc_inst_id_ = i.id
                  union select v.bytearray_id_, i.root from template_instance i join act_ru_variable v on v.proc_inst_id_ = i.id) b on b.id = x.id_
            join case_copy c on c.root = b.root""", Map.of());
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
            "duedate_", "case when " + rung + " then t.due_date_ - (c.pivot - c.at) else " + shifted("duedate_") + " end",
            "handler_cfg_", "case when x.handler_type_ = 'task-alarm' then case when " + rung + " then 'overdue' else split_part(x.handler_cfg_, ' ', 1) end"
                + " || ' ' || " + CaseSource.copiedId("t.id_") + " else x.handler_cfg_ end",
            "lock_owner_", "null", "lock_exp_time_", "null"),
            "where not (" + rung + " and t.due_date_ - (c.pivot - c.at) < localtimestamp)");
    }

    private void copyRegister(RegisterTable table) {
        var columns = new HashMap<>(table.columns());
        columns.putIfAbsent(table.key(), "c.reference");
        columns.putIfAbsent("process_instance_id", CaseSource.copiedId("x.process_instance_id"));
        copy(table.name(), "join case_copy c on c.old_reference = x." + table.key(), columns);
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
        return MOVED.formatted(column);
    }

    private static String shifted(String column) {
        return SHIFTED.formatted(column);
    }

    private static String renamed(String column) {
        return RENAMED.formatted(column);
    }
}
