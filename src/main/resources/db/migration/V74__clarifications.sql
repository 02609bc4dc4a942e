-- Questions to a country team by those who screen or review its request, which ask without sending the request back.
create table clarification (
    id                  uuid primary key,
    case_key            text not null,
    country             text not null,
    task_id             text not null, -- the task of who asks; open as long as the question is
    task_name           text not null,
    asked_by            text not null,
    agency              text, -- whose reviewer asks; null for the screener
    asked_at            timestamptz not null,
    question            text not null,
    process_instance_id text unique,
    answer              text,
    answered_by         text,
    answered_at         timestamptz,
    ended_at            timestamptz, -- no longer needed
    check ((answer is null) = (answered_at is null))
);
create index clarification_by_case on clarification (case_key, asked_at, id);
create index clarification_open_by_task on clarification (task_id) where answered_at is null and ended_at is null;

create or replace function casework_reference(root text) returns text language sql stable as $$
    select coalesce((select reference from funding_request where process_instance_id = root),
        (select key from follow_up where process_instance_id = root),
        (select key from document where process_instance_id = root),
        (select key from follow_up where draft_instance_id = root),
        (select case_key from clarification where process_instance_id = root),
        (select cast(id as text) from intake where process_instance_id = root))
$$;
