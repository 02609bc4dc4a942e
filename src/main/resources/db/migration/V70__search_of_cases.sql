-- One search for everything: requests, follow-ups and documents by their words, in the way of the search of the register (V58).
-- Views give the words, indexes on the same expression find them.

-- A symbol as people type it from memory: "cedaw c ken co 8" is CEDAW/C/KEN/CO/8.
create function casework_loose_symbol(symbol text) returns text language sql immutable strict parallel safe
    return regexp_replace(upper(symbol collate "C"), '[^A-Z0-9]', '', 'g');

-- What a case is found by: its title in its own language, and what is known of it beside.
create function casework_case_vector(title text, facts text) returns tsvector language sql immutable parallel safe
    return casework_vector(casework_words_of(title), casework_words_of(facts));
create function casework_request_vector(title text, reference text, lead_agency text, partner_agencies text[], themes text[], support_kind text,
        authority text, authority_reference text) returns tsvector language sql immutable parallel safe
    return casework_case_vector(title, reference || ' ' || lead_agency || ' ' || casework_words(partner_agencies) || ' ' || casework_words(themes)
        || ' ' || coalesce(support_kind, '') || ' ' || coalesce(authority, '') || ' ' || coalesce(authority_reference, ''));

create index funding_request_by_words on funding_request using gin (casework_request_vector(title, reference, lead_agency, partner_agencies, themes,
    support_kind, member_state_authority, member_state_request_reference));
create index follow_up_by_words on follow_up using gin (casework_case_vector(title, key || ' ' || coalesce(seed_funding, '')));
create index document_by_words on document using gin (casework_case_vector('', symbol || ' ' || body || ' ' || coalesce(session, '')));
create index document_by_loose_symbol on document (casework_loose_symbol(symbol) collate "C" text_pattern_ops);

create view request_search as
    select reference as key, process_instance_id, country, title, stage, stage_since, submitted_at as opened_at, ended_at, recommendation,
        casework_request_vector(title, reference, lead_agency, partner_agencies, themes, support_kind, member_state_authority, member_state_request_reference) as words
    from funding_request;
create view follow_up_search as
    select key, process_instance_id, country, title, stage, stage_since, opened_at, ended_at,
        casework_case_vector(title, key || ' ' || coalesce(seed_funding, '')) as words
    from follow_up;
create view document_search as
    select key, process_instance_id, country, body || ': ' || symbol as title, stage, stage_since, registered_at as opened_at, ended_at, symbol,
        casework_loose_symbol(symbol) as loose_symbol, casework_case_vector('', symbol || ' ' || body || ' ' || coalesce(session, '')) as words
    from document;
