-- Who changed what, when, from what to what, and why. Rows are only added, in the transaction of the change itself.
create table audit_entry (
    id             bigint generated always as identity primary key,
    transaction_id bigint not null default (pg_current_xact_id()::text)::bigint,
    at             timestamptz not null,
    who            text not null,
    what           text not null,
    kind           text not null,
    subject        text,
    case_id        text,
    country        text,
    property       text,
    from_value     text,
    to_value       text,
    why            text
);
create index audit_entry_by_case on audit_entry (case_id, id);
create index audit_entry_by_subject on audit_entry (subject, property, id desc);
create index audit_entry_by_transaction on audit_entry (transaction_id, id);

-- Seals chain the entries in batches, so that no two transactions of people wait for each other: each seal covers the
-- transactions from one number to below another, all of them finished, and its digest covers the seal before it.
create table audit_seal (
    number           bigint primary key,
    from_transaction bigint not null,
    to_transaction   bigint not null check (to_transaction > from_transaction),
    entries          bigint not null,
    digest           bytea not null,
    sealed_at        timestamptz not null
);

create function audit_digest(previous bytea, from_tx bigint, to_tx bigint) returns bytea language sql stable as $$
    select sha256(previous || convert_to(coalesce(string_agg(jsonb_build_array(id, transaction_id, extract(epoch from at), who,
        what, kind, subject, case_id, country, property, from_value, to_value, why)::text, E'\n' order by transaction_id, id), ''), 'UTF8'))
    from audit_entry where transaction_id >= from_tx and transaction_id < to_tx
$$;

create function refuse_audit_change() returns trigger language plpgsql as $$
begin
    raise exception 'The audit trail only appends: entries and seals are neither changed nor removed.';
end $$;
create trigger audit_entry_append_only before update or delete or truncate on audit_entry
    for each statement execute function refuse_audit_change();
create trigger audit_seal_append_only before update or delete or truncate on audit_seal
    for each statement execute function refuse_audit_change();
