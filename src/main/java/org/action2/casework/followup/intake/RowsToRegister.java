package org.action2.casework.followup.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
     * @param knownKey of the recommendation that it changes, null if it is new
     * @param changes by field what it was and is, as JSON; null if it is new
     * @param isOfSeveralCountries whether the file has its document for other countries too, with a country team here or without
     */
    record Row(int row, String status, String knownKey, String changes, boolean isOfSeveralCountries, NewRecommendation recommendation) {

        String symbol() {
            return recommendation.document().symbol();
        }

        boolean isChanged() {
            return status.equals(RowStatus.CHANGED.key());
        }

        boolean isOfTheDocumentOf(Row other) {
            return symbol().equalsIgnoreCase(other.symbol()) && recommendation.document().country().equals(other.recommendation.document().country());
        }
    }

    /** What became of a row. @param key of the recommendation that it is known by */
    record Mark(Row row, String outcome, String key) {
    }

    /** Those that are left, the rows of a document together. */
    List<Row> next(UUID intake, int limit) {
        return jdbc.sql("""
            select r.*, c.paragraph as concern_paragraph, c.text as concern, exists (select from intake_row o
                where o.intake_id = r.intake_id and upper(o.symbol) = upper(r.symbol) and o.country <> r.country) as of_several_countries
            from intake_row r
            left join intake_row c on c.intake_id = r.intake_id and c.row = r.concern_row
            where r.intake_id = :intake and r.taken and r.outcome is null
            order by upper(r.symbol), r.country, r.row limit :limit
            """).param("intake", intake).param("limit", limit).query((set, i) -> row(set)).list();
    }

    /** What became known between the reading of the file and now, by another intake of the same recommendations: the key by row. */
    Map<Integer, String> known(UUID intake, List<Row> rows) {
        var known = new HashMap<Integer, String>();
        jdbc.sql("""
            select r.row, k.business_key from intake_row r
            join recommendation k on k.annotation_id = r.annotation_id
                or k.text_key = r.text_key and k.paragraph = r.paragraph and upper(k.symbol) = upper(r.symbol) and k.country = r.country
            where r.intake_id = :intake and r.row = any (:rows)
            """).param("intake", intake).param("rows", rows.stream().map(Row::row).toArray(Integer[]::new))
            .query((set, i) -> known.put(set.getInt("row"), set.getString("business_key"))).list();
        return known;
    }

    List<String> documentsOf(Collection<String> recommendations) {
        return jdbc.sql("select distinct document from recommendation where business_key = any (:keys)")
            .param("keys", recommendations.toArray(String[]::new)).query(String.class).list();
    }

    List<String> documentsRegisteredBy(UUID intake) {
        return jdbc.sql("""
            select distinct k.document from intake_row r join recommendation k using (business_key)
            where r.intake_id = :intake and r.outcome = 'registered'
            """).param("intake", intake).query(String.class).list();
    }

    void mark(UUID intake, List<Mark> marks) {
        template.batchUpdate("update intake_row set outcome = ?, business_key = ? where intake_id = ? and row = ?", marks, MARKED_AT_ONCE, (s, mark) -> {
            s.setString(1, mark.outcome());
            s.setString(2, mark.key());
            s.setObject(3, intake);
            s.setInt(4, mark.row().row());
        });
    }

    private static Row row(ResultSet set) throws SQLException {
        return new Row(set.getInt("row"), set.getString("status"), set.getString("known_key"), set.getString("changes"),
            set.getBoolean("of_several_countries"),
            new NewRecommendation(
                new NewRecommendation.Document(set.getString("symbol"), set.getString("country"), set.getString("mechanism"),
                    set.getString("body"), set.getString("session"), set.getObject("publication_date", LocalDate.class)),
                new NewRecommendation.Wording(set.getString("paragraph"), list(set, "sub_paragraphs"), set.getString("heading"),
                    set.getString("text"), set.getString("text_original"), set.getString("text_key")),
                new NewRecommendation.Tags(list(set, "themes"), list(set, "affected_persons"), list(set, "sdgs")),
                new NewRecommendation.Origin(set.getObject("annotation_id", UUID.class), set.getObject("intake_id", UUID.class),
                    set.getString("reiterates"), set.getString("concern_paragraph"), set.getString("concern")),
                new NewRecommendation.Upr(set.getString("upr_position"), set.getString("recommending_state"))));
    }

    private static List<String> list(ResultSet set, String column) throws SQLException {
        return List.of((String[]) set.getArray(column).getArray());
    }
}
