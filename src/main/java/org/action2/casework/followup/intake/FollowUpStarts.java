package org.action2.casework.followup.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.action2.casework.engine.Bulk;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.spin.plugin.variable.SpinValues;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Starts the follow-ups of an intake a batch at a time. The register's entries, the process instances and the marks on
 * the intake's rows are written in the transaction of the engine's job: after a crash all of a batch is there or
 * nothing of it, and the job runs again.
 */
@Component
class FollowUpStarts {

    static final int BATCH = 100;
    private static final long LOCK = 0x1A7A4E5L; // one batch at a time, so that two intakes of one file start nothing twice

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final Bulk bulk;
    private final ObjectMapper json;
    private final Clock clock;

    FollowUpStarts(JdbcClient jdbc, JdbcTemplate template, @Lazy RuntimeService runtime, @Lazy RepositoryService repository, Bulk bulk,
                   ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.template = template;
        this.runtime = runtime;
        this.repository = repository;
        this.bulk = bulk;
        this.json = json;
        this.clock = clock;
    }

    private record Row(int row, String status, UUID annotationId, String country, String mechanism, String body, String symbol,
                       String paragraph, List<String> subParagraphs, String heading, String text, String textOriginal,
                       String textKey, List<String> themes, List<String> affectedPersons, List<String> sdgs,
                       LocalDate publicationDate, String reiterates, String concernParagraph, String concern, String knownKey) {
    }

    /** Starts the next batch, of at most {@value #BATCH}; does nothing if none is left. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void startNext(UUID intake) {
        jdbc.sql("select pg_advisory_xact_lock(:lock)").param("lock", LOCK).query().singleRow();
        var batch = next(intake);
        var known = known(intake, batch);
        var taken = registered(batch);
        var starts = new ArrayList<Row>();
        var marks = new ArrayList<Mark>();
        var businessKeys = new HashMap<Integer, String>();
        for (var row : batch) {
            if (row.status().equals(RowStatus.CHANGED.key())) {
                update(row);
                marks.add(new Mark(row, "updated", row.knownKey()));
            } else if (known.containsKey(row.row())) {
                marks.add(new Mark(row, "known-by-then", known.get(row.row())));
            } else {
                businessKeys.put(row.row(), freeKey(row, taken));
                starts.add(row);
                marks.add(new Mark(row, "started", businessKeys.get(row.row())));
            }
        }
        register(intake, starts, businessKeys);
        bulk.run(() -> start(starts, businessKeys));
        mark(intake, marks);
    }

    private record Mark(Row row, String outcome, String businessKey) {
    }

    private int start(List<Row> rows, Map<Integer, String> keys) {
        var newest = repository.createProcessDefinitionQuery().processDefinitionKey(FollowUpStart.KEY).latestVersion().singleResult().getId();
        rows.forEach(row -> runtime.startProcessInstanceById(newest, keys.get(row.row()), variables(row)));
        return rows.size();
    }

    private List<Row> next(UUID intake) {
        return jdbc.sql("""
            select r.row, r.status, r.annotation_id, r.country, r.mechanism, r.body, r.symbol, r.paragraph, r.sub_paragraphs, r.heading,
                   r.text, r.text_original, r.text_key, r.themes, r.affected_persons, r.sdgs, r.publication_date, r.reiterates,
                   c.paragraph as concern_paragraph, c.text as concern, r.known_key
            from intake_row r
            left join intake_row c on c.intake_id = r.intake_id and c.row = r.concern_row
            where r.intake_id = :intake and r.taken and r.outcome is null
            order by r.row limit :batch
            """).param("intake", intake).param("batch", BATCH)
            .query((set, i) -> new Row(set.getInt("row"), set.getString("status"), set.getObject("annotation_id", UUID.class),
                set.getString("country"), set.getString("mechanism"), set.getString("body"), set.getString("symbol"),
                set.getString("paragraph"), list(set.getArray("sub_paragraphs")), set.getString("heading"), set.getString("text"),
                set.getString("text_original"), set.getString("text_key"), list(set.getArray("themes")),
                list(set.getArray("affected_persons")), list(set.getArray("sdgs")), set.getObject("publication_date", LocalDate.class),
                set.getString("reiterates"), set.getString("concern_paragraph"), set.getString("concern"), set.getString("known_key")))
            .list();
    }

    /** What became known between the reading of the file and now, by another intake of the same recommendations. */
    private Map<Integer, String> known(UUID intake, List<Row> batch) {
        var known = new HashMap<Integer, String>();
        jdbc.sql("""
            select r.row, k.business_key from intake_row r
            join recommendation k on k.annotation_id = r.annotation_id
                or k.text_key = r.text_key and k.paragraph = r.paragraph and upper(k.symbol) = upper(r.symbol) and k.country = r.country
            where r.intake_id = :intake and r.row = any (:rows)
            """).param("intake", intake).param("rows", batch.stream().map(Row::row).toArray(Integer[]::new))
            .query((set, i) -> known.put(set.getInt("row"), set.getString("business_key"))).list();
        return known;
    }

    /** The symbol and paragraph; with a number where several recommendations share them, by a digest of the text where no paragraph is known. */
    private String freeKey(Row row, Set<String> taken) {
        var key = firstKey(row);
        var free = key;
        for (var number = 2; taken.contains(free) || number > 2 && isRegistered(free); number++) {
            free = key + "~" + number;
        }
        taken.add(free);
        return free;
    }

    private static String firstKey(Row row) {
        return row.symbol() + "#" + (row.paragraph().isEmpty() ? "text-" + row.textKey().substring(0, 8) : row.paragraph());
    }

