-- The search of the register: by words in the six languages of the United Nations, by tags whatever their case, by the symbols and
-- paragraphs that people copy, and in the order of paragraphs. It needs no extension, so the schema's owner needs no right beyond
-- the schema, and it does not hang on the locale of the server.

-- Small letters without accents, marks and what can't be seen: one way of writing for what people read as the same. Written with
-- functions of pg_catalog alone, so that a restored dump can compute the columns that are made with it.
create function casework_fold(written text) returns text language plpgsql immutable strict parallel safe as $$
declare
    folded text := written;
begin
    if octet_length(written) <> length(written) then
        folded := normalize(written, nfkd);
        if folded ~ '[\u0400-\u04ff]' then -- its short i is a letter of its own; its yo is not, in print
            folded := translate(replace(replace(folded, U&'\0438\0306', U&'\0439'), U&'\0418\0306', U&'\0439'),
                'АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯІЇЄҐ', 'абвгдежзийклмнопрстуфхцчшщъыьэюяіїєґ');
        end if;
        folded := regexp_replace(folded, '[\u00ad\u0300-\u036f\u061c\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]', '', 'g');
        if folded ~ '[\u0600-\u06ff]' then -- letters of Arabic that are written one for the other, and its digits
            folded := translate(folded, U&'\0671\0649\06CC\0629\06A9\0660\0661\0662\0663\0664\0665\0666\0667\0668\0669\06F0\06F1\06F2\06F3\06F4\06F5\06F6\06F7\06F8\06F9',
                U&'\0627\064A\064A\0647\0643' || '01234567890123456789');
        end if;
        folded := translate(folded, 'øØłŁđĐðÐħĦıþÞ', 'oollddddhhitt');
        folded := replace(replace(replace(replace(replace(folded, 'ß', 'ss'), 'æ', 'ae'), 'Æ', 'ae'), 'œ', 'oe'), 'Œ', 'oe');
    end if;
    return lower(folded collate "C");
end $$;

-- The words of a text, one blank between them. Named are the characters that part words, since what a letter is hangs on the locale.
create function casework_words_of(written text) returns text language sql immutable strict parallel safe
    return regexp_replace(casework_fold(written), '[\u0001-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00a9\u00ab-\u00b4\u00b6-\u00b9\u00bb-\u00bf\u00d7\u00f7\u02b0-\u02ff\u055a-\u055f\u0589\u060c\u061b\u061e\u061f\u066a-\u066d\u06d4\u2000-\u2bff\u2e00-\u2e7f\u3000-\u3004\u3008-\u303f\u30fb\ufe30-\ufe6f\uff00-\uff0f\ufff9-\ufffd]+', ' ', 'g');

-- What a text is found by: each of its words as it is, with its place, and their stems in the text's own language. Chinese has no
-- blanks between words: each character and each two that stand together.
create function casework_vector(wording text, tags text) returns tsvector language plpgsql immutable strict parallel safe as $$
declare
    words    tsvector;
    language regconfig := 'pg_catalog.english';
    chinese  tsvector := ''::tsvector;
begin
    if wording ~ '[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]' then
        select coalesce(array_to_tsvector(array_agg(distinct each)), ''::tsvector) into chinese
        from (select sign, lead(sign) over (order by place) as next
            from string_to_table(regexp_replace(wording, '[^\u3005\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]+', ' ', 'g'), null) with ordinality as s (sign, place)) pair,
            lateral (values (sign), (case when next <> ' ' then sign || next end)) as found (each)
        where sign <> ' ' and each is not null;
        wording := regexp_replace(wording, '[\u3005\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]+', ' ', 'g');
    end if;
    words := to_tsvector('pg_catalog.simple', wording);
    if wording ~ '[\u0600-\u06ff]' then
        language := 'pg_catalog.arabic';
    elsif wording ~ '[\u0400-\u04ff]' then
        language := 'pg_catalog.russian';
    elsif not words @@ 'the & (of | to | and | in | that)'::tsquery then
        if words @@ 'les | des | du | et | est | aux | dans | une | qui'::tsquery then
            language := 'pg_catalog.french';
        elsif words @@ 'el | los | las | y | del | por | que | una | con'::tsquery then
            language := 'pg_catalog.spanish';
        end if;
    end if;
    return strip(to_tsvector(language, wording) || to_tsvector('pg_catalog.english', tags)) || chinese
        || (words || to_tsvector('pg_catalog.simple', tags));
end $$;

