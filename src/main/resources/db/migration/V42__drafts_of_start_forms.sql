-- Every saving has a number of its own, so that a window knows whether another has saved since, even after a draft was deleted.
create sequence form_draft_version;
alter table form_draft add column version bigint not null default nextval('form_draft_version');
alter table form_draft add column title text;
create index form_draft_by_account on form_draft (account);
comment on column form_draft.title is 'What people call it: plain text of its values, for lists';

-- What a person has filled in of a start form and not sent yet: its writer''s own, until it is sent, deleted or too old.
create table start_draft (
    id       uuid primary key,
    account  text not null,
    process  text not null,
    title    text,
    content  text not null,
    version  bigint not null default nextval('form_draft_version'),
    saved_at timestamptz not null
);
create index start_draft_by_account on start_draft (account);
create index start_draft_by_age on start_draft (saved_at);
