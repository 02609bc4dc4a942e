-- Messages of work on many cases at once are gathered in one mail, as those of the daily digest are.
alter table outbox_message add column bundle boolean not null default false;
