-- An export that is too large to be read within the request waits here, piece by piece, until it is read.
create table intake_file (
    intake_id uuid not null references intake on delete cascade,
    piece     integer not null,
    content   bytea not null,
    primary key (intake_id, piece)
);
alter table intake_file alter column content set storage external;

alter table intake
    add column sheet         text,                         -- the one that was asked for
    add column sheets        jsonb not null default '[]',  -- those that hold rows of an export
    add column rows_read     integer not null default 0,   -- as far as they are kept: reading goes on behind them
    add column rows_seen     integer not null default 0,   -- as far as people are shown, while a slice is under way
    add column rows_expected integer,                      -- by the beginning of the file; null if it can't be told
    add column slices        integer not null default 0,   -- those that are over
    add column refusal       jsonb;                        -- why it is no export, by language

alter table intake drop constraint intake_state_check;
update intake set state = 'starting' where state = 'registering'; -- as integrations know it
alter table intake add constraint intake_state_check
    check (state in ('reading', 'to-confirm', 'starting', 'finished', 'stopped', 'discarded', 'unreadable'));
