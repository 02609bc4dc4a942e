-- How long each case stood in each stage of its register: written by the register's own tables, in the same statement.
-- The stage that a case ends in takes no time and has no row.
create table case_stage (
    id         bigint generated always as identity primary key,
    kind       text not null check (kind in ('request', 'recommendation')),
    reference  text not null,
    country    char(3) not null,
    stage      text not null,
    entered_at timestamptz not null,
    left_at    timestamptz check (left_at >= entered_at),
    days       double precision generated always as (extract(epoch from left_at - entered_at) / 86400) stored
);
create index case_stage_by_reference on case_stage (reference, id);
create unique index case_stage_open on case_stage (reference) where left_at is null;
create index case_stage_by_length on case_stage (kind, stage, days);

create function enter_first_request_stage() returns trigger language plpgsql as $$
begin
    insert into case_stage (kind, reference, country, stage, entered_at)
        select 'request', reference, country, stage, stage_since from added where ended_at is null;
    return null;
end $$;
create function enter_first_recommendation_stage() returns trigger language plpgsql as $$
begin
    insert into case_stage (kind, reference, country, stage, entered_at)
        select 'recommendation', business_key, country, stage, stage_since from added where ended_at is null;
    return null;
end $$;
create trigger funding_request_registered after insert on funding_request referencing new table as added
    for each statement execute function enter_first_request_stage();
create trigger recommendation_registered after insert on recommendation referencing new table as added
    for each statement execute function enter_first_recommendation_stage();

create function change_stage(stage_kind text, case_reference text, case_country char(3), new_stage text, since timestamptz, ended timestamptz)
    returns void language sql as $$
    update case_stage set left_at = greatest(entered_at, since) where reference = case_reference and left_at is null;
    insert into case_stage (kind, reference, country, stage, entered_at)
        select stage_kind, case_reference, case_country, new_stage, since where ended is null;
$$;
create function change_request_stage() returns trigger language plpgsql as $$
begin
    perform change_stage('request', new.reference, new.country, new.stage, new.stage_since, new.ended_at);
    return null;
end $$;
create function change_recommendation_stage() returns trigger language plpgsql as $$
begin
    perform change_stage('recommendation', new.business_key, new.country, new.stage, new.stage_since, new.ended_at);
    return null;
end $$;
create trigger funding_request_moved after update of stage on funding_request
    for each row when (old.stage is distinct from new.stage) execute function change_request_stage();
create trigger recommendation_moved after update of stage on recommendation
    for each row when (old.stage is distinct from new.stage) execute function change_recommendation_stage();

-- Of cases that were there before, the stage they are in is known, not those before it.
insert into case_stage (kind, reference, country, stage, entered_at)
    select 'request', reference, country, stage, stage_since from funding_request where ended_at is null
    union all
    select 'recommendation', business_key, country, stage, stage_since from recommendation where ended_at is null;

-- What the programme's figures ask for.
create index funding_request_by_recommendation on funding_request (recommendation) where recommendation is not null;
create index grant_report_owed on grant_report (due_date) where submitted_at is null;
create index partner_action_open on partner_action (due_date) where ended_at is null;
create index recommendation_by_deadline on recommendation (deadline) where ended_at is null;
