package org.action2.casework.followup.intake;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Holds the rows of a file against each other and against the register, in the database: all of a file in one pass when it is
 * read, and those of a batch once more in the transaction that registers them.
 *
 * <p>A row is known by the annotation id and text together, else by what it says where no id contradicts it, else by the id
 * alone, which then shows what changed. An id that a file gives two texts belongs to the one that the register has, else to
 * the first; the other row is known by its paragraph and text. What a file leaves out is not taken away: an empty list, no
 * date, no paragraph, no concern.
 */
@Component
class KnownAgain {

    private static final int FARTHEST_CONCERN = 5; // paragraphs before its recommendation, under the same heading

    private static final String SAID_BY_THE_FILE = """
        create temporary table intake_said on commit drop as
        with said as (
            select r.row, r.observation, r.status = 'notForTenants' as foreign_row, r.annotation_id, r.country, r.symbol_key, r.paragraph, r.heading, r.text_key,
                first_value(r.row) over same as first, k.business_key as by_id, coalesce(k.text_key = r.text_key and k.country = r.country, false) as by_id_and_text
            from intake_row r left join recommendation k on k.annotation_id = r.annotation_id
            where r.intake_id = '%s' and r.status in ('new', 'observation', 'notForTenants')
            window same as (partition by r.text_key, r.observation, r.symbol_key, r.paragraph, r.country order by r.row))
        select *, case when first <> row or annotation_id is null then row
            else first_value(row) over (partition by annotation_id, observation, first = row order by by_id_and_text desc, foreign_row, row) end as id_row
        from said""";

    /** In a batch, what the file says of ids is on record since it was read. */
    private static final String SAID_BY_A_BATCH = """
        select r.row, r.observation, false as foreign_row, r.annotation_id, r.country, r.symbol_key, r.paragraph, r.heading, r.text_key, r.row as first,
            k.business_key as by_id, coalesce(k.text_key = r.text_key and k.country = r.country, false) as by_id_and_text, coalesce(r.id_row, r.row) as id_row, r.concern_row
        from intake_row r left join recommendation k on k.annotation_id = r.annotation_id
        where r.intake_id = :intake and r.row = any (:rows)""";

    /** A concern counts for a recommendation only where the file has it as nothing else. */
    private static final String KNOWN = """
        select s.row, case when s.id_row = s.row and s.by_id_and_text then s.by_id
            when c.without_id then c.business_key
            when s.id_row = s.row and s.by_id is not null then s.by_id
            else c.business_key end as known_key
        from intake_said s
        left join (
            select distinct on (x.row) x.row, k.business_key, k.annotation_id is null as without_id
            from intake_said x join recommendation k on k.text_key = x.text_key and k.symbol_key = x.symbol_key and k.country = x.country
                and (k.paragraph = x.paragraph or k.paragraph = '')
            where x.first = x.row and not x.foreign_row and not (x.by_id_and_text and x.id_row = x.row)
            order by x.row, k.annotation_id is null desc, k.paragraph = x.paragraph desc, k.business_key) c on c.row = s.row
        where s.first = s.row and not s.foreign_row and (not s.observation or s.by_id is not null or s.annotation_id is null)""";

    private static final String KNOWN_IN_THE_FILE = """
        create temporary table intake_linked on commit drop as
        with known as (%s)
        select k.row, k.known_key from known k join intake_said s on s.row = k.row
        where k.known_key is not null and not (s.observation and (
            exists (select from known o join intake_said t on t.row = o.row where o.known_key = k.known_key and not t.observation)
            or exists (select from intake_said t where not t.observation and t.annotation_id = s.annotation_id)
            or exists (select from intake_said t where not t.observation and t.text_key = s.text_key and t.symbol_key = s.symbol_key and t.country = s.country)))
        """.formatted(KNOWN);

    /**
     * The concern of a recommendation stands in its own paragraph or the one before, under the same heading where there are
     * headings; or it is the nearest before it under that heading.
     */
    private static final String NUMBERED = """
        create temporary table intake_numbered on commit drop as
        select row, observation, symbol_key, country, coalesce(heading, '') as heading,
            case when observation then coalesce(substring(paragraph from '[,-]([0-9]{1,3})(?:\\([a-z]\\))?$'), substring(paragraph from '^[0-9]{1,3}'))
                else substring(paragraph from '^[0-9]{1,3}') end::integer as number
        from intake_said
        where first = row and not foreign_row and paragraph ~ '^[0-9]{1,3}(?![0-9.])' and position('.' in paragraph) = 0""";

    private static final String CONCERNS = """
        create temporary table intake_concern on commit drop as
        with under_heading as (
            select row, observation, heading, number,
                max(case when observation then array[number, -row] end) over (partition by symbol_key, country, heading order by number, not observation) as found
            from intake_numbered)
        select row, -(max(found))[2] as concern_row
        from (
            select row, found from under_heading where not observation and found[1] >= number - case when heading = '' then 1 else %d end
            union all
            select n.row, array[c.number, -c.row]
            from intake_numbered n cross join (values (0), (1)) as back (paragraphs)
            join intake_numbered c on c.observation and c.symbol_key = n.symbol_key and c.country = n.country and c.number = n.number - back.paragraphs
            where not n.observation and (n.heading = '' or c.heading = '')) as near
        group by row""".formatted(FARTHEST_CONCERN);

