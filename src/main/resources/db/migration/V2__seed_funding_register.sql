-- The register of seed-funding requests: written in the engine's transaction, read without the engine's tables.
create table funding_request_number (
    country char(3) not null,
    year    integer not null,
    last    integer not null,
    primary key (country, year)
);

create table funding_request (
    reference           text primary key,
    process_instance_id text not null unique,
    country             char(3) not null,
    title               text not null,
    lead_agency         text not null,
    partner_agencies    text[] not null default '{}',
    themes              text[] not null default '{}',
    requested_cents     bigint not null check (requested_cents > 0),
    approved_cents      bigint check (approved_cents > 0),
    disbursed_cents     bigint check (disbursed_cents > 0),
    spent_cents         bigint check (spent_cents >= 0),
    refunded_cents      bigint check (refunded_cents >= 0),
    start_date          date not null,
    end_date            date not null check (end_date > start_date),
    recommendation      text,
    stage               text not null,
    stage_since         timestamptz not null,
    submitted_by        text not null,
    submitted_at        timestamptz not null,
    ended_at            timestamptz
);
create index funding_request_by_country on funding_request (country, stage, submitted_at desc);
create index funding_request_by_stage on funding_request (stage, submitted_at desc);

create table funding_review (
    reference            text not null references funding_request,
    agency               text not null,
    status               text not null check (status in ('asked', 'recorded', 'conflict-declared', 'overdue')),
    asked_at             timestamptz not null,
    answered_at          timestamptz,
    reviewer             text,
    score_relevance      integer check (score_relevance between 1 and 5),
    score_rights_based   integer check (score_rights_based between 1 and 5),
    score_ownership      integer check (score_ownership between 1 and 5),
    score_feasibility    integer check (score_feasibility between 1 and 5),
    score_value          integer check (score_value between 1 and 5),
    score_sustainability integer check (score_sustainability between 1 and 5),
    recommendation       text,
    comment              text,
    primary key (reference, agency)
);

create table grant_report (
    reference    text not null references funding_request,
    kind         text not null,
    due_date     date not null,
    submitted_at timestamptz,
    accepted_at  timestamptz,
    spent_cents  bigint check (spent_cents >= 0),
    primary key (reference, kind)
);

-- The ledger of the fund: it only appends, in whole US cents; each entry carries the balance after it.
create table fund (
    id   text primary key,
    name text not null
);
insert into fund (id, name) values ('action-2', 'Action 2 seed fund');

create table grant_ledger_entry (
    id                  bigint generated always as identity primary key,
    fund                text not null references fund,
    request             text references funding_request,
    kind                text not null check (kind in ('allocation', 'reservation', 'commitment', 'disbursement', 'release', 'refund')),
    amount_cents        bigint not null check (amount_cents > 0),
    balance_after_cents bigint not null check (balance_after_cents >= 0),
    entered_at          timestamptz not null,
    entered_by          text not null,
    check ((kind = 'allocation') = (request is null))
);
create index grant_ledger_entry_by_request on grant_ledger_entry (request);
create unique index grant_ledger_entry_once on grant_ledger_entry (request, kind)
    where kind in ('reservation', 'commitment', 'disbursement', 'refund');

create function refuse_ledger_change() returns trigger language plpgsql as $$
begin
    raise exception 'The ledger only appends: entries are neither changed nor removed.';
end $$;
create trigger grant_ledger_entry_append_only before update or delete or truncate on grant_ledger_entry
    for each statement execute function refuse_ledger_change();
