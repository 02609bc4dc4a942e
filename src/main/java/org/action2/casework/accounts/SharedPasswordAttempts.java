package org.action2.casework.accounts;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Supplier;
import org.action2.casework.engine.Actor;
import org.action2.casework.engine.ChangeRecorder;
import org.action2.casework.engine.ChangeRecorder.Change;
import org.action2.casework.engine.PasswordAttempts;
import org.action2.casework.engine.RequestOrigin;
import org.action2.casework.engine.TooManyAttemptsException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Attempts of all nodes, in the database and by its clock. In a quarter of an hour an account may be tried 10 times from an
 * address, and 50 times may be tried from an address. An account that is tried 100 times from everywhere may be tried
 * 3 times from each address that is not known for it, so that its owner always has a first try. Where the owner
 * gave the right password in the last 30 days, only what is tried on that account there holds them up.
 */
@Component
class SharedPasswordAttempts implements PasswordAttempts {

    private static final int PER_ACCOUNT_AT_ADDRESS = 10;
    private static final int PER_ADDRESS = 50;
    private static final int ATTACK = 100;
    private static final int PER_UNKNOWN_ADDRESS_UNDER_ATTACK = 3;
    private static final Duration HOLD = Duration.ofMinutes(15);
    private static final Duration ATTEMPTS_GOING_ON = Duration.ofSeconds(5);
    private static final String EVERYBODY = "";
    private static final String ZERO = "\0"; // PostgreSQL keeps no zero characters, so that no account has one

    private final JdbcClient jdbc;
    private final TransactionTemplate ownTransaction;
    private final ChangeRecorder changes;
    private final Actor actor;

    SharedPasswordAttempts(JdbcClient jdbc, PlatformTransactionManager transactions, ChangeRecorder changes, Actor actor) {
        this.jdbc = jdbc;
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.changes = changes;
        this.actor = actor;
    }

    private record Seen(Long heldForSeconds, String stored) {
    }

    /** @param account its digest @param network where the attempt comes from */
    private record Place(String account, String network) {
    }

    /**
     * What is on record of the last quarter of an hour.
     *
     * @param pair       attempts on the account at the address, those still going on included
     * @param pairFailed those of them that failed
     * @param here       attempts on all accounts at the address, those still going on included
     * @param hereFailed those of them that failed
     * @param known      whether the account's owner was at the address before
     * @param attacked   whether the account is tried from everywhere
     */
    private record Tally(int pair, int pairFailed, int here, int hereFailed, boolean known, boolean attacked) {

        int limit() {
            return attacked && !known ? PER_UNKNOWN_ADDRESS_UNDER_ATTACK : PER_ACCOUNT_AT_ADDRESS;
        }

        boolean isFull() {
            return pair >= limit() || !known && here >= PER_ADDRESS;
        }

        boolean isFullOfFailures() {
            return pairFailed >= limit() || !known && hereFailed >= PER_ADDRESS;
        }
    }

    @Override
    public String look(String account, RequestOrigin origin) {
        var seen = jdbc.sql("""
            select ceil(extract(epoch from (select max(until) from password_hold where address = :network and until > clock_timestamp()
                    and (account = :account or account = '' and not exists (select from password_address where account = :account
                        and address = :network and last_right > clock_timestamp() - interval '30 days'))) - clock_timestamp()))::bigint as held_for_seconds,
                (select stored from engine_password where account = :name) as stored
            """)
            .param("account", digest(account)).param("network", origin.network()).param("name", account.contains(ZERO) ? "" : account).query(Seen.class).single();
        if (seen.heldForSeconds() != null) {
            throw new TooManyAttemptsException(Duration.ofSeconds(seen.heldForSeconds()));
        }
        return seen.stored();
    }

    @Override
    public long begin(String account, RequestOrigin origin) {
        var place = new Place(digest(account), origin.network());
        return atAddress(place, () -> {
            var tally = tally(place);
            if (tally.isFull()) {
                throw new TooManyAttemptsException(tally.isFullOfFailures() ? HOLD : ATTEMPTS_GOING_ON);
            }
            return jdbc.sql("insert into password_attempt (account, address) values (:account, :network) returning id")
                .paramSource(place).query(Long.class).single();
        });
    }

