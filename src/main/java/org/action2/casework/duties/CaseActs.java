package org.action2.casework.duties;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The record of acts, written in the engine's transaction. */
@Component
class CaseActs {

    private final JdbcClient jdbc;
    private final Clock clock;

    CaseActs(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Makes acts in one case wait for each other until the transaction ends, so that nobody does two at the same moment. */
    void lock(String caseId) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('case_act ' || :caseId, 0))").param("caseId", caseId)
            .query((row, number) -> 1).single();
    }

    /** What any of the people did in the case, or had done for them. */
    List<Act> of(String caseId, Set<String> people) {
        return jdbc.sql("""
            select act, person, for_whom from case_act
            where case_id = :caseId and (person = any (:people) or for_whom = any (:people)) order by id
            """).param("caseId", caseId).param("people", people.toArray(String[]::new)).query(Act.class).list();
    }

    /** Everybody who did something in the case. */
    Set<String> peopleOf(String caseId) {
        return Set.copyOf(jdbc.sql("select distinct person from case_act where case_id = :caseId").param("caseId", caseId).query(String.class).list());
    }

    void add(String caseId, Act act) {
        jdbc.sql("insert into case_act (case_id, act, person, for_whom, at) values (:caseId, :act, :person, :forWhom, :at)")
            .param("caseId", caseId).param("act", act.act()).param("person", act.person()).param("forWhom", act.forWhom())
            .param("at", OffsetDateTime.now(clock)).update();
    }
}
