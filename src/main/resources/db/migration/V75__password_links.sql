-- Links by which people choose a password themselves. Of a token only its SHA-256 is kept; it is made when the mail is
-- written, and stands nowhere else.
create table password_link (
    id           uuid primary key,
    person       text not null,
    purpose      text not null check (purpose in ('welcome', 'forgotten')),
    asked_at     timestamptz not null default clock_timestamp(),
    token_digest text unique,
    expires_at   timestamptz
);
create index password_link_by_person on password_link (person);

-- Who asked for such a link at the sign-in: what they typed, until it was looked at. Known or not takes the same time to take down.
create table password_link_wanted (
    id      bigint generated always as identity primary key,
    wanted  text,
    address text not null,
    at      timestamptz not null default clock_timestamp()
);
create index password_link_wanted_by_address on password_link_wanted (address, at);

-- Whom a provider vouches for: they sign in there and have no password here.
create table external_account (
    person text primary key
);
