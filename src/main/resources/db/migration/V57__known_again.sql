-- What makes a recommendation known again is what a reader sees: neither the spacing, case and kind of dash of a symbol nor
-- signs that nobody sees, nor the order in which themes are named.
create function casework_visible(words text) returns text
    language sql immutable parallel safe
    return translate(words, U&'\00AD\034F\061C\115F\1160\17B4\17B5\180B\180C\180D\180E\200B\200C\200D\200E\200F\202A\202B\202C\202D\202E\2060\2061\2062\2063\2064\2066\2067\2068\2069\FEFF\FE00\FE01\FE02\FE0E\FE0F', '');
create function casework_symbol_key(symbol text) returns text
    language sql immutable parallel safe
    return upper(translate(casework_visible(symbol), U&'\2010\2011\2012\2013\2014\2212\0020\0009\000A\000D\00A0\2002\2003\2007\2009\202F\3000', '------'));
create function casework_plain(words text) returns text
    language sql immutable parallel safe
    return btrim(regexp_replace(translate(normalize(casework_visible(words), nfc),
        U&'\0009\000A\000B\000C\000D\00A0\1680\2000\2001\2002\2003\2004\2005\2006\2007\2008\2009\200A\2028\2029\202F\205F\3000', repeat(' ', 23)), ' {2,}', ' ', 'g'));
create function casework_set_key(words text[]) returns text[]
    language sql immutable parallel safe
    return array(select distinct lower(casework_plain(word)) collate "C" from unnest(words) as word order by 1);
-- The words that hold after a file: as they were where it names the same, or none.
create function casework_words_then(were text[], given text[]) returns text[]
    language sql immutable parallel safe
    return case when cardinality(given) = 0 or were = given then were when casework_set_key(were) = casework_set_key(given) then were else given end;

alter table document add column symbol_key text not null generated always as (casework_symbol_key(symbol)) stored;
alter table document drop constraint document_symbol_country_key;
create unique index document_by_symbol_key on document (symbol_key, country);

alter table recommendation
    add column symbol_key text collate "C" not null generated always as (casework_symbol_key(symbol)) stored,
    add column observation boolean not null default false;
comment on column recommendation.observation is 'Whether OHCHR files it as a concern or observation by now; its standing stays';

-- Which upload last said of a recommendation what the register says: none that is older overwrites it.
create table recommendation_content (
    business_key text primary key references recommendation on delete cascade,
    intake_id    uuid not null,
    uploaded_at  timestamptz not null
) with (fillfactor = 70);

-- Rows are written in great number and found out about in one pass, so that few indexes are kept.
alter table intake_row
    add column symbol_key text generated always as (casework_symbol_key(symbol)) stored,
    add column id_row integer,
    add column of_several_countries boolean not null default false;
comment on column intake_row.text_original is 'The text as it came, where it is not the text itself';
comment on column intake_row.id_row is 'The row of the file that its annotation id belongs to, where it is not this one';
comment on column intake_row.of_several_countries is 'Whether the file has its document for other countries too';
drop index intake_row_by_annotation;
drop index intake_row_by_document;
drop index intake_row_to_register;
create index intake_row_to_register on intake_row (intake_id, symbol_key, country, row) where taken and outcome is null;
create index intake_row_of_concern on intake_row (annotation_id) where observation and annotation_id is not null;
alter table intake_row drop constraint intake_row_outcome_check;
alter table intake_row add constraint intake_row_outcome_check check (outcome in ('registered', 'updated', 'known-by-then', 'older'));
