package org.action2.casework.accounts;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.action2.casework.engine.AccountDeleted;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Every minute ({@code casework.passwords.tidy-every}, ISO 8601) tells owners of accounts that are held, and forgets what
 * counts no more. The owner is not told while the guesser waits, who would see by the time that there is an owner. With an
 * account goes what is known of its passwords.
 */
@Component
class TidyPasswordAttempts {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    TidyPasswordAttempts(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    private record Tried(String person, int attempts) {
    }

    @Scheduled(fixedDelayString = "${casework.passwords.tidy-every:PT1M}", initialDelayString = "${casework.passwords.tidy-every:PT1M}")
    @Transactional
    void tidy() {
        tell();
        jdbc.sql("delete from password_attempt where at < clock_timestamp() - interval '15 minutes'").update();
        jdbc.sql("delete from password_hold where until < clock_timestamp() - interval '1 day'").update();
        jdbc.sql("delete from password_address where last_right < clock_timestamp() - interval '30 days'").update();
    }

    @EventListener
    void on(AccountDeleted deleted) {
        List.of("password_attempt", "password_hold", "password_address").forEach(table ->
            jdbc.sql("delete from " + table + " where account = :account").param("account", SharedPasswordAttempts.digest(deleted.person())).update());
    }

    private void tell() {
        jdbc.sql("""
            with held as (update password_hold set told = true where not told and account <> '' returning account)
            select u.id as person, (select count(*) from password_attempt a where a.account = h.account and a.failed)::int as attempts
            from (select distinct account from held) h join engine_account u on encode(sha256(convert_to(u.id, 'UTF8')), 'hex') = h.account
            """).query(Tried.class).list()
            .forEach(each -> events.publishEvent(new PasswordTried(each.person(), each.attempts(), LocalDate.now(ZoneOffset.UTC))));
    }
}
