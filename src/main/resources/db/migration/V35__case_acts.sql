-- Who did what in a case, and for whom: the program's own record, on which the table of incompatible acts is held. Rows are
-- only added, in the transaction of the act itself.
create table case_act (
    id       bigint generated always as identity primary key,
    case_id  text not null, -- the instance that the case began with; called processes count to it
    act      text not null,
    person   text not null,
    for_whom text check (for_whom <> person),
    at       timestamptz not null
);
create index case_act_by_case on case_act (case_id);

create function refuse_case_act_change() returns trigger language plpgsql as $$
begin
    raise exception 'The record of acts only appends: acts are neither changed nor removed.';
end $$;
create trigger case_act_append_only before update or delete or truncate on case_act
    for each statement execute function refuse_case_act_change();

-- What the engine's history knows of the cases that run already.
insert into case_act (case_id, act, person, at)
    select start.id_, 'submit-request', start.start_user_id_, start.start_time_ at time zone current_setting('TimeZone')
    from act_hi_procinst start
    where start.proc_def_key_ = 'seed-funding-request' and start.start_user_id_ is not null;
insert into case_act (case_id, act, person, at)
    select distinct on (task.id_) task.root_proc_inst_id_,
        case when conflict.long_ = 1 and task.task_def_key_ = 'review-request' then 'declare-conflict' else task.task_def_key_ end,
        log.user_id_, log.timestamp_ at time zone current_setting('TimeZone')
    from act_hi_op_log log join act_hi_taskinst task on task.id_ = log.task_id_
        left join act_hi_varinst conflict on conflict.proc_inst_id_ = task.proc_inst_id_ and conflict.name_ = 'conflictOfInterest'
    where log.operation_type_ = 'Complete' and log.entity_type_ = 'Task' and log.user_id_ is not null and task.root_proc_inst_id_ is not null
    order by task.id_, log.timestamp_;
insert into case_act (case_id, act, person, at)
    select request.process_instance_id, 'amendment-requested', change.start_user_id_, change.start_time_ at time zone current_setting('TimeZone')
    from act_hi_procinst change
        join act_hi_varinst reference on reference.proc_inst_id_ = change.id_ and reference.name_ = 'reference'
        join act_hi_varinst kind on kind.proc_inst_id_ = change.id_ and kind.name_ = 'changeKind' and kind.text_ <> 'withdrawal'
        join funding_request request on request.reference = reference.text_
    where change.proc_def_key_ = 'seed-funding-change' and change.start_user_id_ is not null;
