package org.action2.casework.comments;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the comments. */
@Component
class Comments {

    /** More than anybody reads of one case; the newest count. */
    private static final int MOST = 500;

    private final JdbcClient jdbc;

    Comments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Comment comment) {
        jdbc.sql("""
            insert into case_comment (id, case_key, country, author, written_at, text, audience, agency, task_id, task_name, mentions)
            values (:id, :case, :country, :author, :at, :text, :audience, :agency, :task, :taskName, :mentions)
            """).param("id", comment.id()).param("case", comment.caseKey()).param("country", comment.country()).param("author", comment.author())
            .param("at", comment.writtenAt().atOffset(ZoneOffset.UTC)).param("text", comment.text()).param("audience", comment.audience().id())
            .param("agency", comment.agency()).param("task", comment.taskId()).param("taskName", comment.taskName())
            .param("mentions", comment.mentions().toArray(String[]::new)).update();
    }

    /** Keeps what became of a comment: its text, whom it mentions, and when it was edited or removed. */
    void change(Comment comment) {
        jdbc.sql("update case_comment set text = :text, mentions = :mentions, edited_at = :edited, removed_at = :removed where id = :id")
            .param("id", comment.id()).param("text", comment.text()).param("mentions", comment.mentions().toArray(String[]::new))
            .param("edited", timestamp(comment.editedAt())).param("removed", timestamp(comment.removedAt())).update();
    }

    Optional<Comment> find(UUID id) {
        return jdbc.sql("select * from case_comment where id = :id for update").param("id", id).query((row, n) -> comment(row)).optional();
    }

    /** The oldest first. */
    List<Comment> of(String caseKey) {
        return jdbc.sql("select * from (select * from case_comment where case_key = :case order by written_at desc, id limit :most) newest order by written_at, id")
            .param("case", caseKey).param("most", MOST).query((row, n) -> comment(row)).list();
    }

    private static Comment comment(ResultSet row) throws SQLException {
        return new Comment(row.getObject("id", UUID.class), row.getString("case_key"), row.getString("country"), row.getString("author"),
            row.getTimestamp("written_at").toInstant(), instant(row.getTimestamp("edited_at")), instant(row.getTimestamp("removed_at")), row.getString("text"),
            Audience.of(row.getString("audience")).orElseThrow(), row.getString("agency"), row.getString("task_id"), row.getString("task_name"),
            texts(row.getArray("mentions")));
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }

    private static @Nullable Instant instant(@Nullable Timestamp moment) {
        return moment == null ? null : moment.toInstant();
    }

    private static @Nullable Object timestamp(@Nullable Instant moment) {
        return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
    }
}
