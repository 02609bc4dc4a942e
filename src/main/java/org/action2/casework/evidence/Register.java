package org.action2.casework.evidence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.action2.casework.directory.Viewer;
import org.action2.casework.oversight.FundAccess;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the registers hold, row by row as they hold it: amounts in whole US cents, moments in UTC. */
@Component
class Register {

    /** What holds each part of a case; the rows of another case are never among them. */
    private static final Map<String, String> PARTS = new LinkedHashMap<>();
    private static final List<String> FOR_SEARCH = List.of("search", "text_key");
    private static final String BALANCE = "balance_after_cents";

    static {
        PARTS.put("request", "select to_jsonb(r)::text from seed_funding_request r where reference = :key");
        PARTS.put("reports", "select to_jsonb(r)::text from seed_funding_report r where reference = :key order by due_date, kind");
        PARTS.put("document", "select to_jsonb(d)::text from document_view d where key = :key");
        PARTS.put("followUp", "select to_jsonb(f)::text from follow_up_view f where key = :key");
        PARTS.put("actions", "select to_jsonb(a)::text from follow_up_action_view a where follow_up = :key order by asked_at, id");
        PARTS.put("recommendations", "select to_jsonb(r)::text from recommendation_view r where document = :key or follow_up = :key order by business_key");
        PARTS.put("stages", "select to_jsonb(s)::text from case_stage_view s where reference = :key order by entered_at, left_at nulls last");
    }

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Viewer viewer;

    Register(JdbcClient jdbc, ObjectMapper json, Viewer viewer) {
        this.jdbc = jdbc;
        this.json = json;
        this.viewer = viewer;
    }

    /** A case that ran at some time of a period. */
    record KnownCase(String key, String country) {
    }

    /** Those of some countries that had begun before its end and had not ended before its beginning, by their keys. */
    List<KnownCase> cases(Instant from, Instant to, List<String> countries) {
        return jdbc.sql("""
            select key, country from (
                select reference as key, country, submitted_at as began_at, ended_at from seed_funding_request
                union all select key, country, registered_at, ended_at from document_view where process_instance_id is not null
                union all select key, country, opened_at, ended_at from follow_up_view where process_instance_id is not null) known
            where country = any (:countries) and began_at < :to and (ended_at is null or ended_at >= :from) order by key
            """).param("countries", countries.toArray(String[]::new)).param("from", from.atOffset(ZoneOffset.UTC)).param("to", to.atOffset(ZoneOffset.UTC))
            .query(KnownCase.class).list();
    }

    /** The rows of a case by the part that they are of; parts that it does not have are left out. */
    Map<String, List<JsonNode>> of(String key) {
        var parts = new LinkedHashMap<String, List<JsonNode>>();
        PARTS.forEach((part, sql) -> {
            var rows = rows(jdbc.sql(sql).param("key", key).query(String.class).list());
            if (!rows.isEmpty()) {
                parts.put(part, rows);
            }
        });
        return parts;
    }

    /** The entries of the fund's ledger about a request. */
    List<JsonNode> ledger(String request) {
        return rows(jdbc.sql("select to_jsonb(l)::text from seed_funding_ledger l where request = :key order by id").param("key", request).query(String.class).list());
    }

    /** What was allocated to the fund in a period; nothing for those who may not know the fund. */
    List<JsonNode> allocations(Instant from, Instant to) {
        return !viewer.isInOneOf(FundAccess.KNOW_THE_FUND) ? List.of()
            : rows(jdbc.sql("select to_jsonb(l)::text from seed_funding_ledger l where request is null and entered_at >= :from and entered_at < :to order by id")
                .param("from", from.atOffset(ZoneOffset.UTC)).param("to", to.atOffset(ZoneOffset.UTC)).query(String.class).list());
    }

    private List<JsonNode> rows(List<@Nullable String> texts) {
        var knowsFund = viewer.isInOneOf(FundAccess.KNOW_THE_FUND);
        return texts.stream().map(text -> {
            try {
                var row = (ObjectNode) json.readTree(text);
                row.remove(FOR_SEARCH);
                if (!knowsFund) {
                    row.remove(BALANCE);
                }
                return (JsonNode) row;
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("The database wrote JSON that can't be read.", e);
            }
        }).toList();
    }
}