-- Tags as marks beside the words, which no word that people type can be: the kind, and the tag however it is written.
create function casework_marks(kind text, tags text[]) returns tsvector language sql immutable parallel safe
    return coalesce((select array_to_tsvector(array_agg(distinct '#' || kind || left(btrim(casework_words_of(tag)), 200))) from unnest(tags) as tag where tag <> ''),
        ''::tsvector);
-- The goals and targets of "16 - PEACE, JUSTICE ..." and "16.7 - Responsive ...": a target counts to its goal.
create function casework_goals(sdgs text[]) returns text[] language sql immutable parallel safe
    return coalesce((select array_agg(distinct goal) from unnest(sdgs) as sdg,
        lateral (select ltrim(substring(lower(sdg) from '^\D{0,20}(\d{1,2}(?:\.[0-9a-z]{1,2})?)(?![0-9a-z])'), '0')) as code (code),
        lateral (values (code), (split_part(code, '.', 1))) as found (goal) where goal is not null), '{}');
create function casework_goal_marks(sdgs text[]) returns tsvector language sql immutable parallel safe
    return coalesce((select array_to_tsvector(array_agg('#g' || goal)) from unnest(casework_goals(sdgs)) as goal), ''::tsvector);

-- Numbers filled up to six digits, so that 140.9 comes before 140.10 and 39 before 39(a).
create function casework_natural(written text) returns text language sql immutable strict parallel safe
    return regexp_replace(regexp_replace(written, '\d+', '00000\&', 'g'), '\d*(\d{6})(?!\d)', '\1', 'g');

drop view recommendation_view;
alter table recommendation drop column search;
drop function casework_query(text);
alter table recommendation
    add column sort_key text collate "C" generated always as (
        country || ' ' || casework_natural(casework_symbol_key(symbol)) || ' ' || coalesce(casework_natural(nullif(paragraph, '')), '~') || ' '
            || casework_natural(coalesce(substring(business_key from '~\d+$'), ''))) stored,
    add column search tsvector generated always as (
        casework_vector(casework_words_of(text || ' ' || coalesce(heading, '')), casework_words_of(casework_words(themes) || ' '
            || casework_words(affected_persons) || ' ' || casework_words(sdgs) || ' ' || symbol || ' ' || body))
        || casework_marks('t', themes) || casework_marks('p', affected_persons) || casework_marks('b', array[body])
        || casework_goal_marks(sdgs)) stored;
create index recommendation_by_search on recommendation using gin (search);
create index recommendation_by_symbol_key on recommendation (symbol_key, paragraph);
create index recommendation_by_sort_key on recommendation (sort_key, business_key) include (country);
drop index recommendation_by_symbol;
create view recommendation_view as
    select r.*, f.cycle, f.seed_funding, f.on_hold_until from recommendation r left join follow_up f on f.key = r.follow_up;

-- A word as people type it: itself, its stems in all languages and, where asked, what begins with it.
create function casework_word(word text, beginning boolean) returns text language plpgsql immutable strict parallel safe as $$
declare
    -- the stemmers do not know irregular plurals
    words    text[] := case when word in ('woman', 'women') then array['woman', 'women'] when word in ('child', 'children') then array['child', 'children']
        when word in ('man', 'men') then array['man', 'men'] else array[word] end;
    stemmers regdictionary[] := case when word ~ '[\u0600-\u06ff]' then array['pg_catalog.arabic_stem']
        when word ~ '[\u0400-\u04ff]' then array['pg_catalog.russian_stem']
        when word ~ '[a-z]' then array['pg_catalog.english_stem', 'pg_catalog.french_stem', 'pg_catalog.spanish_stem'] else '{}' end;
