-- The register of recommendations that are followed up: written in the engine's transaction, read without its tables.
-- Three statuses are kept apart and never overwrite each other: the country team's own progress, what the State
-- claims, and the committee's grade.
create table recommendation (
    business_key        text primary key,
    annotation_id       uuid unique,
    process_instance_id text unique,
    country             char(3) not null,
    mechanism           text not null check (mechanism in ('treaty-body', 'special-procedure', 'upr')),
    body                text not null,
    symbol              text not null,
    paragraph           text not null,
    text                text not null,
    themes              text[] not null default '{}',
    affected_persons    text[] not null default '{}',
    sdgs                text[] not null default '{}',
    publication_date    date,
    reiterates          text,
    stage               text not null,
    stage_since         timestamptz not null,
    follow_up_selected  boolean,
    priority            text check (priority in ('high', 'medium', 'low')),
    deadline            date,
    cycle               integer not null default 1,
    progress_status     text,
    state_claim         text,
    grade_scale         text,
    grade               text,
    duplicate_of        text,
    superseded_by       text,
    seed_funding        text,
    registered_at       timestamptz not null,
    ended_at            timestamptz
);
create index recommendation_by_country on recommendation (country, stage, deadline);
create index recommendation_by_symbol on recommendation (symbol, paragraph);
