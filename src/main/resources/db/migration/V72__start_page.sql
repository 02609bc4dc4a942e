-- When each person looked at their start page. What happened since the look before this sitting is news to them.
create table home_visit (
    person    text primary key,
    since     timestamptz not null,
    looked_at timestamptz not null check (looked_at >= since)
);

-- What the start page asks for: who had a part in a case, and what somebody was told lately.
create view case_participant_view as
    select case_id, person, at from case_act;
create index case_act_by_person on case_act (person, at desc);
create index outbox_message_by_recipient on outbox_message (recipient, created_at);

-- Filters of Tasklist that did not hold what their names say. One that an administrator has changed stays as it is.
update act_ru_filter set name_ = 'All of my country''s open tasks',
    properties_ = replace(properties_, 'All of my country''s cases', 'All of my country''s open tasks')
    where name_ = 'All of my country''s cases';
update act_ru_filter set query_ = cast(cast(query_ as jsonb) || '{"includeAssignedTasks": true}' as text)
    where name_ = 'My team''s open tasks' and not coalesce(cast(cast(query_ as jsonb) ->> 'includeAssignedTasks' as boolean), false);
