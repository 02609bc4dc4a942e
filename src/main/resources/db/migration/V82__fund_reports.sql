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

-- Of earlier releases: the reports on progress that cases keep, by their day; the assessments of each cycle; and for what neither
-- knows, what is known now.
do $$
declare
    kept record;
begin
    for kept in select b.bytes_ as bytes from act_hi_varinst v join act_ge_bytearray b on b.id_ = v.bytearray_id_ where v.name_ = 'progressReports' loop
        begin
            insert into recommendation_status (business_key, kind, status, recorded_at)
                select r.business_key, 'progress', said.row ->> 'progressStatus', cast(report.row ->> 'date' as date) at time zone 'UTC'
                from jsonb_array_elements(cast(convert_from(kept.bytes, 'UTF8') as jsonb)) with ordinality report (row, place)
                    cross join jsonb_array_elements(report.row -> 'recommendations') said (row)
                    join recommendation r on r.business_key = said.row ->> 'key'
                where said.row ->> 'progressStatus' is not null order by report.place;
        exception when others then
            raise notice 'Reports on progress that can not be read were left out.';
        end;
    end loop;
end $$;
insert into recommendation_status (business_key, kind, status, recorded_at)
    select business_key, 'assessment', assessment, recorded_at from recommendation_assessment order by recorded_at;
insert into recommendation_status (business_key, kind, status, recorded_at)
    select r.business_key, now_is.kind, now_is.status, now()
    from recommendation r cross join lateral (values ('progress', r.progress_status), ('assessment', r.assessment)) now_is (kind, status)
    where now_is.status is not null and now_is.status is distinct from (select s.status from recommendation_status s
        where s.business_key = r.business_key and s.kind = now_is.kind order by s.recorded_at desc, s.id desc limit 1);

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
-- What reports of the fund ask for.
create index grant_ledger_entry_by_moment on grant_ledger_entry (entered_at, kind);
