package org.action2.casework.oversight.feed;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.action2.casework.engine.AccountDeleted;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The feeds that people made; a token is told once, when its feed is made, and never again. */
@Component
class DeadlineFeeds {

    private static final int BYTES = 32;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    DeadlineFeeds(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A feed of a person. @param lastRead null if nobody ever read it */
    record Feed(UUID id, String name, Instant createdAt, @Nullable Instant lastRead) {
    }

    /** @return the token of the new feed */
    String make(String person, String name) {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        jdbc.sql("insert into deadline_feed (id, person, name, token_hash, created_at) values (:id, :person, :name, :hash, :now)")
            .param("id", UUID.randomUUID()).param("person", person).param("name", name).param("hash", hash(token))
            .param("now", OffsetDateTime.now(clock)).update();
        return token;
    }

    List<Feed> of(String person) {
        return jdbc.sql("select id, name, created_at, last_read from deadline_feed where person = :person order by created_at")
            .param("person", person).query((row, n) -> new Feed(row.getObject(1, UUID.class), row.getString(2), row.getTimestamp(3).toInstant(),
                row.getTimestamp(4) == null ? null : row.getTimestamp(4).toInstant())).list();
    }

    /** Takes a feed back. @return false if the person has no such feed */
    boolean revoke(String person, UUID id) {
        return jdbc.sql("delete from deadline_feed where id = :id and person = :person").param("id", id).param("person", person).update() == 1;
    }

    /** Whose feed it is; notes that it was read. */
    Optional<String> readBy(String token) {
        return jdbc.sql("update deadline_feed set last_read = :now where token_hash = :hash returning person")
            .param("now", OffsetDateTime.now(clock)).param("hash", hash(token)).query(String.class).optional();
    }

    /** Whoever knows the address of a feed reads nothing by it any more, whatever account is made of the same name. */
    @EventListener
    void on(AccountDeleted deleted) {
        jdbc.sql("delete from deadline_feed where person = :person").param("person", deleted.person()).update();
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
