package org.action2.casework.forms;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people have filled in of start forms and not sent yet. At most {@code casework.drafts.most} are kept for one person,
 * and none that was not touched for {@code casework.drafts.keep}.
 */
@Component
class StartDrafts {

    private static final Pattern ID = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");
    private static final String OWN = " where id = :id and account = :account";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final int most;
    private final Period keep;

    StartDrafts(JdbcClient jdbc, Clock clock, @Value("${casework.drafts.most}") int most, @Value("${casework.drafts.keep}") Period keep) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.most = most;
        this.keep = keep;
    }

    /** A draft of a start form without its values. */
    record Listed(UUID id, String process, String title, Draft.Saving saving) {
    }

    record Stored(UUID id, String process, Draft draft) {
    }

    record Added(UUID id, Draft.Saving saving) {
    }

    /** The id that a text stands for; empty if it is none. */
    static Optional<UUID> id(String text) {
        return text != null && ID.matcher(text).matches() ? Optional.of(UUID.fromString(text)) : Optional.empty();
    }

    /**
     * Keeps a new draft, or what it has become where it was kept before and the answer got lost.
     *
     * @param id by which whoever made it will know it again; another one where it is somebody else's, or empty
     * @return empty if the person has as many as are kept
     */
    @Transactional
    Optional<Added> add(Optional<UUID> id, String process, String account, DraftText text) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('start_draft ' || :account, 0))").param("account", account)
            .query((row, number) -> 1).single();
        var kept = id.flatMap(known -> find(known, account)).filter(stored -> stored.process().equals(process));
        if (kept.isPresent()) {
            return save(kept.get().id(), account, text, ExpectedVersion.ANY).map(saving -> new Added(kept.get().id(), saving));
        }
        return insert(id.filter(this::isFree).orElseGet(UUID::randomUUID), process, account, text);
    }

    private boolean isFree(UUID id) {
        return jdbc.sql("select count(*) from start_draft where id = :id").param("id", id).query(Integer.class).single() == 0;
    }

    private Optional<Added> insert(UUID id, String process, String account, DraftText text) {
        return jdbc.sql("""
            insert into start_draft (id, account, process, title, content, saved_at)
                select :id, :account, :process, :title, :content, :now where (select count(*) from start_draft where account = :account) < :most
                returning version, saved_at
            """).param("id", id).param("account", account).param("process", process).param("title", text.title()).param("content", text.content())
            .param("now", OffsetDateTime.now(clock)).param("most", most)
            .query(Draft.Saving::of).optional().map(saving -> new Added(id, saving));
    }

    Optional<Stored> find(UUID id, String account) {
        return jdbc.sql("select process, content, version, saved_at from start_draft" + OWN).param("id", id).param("account", account)
            .query((row, number) -> new Stored(id, row.getString("process"), Draft.of(row, number))).optional();
    }

    /** All that the person has. */
    List<Listed> of(String account) {
        return jdbc.sql("select id, process, title, version, saved_at from start_draft where account = :account").param("account", account)
            .query((row, number) -> new Listed(row.getObject("id", UUID.class), row.getString("process"), row.getString("title"),
                Draft.Saving.of(row, number))).list();
    }

    /** Stores a draft unless another saving came in between. @return empty if one did, or the draft is gone */
    Optional<Draft.Saving> save(UUID id, String account, DraftText text, ExpectedVersion expected) {
        return jdbc.sql("update start_draft set content = :content, title = :title, saved_at = :now, version = nextval('form_draft_version')" + OWN
                + " and not :none and coalesce(cast(:version as bigint), version) = version returning version, saved_at")
            .param("id", id).param("account", account).param("content", text.content()).param("title", text.title())
            .param("now", OffsetDateTime.now(clock)).param("none", expected.none()).param("version", expected.version())
            .query(Draft.Saving::of).optional();
    }

    void remove(UUID id, String account) {
        jdbc.sql("delete from start_draft" + OWN).param("id", id).param("account", account).update();
    }

    /** Removes what becomes a case; of two starts at once the second waits for the first. @return false if it has become one before */
    boolean send(UUID id, String account, String process) {
        var removed = jdbc.sql("delete from start_draft" + OWN + " and process = :process").param("id", id).param("account", account)
            .param("process", process).update();
        if (removed == 0) {
            return jdbc.sql("select count(*) from sent_draft" + OWN).param("id", id).param("account", account).query(Long.class).single() == 0;
        }
        jdbc.sql("insert into sent_draft (id, account, sent_at) values (:id, :account, :now)").param("id", id).param("account", account)
            .param("now", OffsetDateTime.now(clock)).update();
        return true;
    }

    void removeAllOf(String account) {
        jdbc.sql("delete from start_draft where account = :account").param("account", account).update();
        jdbc.sql("delete from sent_draft where account = :account").param("account", account).update();
    }

    /** Removes what nobody has touched for as long as drafts are kept. */
    void removeOld() {
        var before = OffsetDateTime.now(clock).minus(keep);
        jdbc.sql("delete from start_draft where saved_at < :before").param("before", before).update();
        jdbc.sql("delete from sent_draft where sent_at < :before").param("before", before).update();
    }
}
