package org.action2.casework.search;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.action2.casework.engine.AccountDeleted;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The searches that people keep, each seen by its owner alone. */
@Component
class SavedSearches {

    private final JdbcClient jdbc;
    private final Clock clock;

    SavedSearches(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A search under the name that its owner gave it. */
    record Saved(UUID id, String name, String q, @Nullable String kind, @Nullable String country, @Nullable String stage, @Nullable String state) {
    }

    List<Saved> of(String person) {
        return jdbc.sql("select id, name, q, kind, country, stage, state from saved_search where person = :person order by lower(name)")
            .param("person", person).query(Saved.class).list();
    }

    /** Keeps a search; one of the same name is replaced. @return the id by which it is known now */
    UUID keep(String person, Saved search) {
        return jdbc.sql("""
            insert into saved_search (id, person, name, q, kind, country, stage, state, created_at) values (:id, :person, :name, :q, :kind, :country, :stage, :state, :now)
            on conflict (person, lower(name)) do update set name = excluded.name, q = excluded.q, kind = excluded.kind, country = excluded.country,
                stage = excluded.stage, state = excluded.state
            returning id
            """).param("id", search.id()).param("person", person).param("name", search.name()).param("q", search.q()).param("kind", search.kind())
            .param("country", search.country()).param("stage", search.stage()).param("state", search.state()).param("now", OffsetDateTime.now(clock))
            .query(UUID.class).single();
    }

    /** @return false if the person has no such search */
    boolean forget(String person, UUID id) {
        return jdbc.sql("delete from saved_search where id = :id and person = :person").param("id", id).param("person", person).update() == 1;
    }

    @EventListener
    void on(AccountDeleted deleted) {
        jdbc.sql("delete from saved_search where person = :person").param("person", deleted.person()).update();
    }
}
