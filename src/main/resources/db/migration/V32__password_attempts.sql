-- Every check of a password, whatever the way, for all nodes. An account is the SHA-256 of its name, as people type passwords
-- into the wrong field. Addresses are those of IPv4, or networks of IPv6 (/64).
create table password_attempt (
    id      bigint generated always as identity primary key,
    account text not null,
    address text not null,
    failed  boolean not null default false, -- until it is known whether the password was right, it counts too
    at      timestamptz not null default clock_timestamp()
);
create index password_attempt_by_account on password_attempt (account, at);
create index password_attempt_by_address on password_attempt (address, at);
create index password_attempt_by_time on password_attempt (at);

-- Who is held for a while; an empty account stands for all that are not known at the address.
create table password_hold (
    account text not null,
    address text not null,
    since   timestamptz not null,
    until   timestamptz not null,
    told    boolean not null default false,
    primary key (account, address)
);
create index password_hold_by_address on password_hold (address, until);

-- Where people gave the right password.
create table password_address (
    account    text not null,
    address    text not null,
    last_right timestamptz not null,
    primary key (account, address)
);
