-- Uploads of recommendations and every row of them, kept as evidence of what was taken on, what was not, and why.
create table intake (
    id                  uuid primary key,
    file_name           text not null,
    file_format         text not null check (file_format in ('xlsx', 'json')),
    uploaded_by         text not null,
    uploaded_at         timestamptz not null,
    process_instance_id text unique,
    state               text not null check (state in ('to-confirm', 'starting', 'finished', 'stopped', 'discarded')),
    notes               text[] not null default '{}'
);

create table intake_row (
    intake_id        uuid not null references intake on delete cascade,
    row              integer not null,
    status           text not null check (status in
        ('new', 'changed', 'unchanged', 'duplicate', 'rejected', 'notForTenants', 'observation')),
    fault_column     text,
    reason           text,
    observation      boolean not null,
    annotation_id    uuid,
    country          char(3),
    mechanism        text,
    body             text,
    symbol           text,
    paragraph        text,
    sub_paragraphs   text[] not null default '{}',
    heading          text,
    text             text,
    text_original    text,
    text_key         text,
    themes           text[] not null default '{}',
    affected_persons text[] not null default '{}',
    sdgs             text[] not null default '{}',
    publication_date date,
    upr_position     text,
    reiterates       text,
    concern_row      integer,
    known_key        text,
    changes          jsonb,
    taken            boolean not null default false,
    outcome          text check (outcome in ('started', 'updated', 'known-by-then')),
    business_key     text,
    primary key (intake_id, row)
);
create index intake_row_by_status on intake_row (intake_id, status, row);
create index intake_row_by_annotation on intake_row (intake_id, annotation_id);
create index intake_row_to_start on intake_row (intake_id, row) where taken and outcome is null;

-- What an intake knows of a recommendation beyond the register: where it came from and how it is known again.
alter table recommendation
    add column intake_id         uuid,
    add column text_key          text,
    add column text_original     text,
    add column heading           text,
    add column sub_paragraphs    text[] not null default '{}',
    add column concern_paragraph text,
    add column concern           text;
create index recommendation_by_text on recommendation (text_key, paragraph);

-- Full-text search. Array to text is not immutable for all types, but it is for texts.
create function casework_words(words text[]) returns text
    language sql immutable parallel safe
    return array_to_string(words, ' ');
alter table recommendation add column search tsvector generated always as (
    to_tsvector('english', text || ' ' || coalesce(heading, '') || ' ' || casework_words(themes) || ' '
        || casework_words(affected_persons) || ' ' || casework_words(sdgs) || ' ' || symbol || ' ' || body)) stored;
-- Words as people type them: "phrases", -without, or. The stemmer does not know irregular plurals.
create function casework_query(words text) returns tsquery
    language sql immutable parallel safe
    return ts_rewrite(ts_rewrite(ts_rewrite(ts_rewrite(ts_rewrite(ts_rewrite(websearch_to_tsquery('english'::regconfig, words),
        'woman'::tsquery, 'woman | women'::tsquery), 'women'::tsquery, 'woman | women'::tsquery),
        'child'::tsquery, 'child | children'::tsquery), 'children'::tsquery, 'child | children'::tsquery),
        'man'::tsquery, 'man | men'::tsquery), 'men'::tsquery, 'man | men'::tsquery);
create index recommendation_by_search on recommendation using gin (search);
create index recommendation_by_theme on recommendation using gin (themes);
create index recommendation_by_affected_person on recommendation using gin (affected_persons);
create index recommendation_by_sdg on recommendation using gin (sdgs);
create index recommendation_by_body on recommendation (body, country);

-- A recommendation may have as many characters as a cell of a workbook, 32,767; the engine's columns end at 4,000.
alter table act_ru_variable alter column text_ type text;
alter table act_hi_varinst alter column text_ type text;
alter table act_hi_detail alter column text_ type text;
alter table act_hi_dec_in alter column text_ type text;
