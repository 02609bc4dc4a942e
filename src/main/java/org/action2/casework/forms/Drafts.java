package org.action2.casework.forms;

import java.sql.Array;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What people have filled in of the forms of tasks and not sent yet, by task and account; a draft goes with its task. */
@Component
class Drafts {

    private static final String FIRST = """
        insert into form_draft (task_id, account, content, title, saved_at)
            select id, :account, :content, :title, :now from engine_open_task where id = :task
        """;
    private static final String CHANGES = " content = :content, title = :title, saved_at = :now, version = nextval('form_draft_version') ";
    private static final String SAVED = " returning version, saved_at";

    private static final String IF_NONE = FIRST + "on conflict do nothing" + SAVED;
    private static final String IF_THAT = "update form_draft set" + CHANGES
        + "where task_id = :task and account = :account and version = :version" + SAVED;
    private static final String ANYHOW = FIRST + "on conflict (task_id, account) do update set" + CHANGES + SAVED;

    private final JdbcClient jdbc;
    private final Clock clock;

    Drafts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A draft with its task and those who may work on that. @param title of the draft or else of the case */
    record OfTask(String taskId, String process, String name, String title, Draft.Saving saving, String country, String assignee,
                  List<String> people, List<String> groups) {
    }

    Optional<Draft> find(String taskId, String account) {
        return jdbc.sql("select content, version, saved_at from form_draft where task_id = :task and account = :account")
            .param("task", taskId).param("account", account).query(Draft::of).optional();
    }

    /** Stores a draft unless another saving came in between. @return empty if one did, or the task is gone */
    Optional<Draft.Saving> save(String taskId, String account, DraftText text, ExpectedVersion expected) {
        var statement = expected.none() ? IF_NONE : expected.version() == null ? ANYHOW : IF_THAT;
        try {
            return jdbc.sql(statement).param("task", taskId).param("account", account).param("content", text.content())
                .param("title", text.title()).param("now", OffsetDateTime.now(clock)).param("version", expected.version())
                .query(Draft.Saving::of).optional();
        } catch (DataIntegrityViolationException taskHasJustEnded) {
            return Optional.empty();
        }
    }

    void remove(String taskId, String account) {
        jdbc.sql("delete from form_draft where task_id = :task and account = :account")
            .param("task", taskId).param("account", account).update();
    }

    void removeAllOf(String account) {
        jdbc.sql("delete from form_draft where account = :account").param("account", account).update();
    }

    /** All drafts of tasks that the person has. */
    List<OfTask> of(String account) {
        return jdbc.sql("""
            select d.task_id, d.version, d.saved_at, t.name, t.country, t.assignee, t.process, coalesce(d.title,
                (select v.text from engine_variable v where v.execution = t.instance and v.name = 'title' and v.task is null),
                casework_reference(t.case_id)) as title, l.people, l.groups
            from form_draft d join engine_open_task t on t.id = d.task_id
                cross join lateral (select array_agg(person) filter (where person is not null) as people,
                    array_agg(group_id) filter (where group_id is not null) as groups from engine_task_candidate where task = t.id) l
            where d.account = :account and t.process is not null
            """).param("account", account).query((row, number) -> new OfTask(row.getString("task_id"), row.getString("process"),
                row.getString("name"), row.getString("title"), Draft.Saving.of(row, number), row.getString("country"),
                row.getString("assignee"), texts(row.getArray("people")), texts(row.getArray("groups")))).list();
    }

    private static List<String> texts(Array array) throws SQLException {
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }
}
