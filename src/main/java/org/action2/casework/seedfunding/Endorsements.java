package org.action2.casework.seedfunding;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the Resident Coordinator endorsed of each request, as it stood then. */
@Component
class Endorsements {

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Clock clock;

    Endorsements(JdbcClient jdbc, ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** Does nothing for a case that is not in the register, such as one that an administrator started in its middle. */
    void record(String reference, EndorsedFacts endorsed, String by) {
        jdbc.sql("""
            insert into request_endorsement (reference, endorsed, endorsed_by, endorsed_at)
                select reference, :endorsed::jsonb, :by, :now from funding_request where reference = :reference
            on conflict (reference) do update set endorsed = excluded.endorsed, endorsed_by = excluded.endorsed_by, endorsed_at = excluded.endorsed_at
            """)
            .param("reference", reference).param("endorsed", written(endorsed)).param("by", by).param("now", OffsetDateTime.now(clock)).update();
    }

    Optional<EndorsedFacts> of(String reference) {
        return jdbc.sql("select endorsed::text from request_endorsement where reference = :reference")
            .param("reference", reference).query(String.class).optional().map(this::read);
    }

    private String written(EndorsedFacts endorsed) {
        try {
            return json.writeValueAsString(endorsed.facts());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What was endorsed can't be written as JSON.", e);
        }
    }

    private EndorsedFacts read(String text) {
        try {
            return new EndorsedFacts(json.readValue(text, new TypeReference<>() {
            }));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What was endorsed is not JSON.", e);
        }
    }
}
