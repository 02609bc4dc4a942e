package org.action2.casework.followup.intake;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of intakes: written as they are read, held against each other and the register in the database. */
@Component
class IntakeRows {

    private final JdbcTemplate template;
    private final JdbcClient jdbc;

    IntakeRows(JdbcTemplate template, JdbcClient jdbc) {
        this.template = template;
        this.jdbc = jdbc;
    }

    /**
     * A row as people see it.
     *
     * @param column the column that its status comes from, if it comes from one
     * @param changes for a changed row: by field what it was and is
     * @param businessKey of the recommendation that the row is known as or became
     */
    record Line(int row, String status, String column, String reason, String country, String mechanism, String body, String symbol,
                String paragraph, String text, LocalDate publicationDate, String reiterates, Integer concernRow,
                @JsonRawValue String changes, boolean taken, String outcome, String businessKey) {
    }

    /** Adds rows with COPY, which takes a dump of all countries in minutes where single inserts would take hours. */
    void insert(UUID intake, List<IntakeRow> rows) {
        var lines = new CopyLines();
        rows.forEach(row -> write(lines, intake, row));
        template.execute((ConnectionCallback<Long>) connection -> {
            try {
                return connection.unwrap(PGConnection.class).getCopyAPI().copyIn("""
                    copy intake_row (intake_id, row, status, fault_column, reason, observation, annotation_id, country, mechanism,
                        body, symbol, paragraph, sub_paragraphs, heading, text, text_original, text_key, themes, affected_persons, sdgs,
                        publication_date, upr_position, recommending_state, session, reiterates) from stdin""", new StringReader(lines.toString()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static void write(CopyLines lines, UUID intake, IntakeRow row) {
        lines.add(intake).add(row.row()).add(row.status().key()).add(row.faultColumn()).add(row.reason()).add(row.observation())
            .add(row.annotationId()).add(row.country())
            .add(row.body() == null ? null : row.body().mechanism())
            .add(row.body() == null ? null : row.body().code())
            .add(row.symbol())
            .add(row.citation() == null ? null : row.citation().paragraph())
            .addAll(row.citation() == null ? List.of() : row.citation().subParagraphs())
            .add(row.citation() == null ? null : row.citation().heading())
            .add(row.text()).add(row.textOriginal())
            .add(row.text() == null ? null : PlainText.key(row.text()))
            .addAll(row.tags().themes()).addAll(row.tags().affectedPersons()).addAll(row.tags().sdgs())
            .add(row.publicationDate()).add(row.upr().position()).add(row.upr().recommendingState()).add(row.session()).add(row.reiterates())
            .endLine();
    }

    /** Finds duplicates within the file, what the register knows already and what changed, and the concern behind each row. */
    void classify(UUID intake) {
        template.execute("analyze intake_row");
        markDuplicates(intake, "annotation_id");
        markDuplicates(intake, "upper(symbol), paragraph, text_key, country");
        findKnown(intake, "r.annotation_id = k.annotation_id");
        findKnown(intake, "k.text_key = r.text_key and k.paragraph = r.paragraph and upper(k.symbol) = upper(r.symbol) and k.country = r.country");
        compareWithKnown(intake);
        linkConcerns(intake);
    }

    private void markDuplicates(UUID intake, String sameness) {
        jdbc.sql("""
            update intake_row r set status = 'duplicate', fault_column = null, reason = 'The same as row ' || d.first || '.'
            from (select row, first_value(row) over same as first, row_number() over same as position
                  from intake_row
                  where intake_id = :intake and status not in ('rejected', 'duplicate') and num_nulls(annotation_id) <= :nulls
                  window same as (partition by observation, %s order by row)) d
            where r.intake_id = :intake and r.row = d.row and d.position > 1
            """.formatted(sameness)).param("intake", intake).param("nulls", sameness.startsWith("annotation_id") ? 0 : 1).update();
    }

    private void findKnown(UUID intake, String sameness) {
        jdbc.sql("""
            update intake_row r set known_key = k.business_key
            from recommendation k
            where r.intake_id = :intake and r.status = 'new' and r.known_key is null and %s
            """.formatted(sameness)).param("intake", intake).update();
    }

    private void compareWithKnown(UUID intake) {
        jdbc.sql("""
            update intake_row r set
                changes = c.changes,
                status = case when r.country <> c.country then 'rejected' when c.changes is null then 'unchanged' else 'changed' end,
                fault_column = null,
                reason = case when r.country <> c.country
                        then 'Already registered as ' || r.known_key || ' for another country, ' || c.country || '.'
                    when c.changes is null then 'Already registered as ' || r.known_key || '.'
                    else 'Registered as ' || r.known_key || '; changed: ' || c.names || '.' end
            from (
                select x.row, k.country, d.changes, d.names
                from intake_row x
                join recommendation k on k.business_key = x.known_key
                cross join lateral (
                    select jsonb_object_agg(field, jsonb_build_object('from', was, 'to', becomes)) as changes, string_agg(label, ', ') as names
                    from (values
                        ('text', 'text', case when k.text_key is distinct from x.text_key then k.text end, case when k.text_key is distinct from x.text_key then x.text end),
                        ('symbol', 'symbol', k.symbol, x.symbol),
                        ('paragraph', 'paragraph', k.paragraph, x.paragraph),
                        ('body', 'body', k.body, x.body),
                        ('publicationDate', 'publication date', k.publication_date::text, x.publication_date::text),
                        ('themes', 'themes', array_to_string(k.themes, '; '), array_to_string(x.themes, '; ')),
                        ('affectedPersons', 'affected persons', array_to_string(k.affected_persons, '; '), array_to_string(x.affected_persons, '; ')),
                        ('sdgs', 'SDGs', array_to_string(k.sdgs, '; '), array_to_string(x.sdgs, '; ')),
                        ('uprPosition', 'UPR position', k.upr_position, coalesce(x.upr_position, k.upr_position)),
                        ('recommendingState', 'recommending State', k.recommending_state, coalesce(x.recommending_state, k.recommending_state))
                    ) as f (field, label, was, becomes)
                    where was is distinct from becomes) d
                where x.intake_id = :intake and x.known_key is not null) c
            where r.intake_id = :intake and r.row = c.row
            """).param("intake", intake).update();
    }

    /** A concern stands in the paragraph before its recommendation, under the same heading where there are headings. */
    private void linkConcerns(UUID intake) {
        jdbc.sql("""
            update intake_row r set concern_row = c.row
            from (select upper(symbol) as symbol, country, heading, paragraph::integer as paragraph, min(row) as row
                  from intake_row
                  where intake_id = :intake and observation and status <> 'rejected' and paragraph ~ '^[0-9]{1,3}$'
                  group by upper(symbol), country, heading, paragraph) c
            where r.intake_id = :intake and not r.observation and r.status in ('new', 'changed', 'unchanged')
              and upper(r.symbol) = c.symbol and r.country = c.country
              and (r.heading = c.heading or r.heading = '' or c.heading = '')
              and substring(r.paragraph from '^[0-9]{1,3}(?![0-9.])')::integer = c.paragraph + 1
            """).param("intake", intake).update();
    }

    Map<String, Integer> counts(UUID intake) {
        return counts(intake, "status", "");
    }

    /** How many rows that can be taken on there are of each value of a column, the most frequent first. */
    Map<String, Integer> choices(UUID intake, String column) {
        return counts(intake, column, "and status in ('new', 'changed')");
    }

    private Map<String, Integer> counts(UUID intake, String column, String condition) {
        var counts = new LinkedHashMap<String, Integer>();
        jdbc.sql("select %s as value, count(*) as rows from intake_row where intake_id = :intake %s group by 1 order by 2 desc, 1"
                .formatted(column, condition))
            .param("intake", intake).query((set, i) -> counts.put(set.getString("value"), set.getInt("rows"))).list();
        return counts;
    }

    /** The rows of an intake, those that need a look first. @param status null for all */
    List<Line> page(UUID intake, String status, int offset, int limit) {
        return jdbc.sql("""
            select row, status, fault_column as column, reason, country, mechanism, body, symbol, paragraph, text, publication_date, reiterates, concern_row,
                   changes::text as changes, taken, outcome, coalesce(business_key, known_key) as business_key
            from intake_row where intake_id = :intake and (:status::text is null or status = :status)
            order by array_position(array['rejected', 'changed', 'duplicate', 'notForTenants', 'new', 'observation', 'unchanged'], status), row
            offset :offset limit :limit
            """).param("intake", intake).param("status", status, Types.VARCHAR).param("offset", offset).param("limit", limit)
            .query(Line.class).list();
    }

    List<RowFault> rejected(UUID intake, int limit) {
        return jdbc.sql("""
            select row, fault_column as column, reason as message from intake_row
            where intake_id = :intake and status = 'rejected' order by row limit :limit
            """).param("intake", intake).param("limit", limit).query(RowFault.class).list();
    }

    /** Marks the rows that are to be taken on. @return how many */
    int take(UUID intake, Selection selection) {
        return jdbc.sql("""
            update intake_row set taken = true
            where intake_id = :intake
              and status = any (:statuses)
              and (cardinality(:bodies::text[]) = 0 or body = any (:bodies))
              and (cardinality(:countries::text[]) = 0 or country = any (:countries))
              and (cardinality(:years::text[]) = 0 or coalesce(extract(year from publication_date)::text, '-') = any (:years))
              and not mechanism = any (:mechanismsLeft)
              and not (:notedLeft and coalesce(upr_position, '') = 'noted')
            """)
            .param("intake", intake)
            .param("statuses", selection.statuses().toArray(String[]::new))
            .param("bodies", selection.bodies().toArray(String[]::new))
            .param("countries", selection.countries().toArray(String[]::new))
            .param("years", selection.years().toArray(String[]::new))
            .param("mechanismsLeft", selection.mechanismsLeft().toArray(String[]::new))
            .param("notedLeft", selection.notedLeft())
            .update();
    }

    /** How many rows were taken on, and how many of them are done. */
    Progress progress(UUID intake) {
        return jdbc.sql("""
            select count(*) as taken, count(outcome) as done, count(*) filter (where outcome = 'registered') as registered
            from intake_row where intake_id = :intake and taken
            """).param("intake", intake).query(Progress.class).single();
    }

    /** @param taken rows taken on @param done those dealt with @param registered those that were new */
    record Progress(int taken, int done, int registered) {

        int percentage() {
            return taken == 0 ? 100 : (int) (100L * done / taken);
        }

        boolean isComplete() {
            return done == taken;
        }
    }

    /**
     * What a desk officer chose to take on; an empty list of bodies, countries or years means all.
     *
     * @param statuses of rows
     * @param years of publication; "-" for none
     * @param notedLeft whether UPR recommendations that the State only noted are left
     */
    record Selection(List<String> statuses, List<String> bodies, List<String> countries, List<String> years,
                     List<String> mechanismsLeft, boolean notedLeft) {
    }
}
