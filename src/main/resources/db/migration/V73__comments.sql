-- What people say to each other on a case, beside what its tasks ask.
create table case_comment (
    id         uuid primary key,
    case_key   text not null,
    country    text,
    author     text not null,
    written_at timestamptz not null,
    edited_at  timestamptz,
    removed_at timestamptz,
    text       text not null, -- empty once it is removed; the audit trail keeps it
    audience   text not null check (audience in ('everyone', 'headquarters', 'agency')),
    agency     text check ((agency is not null) = (audience = 'agency')), -- whose reviewer wrote it
    task_id    text,
    task_name  text,
    mentions   text[] not null default '{}'
);
create index case_comment_by_case on case_comment (case_key, written_at, id);
