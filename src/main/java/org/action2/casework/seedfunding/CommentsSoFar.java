package org.action2.casework.seedfunding;

import static org.action2.casework.seedfunding.SeedFundingProcess.ACCEPT_TERMS;
import static org.action2.casework.seedfunding.SeedFundingProcess.CONFIRM_CONDITIONS;
import static org.action2.casework.seedfunding.SeedFundingProcess.DECIDE_REQUEST;
import static org.action2.casework.seedfunding.SeedFundingProcess.DECIDE_WITHOUT_QUORUM;
import static org.action2.casework.seedfunding.SeedFundingProcess.DECISION_COMMENT;
import static org.action2.casework.seedfunding.SeedFundingProcess.ENDORSEMENT_COMMENT;
import static org.action2.casework.seedfunding.SeedFundingProcess.ENDORSE_REQUEST;
import static org.action2.casework.seedfunding.SeedFundingProcess.SCREENING_COMMENT;
import static org.action2.casework.seedfunding.SeedFundingProcess.SCREEN_REQUEST;
import static org.action2.casework.seedfunding.SeedFundingProcess.TERMS_COMMENT;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What offices have said of a request, every time that it was with them. Reviews are confidential and none of it; neither are names
 * of persons, for it is the office that endorses, screens and decides.
 */
@Component
class CommentsSoFar {

    private static final Map<String, String> COMMENTS = Map.of(ENDORSE_REQUEST, ENDORSEMENT_COMMENT, SCREEN_REQUEST, SCREENING_COMMENT,
        DECIDE_REQUEST, DECISION_COMMENT, ACCEPT_TERMS, TERMS_COMMENT, CONFIRM_CONDITIONS, SeedFundingProcess.CONDITIONS_COMMENT, DECIDE_WITHOUT_QUORUM, SeedFundingProcess.QUORUM_COMMENT);

    private final JdbcClient jdbc;

    CommentsSoFar(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param day of the comment (UTC) @param office the name of the group that the task was given to */
    record Comment(LocalDate day, String office, String comment) {
    }

    /** The comments of a request, the first said first; none for a reference that is none. */
    List<Comment> of(String reference) {
        return jdbc.sql("""
            select d.set_at::date as day, g.name as office, d.text as comment
            from funding_request q
                join engine_value_history d on d.case_id = q.process_instance_id
                join engine_task_history t on t.case_id = q.process_instance_id and t.activity_instance = d.activity_instance and t.ended_at is not null
                join unnest(cast(:tasks as text[]), cast(:comments as text[])) as said(task, comment) on said.task = t.key and said.comment = d.name
                join lateral (select min(l.group_id) as id from engine_task_candidate_history l
                    where l.case_id = q.process_instance_id and l.task = t.id and l.group_id is not null) l on true
                join engine_group g on g.id = l.id
            where q.reference = :reference and btrim(d.text) <> ''
            order by d.set_at, d.sequence
            """)
            .param("reference", reference).param("tasks", COMMENTS.keySet().toArray(String[]::new)).param("comments", COMMENTS.values().toArray(String[]::new))
            .query(Comment.class).list();
    }
}
