-- What a request is for belongs to the register, as its title does: what the programme publishes of its grants outlives the
-- engine's history.
alter table funding_request add column objective text;
update funding_request r set objective = v.text_
    from act_hi_varinst v where v.proc_inst_id_ = r.process_instance_id and v.name_ = 'objective' and v.text_ is not null;

-- What may be read of a grant by what is open to everybody: a request that money was set aside for, and nothing of it that
-- names a person, says how to reach one or tells what people thought of it.
create view seed_funding_grant as
    select reference, country, title, objective, support_kind, lead_agency, partner_agencies, themes, recommendation, stage,
        requested_cents, approved_cents, disbursed_cents, spent_cents, refunded_cents, start_date, end_date, ended_at
    from funding_request r
    where exists (select from grant_ledger_entry e where e.request = r.reference and e.kind = 'reservation');

-- Every name that an account has or ever had: what is published, and what donors are told, shows none of them, also once the
-- account is gone or its person has another name.
create table person_name (
    first_name text not null,
    last_name  text not null,
    primary key (first_name, last_name)
);
create function keep_person_name() returns trigger language plpgsql as $$
begin
    insert into person_name (first_name, last_name) values (btrim(coalesce(new.first_, '')), btrim(coalesce(new.last_, ''))) on conflict do nothing;
    return new;
end $$;
create trigger person_name_kept after insert or update on act_id_user for each row execute function keep_person_name();

-- Those of earlier releases: of accounts, and of what the audit trail has of accounts that were named otherwise or are gone.
with said (person, first_name, last_name) as (
    select id_, first_, last_ from act_id_user
    union all
    select subject, split_part(to_value, ', ', 1), split_part(to_value, ', ', 2) from audit_entry
        where kind = 'User' and what = 'Create' and property is null and to_value like '%, %'
    union all
    select e.subject, case e.property when 'firstName' then v.name end, case e.property when 'lastName' then v.name end
        from audit_entry e cross join lateral (values (e.from_value), (e.to_value)) v (name)
        where e.kind = 'User' and e.property in ('firstName', 'lastName')
)
insert into person_name (first_name, last_name)
    select distinct btrim(f.first_name), btrim(l.last_name) from said f join said l on l.person = f.person
    where f.first_name <> '' and l.last_name <> '' and f.first_name not like '%@%' and l.last_name not like '%@%'
    on conflict do nothing;