begin
    if word ~ '[\u3005\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]' then
        return case when length(word) = 1 then '''' || word || ''''
            else (select string_agg('''' || substr(word, place, 2) || '''', ' & ') from generate_series(1, length(word) - 1) as place) end;
    end if;
    return (select string_agg(distinct '''' || form || '''' || case when beginning and form = any (words) and length(word) >= 2 + cardinality(words) then ':*' else '' end, ' | ')
        from (select unnest(words) union select unnest(ts_lexize(stemmer, each)) from unnest(words) as each, unnest(stemmers) as stemmer) as forms (form));
end $$;

-- One letter alone, or a word that every text of its language has.
create function casework_says_nothing(word text) returns boolean language sql immutable strict parallel safe
    return case when word ~ '^[a-z]+$' then length(word) = 1 or ts_lexize('pg_catalog.english_stem', word) = '{}'
            or word in ('le', 'la', 'les', 'un', 'une', 'des', 'du', 'de', 'et', 'en', 'au', 'aux', 'el', 'los', 'las', 'del', 'al', 'una', 'que', 'qui', 'ou',
                'dans', 'pour', 'sur', 'par', 'por', 'para', 'con', 'se', 'ce', 'ses', 'sus', 'su')
        when word ~ '[\u0400-\u04ff]' then ts_lexize('pg_catalog.russian_stem', word) = '{}'
        when word ~ '[\u0600-\u06ff]' then ts_lexize('pg_catalog.arabic_stem', word) = '{}'
        else false end;

-- Those filed under a tag, however it is written. @kind t for themes, p for affected persons, b for the body, g for goals and targets
create function casework_mark(kind text, tag text) returns tsquery language sql immutable strict parallel safe
    return cast('''#' || kind || left(btrim(case kind when 'g' then regexp_replace(casework_fold(tag), '[^0-9a-z.]', '', 'g') else casework_words_of(tag) end), 200) || '''' as tsquery);

-- Words as people type them: "phrases", -without, or. The last word may be unfinished, and longer ones are looked for by their
-- beginning too. Words that say nothing are left out where there are others.
create function casework_query(words text, beginnings boolean default true) returns tsquery language plpgsql immutable strict parallel safe as $$
declare
    typed      text := left(regexp_replace(casework_fold(left(words, 2000)), '[\u00ab\u00bb\u201c-\u201f\u2039\u203a\u300c-\u300f\uff02]', '"', 'g'), 2000);
    token      text[];
    parts      text[];
    part       text;
    terms      text[] := '{}';   -- of the alternative that is being read
    empty      text[] := '{}';   -- what says nothing
    found      text[] := '{}';   -- the alternatives
    is_last    boolean;
    number     integer := 0;
    tokens     integer;
    is_phrase  boolean;
begin
    typed := regexp_replace(typed, '([\u3005\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]+)', ' \1 ', 'g');
    select count(*) into tokens from regexp_matches(typed, '"[^"]*"|[^\s",;:!?&|()<>*]+', 'g');
    for token in select regexp_matches(typed, '(?:^|[\s(])(-?)"([^"]*)"|(-?)([^\s",;:!?&|()<>*]+)', 'g') loop
        number := number + 1;
        exit when number > 40;
        is_phrase := token[2] is not null;
        if token[4] = 'or' and cardinality(terms) > 0 then
            found := found || ('(' || array_to_string(terms, ' & ') || ')');
            terms := '{}';
            continue;
        end if;
        parts := array(select left(each, 100) from unnest(string_to_array(btrim(casework_words_of(coalesce(token[2], token[4]))), ' ')) with ordinality as p (each, place)
            where each <> '' order by place limit 20);
        if not is_phrase then -- of words that are written as one, such as l'eau, only those at the beginning
            while cardinality(parts) > 0 and casework_says_nothing(parts[1]) loop
                empty := empty || parts[1];
                parts := parts[2:];
            end loop;
        end if;
        continue when cardinality(parts) = 0;
        if cardinality(parts) = 1 then
            part := casework_word(parts[1], beginnings and not is_phrase and coalesce(token[3], '') = '' and parts[1] ~ '\D'
                and length(parts[1]) >= case when number >= tokens then 3 else 5 end);
        else
            part := (select string_agg(case when each ~ '[\u3005\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]' then '(' || casework_word(each, false) || ')'
                    else '''' || each || '''' || case when beginnings and not is_phrase and number >= tokens and place = cardinality(parts) and length(each) >= 3 then ':*' else '' end end,
                case when casework_words_of(coalesce(token[2], '')) ~ '[\u3005\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]' then ' & ' else ' <-> ' end order by place)
                from unnest(parts) with ordinality as p (each, place));
        end if;
        terms := terms || case when coalesce(token[1], token[3]) = '-' then '!(' || part || ')' else '(' || part || ')' end;
    end loop;
    if cardinality(terms) = 0 and cardinality(found) = 0 then
        terms := array(select distinct '''' || each || '''' from unnest(empty[1:10]) as each);
    end if;
    if cardinality(terms) > 0 then
        found := found || ('(' || array_to_string(terms, ' & ') || ')');
    end if;
    return cast(nullif(array_to_string(found, ' | '), '') as tsquery); -- null where nothing is said, which nothing is found by
end $$;
