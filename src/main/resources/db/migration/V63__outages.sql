-- When the program was last known to run: one row, told every minute by every node.
create table heartbeat (
    only_row boolean primary key default true check (only_row),
    beat_at  timestamptz not null
);

-- Times during which it ran nowhere, and how far the working days that were lost have been given back.
create table outage (
    id          bigint generated always as identity primary key,
    began_at    timestamptz not null,
    ended_at    timestamptz not null,
    given_until varchar(64) not null default '',
    tasks_moved integer not null default 0,
    done_at     timestamptz
);
