-- One search for everything: requests, follow-ups and documents by their words, in the way of the search of the register (V58).

-- A symbol as people type it from memory: "cedaw c ken co 8" is CEDAW/C/KEN/CO/8.
create function casework_loose_symbol(symbol text) returns text language sql immutable strict parallel safe
    return regexp_replace(upper(symbol collate "C"), '[^A-Z0-9]', '', 'g');

-- What a case is found by: its title in its own language, and what is known of it beside.
create function casework_case_vector(title text, facts text) returns tsvector language sql immutable parallel safe
    return casework_vector(casework_words_of(title), casework_words_of(facts));

-- Groups of agencies whose names are two words.
create function casework_agencies(groups text) returns text language sql immutable strict parallel safe
    return replace(replace(groups, 'unwomen', 'unwomen women'), 'unhabitat', 'unhabitat habitat');

alter table funding_request add column words tsvector generated always as (
    casework_case_vector(title, reference || ' ' || casework_agencies(lead_agency || ' ' || casework_words(partner_agencies)) || ' ' || casework_words(themes) || ' '
        || coalesce(support_kind, '') || ' ' || coalesce(member_state_authority, '') || ' ' || coalesce(member_state_request_reference, ''))) stored;
alter table follow_up add column words tsvector generated always as (casework_case_vector(title, key || ' ' || coalesce(seed_funding, ''))) stored;
alter table document add column words tsvector generated always as (casework_case_vector('', symbol || ' ' || body || ' ' || coalesce(session, ''))) stored;
create index funding_request_by_words on funding_request using gin (words);
create index follow_up_by_words on follow_up using gin (words);
create index document_by_words on document using gin (words);
create index document_by_loose_symbol on document (casework_loose_symbol(symbol) text_pattern_ops);

create view request_search as
    select reference as key, process_instance_id, country, title, stage, stage_since, submitted_at as opened_at, ended_at, recommendation, words
    from funding_request;
create view follow_up_search as
    select key, process_instance_id, country, title, stage, stage_since, opened_at, ended_at, words from follow_up;
create view document_search as
    select key, process_instance_id, country, body || ': ' || symbol as title, stage, stage_since, registered_at as opened_at, ended_at, symbol,
        casework_loose_symbol(symbol) as loose_symbol, words
    from document;
