package org.action2.casework.followup.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.action2.casework.followup.NewRecommendation;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of an intake that were taken on, as the register takes them, and what became of them. */
@Component
class RowsToRegister {

    private static final int MARKED_AT_ONCE = 100;

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    RowsToRegister(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    /**
     * A row that is to be registered.
     *
     * @param isConcern whether the file has it as a concern or observation, which is so only of those that were recommendations
     * @param symbolKey the symbol without what tells no two documents apart
     * @param changes by field what it was and is, as JSON, as it was when the file was read; null where nothing changed
     * @param isOfSeveralCountries whether the file has its document for other countries too, with a country team here or without
     */
    record Row(int row, boolean isConcern, String symbolKey, String changes, boolean isOfSeveralCountries, NewRecommendation recommendation) {

        String symbol() {
            return recommendation.document().symbol();
        }

        boolean isOfTheDocumentOf(Row other) {
            return symbolKey.equals(other.symbolKey) && recommendation.document().country().equals(other.recommendation.document().country());
        }
    }

    /**
     * What became of a row.
     *
     * @param key of the recommendation that it is known by
     * @param reason null where that of the reading holds
     * @param changes as they really were
     */
    record Mark(Row row, String outcome, String key, String reason, String changes) {
    }

    /** Those that are left, the rows of a document together. */
    List<Row> next(UUID intake, int limit) {
        return jdbc.sql("""
            select r.*, c.paragraph as concern_paragraph, c.text as concern
            from intake_row r
            left join intake_row c on c.intake_id = r.intake_id and c.row = r.concern_row
            where r.intake_id = :intake and r.taken and r.outcome is null
            order by r.symbol_key, r.country, r.row limit :limit
            """).param("intake", intake).param("limit", limit).query((set, i) -> row(set)).list();
    }

    /** The documents of recommendations. */
    List<String> documentsOf(List<String> keys) {
        return jdbc.sql("select distinct document from recommendation where business_key = any (:keys)").param("keys", keys.toArray(String[]::new))
            .query(String.class).list();
    }

    /** The documents that got recommendations by an intake. */
    List<String> documentsRegisteredBy(UUID intake) {
        return jdbc.sql("""
            select distinct k.document from intake_row r join recommendation k using (business_key)
            where r.intake_id = :intake and r.outcome = 'registered'
            """).param("intake", intake).query(String.class).list();
    }

    void mark(UUID intake, List<Mark> marks) {
        template.batchUpdate("""
            update intake_row set outcome = ?, business_key = ?, reason = coalesce(?, reason), changes = cast(? as jsonb) where intake_id = ? and row = ?
            """, marks, MARKED_AT_ONCE, (s, mark) -> {
                s.setString(1, mark.outcome());
                s.setString(2, mark.key());
                s.setString(3, mark.reason());
                s.setString(4, mark.changes());
                s.setObject(5, intake);
                s.setInt(6, mark.row().row());
            });
    }

    /** Notes that what the register says of recommendations is what an intake's file says, unless a later file said it before. */
    void holds(UUID intake, List<String> keys) {
        jdbc.sql("""
            insert into recommendation_content (business_key, intake_id, uploaded_at)
            select distinct k.key, i.id, i.uploaded_at from unnest(:keys) as k (key), intake i where i.id = :intake
            on conflict (business_key) do update set intake_id = excluded.intake_id, uploaded_at = excluded.uploaded_at
                where recommendation_content.uploaded_at < excluded.uploaded_at
            """).param("keys", keys.toArray(String[]::new)).param("intake", intake).update();
    }

    private static Row row(ResultSet set) throws SQLException {
        var ownId = set.getObject("id_row") == null ? set.getObject("annotation_id", UUID.class) : null;
        return new Row(set.getInt("row"), set.getBoolean("observation"), set.getString("symbol_key"), set.getString("changes"),
            set.getBoolean("of_several_countries"),
            new NewRecommendation(
                new NewRecommendation.Document(set.getString("symbol"), set.getString("country"), set.getString("mechanism"),
                    set.getString("body"), set.getString("session"), set.getObject("publication_date", LocalDate.class)),
                new NewRecommendation.Wording(set.getString("paragraph"), list(set, "sub_paragraphs"), set.getString("heading"),
                    set.getString("text"), set.getString("text_original"), set.getString("text_key")),
                new NewRecommendation.Tags(list(set, "themes"), list(set, "affected_persons"), list(set, "sdgs")),
                new NewRecommendation.Origin(ownId, set.getObject("intake_id", UUID.class),
                    set.getString("reiterates"), set.getString("concern_paragraph"), set.getString("concern")),
                new NewRecommendation.Upr(set.getString("upr_position"), set.getString("recommending_state"))));
    }

    private static List<String> list(ResultSet set, String column) throws SQLException {
        return List.of((String[]) set.getArray(column).getArray());
    }
}
