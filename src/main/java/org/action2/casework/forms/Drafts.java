package org.action2.casework.forms;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What people have filled in and not sent yet, by task and account; a draft goes with its task. */
@Component
class Drafts {

    private final JdbcClient jdbc;
    private final Clock clock;

    Drafts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<String> find(String taskId, String account) {
        return jdbc.sql("select content from form_draft where task_id = :task and account = :account")
            .param("task", taskId).param("account", account).query(String.class).optional();
    }

    void save(String taskId, String account, String content) {
        jdbc.sql("""
            insert into form_draft (task_id, account, content, saved_at) values (:task, :account, :content, :now)
            on conflict (task_id, account) do update set content = :content, saved_at = :now
            """)
            .param("task", taskId).param("account", account).param("content", content).param("now", OffsetDateTime.now(clock)).update();
    }

    void remove(String taskId, String account) {
        jdbc.sql("delete from form_draft where task_id = :task and account = :account")
            .param("task", taskId).param("account", account).update();
    }
}
