-- Mail: what is to be said is written here in the engine's transaction and sent afterwards by the process mail-delivery.
create table outbox_message (
    id           uuid primary key,
    event        text not null,
    subject      text not null,
    recipient    text not null,
    in_place_of  text,
    thread       text not null,
    reference    text not null,
    title        text not null,
    task_id      text,
    task_key     text,
    task_name    text,
    due_at       timestamptz,
    country      text,
    digest       boolean not null default false,
    status       text not null default 'pending' check (status in ('pending', 'sent', 'obsolete')),
    message_id   text not null unique,
    created_at   timestamptz not null,
    handled_at   timestamptz,
    unique (event, subject, recipient)
);
create index outbox_message_by_thread on outbox_message (thread, recipient, handled_at) where status = 'sent';
create index outbox_message_in_digest on outbox_message (recipient) where digest and status = 'pending';

-- What people chose for themselves.
create table mail_preference (
    person    text primary key,
    language  text not null check (language in ('en', 'fr', 'es')),
    time_zone text
);

create table mail_choice (
    person text not null,
    event  text not null,
    choice text not null check (choice in ('immediate', 'digest', 'none')),
    primary key (person, event)
);

create table absence (
    person    text primary key,
    first_day date not null,
    last_day  date not null check (last_day >= first_day),
    deputy    text not null check (deputy <> person)
);
