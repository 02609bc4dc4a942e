-- Entries are sealed one by one: each has a digest of its own, and a seal covers the list of these. So some entries can be shown
-- and proved to be under their seal without showing the others, whose digests no one can guess from, as each entry has its salt.
-- Entries of before have none and stay under the seals that they are under.
alter table audit_entry add column salt uuid;
alter table audit_entry alter column salt set default gen_random_uuid();
alter table audit_entry add column address_salt uuid;
alter table audit_entry alter column address_salt set default gen_random_uuid();
comment on column audit_entry.address_salt is 'Not part of the line: an address is one of few, and whoever had its salt would find it by trying them';
comment on column audit_entry.salt is 'Keeps an entry from being guessed by its digest; null for those of before';

alter table audit_seal add column content bytea, add column signed_by text, add column signature text;
comment on column audit_seal.content is 'The digest of the list of the digests of its entries; null for a seal of before, see audit_digest';
comment on column audit_seal.signed_by is 'The fingerprint of the key that signed it, if one did';
create unique index audit_seal_by_end on audit_seal (to_transaction);

-- What is sealed of an entry, as it is shown to those who check it. The network address from which somebody worked is not shown
-- but by its digest: with the address and its salt, both in the trail, an administrator proves it.
create function audit_line(entry audit_entry) returns text language sql stable as $$
    select jsonb_strip_nulls(jsonb_build_object('id', entry.id, 'transaction', entry.transaction_id,
        'at', to_char(entry.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), 'who', entry.who, 'what', entry.what, 'kind', entry.kind,
        'subject', entry.subject, 'case', entry.case_id, 'country', entry.country, 'property', entry.property, 'from', entry.from_value,
        'to', entry.to_value, 'why', entry.why,
        'addressDigest', encode(sha256(convert_to(entry.address_salt::text || entry.address, 'UTF8')), 'hex'), 'way', entry.way, 'salt', entry.salt))::text
$$;
create function audit_leaf(entry audit_entry) returns text language sql stable as $$
    select encode(sha256(convert_to(audit_line(entry), 'UTF8')), 'hex')
$$;
create function audit_content(from_tx bigint, to_tx bigint) returns bytea language sql stable as $$
    select sha256(convert_to(coalesce(string_agg(audit_leaf(e) || E'\n', '' order by transaction_id, id), ''), 'UTF8'))
    from audit_entry e where transaction_id >= from_tx and transaction_id < to_tx
$$;

-- What the digest of a seal covers: the digest of the seal before, and all that the seal says.
create function audit_seal_line(previous bytea, number bigint, from_tx bigint, to_tx bigint, entries bigint, sealed_at timestamptz, content bytea)
    returns text language sql stable as $$
    select concat_ws(',', encode(previous, 'hex'), number, from_tx, to_tx, entries,
        to_char(sealed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), coalesce(encode(content, 'hex'), ''))
$$;

create or replace view audit_entry_view as
    select id, at, who, what, kind, property, from_value, to_value, why, case_id, subject from audit_entry;
create or replace view engine_variable_history as
    select name_ as name, proc_inst_id_ as instance, text_ as text, id_ as id from act_hi_varinst;
