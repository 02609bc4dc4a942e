-- What others may read of the engine. Its tables are named in the package engine only, so that a new version of it is met in
-- one place. Moments are the engine's own: in UTC, without saying so. A view says nothing that an index can't answer.

-- People and their groups and countries.
create view engine_account as
    select id_ as id, first_ as first_name, last_ as last_name, email_ as email from act_id_user;
create view engine_password as
    select id_ as account, pwd_ as stored from act_id_user;
create view engine_group as
    select id_ as id, name_ as name from act_id_group;
create view engine_country as
    select id_ as id, name_ as name from act_id_tenant;
create view engine_group_member as
    select group_id_ as group_id, user_id_ as person from act_id_membership;
create view engine_country_member as
    select tenant_id_ as country, user_id_ as person, group_id_ as group_id from act_id_tenant_member;

-- What is deployed.
create view engine_process as
    select id_ as id, key_ as key, name_ as name, version_ as version from act_re_procdef;
create view engine_decision as
    select id_ as id, key_ as key, version_ as version from act_re_decision_def;

-- What runs. A case is the instance that it began with; what it calls counts to it.
create view engine_execution as
    select id_ as id, proc_inst_id_ as instance, root_proc_inst_id_ as case_id, suspension_state_ <> 1 as suspended from act_ru_execution;
create view engine_variable as
    select name_ as name, execution_id_ as execution, proc_inst_id_ as instance, task_id_ as task, text_ as text from act_ru_variable;
create view engine_open_task as
    select t.id_ as id, t.task_def_key_ as key, t.name_ as name, t.proc_inst_id_ as instance, e.root_proc_inst_id_ as case_id,
        t.proc_def_id_ as process_id, p.key_ as process, p.name_ as process_name, t.tenant_id_ as country, t.assignee_ as assignee,
        t.owner_ as owner, t.priority_ as priority, t.create_time_ as opened_at, t.due_date_ as due_at, t.suspension_state_ <> 1 as suspended
    from act_ru_task t left join act_ru_execution e on e.id_ = t.proc_inst_id_ left join act_re_procdef p on p.id_ = t.proc_def_id_;
create view engine_task_candidate as
    select task_id_ as task, user_id_ as person, group_id_ as group_id from act_ru_identitylink where type_ = 'candidate' and task_id_ is not null;
create view engine_awaited_message as
    select event_name_ as message, execution_id_ as execution, proc_inst_id_ as instance from act_ru_event_subscr;
create view engine_job as
    select j.id_ as id, j.type_ as kind, j.duedate_ as due_at, j.retries_ as retries, j.suspension_state_ <> 1 as suspended,
        j.process_instance_id_ as instance, j.root_proc_inst_id_ as case_id, j.tenant_id_ as country, j.job_def_id_ as definition,
        d.act_id_ as activity, d.job_configuration_ as configuration
    from act_ru_job j left join act_ru_jobdef d on d.id_ = j.job_def_id_;
create view engine_incident as
    select i.id_ as id, i.incident_msg_ as message, i.incident_timestamp_ as since, coalesce(i.failed_activity_id_, i.activity_id_) as activity,
        i.configuration_ as job, i.proc_inst_id_ as instance, i.tenant_id_ as country, p.key_ as process, p.name_ as process_name
    from act_ru_incident i join act_re_procdef p on p.id_ = i.proc_def_id_
    where i.id_ = i.root_cause_incident_id_ or i.root_cause_incident_id_ is null;

-- What is on record of what runs or ran.
create view engine_instance_history as
    select i.id_ as id, i.root_proc_inst_id_ as case_id, i.super_process_instance_id_ as parent, i.business_key_ as business_key,
        i.proc_def_key_ as process, i.proc_def_id_ as process_id, p.name_ as process_name, i.tenant_id_ as country, i.start_time_ as started_at,
        i.end_time_ as ended_at, i.start_user_id_ as started_by, i.state_ as state, i.delete_reason_ as reason
    from act_hi_procinst i left join act_re_procdef p on p.id_ = i.proc_def_id_;
create view engine_task_history as
    select id_ as id, task_def_key_ as key, name_ as name, proc_inst_id_ as instance, root_proc_inst_id_ as case_id, act_inst_id_ as activity_instance,
        proc_def_id_ as process_id, assignee_ as assignee, start_time_ as started_at, end_time_ as ended_at, due_date_ as due_at,
        delete_reason_ as reason
    from act_hi_taskinst;
create view engine_task_candidate_history as
    select task_id_ as task, root_proc_inst_id_ as case_id, user_id_ as person, group_id_ as group_id from act_hi_identitylink where type_ = 'candidate';
create view engine_activity_history as
    select act_id_ as key, act_name_ as name, act_type_ as type, proc_inst_id_ as instance, root_proc_inst_id_ as case_id, proc_def_key_ as process,
        tenant_id_ as country, start_time_ as started_at, end_time_ as ended_at, duration_ as milliseconds, act_inst_state_ = 2 as cancelled,
        sequence_counter_ as sequence
    from act_hi_actinst;
create view engine_variable_history as
    select name_ as name, proc_inst_id_ as instance, text_ as text from act_hi_varinst;
create view engine_value_history as
    select d.name_ as name, d.var_type_ as type, d.text_ as text, d.long_ as whole, d.double_ as fraction, b.bytes_ as bytes, d.time_ as set_at,
        d.initial_ as initial, d.operation_id_ as operation, d.proc_inst_id_ as instance, d.root_proc_inst_id_ as case_id,
        d.act_inst_id_ as activity_instance, d.sequence_counter_ as sequence
    from act_hi_detail d left join act_ge_bytearray b on b.id_ = d.bytearray_id_ where d.type_ = 'VariableUpdate';
create view engine_operation_history as
    select operation_id_ as id, timestamp_ as at, user_id_ as person, operation_type_ as operation, entity_type_ as entity, property_ as property,
        org_value_ as old_value, new_value_ as new_value, annotation_ as annotation, proc_inst_id_ as instance, task_id_ as task
    from act_hi_op_log;
create view engine_comment as
    select time_ as at, user_id_ as person, full_msg_ as text, message_ as beginning, task_id_ as task, proc_inst_id_ as instance
    from act_hi_comment where type_ = 'comment';
create view engine_attachment as
    select create_time_ as at, user_id_ as person, name_ as name, description_ as description, url_ as address, task_id_ as task, proc_inst_id_ as instance
    from act_hi_attachment;
