package org.action2.casework.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who has open tasks, whether they have an account or not: the engine's own query would list the tasks one by one. */
@Component
public class TaskHolders {

    private final JdbcClient jdbc;

    TaskHolders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many open tasks each person has, by themselves or through a deputy. @param countries those counted, beside tasks of no country */
    public Map<String, Long> in(List<String> countries) {
        var held = new LinkedHashMap<String, Long>();
        jdbc.sql("""
            select person, count(*) from (select assignee_ as person, id_, tenant_id_ from act_ru_task union select owner_, id_, tenant_id_ from act_ru_task) held
            where person is not null and (tenant_id_ is null or tenant_id_ = any (:countries)) group by person order by person
            """).param("countries", countries.toArray(String[]::new)).query((row, n) -> held.put(row.getString(1), row.getLong(2))).list();
        return held;
    }

    /** Whether an id stands at an open task: as its assignee, its owner or one who may take it. */
    public boolean holds(String person) {
        return jdbc.sql("""
            select exists (select from act_ru_task where assignee_ = :person) or exists (select from act_ru_task where owner_ = :person)
                or exists (select from act_ru_identitylink where user_id_ = :person and task_id_ is not null)
            """).param("person", person).query(Boolean.class).single();
    }
}