    /** As NIST SP 800-63B (3.2.2) has it, what failed before for the same account at the same address is disregarded. */
    @Override
    public void right(long attempt, String account, RequestOrigin origin) {
        var place = new Place(digest(account), origin.network());
        ownTransaction.executeWithoutResult(status -> {
            jdbc.sql("delete from password_attempt where id = :attempt or account = :account and address = :network and failed")
                .param("attempt", attempt).param("account", place.account()).param("network", place.network()).update();
            jdbc.sql("""
                insert into password_address (account, address, last_right) values (:account, :network, clock_timestamp())
                on conflict (account, address) do update set last_right = excluded.last_right
                where password_address.last_right < clock_timestamp() - interval '1 hour'
                """).paramSource(place).update();
        });
    }

    @Override
    public void wrong(long attempt, String account, RequestOrigin origin) {
        var place = new Place(digest(account), origin.network());
        atAddress(place, () -> {
            jdbc.sql("update password_attempt set failed = true where id = :attempt").param("attempt", attempt).update();
            var tally = tally(place);
            if (tally.pairFailed() >= tally.limit()) {
                hold(place, "Account", existing(account), tally.pairFailed());
            }
            if (tally.hereFailed() >= PER_ADDRESS) {
                hold(new Place(EVERYBODY, place.network()), "Address", place.network(), tally.hereFailed());
            }
            return attempt;
        });
    }

    @Override
    public void release(String account) {
        ownTransaction.executeWithoutResult(status -> {
            jdbc.sql("delete from password_attempt where account = :account").param("account", digest(account)).update();
            var held = jdbc.sql("delete from password_hold where account = :account").param("account", digest(account)).update();
            changes.record(List.of(new Change(Instant.now(), actor.id(), "Release", "Account", existing(account), null, null, "held addresses",
                String.valueOf(held), null, null)));
        });
    }

    /** One after the other for each address, so that attempts made at once are counted; others do not wait. */
    private long atAddress(Place place, Supplier<Long> work) {
        return ownTransaction.execute(status -> {
            jdbc.sql("select pg_advisory_xact_lock(hashtextextended('password attempts ' || :network, 0))")
                .param("network", place.network()).query((row, number) -> 1).single();
            return work.get();
        });
    }

    private Tally tally(Place place) {
        return jdbc.sql("""
            with recent as (select account, address, failed from password_attempt
                where (account = :account or address = :network) and at > clock_timestamp() - interval '15 minutes')
            select count(*) filter (where account = :account and address = :network) as pair,
                count(*) filter (where account = :account and address = :network and failed) as pair_failed,
                count(*) filter (where address = :network) as here,
                count(*) filter (where address = :network and failed) as here_failed,
                exists (select from password_address where account = :account and address = :network
                    and last_right > clock_timestamp() - interval '30 days') as known,
                count(*) filter (where account = :account) >= :attack as attacked
            from recent
            """).param("account", place.account()).param("network", place.network()).param("attack", ATTACK).query(Tally.class).single();
    }

    private void hold(Place place, String kind, @Nullable String subject, int failures) {
        var isNew = jdbc.sql("""
            insert into password_hold (account, address, since, until) values (:account, :network, clock_timestamp(), clock_timestamp() + interval '15 minutes')
            on conflict (account, address) do update set since = excluded.since, until = excluded.until, told = false
            where password_hold.until <= clock_timestamp()
            """).paramSource(place).update() > 0;
        if (isNew) {
            changes.record(List.of(new Change(Instant.now(), actor.id(), "Hold", kind, subject, null, null, "wrong passwords", null,
                String.valueOf(failures), null)));
        }
    }

    /** The account's name if there is such an account; what was typed otherwise may be anything. */
    private @Nullable String existing(String account) {
        return account.contains(ZERO) ? null
            : jdbc.sql("select id from engine_account where id = :account").param("account", account).query(String.class).optional().orElse(null);
    }

    static String digest(String account) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(account.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java knows SHA-256.", e);
        }
    }
}
