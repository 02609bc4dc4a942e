-- Recommendations are worked on by document and by group: a document is a case of the OHCHR desk, a follow-up of one or
-- more recommendations a case of the country team; the record stays one recommendation each.
do $$
begin
    if exists (select from recommendation) or exists (select from act_ru_execution e join act_re_procdef d on d.id_ = e.proc_def_id_
            where d.key_ in ('recommendation-follow-up', 'recommendation-intake', 'partner-action', 'seed-funding-draft')) then
        raise exception 'This database holds recommendations that an earlier release followed up one by one, and this release can not take them over. For trials, stop the program, delete the folder var/postgres and start it again; the database of an office is emptied and its exports are imported anew.';
    end if;
end $$;

drop trigger recommendation_registered on recommendation;
drop trigger recommendation_moved on recommendation;
drop function enter_first_recommendation_stage();
drop function change_recommendation_stage();
drop table recommendation_assessment, recommendation_advice, partner_action, recommendation;

-- A document of a treaty body, special procedure or the Universal Periodic Review about one country.
create table document (
    key                     text primary key,
    symbol                  text not null,
    country                 char(3) not null,
    mechanism               text not null check (mechanism in ('treaty-body', 'special-procedure', 'upr')),
    body                    text not null,
    session                 text,
    publication_date        date,
    adoption_date           date,
    state_report_due        date,
    next_review_due         date,
    selection_reason        text,
    process_instance_id     text unique,
    stage                   text not null,
    stage_since             timestamptz not null,
    state_report_date       date,
    state_report_symbol     text,
    ask_again_on            date,
    evaluation_symbol       text,
    evaluation_date         date,
    registered_at           timestamptz not null,
    ended_at                timestamptz,
    unique (symbol, country)
);
create index document_by_country on document (country, stage);
create index document_by_body on document (body, country);

-- The work of a country team on one or more recommendations.
create table follow_up_number (
    country char(3) not null,
    year    integer not null,
    last    integer not null,
    primary key (country, year)
);
create table follow_up (
    key                 text primary key,
    process_instance_id text unique,
    country             char(3) not null,
    title               text not null,
    stage               text not null,
    stage_since         timestamptz not null,
    cycle               integer not null default 1,
    period_end          date,
    next_review         date,
    seed_funding        text,
    draft_instance_id   text,
    on_hold_until       date,
    on_hold_reason      text,
    opened_at           timestamptz not null,
    ended_at            timestamptz
);
create index follow_up_by_country on follow_up (country, stage);
create index follow_up_by_draft on follow_up (draft_instance_id) where draft_instance_id is not null;
comment on column follow_up.draft_instance_id is 'The process instance of its seed-funding draft, if it has or had one';

-- Four statuses are kept apart and never overwrite each other: the country team's own progress, what the State claims, the
-- programme's assessment, and the committee's grade.
create table recommendation (
    business_key       text primary key,
    document           text not null references document,
    follow_up          text references follow_up,
    annotation_id      uuid unique,
    country            char(3) not null,
    mechanism          text not null,
    body               text not null,
    symbol             text not null,
    paragraph          text not null,
    sub_paragraphs     text[] not null default '{}',
    heading            text,
    text               text not null,
    text_original      text,
    text_key           text,
    themes             text[] not null default '{}',
    affected_persons   text[] not null default '{}',
    sdgs               text[] not null default '{}',
    publication_date   date,
    reiterates         text,
    concern_paragraph  text,
    concern            text,
    upr_position       text check (upr_position in ('supported', 'noted')),
    recommending_state text,
    intake_id          uuid,
    stage              text not null,
    stage_since        timestamptz not null,
    outcome            text check (outcome in ('follow-up', 'duplicate', 'not-actionable')),
    follow_up_selected boolean,
    priority           text check (priority in ('high', 'medium', 'low')),
    deadline           date,
    progress_status    text,
    state_claim        text,
    assessment         text check (assessment in ('implemented', 'partially-implemented', 'not-implemented', 'no-information')),
    grade              text,
    duplicate_of       text,
    superseded_by      text,
    registered_at      timestamptz not null,
    ended_at           timestamptz,
    search             tsvector generated always as (
        to_tsvector('english', text || ' ' || coalesce(heading, '') || ' ' || casework_words(themes) || ' '
            || casework_words(affected_persons) || ' ' || casework_words(sdgs) || ' ' || symbol || ' ' || body)) stored
);
create index recommendation_by_document on recommendation (document, paragraph);
create index recommendation_by_follow_up on recommendation (follow_up);
create index recommendation_by_country on recommendation (country, stage, deadline);
create index recommendation_by_symbol on recommendation (symbol, paragraph);
create index recommendation_by_text on recommendation (text_key, paragraph);
create index recommendation_by_search on recommendation using gin (search);
create index recommendation_by_theme on recommendation using gin (themes);
create index recommendation_by_affected_person on recommendation using gin (affected_persons);
create index recommendation_by_sdg on recommendation using gin (sdgs);
create index recommendation_by_body on recommendation (body, country);
create index recommendation_by_deadline on recommendation (deadline) where ended_at is null;

