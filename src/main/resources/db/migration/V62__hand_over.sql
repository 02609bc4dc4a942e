-- What one person gave to another, or back to the teams, at one time; and each thing of it, as it was decided then. Where the
-- cases stand now is asked of the registers and the engine.
create table hand_over (
    id          uuid primary key,
    from_person text not null,
    to_person   text check (to_person <> from_person), -- null: back to the teams
    by_person   text not null,
    reason      text not null,
    at          timestamptz not null
);
create index hand_over_by_time on hand_over (at desc, id);

create table hand_over_item (
    id        bigint generated always as identity primary key,
    hand_over uuid not null references hand_over (id),
    kind      text not null check (kind in ('task', 'candidate', 'requester', 'stand-in')),
    task_id   text,
    task_key  text,
    process   text,
    what      text,
    reference text,
    country   text,
    outcome   text not null check (outcome in ('handed-over', 'released', 'returned', 'ended', 'kept')),
    holder    text, -- who has it since; null for the team
    refusal   text  -- why it is not with the one it was meant for
);
create index hand_over_item_by_hand_over on hand_over_item (hand_over, id);
create index hand_over_item_of_requester on hand_over_item (reference, id) where kind = 'requester' and outcome in ('handed-over', 'released');

-- Who hears what is decided on a request, if that was ever handed over; no person for the country team.
create view request_heir as
    select distinct on (reference) reference, holder as person from hand_over_item
    where kind = 'requester' and outcome in ('handed-over', 'released') order by reference, id desc;
