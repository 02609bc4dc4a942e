-- A grant owes several reports of a kind, each about a period; its task opens some days before it is due. A report that is
-- returned is owed again by a date of its own, and what it said counts no longer.
alter table grant_report
    add column number       integer not null default 1 check (number > 0),
    add column opens_on     date,
    add column period_from  date,
    add column period_until date check (period_until >= period_from),
    add column returned_at  timestamptz,
    add column spending     jsonb,
    drop constraint grant_report_pkey,
    add primary key (reference, kind, number);

-- The end that a grant had before its first extension, which all extensions together are counted from; null while there was
-- none. Of extensions before this release nothing is known, so those are counted from the end that the grant has now.
alter table funding_request add column original_end_date date;

-- What a mail is about tells a task from others of its name, such as the number and the period of a report.
alter table outbox_message add column about text;
