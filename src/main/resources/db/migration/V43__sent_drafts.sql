-- The drafts of start forms that became cases, without what they held: none becomes a second one. Forgotten as old drafts are.
create table sent_draft (
    id      uuid primary key,
    account text not null,
    sent_at timestamptz not null
);
create index sent_draft_by_account on sent_draft (account);
create index sent_draft_by_age on sent_draft (sent_at);
