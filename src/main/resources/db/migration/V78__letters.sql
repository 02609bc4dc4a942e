-- Letters as they were sent. Nothing of one ever changes; its PDF is a document of its case under the same id.
create table letter (
    id               uuid primary key,
    number           text not null unique,
    kind             text not null,
    reference        text not null,
    case_instance    text not null,            -- the process instance that sent it
    country          text,
    title            text not null,
    language         text not null,
    template_version integer not null,         -- 0 is the text that came with the program
    dated            date not null,
    subject          text not null,
    blocks           jsonb not null,           -- what it says
    recipients       text[] not null,          -- groups
    sent_by          text not null,
    sent_at          timestamptz not null
);
create index letter_reference on letter (reference);

-- What programme staff made of the texts of letters: every version.
create table letter_template (
    kind     text not null,
    language text not null,
    version  integer not null check (version > 0),
    content  text not null,
    saved_by text not null,
    saved_at timestamptz not null,
    primary key (kind, language, version)
);

create function refuse_letter_change() returns trigger language plpgsql as $$
begin
    raise exception 'Letters and their texts stay as they were: they are neither changed nor removed.';
end $$;
create trigger letter_append_only before update or delete or truncate on letter
    for each statement execute function refuse_letter_change();
create trigger letter_template_append_only before update or delete or truncate on letter_template
    for each statement execute function refuse_letter_change();
