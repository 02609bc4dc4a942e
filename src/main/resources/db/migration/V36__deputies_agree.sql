-- A deputy agrees before anything is handed over; absences of earlier releases are asked anew.
alter table absence
    add column answer text not null default 'asked' check (answer in ('asked', 'agreed', 'declined')),
    add column asked_at timestamptz not null default now();
create index absence_by_deputy on absence (deputy);

-- Tasks that a deputy has for somebody: those of a team to take, and those that were the person's own.
alter table stand_in add column assigned boolean not null default false;
create index stand_in_by_deputy on stand_in (deputy, task_id);
delete from act_ru_identitylink link using stand_in
    where link.task_id_ = stand_in.task_id and link.user_id_ = stand_in.deputy and link.type_ = 'candidate' and link.group_id_ is null;
delete from stand_in;
insert into stand_in (task_id, person, deputy, assigned)
    select task.id_, absence.person, absence.deputy, true from act_ru_task task
        join absence on absence.person = task.owner_ and absence.deputy = task.assignee_;
