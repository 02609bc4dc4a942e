package org.action2.casework.handover;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.action2.casework.language.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what was handed over. */
@Component
class HandOvers {

    private static final String SUMMARY = """
        select h.id, h.from_person, h.to_person, h.by_person, h.reason, h.at, count(i.id) as things, count(i.id) filter (where i.outcome <> 'kept') as done
        from hand_over h left join hand_over_item i on i.hand_over = h.id and (i.country is null or i.country = any (:countries))
        """;
    private static final String SEEN_BY = " (:all or :viewer in (h.from_person, h.to_person)) ";

    private static final String HEARD = """
        select q.reference, q.country from seed_funding_request q left join request_heir heir using (reference)
        where q.ended_at is null and q.country = any (:countries) and case when heir.reference is null then q.submitted_by else heir.person end = :person
        """;

    private final JdbcClient jdbc;

    HandOvers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param toPerson null for back to the teams @param things in the countries of the viewer @param done those that were not kept */
    record Summary(UUID id, String fromPerson, String toPerson, String byPerson, String reason, OffsetDateTime at, long things, long done) {
    }

    /** Who hears of a request's decisions since. @param person null for the country team */
    record Heir(String person) {
    }

    /** A request that is not closed. */
    record Request(String reference, String country) {
    }

    UUID begin(HandOverRequest order, String by, Instant at) {
        var id = UUID.randomUUID();
        jdbc.sql("insert into hand_over (id, from_person, to_person, by_person, reason, at) values (:id, :from, :to, :by, :reason, :at)")
            .param("id", id).param("from", order.from()).param("to", order.to()).param("by", by).param("reason", order.reason())
            .param("at", at.atOffset(ZoneOffset.UTC)).update();
        return id;
    }

    void add(UUID handOver, HandOverItem item) {
        jdbc.sql("""
            insert into hand_over_item (hand_over, kind, task_id, task_key, process, what, reference, country, outcome, holder, refusal)
            values (:handOver, :kind, :taskId, :taskKey, :process, :what, :reference, :country, :outcome, :holder, :refusal)
            """).param("handOver", handOver).param("kind", item.kind().id()).param("taskId", item.taskId()).param("taskKey", item.taskKey())
            .param("process", item.process()).param("what", item.what()).param("reference", item.reference()).param("country", item.country())
            .param("outcome", item.outcome().id()).param("holder", item.holder())
            .param("refusal", item.refusal() == null ? null : item.refusal().inEnglish()).update();
    }

    /** The newest first. @param all whether the viewer sees those of others */
    List<Summary> page(String viewer, boolean all, List<String> countries, int offset, int size) {
        return jdbc.sql(SUMMARY + " where" + SEEN_BY + "group by h.id order by h.at desc, h.id offset :offset limit :size")
            .param("viewer", viewer).param("all", all).param("countries", array(countries)).param("offset", offset).param("size", size)
            .query(Summary.class).list();
    }

    long count(String viewer, boolean all) {
        return jdbc.sql("select count(*) from hand_over h where" + SEEN_BY).param("viewer", viewer).param("all", all).query(Long.class).single();
    }

    Optional<Summary> find(UUID id, String viewer, boolean all, List<String> countries) {
        return jdbc.sql(SUMMARY + " where h.id = :id and" + SEEN_BY + "group by h.id").param("id", id).param("viewer", viewer).param("all", all)
            .param("countries", array(countries)).query(Summary.class).optional();
    }

    /** Those of countries only, in the order in which they were handed over. */
    List<HandOverItem> items(UUID handOver, List<String> countries) {
        return jdbc.sql("select * from hand_over_item where hand_over = :id and (country is null or country = any (:countries)) order by id")
            .param("id", handOver).param("countries", array(countries)).query((row, n) -> item(row)).list();
    }

    private static HandOverItem item(ResultSet row) throws SQLException {
        return new HandOverItem(HandOverItem.Kind.of(row.getString("kind")), row.getString("task_id"), row.getString("task_key"), row.getString("process"),
            row.getString("what"), row.getString("reference"), row.getString("country"), HandOverItem.Outcome.of(row.getString("outcome")), row.getString("holder"),
            Optional.ofNullable(row.getString("refusal")).map(Text::same).orElse(null));
    }

    /** Who hears of a request's decisions, if that was ever handed over. */
    Optional<Heir> heirOf(String reference) {
        return jdbc.sql("select person from request_heir where reference = :reference").param("reference", reference)
            .query((row, n) -> new Heir(row.getString(1))).optional();
    }

    /** The open requests whose decisions a person hears of. */
    List<Request> heardBy(String person, List<String> countries) {
        return jdbc.sql(HEARD + " order by q.reference").param("person", person).param("countries", array(countries)).query(Request.class).list();
    }

    /** One of them. */
    Optional<Request> heardBy(String person, List<String> countries, String reference) {
        return jdbc.sql(HEARD + " and q.reference = :reference").param("person", person).param("countries", array(countries))
            .param("reference", reference).query(Request.class).optional();
    }

    /** The process instance of a request. */
    String instanceOf(String reference) {
        return jdbc.sql("select process_instance_id from seed_funding_request where reference = :reference").param("reference", reference)
            .query(String.class).single();
    }

    /** Where cases stand by their registers. */
    record Standing(String reference, String title, String stage) {
    }

    List<Standing> standings(List<String> references) {
        return jdbc.sql("""
            select reference, title, stage from seed_funding_request where reference = any (:references)
            union all select key, title, stage from follow_up_view where key = any (:references)
            union all select key, body || ': ' || symbol, stage from document_view where key = any (:references)
            union all select key, title, stage from committee_report_view where key = any (:references)
            """).param("references", array(references)).query(Standing.class).list();
    }

    private static String[] array(List<String> texts) {
        return texts.stream().filter(text -> text != null).distinct().toArray(String[]::new);
    }
}
