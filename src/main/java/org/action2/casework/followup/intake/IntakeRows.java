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
import java.util.Objects;
import java.util.UUID;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of intakes: written as they are read, held against each other and the register in the database. */
@Component
class IntakeRows {

    private static final String CHOSEN = """
        r.intake_id = :intake
        and (cardinality(:bodies::text[]) = 0 or r.body = any (:bodies))
        and (cardinality(:countries::text[]) = 0 or r.country = any (:countries))
        and (cardinality(:years::text[]) = 0 or coalesce(extract(year from r.publication_date)::text, '-') = any (:years))
        and not r.mechanism = any (:mechanismsLeft)
        and not (:notedLeft and coalesce(r.upr_position, '') = 'noted')""";

    private final JdbcTemplate template;
    private final JdbcClient jdbc;
    private final KnownAgain knownAgain;
    private final RegistrationLock lock;

    IntakeRows(JdbcTemplate template, JdbcClient jdbc, KnownAgain knownAgain, RegistrationLock lock) {
        this.template = template;
        this.jdbc = jdbc;
        this.knownAgain = knownAgain;
        this.lock = lock;
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
        if (rows.isEmpty()) {
            return;
        }
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
            .add(row.text()).add(Objects.equals(row.textOriginal(), row.text()) ? null : row.textOriginal())
            .add(row.text() == null ? null : PlainText.key(row.text()))
            .addAll(row.tags().themes()).addAll(row.tags().affectedPersons()).addAll(row.tags().sdgs())
            .add(row.publicationDate()).add(row.upr().position()).add(row.upr().recommendingState()).add(row.session()).add(row.reiterates())
            .endLine();
    }

    /** Finds duplicates within the file, what the register knows already and what changed, and the concern behind each row. */
    void classify(UUID intake) {
        knownAgain.classify(intake);
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

    /**
     * Marks the rows that are to be taken on. Rows in which nothing was new when the file was read say by now that their file
     * holds: where an older file changed the register since, they are taken on too; else no older file changes it from now on.
     * They also give the register the annotation ids that it has not.
     *
     * @return how many are taken on
     */
    int take(UUID intake, Selection selection) {
        lock.take();
        var taken = chosen(intake, selection, """
            update intake_row r set taken = true where r.status = any (:statuses) and %s""").param("statuses", selection.statuses().toArray(String[]::new)).update();
        if (selection.statuses().contains(RowStatus.CHANGED.key())) {
            taken += chosen(intake, selection, """
                update intake_row r set taken = true from intake i
                where i.id = r.intake_id and r.status = 'unchanged' and exists (select from recommendation_change c
                    where c.business_key = r.known_key and c.changed_at >= i.uploaded_at and c.intake_id is distinct from i.id)
                    and not exists (select from recommendation_content n where n.business_key = r.known_key and n.uploaded_at > i.uploaded_at) and %s""").update();
        }
        chosen(intake, selection, """
            insert into recommendation_content (business_key, intake_id, uploaded_at)
            select distinct r.known_key, i.id, i.uploaded_at from intake_row r join intake i on i.id = r.intake_id
            where r.status = 'unchanged' and not r.taken and %s
            on conflict (business_key) do update set intake_id = excluded.intake_id, uploaded_at = excluded.uploaded_at
                where recommendation_content.uploaded_at < excluded.uploaded_at""").update();
        chosen(intake, selection, """
            update recommendation k set annotation_id = r.annotation_id from intake_row r
            where k.business_key = r.known_key and k.annotation_id is null and r.annotation_id is not null and r.id_row is null and r.status = 'unchanged'
              and not exists (select from recommendation o where o.annotation_id = r.annotation_id) and %s""").update();
        return taken;
    }

    private JdbcClient.StatementSpec chosen(UUID intake, Selection selection, String sql) {
        return jdbc.sql(sql.formatted(CHOSEN)).param("intake", intake)
            .param("bodies", selection.bodies().toArray(String[]::new))
            .param("countries", selection.countries().toArray(String[]::new))
            .param("years", selection.years().toArray(String[]::new))
            .param("mechanismsLeft", selection.mechanismsLeft().toArray(String[]::new))
            .param("notedLeft", selection.notedLeft());
    }

    /** How many rows were taken on, and how many of them are done. */
    Progress progress(UUID intake) {
        return jdbc.sql("""
            select count(*) as taken, count(outcome) as done, count(*) filter (where outcome = 'registered') as registered,
                count(*) filter (where outcome = 'older') as older
            from intake_row where intake_id = :intake and taken
            """).param("intake", intake).query(Progress.class).single();
    }

    /**
     * @param taken rows taken on
     * @param done those dealt with
     * @param registered those that were new
     * @param older those that a file uploaded later has newer content for, which stays
     */
    record Progress(int taken, int done, int registered, int older) {

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
