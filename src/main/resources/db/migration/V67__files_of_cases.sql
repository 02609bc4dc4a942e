-- Files that belong to cases. What is in a file stands in pieces of at most 1 MB, each read by its key, so that no file is ever whole in memory.
create table case_file_piece (
    file    uuid not null,
    start   bigint not null, -- where in the file it begins
    content bytea not null,
    primary key (file, start)
);
alter table case_file_piece alter column content set storage external; -- most files are compressed already

create table case_file_upload (
    id       uuid primary key,
    account  text not null,
    case_id  text,                     -- the outermost process instance; null while the case is still a start form
    process  text not null,            -- the key of its process
    country  text,
    kind     text not null,
    name     text not null,
    size     bigint not null check (size > 0),
    modified bigint,                   -- when the file was changed last, as the browser tells: tells it from another of its name
    replaces uuid,
    received bigint not null default 0 check (received between 0 and size),
    begun_at timestamptz not null,
    touched_at timestamptz not null
);
create index case_file_upload_account on case_file_upload (account);

create table case_file (
    id         uuid primary key,
    document   uuid not null,          -- the first of its versions
    version    integer not null check (version > 0),
    case_id    text,                   -- the outermost process instance; null while the case is still a start form
    process    text not null,
    country    text,
    kind       text not null,
    name       text not null,
    size       bigint not null,
    type       text not null,          -- by what is in it, not by what it is called
    sha256     text not null,
    added_by   text not null,
    added_at   timestamptz not null,
    removed_by text,
    removed_at timestamptz,
    unique (document, version)
);
create index case_file_case on case_file (case_id);
create index case_file_waiting on case_file (added_by) where case_id is null;
