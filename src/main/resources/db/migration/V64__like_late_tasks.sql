-- Like late tasks come before their supervisors as one task: which escalation leads, and which wait for its decision.
-- Like are those of one kind; whoever is brought before managers takes in no more, so its kind then bears its own id.
-- A row goes with its escalation, however that ends; it is written before the engine writes the escalation.
create table escalation_group (
    escalation text primary key references act_ru_execution on delete cascade deferrable initially deferred,
    late_task  text not null,
    reference  text not null,
    kind       text not null,
    state      text not null check (state in ('leads', 'decided', 'waits')),
    since      timestamptz not null,
    told       boolean not null default false
);

comment on column escalation_group.state is 'leads: its task is open; decided: its task was completed or is gone; waits: for the decision of the one that leads';
comment on column escalation_group.told is 'whether the supervisors were told that it joined';

create unique index escalation_group_one_leads on escalation_group (kind) where state = 'leads';
create index escalation_group_by_kind on escalation_group (kind, since);
create index escalation_group_by_late_task on escalation_group (late_task);
