-- What a request is for belongs to the register, as its title does: what the programme publishes of its grants outlives the
-- engine's history.
alter table funding_request add column objective text;
update funding_request r set objective = v.text_
    from act_hi_varinst v where v.proc_inst_id_ = r.process_instance_id and v.name_ = 'objective' and v.text_ is not null;

-- What may be read of a grant by what is open to everybody: a request that money was set aside for, and nothing of it that
-- names a person, says how to reach one or tells what people thought of it.
create view seed_funding_grant as
    select reference, country, title, objective, support_kind, lead_agency, partner_agencies, themes, recommendation, stage,
        requested_cents, approved_cents, disbursed_cents, spent_cents, refunded_cents, start_date, end_date, ended_at
    from funding_request r
    where exists (select from grant_ledger_entry e where e.request = r.reference and e.kind = 'reservation');
