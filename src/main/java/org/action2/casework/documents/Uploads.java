package org.action2.casework.documents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Files that are on their way. Each belongs to who began it. */
@Component
class Uploads {

    private final JdbcClient jdbc;
    private final FilePieces pieces;
    private final Clock clock;

    Uploads(JdbcClient jdbc, FilePieces pieces, Clock clock) {
        this.jdbc = jdbc;
        this.pieces = pieces;
        this.clock = clock;
    }

    /**
     * An upload.
     *
     * @param modified when the file was changed last, in milliseconds, as its owner's computer tells; null if it does not
     * @param replaces a version of the document whose next version it is; null if its name tells
     * @param received how much has arrived
     */
    record Upload(UUID id, String account, Home home, String kind, String name, long size, @Nullable Long modified, @Nullable UUID replaces, long received) {

        static Upload of(ResultSet row, int number) throws SQLException {
            var caseId = row.getString("case_id");
            return new Upload(row.getObject("id", UUID.class), row.getString("account"),
                new Home(caseId, caseId == null ? List.of() : List.of(caseId), row.getString("process"), row.getString("country")), row.getString("kind"),
                row.getString("name"), row.getLong("size"), row.getObject("modified", Long.class), row.getObject("replaces", UUID.class), row.getLong("received"));
        }
    }

    Optional<Upload> find(UUID id, String account) {
        return jdbc.sql("select * from case_file_upload where id = :id and account = :account").param("id", id).param("account", account)
            .query(Upload::of).optional();
    }

    /** What the same person has begun of the same file. */
    Optional<Upload> begun(Upload like) {
        return jdbc.sql("""
            select * from case_file_upload where account = :account and case_id is not distinct from :caseId and process = :process and kind = :kind
                and name = :name and size = :size and modified is not distinct from :modified and replaces is not distinct from cast(:replaces as uuid)
            order by touched_at desc limit 1
            """).param("account", like.account()).param("caseId", like.home().caseId()).param("process", like.home().process()).param("kind", like.kind())
            .param("name", like.name()).param("size", like.size()).param("modified", like.modified()).param("replaces", like.replaces())
            .query(Upload::of).optional();
    }

    /** What the person has begun to send to a case, or to their start forms of a process. */
    List<Upload> unfinished(String account, Home home) {
        return jdbc.sql("""
            select * from case_file_upload where account = :account and (case_id = any (:roots) or :start and case_id is null and process = :process) order by begun_at
            """).param("account", account).param("roots", home.roots().toArray(String[]::new)).param("start", home.isStart()).param("process", home.process())
            .query(Upload::of).list();
    }

    int count(String account) {
        return jdbc.sql("select count(*) from case_file_upload where account = :account").param("account", account).query(Integer.class).single();
    }

    void begin(Upload upload) {
        jdbc.sql("""
            insert into case_file_upload (id, account, case_id, process, country, kind, name, size, modified, replaces, begun_at, touched_at)
            values (:id, :account, :caseId, :process, :country, :kind, :name, :size, :modified, :replaces, :now, :now)
            """).param("id", upload.id()).param("account", upload.account()).param("caseId", upload.home().caseId())
            .param("process", upload.home().process()).param("country", upload.home().country()).param("kind", upload.kind()).param("name", upload.name())
            .param("size", upload.size()).param("modified", upload.modified()).param("replaces", upload.replaces()).param("now", OffsetDateTime.now(clock)).update();
    }

    /** Keeps what has arrived, unless it is not what comes next. @return whether it is kept */
    @Transactional
    public boolean append(UUID id, String account, long offset, byte[] content) {
        var isNext = jdbc.sql("""
            update case_file_upload set received = received + :length, touched_at = :now
            where id = :id and account = :account and received = :offset and received + :length <= size
            """).param("id", id).param("account", account).param("offset", offset).param("length", content.length)
            .param("now", OffsetDateTime.now(clock)).update() > 0;
        if (isNext) {
            pieces.add(id, offset, content);
        }
        return isNext;
    }

    /** Ends an upload whose file is now a document. @return false if it has ended before */
    boolean end(UUID id) {
        return jdbc.sql("delete from case_file_upload where id = :id").param("id", id).update() > 0;
    }

    /** Forgets an upload with all that has arrived. */
    @Transactional
    public void giveUp(UUID id) {
        if (end(id)) {
            pieces.remove(id);
        }
    }

    List<UUID> untouchedSince(OffsetDateTime moment, int most) {
        return jdbc.sql("select id from case_file_upload where touched_at < :moment limit :most").param("moment", moment).param("most", most).query(UUID.class).list();
    }

    List<UUID> of(String account) {
        return jdbc.sql("select id from case_file_upload where account = :account").param("account", account).query(UUID.class).list();
    }
}
