package org.action2.casework.engine;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The rows that the engine has of a case, of its history and of what runs. */
@Component
class CopiedEngineRows implements CopiedRows {

    private static final String OF_INSTANCE = "join template_instance i on i.id = x.proc_inst_id_ join case_copy c on c.root = i.root";
    private static final String OF_CASE = "join case_copy c on c.root = x.root_proc_inst_id_";
    private static final String BYTES = """
        join (select v.bytearray_id_ as id, i.root, v.var_type_ = 'json' as json from template_instance i join act_hi_varinst v on v.proc_inst_id_ = i.id
              union select d.bytearray_id_, i.root, d.var_type_ = 'json' from template_instance i join act_hi_detail d on d.proc_inst_id_ = i.id
              union select v.bytearray_id_, i.root, v.type_ = 'json' from template_instance i join act_ru_variable v on v.proc_inst_id_ = i.id) b on b.id = x.id_
        join case_copy c on c.root = b.root""";
    private static final String OF_TASK = "join act_ru_task t on t.id_ = x.task_id_ join template_instance i on i.id = t.proc_inst_id_ "
        + "join case_copy c on c.root = i.root";
    private static final String OF_JOB = "join template_instance i on i.id = x.process_instance_id_ join case_copy c on c.root = i.root"
        + " left join act_ru_task t on x.handler_type_ = 'task-alarm' and t.id_ = split_part(x.handler_cfg_, ' ', 2)";

    @Override
    public List<CopiedTable> tables(CopySql sql) {
        var key = Map.of("business_key_", sql.renamed("x.business_key_"));
        var text = Map.of("text_", sql.variable("x.name_", "x.text_"));
        return List.of(
            new CopiedTable("act_ge_bytearray", BYTES, Map.of("bytes_", "case when b.json then convert_to("
                + sql.renamed("convert_from(x.bytes_, 'UTF8')") + ", 'UTF8') else x.bytes_ end")),
            new CopiedTable("act_hi_procinst", OF_CASE, key),
            new CopiedTable("act_hi_actinst", OF_INSTANCE, Map.of()),
            new CopiedTable("act_hi_taskinst", OF_INSTANCE, Map.of("due_date_", sql.moved("start_time_") + " + (x.due_date_ - x.start_time_)")),
            new CopiedTable("act_hi_varinst", OF_INSTANCE, text),
            new CopiedTable("act_hi_detail", OF_INSTANCE, text),
            new CopiedTable("act_hi_identitylink", OF_CASE, Map.of()),
            new CopiedTable("act_hi_op_log", OF_CASE, Map.of()),
            new CopiedTable("act_hi_job_log", OF_CASE,
                Map.of("job_duedate_", sql.shifted("job_duedate_"), "job_def_configuration_", "x.job_def_configuration_")),
            new CopiedTable("act_ru_execution", OF_INSTANCE, key),
            new CopiedTable("act_ru_task", OF_INSTANCE, Map.of("due_date_", sql.shifted("due_date_"), "follow_up_date_", sql.shifted("follow_up_date_"))),
            new CopiedTable("act_ru_variable", OF_INSTANCE, text),
            new CopiedTable("act_ru_identitylink", OF_TASK, Map.of()),
            new CopiedTable("act_ru_event_subscr", OF_INSTANCE, Map.of()),
            timers(sql));
    }

    /** A reminder whose time has passed has rung: the alarm of its task is the one at its due date, or none if that has passed as well. */
    private static CopiedTable timers(CopySql sql) {
        var rung = "(x.handler_type_ = 'task-alarm' and " + sql.shifted("duedate_") + " < localtimestamp)";
        return new CopiedTable("act_ru_job", OF_JOB, Map.of(
            "duedate_", "case when " + rung + " then t.due_date_ - c.shift else " + sql.shifted("duedate_") + " end",
            "handler_cfg_", "case when x.handler_type_ = 'task-alarm' then case when " + rung + " then 'overdue' else split_part(x.handler_cfg_, ' ', 1) end"
                + " || ' ' || " + sql.id("t.id_") + " else x.handler_cfg_ end",
            "lock_owner_", "null", "lock_exp_time_", "null"),
            "where not (" + rung + " and t.due_date_ - c.shift < localtimestamp)");
    }
}