    /** What is the same to a reader is not written down; most rows are the same in every sign, and no more is asked of them. */
    private static final String COMPARED = """
        select n.row, k.business_key as known_key, k.country as known_country, d.changes, d.names
        from intake_known n
        join intake_row x on x.intake_id = :intake and x.row = n.row
        join recommendation k on k.business_key = n.known_key
        left join intake_row c on c.intake_id = :intake and c.row = n.concern_row
        left join lateral (
            select jsonb_object_agg(field, jsonb_build_object('from', was, 'to', becomes)) as changes, string_agg(label, ', ' order by position) as names
            from (values
                (1, 'type', 'type', case when k.observation then 'concern or observation' else 'recommendation' end,
                    case when x.observation then 'concern or observation' else 'recommendation' end),
                (2, 'text', 'text', k.text, case when k.text_key = x.text_key then k.text else x.text end),
                (3, 'symbol', 'symbol', k.symbol, case when k.symbol_key = x.symbol_key then k.symbol else x.symbol end),
                (4, 'paragraph', 'paragraph', nullif(k.paragraph, ''), coalesce(nullif(x.paragraph, ''), nullif(k.paragraph, ''))),
                (5, 'body', 'body', k.body, x.body),
                (6, 'publicationDate', 'publication date', k.publication_date::text, coalesce(x.publication_date, k.publication_date)::text),
                (7, 'themes', 'themes', array_to_string(k.themes, '; '), array_to_string(casework_words_then(k.themes, x.themes), '; ')),
                (8, 'affectedPersons', 'affected persons', array_to_string(k.affected_persons, '; '), array_to_string(casework_words_then(k.affected_persons, x.affected_persons), '; ')),
                (9, 'sdgs', 'SDGs', array_to_string(k.sdgs, '; '), array_to_string(casework_words_then(k.sdgs, x.sdgs), '; ')),
                (10, 'uprPosition', 'UPR position', k.upr_position, coalesce(x.upr_position, k.upr_position)),
                (11, 'recommendingState', 'recommending State', k.recommending_state,
                    case when k.recommending_state = x.recommending_state or x.recommending_state is null then k.recommending_state
                        when casework_set_key(array[k.recommending_state]) = casework_set_key(array[x.recommending_state]) then k.recommending_state
                        else coalesce(x.recommending_state, k.recommending_state) end),
                (12, 'reiterates', 'recommendation that it repeats', k.reiterates, case when x.reiterates is null and k.text_key = x.text_key then k.reiterates else x.reiterates end),
                (13, 'concern', 'concern', k.concern, case when c.text is null or c.text = k.concern then k.concern when casework_plain(c.text) = casework_plain(k.concern) then k.concern else c.text end),
                (14, 'concernParagraph', 'paragraph of the concern', k.concern_paragraph, coalesce(nullif(c.paragraph, ''), k.concern_paragraph))
            ) as f (position, field, label, was, becomes)
            where not (k.text_key is not distinct from x.text_key and k.observation = x.observation and k.symbol = x.symbol and k.paragraph = x.paragraph and k.body = x.body
                    and k.publication_date is not distinct from x.publication_date and k.themes = x.themes and k.affected_persons = x.affected_persons
                    and k.sdgs = x.sdgs and k.upr_position is not distinct from x.upr_position
                    and k.recommending_state is not distinct from x.recommending_state and k.reiterates is not distinct from x.reiterates
                    and (c.row is null or c.text is not distinct from k.concern and c.paragraph is not distinct from k.concern_paragraph))
                and was is distinct from becomes) d on true""";

