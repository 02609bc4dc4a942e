-- What others may read of mail, of the audit trail and of intakes. The tables behind are their owners' own.
create view mail_view as
    select created_at, handled_at, leaves_at, event, recipient, in_place_of, status, digest, thread, task_id, task_name from outbox_message;
create view audit_entry_view as
    select id, at, who, what, kind, property, from_value, to_value, why, case_id from audit_entry;
create view intake_view as
    select id, cast(id as text) as key, process_instance_id from intake;

-- How long cases stood in their stages: written by the registers of seed funding and of follow-ups, in their own statements.
create view case_stage_view as
    select kind, reference, country, stage, entered_at, left_at, days from case_stage;
create view document_triage_view as
    select reference as document, entered_at, left_at from case_stage where kind = 'document' and stage = 'triage';
create view follow_up_deadline_view as
    select key as follow_up, country, title, case stage when 'implementation' then period_end end as period_end,
        case stage when 'waiting' then next_review end as next_review from follow_up;
