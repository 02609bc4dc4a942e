-- What a grant's report says of its results stays with the register, as what it says of its spending does.
alter table grant_report add column results text;
create or replace view seed_funding_report as select * from grant_report;
create index grant_report_accepted on grant_report (accepted_at) where accepted_at is not null;
update grant_report r set results = said.text_
    from act_hi_procinst i
        join act_hi_varinst said on said.proc_inst_id_ = i.id_ and said.name_ = 'results'
        join act_hi_varinst kind on kind.proc_inst_id_ = i.id_ and kind.name_ = 'reportKind'
        left join act_hi_varinst number on number.proc_inst_id_ = i.id_ and number.name_ = 'reportNumber'
    where i.proc_def_key_ = 'seed-funding-report' and i.business_key_ = r.reference and kind.text_ = r.kind
        and coalesce(number.long_, 1) = r.number and r.submitted_at is not null;

-- What the country team reported and the programme assessed, each time that they did: the recommendation itself has the last only.
create table recommendation_status (
    id           bigint generated always as identity primary key,
    business_key text not null references recommendation,
    kind         text not null check (kind in ('progress', 'assessment')),
    status       text not null,
    recorded_at  timestamptz not null
);
create index recommendation_status_by_recommendation on recommendation_status (business_key, kind, recorded_at);

-- Of earlier releases: the reports on progress, by their days; the assessments of each cycle. What only the present knows was said some
-- time: it is entered at the earliest that it can have been, so that nothing seems to have moved on the day of the upgrade, or since a
-- payment that came before it.
insert into recommendation_status (business_key, kind, status, recorded_at)
    select w.recommendation, 'progress', w.progress_status, cast(p.reported_on as timestamp) at time zone 'UTC'
    from progress_report p join progress_report_row w on w.report = p.id order by p.reported_on, p.id;
insert into recommendation_status (business_key, kind, status, recorded_at)
    select business_key, 'assessment', assessment, recorded_at from recommendation_assessment order by recorded_at;
insert into recommendation_status (business_key, kind, status, recorded_at)
    select r.business_key, now_is.kind, now_is.status, coalesce(last.recorded_at, r.registered_at)
    from recommendation r cross join lateral (values ('progress', r.progress_status), ('assessment', r.assessment)) now_is (kind, status)
        left join lateral (select s.status, s.recorded_at from recommendation_status s where s.business_key = r.business_key and s.kind = now_is.kind
            order by s.recorded_at desc, s.id desc limit 1) last on true
    where now_is.status is not null and now_is.status is distinct from last.status;

create function refuse_status_change() returns trigger language plpgsql as $$
begin
    raise exception 'What was said of a recommendation stays: it is neither changed nor removed.';
end $$;
create trigger recommendation_status_append_only before update or delete or truncate on recommendation_status
    for each statement execute function refuse_status_change();

-- What others may read of what was said of a recommendation over time, kinds apart. A grade counts from the day of its publication.
create view recommendation_status_view as
    select business_key, kind, kind as scale, status, '' as part, cast(null as date) as published_on, recorded_at, id from recommendation_status
    union all
    select business_key, 'grade', scale, grade, sub_paragraph, published_on, recorded_at, id from recommendation_grade;

-- What the secretariat writes before a report of the fund: every version, as a report is made as of a moment.
create table fund_report_introduction (
    id         bigint generated always as identity primary key,
    period     text not null,
    view       text not null check (view in ('internal', 'donors')),
    country    char(3),
    language   text not null,
    text       text not null,
    written_by text not null,
    written_at timestamptz not null
);
create index fund_report_introduction_by_report on fund_report_introduction (period, view, country, language, id);
create function refuse_introduction_change() returns trigger language plpgsql as $$
begin
    raise exception 'Every version of an introduction stays: it is neither changed nor removed.';
end $$;
create trigger fund_report_introduction_append_only before update or delete or truncate on fund_report_introduction
    for each statement execute function refuse_introduction_change();

-- The day of a payment, as the finance office states it: it can be earlier than its entry in the ledger.
alter table funding_request add column disbursed_on date;
update funding_request r set disbursed_on = cast(substr(v.text_, 1, 10) as date)
    from act_hi_varinst v where v.proc_inst_id_ = r.process_instance_id and v.name_ = 'disbursementDate' and v.text_ ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}'
        and r.disbursed_cents is not null;
create or replace view seed_funding_request as select * from funding_request;

-- What reports of the fund ask for.
create index grant_ledger_entry_by_moment on grant_ledger_entry (entered_at, kind);
