-- Addresses by which a person's calendar reads their deadlines. Only the digest of each token is kept.
create table deadline_feed (
    id         uuid primary key,
    person     text not null,
    name       text not null,
    token_hash bytea not null unique,
    created_at timestamptz not null,
    last_read  timestamptz
);
create index deadline_feed_by_person on deadline_feed (person);
