-- Tasks that a deputy may take only while a person is away.
create table stand_in (
    task_id text not null,
    person  text not null,
    deputy  text not null,
    primary key (task_id, person, deputy)
);
