package org.action2.casework.oversight.home;

import java.util.List;
import org.action2.casework.input.LikePattern;
import org.action2.casework.oversight.programme.ViewerScope;
import org.action2.casework.refusals.Fault;
import org.action2.casework.refusals.InputRefusedException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds open tasks by what people call them: their name, and the title or the reference of their case. */
@Component
class TaskSearch {

    private static final int MOST = 1000;
    private static final int LONGEST = 200;

    private final JdbcClient jdbc;
    private final ViewerScope scope;

    TaskSearch(JdbcClient jdbc, ViewerScope scope) {
        this.jdbc = jdbc;
        this.scope = scope;
    }

    /** @param ids of the tasks @param more whether there are more than are told */
    record Found(List<String> ids, boolean more) {
    }

    Found of(String text) {
        var wanted = text.strip();
        if (wanted.isEmpty() || wanted.length() > LONGEST) {
            throw new InputRefusedException(List.of(Fault.of("q", "Search", "oversight.length", LONGEST)));
        }
        var ids = jdbc.sql("""
            with named as (
                select q.process_instance_id as root from seed_funding_request q where q.country = any (:countries) and (q.title ilike :like or q.reference ilike :like)
                union all select unnest(array[f.process_instance_id, f.draft_instance_id]) from follow_up_view f
                    where f.country = any (:countries) and (f.title ilike :like or f.key ilike :like)
                union all select d.process_instance_id from document_view d
                    where d.country = any (:countries) and (d.key ilike :like or d.body || ': ' || d.symbol ilike :like)
                union all select r.process_instance_id from committee_report_view r
                    where r.country = any (:countries) and (r.title ilike :like or r.key ilike :like))
            select t.id from engine_open_task t where (t.country is null or t.country = any (:countries)) and t.process = any (:processes)
                and (t.process <> 'seed-funding-review' or :chasesReviews
                    or exists (select from engine_task_candidate c where c.task = t.id and c.group_id = any (:agencies)))
                and (t.name ilike :like or t.case_id in (select root from named where root is not null))
            limit :most
            """).params(scope.parameters()).param("like", LikePattern.containing(wanted)).param("most", MOST + 1).query(String.class).list();
        return new Found(ids.subList(0, Math.min(ids.size(), MOST)), ids.size() > MOST);
    }
}
