-- Reports of the country team on progress, which were kept with their case only: the register keeps each with its day, so that other
-- reports can cite it. Statuses of the recommendations themselves are the newest.
create table progress_report (
    id          bigint generated always as identity primary key,
    follow_up   text not null references follow_up,
    reported_on date not null,
    summary     text not null,
    recorded_at timestamptz not null
);
create index progress_report_by_follow_up on progress_report (follow_up, reported_on);
create table progress_report_row (
    report          bigint not null references progress_report,
    recommendation  text not null references recommendation,
    progress_status text not null,
    state_claim     text, -- what the State says, by the country team; null where it says nothing
    primary key (report, recommendation)
);
create index progress_report_row_by_recommendation on progress_report_row (recommendation);

do $$
declare
    told    record;
    entered bigint;
begin
    for told in
        select f.key as follow_up, one.report, v.create_time_ as at
        from follow_up f join act_hi_varinst v on v.proc_inst_id_ = f.process_instance_id and v.name_ = 'progressReports'
            join act_ge_bytearray b on b.id_ = v.bytearray_id_,
            jsonb_array_elements(cast(convert_from(b.bytes_, 'UTF8') as jsonb)) with ordinality as one (report, place)
        order by f.key, one.place
    loop
        insert into progress_report (follow_up, reported_on, summary, recorded_at)
            values (told.follow_up, cast(told.report ->> 'date' as date), coalesce(told.report ->> 'summary', ''), cast(told.report ->> 'date' as date))
            returning id into entered;
        insert into progress_report_row (report, recommendation, progress_status, state_claim)
            select entered, r.business_key, coalesce(each ->> 'progressStatus', 'not-started'), nullif(each ->> 'stateClaim', '')
            from jsonb_array_elements(coalesce(told.report -> 'recommendations', '[]')) as each join recommendation r on r.business_key = each ->> 'key'
            on conflict do nothing;
    end loop;
end $$;

create view follow_up_progress_view as
    select p.id as report, p.follow_up, f.country, p.reported_on, p.summary, w.recommendation, w.progress_status, w.state_claim
    from progress_report p join follow_up f on f.key = p.follow_up join progress_report_row w on w.report = p.id;

-- Every follow-up that a recommendation was ever part of; the register names but the latest, and none once it is triaged anew.
create view recommendation_follow_up_view as
    select business_key as recommendation, follow_up from recommendation where follow_up is not null
    union select w.recommendation, p.follow_up from progress_report_row w join progress_report p on p.id = w.report
    union select business_key, follow_up from recommendation_assessment
    union select unnest(recommendations), follow_up from partner_action
    union select business_key, changed -> 'followUp' ->> 'from' from recommendation_change where changed -> 'followUp' ->> 'from' <> '';

-- Reports to committees. A draft is made from the registers, statement by statement; what people change of it stands beside it, and what
-- was cleared is kept line by line and never changed again.
create table committee_report_number (
    country char(3) not null,
    year    integer not null,
    last    integer not null,
    primary key (country, year)
);
create table committee_report (
    key                 text primary key,
    process_instance_id text not null unique,
    country             char(3) not null,
    title               text not null,
    document            text, -- of the document that it is about; null for a period
    body                text,
    period_from         date,
    period_to           date,
    submission          text not null check (submission in ('follow-up-report', 'other-report')),
    language            text not null check (language in ('en', 'fr', 'es', 'ar', 'ru')),
    stage               text not null check (stage in ('drafting', 'review', 'clearance', 'issued', 'cancelled')),
    stage_since         timestamptz not null,
    opened_at           timestamptz not null,
    ended_at            timestamptz,
    draft               integer not null default 1, -- which one counts; each is kept
    compiled_at         timestamptz not null, -- when that was made from the records
    cleared_by          text,
    cleared_at          timestamptz,
    words               integer,
    check ((document is null) = (period_from is not null) and (period_from is null) = (period_to is null)),
    check ((cleared_at is null) = (cleared_by is null) and (cleared_at is null) = (words is null))
);
create index committee_report_by_country on committee_report (country, stage);
create unique index committee_report_under_way on committee_report (document, submission, language) where ended_at is null and document is not null;

