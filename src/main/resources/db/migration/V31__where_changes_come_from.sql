-- From which address and by which way a change came. Entries of before have neither, and their digest stays what it was.
alter table audit_entry add column address text, add column way text;

create or replace function audit_digest(previous bytea, from_tx bigint, to_tx bigint) returns bytea language sql stable as $$
    select sha256(previous || convert_to(coalesce(string_agg((jsonb_build_array(id, transaction_id, extract(epoch from at), who,
        what, kind, subject, case_id, country, property, from_value, to_value, why)
        || case when way is null and address is null then '[]'::jsonb else jsonb_build_array(address, way) end)::text,
        E'\n' order by transaction_id, id), ''), 'UTF8'))
    from audit_entry where transaction_id >= from_tx and transaction_id < to_tx
$$;
