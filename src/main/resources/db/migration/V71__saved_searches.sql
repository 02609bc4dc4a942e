-- Searches that people keep for themselves, with their filters.
create table saved_search (
    id         uuid primary key,
    person     text not null,
    name       text not null check (length(name) between 1 and 100),
    q          text not null default '',
    kind       text,
    country    text,
    stage      text,
    state      text,
    created_at timestamptz not null
);
create unique index saved_search_by_person on saved_search (person, lower(name));