    /** Those keys of the batch, without a number, that are in the register. */
    private Set<String> registered(List<Row> batch) {
        return new HashSet<>(jdbc.sql("select business_key from recommendation where business_key = any (:keys)")
            .param("keys", batch.stream().map(FollowUpStarts::firstKey).toArray(String[]::new)).query(String.class).list());
    }

    private boolean isRegistered(String key) {
        return jdbc.sql("select exists (select from recommendation where business_key = :key)").param("key", key).query(Boolean.class).single();
    }

    private void register(UUID intake, List<Row> rows, Map<Integer, String> keys) {
        var now = OffsetDateTime.now(clock);
        template.batchUpdate("""
            insert into recommendation (business_key, annotation_id, country, mechanism, body, symbol, paragraph, text, themes,
                affected_persons, sdgs, publication_date, reiterates, stage, stage_since, registered_at, intake_id, text_key,
                text_original, heading, sub_paragraphs, concern_paragraph, concern)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'registered', ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """, rows, BATCH, (s, row) -> {
                var i = 1;
                s.setString(i++, keys.get(row.row()));
                s.setObject(i++, row.annotationId());
                for (var text : new String[] {row.country(), row.mechanism(), row.body(), row.symbol(), row.paragraph(), row.text()}) {
                    s.setString(i++, text);
                }
                for (var list : List.of(row.themes(), row.affectedPersons(), row.sdgs())) {
                    s.setArray(i++, s.getConnection().createArrayOf("text", list.toArray()));
                }
                s.setObject(i++, row.publicationDate(), Types.DATE);
                s.setString(i++, row.reiterates());
                s.setObject(i++, now);
                s.setObject(i++, now);
                s.setObject(i++, intake);
                s.setString(i++, row.textKey());
                s.setString(i++, row.textOriginal());
                s.setString(i++, row.heading());
                s.setArray(i++, s.getConnection().createArrayOf("text", row.subParagraphs().toArray()));
                s.setString(i++, row.concernParagraph());
                s.setString(i, row.concern());
            });
    }

    private void mark(UUID intake, List<Mark> marks) {
        template.batchUpdate("update intake_row set outcome = ?, business_key = ? where intake_id = ? and row = ?", marks, BATCH, (s, mark) -> {
            s.setString(1, mark.outcome());
            s.setString(2, mark.businessKey());
            s.setObject(3, intake);
            s.setInt(4, mark.row().row());
        });
    }

    /** Brings what OHCHR changed into the register and, while it runs, into the follow-up; its stage and key stay. */
    private void update(Row row) {
        jdbc.sql("""
            update recommendation k set annotation_id = coalesce(k.annotation_id, r.annotation_id), body = r.body, symbol = r.symbol,
                paragraph = r.paragraph, text = r.text, text_key = r.text_key, text_original = r.text_original, heading = r.heading,
                sub_paragraphs = r.sub_paragraphs, themes = r.themes, affected_persons = r.affected_persons, sdgs = r.sdgs,
                publication_date = r.publication_date
            from (select :annotationId::uuid as annotation_id, :body::text as body, :symbol::text as symbol, :paragraph::text as paragraph,
                :text::text as text, :textKey::text as text_key, :textOriginal::text as text_original, :heading::text as heading,
                :subParagraphs::text[] as sub_paragraphs, :themes::text[] as themes, :persons::text[] as affected_persons,
                :sdgs::text[] as sdgs, :date::date as publication_date) r
            where k.business_key = :key
            """)
            .param("annotationId", row.annotationId(), Types.OTHER).param("body", row.body()).param("symbol", row.symbol())
            .param("paragraph", row.paragraph()).param("text", row.text()).param("textKey", row.textKey())
            .param("textOriginal", row.textOriginal()).param("heading", row.heading())
            .param("subParagraphs", row.subParagraphs().toArray(String[]::new)).param("themes", row.themes().toArray(String[]::new))
            .param("persons", row.affectedPersons().toArray(String[]::new)).param("sdgs", row.sdgs().toArray(String[]::new))
            .param("date", row.publicationDate(), Types.DATE).param("key", row.knownKey())
            .update();
        var held = jdbc.sql("select process_instance_id from recommendation where business_key = :key and process_instance_id is not null")
            .param("key", row.knownKey()).query(String.class).list();
        held.stream().flatMap(id -> runtime.createProcessInstanceQuery().processInstanceId(id).list().stream()).forEach(instance -> runtime.setVariables(instance.getId(), variables(row)));
    }

    private Map<String, Object> variables(Row row) {
        var variables = Variables.createVariables();
        variables.put(FollowUpStart.COUNTRY, row.country());
        variables.put(FollowUpStart.MECHANISM, row.mechanism());
        variables.put(FollowUpStart.BODY, row.body());
        variables.put(FollowUpStart.SYMBOL, row.symbol());
        variables.put(FollowUpStart.PARAGRAPH, row.paragraph());
        variables.put(FollowUpStart.TEXT, row.text());
        variables.put(FollowUpStart.THEMES, list(row.themes()));
        variables.put(FollowUpStart.AFFECTED_PERSONS, list(row.affectedPersons()));
        variables.put(FollowUpStart.SDGS, list(row.sdgs()));
        variables.put(FollowUpStart.PUBLICATION_DATE, row.publicationDate() == null ? null : row.publicationDate().toString());
        variables.put(FollowUpStart.ANNOTATION_ID, row.annotationId() == null ? null : row.annotationId().toString());
        variables.put(FollowUpStart.REITERATES, row.reiterates());
        return variables;
    }

    private Object list(List<String> values) {
        try {
            return SpinValues.jsonValue(json.writeValueAsString(values)).create();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A list of texts can't be written as JSON.", e);
        }
    }

    private static List<String> list(java.sql.Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
