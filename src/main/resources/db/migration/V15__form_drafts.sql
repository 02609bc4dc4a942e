-- What a person has filled in and not sent yet. A draft goes with its task.
create table form_draft (
    task_id  text not null references act_ru_task on delete cascade,
    account  text not null,
    content  text not null,
    saved_at timestamptz not null,
    primary key (task_id, account)
);
