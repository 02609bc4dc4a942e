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
            select d.time_::date as day, g.name_ as office, d.text_ as comment
            from funding_request q
                join act_hi_detail d on d.root_proc_inst_id_ = q.process_instance_id and d.type_ = 'VariableUpdate'
                join act_hi_taskinst t on t.root_proc_inst_id_ = q.process_instance_id and t.act_inst_id_ = d.act_inst_id_ and t.end_time_ is not null
                join unnest(cast(:tasks as text[]), cast(:comments as text[])) as said(task, comment) on said.task = t.task_def_key_ and said.comment = d.name_
                join lateral (select min(l.group_id_) as id from act_hi_identitylink l
                    where l.root_proc_inst_id_ = q.process_instance_id and l.task_id_ = t.id_ and l.type_ = 'candidate' and l.group_id_ is not null) l on true
                join act_id_group g on g.id_ = l.id
            where q.reference = :reference and btrim(d.text_) <> ''
            order by d.time_, d.sequence_counter_
            """)
            .param("reference", reference).param("tasks", COMMENTS.keySet().toArray(String[]::new)).param("comments", COMMENTS.values().toArray(String[]::new))
            .query(Comment.class).list();
    }
}