create table committee_report_entry (
    report         text not null references committee_report,
    draft          integer not null,
    number         integer not null,
    kind           text not null,
    document       text not null,
    recommendation text, -- null for what is said of the document
    place          text not null,
    lead           text not null, -- the program's words by the record, in the report's language
    text           text not null, -- what people wrote in the record
    source         text not null,
    record         text not null,
    topic          text not null, -- what is told in full but once, and may be so by other statements; empty for what is told by itself
    elsewhere      text not null, -- what stands here instead where another statement tells it; empty for nothing
    primary key (report, draft, number)
);
create table committee_report_change (
    report      text not null references committee_report,
    draft       integer not null,
    position    integer not null,
    entry       integer not null,
    change      text not null check (change in ('shorten', 'leave-out', 'add')),
    text        text not null,
    source_kind text not null check (source_kind in ('', 'record', 'citation')),
    source      text not null,
    primary key (report, draft, position),
    foreign key (report, draft, entry) references committee_report_entry
);
create table committee_report_line (
    report         text not null references committee_report,
    position       integer not null,
    number         integer not null,
    kind           text not null,
    document       text not null,
    recommendation text,
    place          text not null,
    lead           text not null,
    text           text not null,
    source         text not null check (source <> ''),
    record         text not null, -- empty where the source is a citation
    primary key (report, position)
);

create function refuse_committee_report_change() returns trigger language plpgsql as $$
begin
    raise exception 'What a committee report was made from, and what was cleared of it, is neither changed nor removed.';
end $$;
create trigger committee_report_entry_append_only before update or delete or truncate on committee_report_entry
    for each statement execute function refuse_committee_report_change();
create trigger committee_report_line_append_only before update or delete or truncate on committee_report_line
    for each statement execute function refuse_committee_report_change();

create function refuse_cleared_committee_report() returns trigger language plpgsql as $$
begin
    if exists (select from committee_report where key = case tg_op when 'DELETE' then old.report else new.report end and cleared_at is not null) then
        raise exception 'The report was cleared: nothing of it changes any more.';
    end if;
    return case tg_op when 'DELETE' then old else new end;
end $$;
create trigger committee_report_line_before_clearance before insert on committee_report_line
    for each row execute function refuse_cleared_committee_report();
create trigger committee_report_change_before_clearance before insert or update or delete on committee_report_change
    for each row execute function refuse_cleared_committee_report();

create function refuse_other_committee_report() returns trigger language plpgsql as $$
begin
    if old.cleared_at is not null and (tg_op = 'DELETE' or (new.key, new.country, new.title, new.document, new.period_from, new.period_to, new.submission, new.language,
            new.draft, new.compiled_at, new.cleared_by, new.cleared_at, new.words) is distinct from (old.key, old.country, old.title, old.document, old.period_from,
            old.period_to, old.submission, old.language, old.draft, old.compiled_at, old.cleared_by, old.cleared_at, old.words)) then
        raise exception 'The report was cleared: nothing of it changes any more.';
    end if;
    return case tg_op when 'DELETE' then old else new end;
end $$;
create trigger committee_report_cleared before update or delete on committee_report
    for each row execute function refuse_other_committee_report();

-- What others may read of committee reports.
create view committee_report_view as
    select key, process_instance_id, country, title, document, stage, stage_since, opened_at, ended_at, cleared_at from committee_report;

create or replace function casework_reference(root text) returns text language sql stable as $$
    select coalesce((select reference from funding_request where process_instance_id = root),
        (select key from follow_up where process_instance_id = root),
        (select key from document where process_instance_id = root),
        (select key from follow_up where draft_instance_id = root),
        (select case_key from clarification where process_instance_id = root),
        (select key from committee_report where process_instance_id = root),
        (select cast(id as text) from intake where process_instance_id = root))
$$;