    private static final String FOUND_OUT = """
        update intake_row r set
            status = v.status, fault_column = case when v.status = r.status then r.fault_column end, reason = coalesce(v.reason, r.reason), known_key = v.known_key,
            changes = v.changes, concern_row = v.concern_row, id_row = v.id_row, of_several_countries = v.of_several_countries
        from (
            select s.row, c.known_key, l.concern_row, nullif(s.id_row, s.row) as id_row, m.symbol_key is not null as of_several_countries,
                case when s.first <> s.row then 'duplicate'
                    when c.known_key is not null then case when s.country <> c.known_country then 'rejected' when c.changes is null then 'unchanged' else 'changed' end
                    when s.foreign_row then 'notForTenants' when s.observation then 'observation' else 'new' end as status,
                case when w.annotation_id is not null then jsonb_build_object('type', jsonb_build_object('from', 'concern or observation', 'to', 'recommendation'))
                    when s.country = c.known_country then c.changes end as changes,
                case when s.first <> s.row then 'The same as row ' || s.first || coalesce(', but with other ' || (
                        select string_agg(name, ', ') from (select unnest(array[
                            case when casework_set_key(a.themes) <> casework_set_key(b.themes) then 'themes' end,
                            case when casework_set_key(a.affected_persons) <> casework_set_key(b.affected_persons) then 'affected persons' end,
                            case when casework_set_key(a.sdgs) <> casework_set_key(b.sdgs) then 'SDGs' end,
                            case when a.publication_date is distinct from b.publication_date then 'publication date' end,
                            case when a.upr_position is distinct from b.upr_position then 'UPR position' end]) as name
                        from intake_row a, intake_row b where a.intake_id = :intake and a.row = s.row and b.intake_id = :intake and b.row = s.first) as other), '') || '.'
                    else nullif(concat_ws(' ',
                        case when s.id_row <> s.row then 'Row ' || s.id_row || ' has the same annotation id with another '
                            || case when o.text_key = s.text_key then 'document or country' else 'text' end || '.' end,
                        case when c.known_key is null then case when w.annotation_id is not null then 'An earlier file had it as a concern or observation.' end
                            when s.country <> c.known_country then 'Already registered as ' || c.known_key || ' for another country, ' || c.known_country || '.'
                            when c.changes is null then 'Already registered as ' || c.known_key || '.'
                            else 'Registered as ' || c.known_key || '; changed: ' || c.names || '.' end), '') end as reason
            from intake_said s
            left join intake_concern l on l.row = s.row
            left join intake_compared c on c.row = s.row
            left join intake_said o on o.row = s.id_row and s.id_row <> s.row
            left join (select symbol_key from intake_said group by symbol_key having min(country) <> max(country)) m on m.symbol_key = s.symbol_key
            left join lateral (select e.annotation_id from intake_row e join intake i on i.id = e.intake_id
                where not s.observation and not s.foreign_row and s.first = s.row and s.id_row = s.row and c.known_key is null
                    and e.annotation_id = s.annotation_id and e.observation and e.intake_id <> :intake and i.state <> 'discarded' limit 1) w on true
            where s.first <> s.row or s.id_row <> s.row or c.known_key is not null or l.concern_row is not null or m.symbol_key is not null or w.annotation_id is not null) v
        where r.intake_id = :intake and r.row = v.row""";

    private final JdbcTemplate template;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    KnownAgain(JdbcTemplate template, JdbcClient jdbc, TransactionTemplate transaction) {
        this.template = template;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /**
     * A row beside what the register has of it.
     *
     * @param country of the register's recommendation, which is another one where an id is used twice
     * @param changes by field what it was and is, as JSON; null if nothing changed
     * @param names of the changed fields, in words
     * @param newerFile the file that brought what the register says, where it was uploaded after that of the row; else null
     */
    record Known(int row, String key, String country, String changes, String names, String newerFile) {
    }

    /** Finds duplicates within the file, what the register knows already and what changed, and the concern behind each row. */
    void classify(UUID intake) {
        transaction.executeWithoutResult(status -> {
            template.execute("drop table if exists intake_said, intake_numbered, intake_known, intake_concern, intake_linked, intake_compared");
            make("intake_said", SAID_BY_THE_FILE.formatted(intake));
            make("intake_numbered", NUMBERED);
            make("intake_concern", CONCERNS);
            make("intake_linked", KNOWN_IN_THE_FILE);
            make("intake_known", """
                create temporary table intake_known on commit drop as
                select n.row, n.known_key, l.concern_row from intake_linked n left join intake_concern l on l.row = n.row""");
            make("intake_compared", "create temporary table intake_compared on commit drop as " + COMPARED.replace(":intake", "'" + intake + "'"));
            jdbc.sql(FOUND_OUT).param("intake", intake).update();
        });
    }

    /** The planner knows nothing of the rows of a file that was just read, and would take them for few. */
    private void make(String table, String sql) {
        template.execute(sql);
        template.execute("alter table " + table + " add primary key (row)");
        template.execute("analyze " + table);
    }

    /** What the register has of rows by now, by row; nothing of those that it does not know. */
    Map<Integer, Known> compare(UUID intake, Collection<Integer> rows) {
        var known = new HashMap<Integer, Known>();
        jdbc.sql("""
            with intake_said as materialized (%s),
            intake_known as materialized (
                select n.row, n.known_key, s.concern_row from (%s) n join intake_said s on s.row = n.row where n.known_key is not null)
            select d.row, d.known_key as key, d.known_country as country, d.changes::text as changes, d.names,
                case when n.business_key is not null then coalesce(later.file_name, 'a file') end as newer_file
            from (%s) d
            join intake i on i.id = :intake
            left join recommendation_content n on n.business_key = d.known_key and n.uploaded_at > i.uploaded_at
            left join intake later on later.id = n.intake_id
            """.formatted(SAID_BY_A_BATCH, KNOWN, COMPARED))
            .param("intake", intake).param("rows", rows.toArray(Integer[]::new))
            .query(Known.class).list().forEach(each -> known.put(each.row(), each));
        return known;
    }
}