-- What OHCHR corrected of a recommendation that was known already, and the desk confirmed.
create table recommendation_change (
    id           bigint generated always as identity primary key,
    business_key text not null references recommendation,
    changed      jsonb not null,
    intake_id    uuid,
    changed_at   timestamptz not null
);
create index recommendation_change_by_recommendation on recommendation_change (business_key);

-- The programme's own assessment of each recommendation, once a cycle of its follow-up.
create table recommendation_assessment (
    business_key text not null references recommendation,
    follow_up    text not null references follow_up,
    cycle        integer not null,
    assessment   text not null,
    next_step    text not null,
    comment      text,
    recorded_by  text not null,
    recorded_at  timestamptz not null,
    primary key (business_key, follow_up, cycle)
);
create index recommendation_assessment_by_follow_up on recommendation_assessment (follow_up, cycle);

-- The committee's grades as published, by recommendation or sub-paragraph.
create table recommendation_grade (
    id            bigint generated always as identity primary key,
    business_key  text not null references recommendation,
    sub_paragraph text not null default '',
    scale         text not null,
    grade         text not null,
    symbol        text not null,
    published_on  date not null,
    recorded_by   text not null,
    recorded_at   timestamptz not null
);
create index recommendation_grade_by_recommendation on recommendation_grade (business_key);

-- Each action that an agency was asked for, with what became of it.
create table partner_action (
    id              text primary key,
    follow_up       text not null references follow_up,
    cycle           integer not null,
    agency          text not null,
    action          text not null,
    recommendations text[] not null default '{}',
    due_date        date not null,
    status          text not null check (status in
        ('asked', 'accepted', 'refused', 'dropped', 'delivered', 'partly-delivered', 'not-delivered')),
    comment         text,
    report          text,
    asked_at        timestamptz not null,
    ended_at        timestamptz
);
create index partner_action_by_follow_up on partner_action (follow_up);
create index partner_action_open on partner_action (due_date) where ended_at is null;

create table follow_up_advice (
    id          bigint generated always as identity primary key,
    follow_up   text not null references follow_up,
    agency      text not null,
    question    text not null,
    advice      text,
    answered_at timestamptz not null
);
create index follow_up_advice_by_follow_up on follow_up_advice (follow_up);

alter table intake_row
    add column recommending_state text,
    add column session text;
alter table intake_row drop constraint intake_row_outcome_check;
alter table intake_row add constraint intake_row_outcome_check check (outcome in ('registered', 'updated', 'known-by-then'));

-- How long documents and follow-ups stood in each stage, as it is kept of requests.
alter table case_stage drop constraint case_stage_kind_check;
alter table case_stage add constraint case_stage_kind_check check (kind in ('request', 'document', 'follow-up'));
create function enter_first_case_stage() returns trigger language plpgsql as $$
begin
    insert into case_stage (kind, reference, country, stage, entered_at)
        select tg_argv[0], key, country, stage, stage_since from added where ended_at is null;
    return null;
end $$;
create function change_case_stage() returns trigger language plpgsql as $$
begin
    perform change_stage(tg_argv[0], new.key, new.country, new.stage, new.stage_since, new.ended_at);
    return null;
end $$;
create trigger document_registered after insert on document referencing new table as added
    for each statement execute function enter_first_case_stage('document');
create trigger follow_up_registered after insert on follow_up referencing new table as added
    for each statement execute function enter_first_case_stage('follow-up');
create trigger document_moved after update of stage on document
    for each row when (old.stage is distinct from new.stage) execute function change_case_stage('document');
create trigger follow_up_moved after update of stage on follow_up
    for each row when (old.stage is distinct from new.stage) execute function change_case_stage('follow-up');

create or replace function casework_reference(root text) returns text language sql stable as $$
    select coalesce((select reference from funding_request where process_instance_id = root),
        (select key from follow_up where process_instance_id = root),
        (select key from document where process_instance_id = root),
        (select key from follow_up where draft_instance_id = root),
        (select cast(id as text) from intake where process_instance_id = root))
$$;

-- What others may read of the follow-up of recommendations. The tables behind these views are the module's own.
create view document_view as select * from document;
create view follow_up_view as select * from follow_up;
create view follow_up_action_view as
    select a.*, f.country from partner_action a join follow_up f on f.key = a.follow_up;
create view recommendation_view as
    select r.*, f.cycle, f.seed_funding, f.on_hold_until from recommendation r left join follow_up f on f.key = r.follow_up;
