package org.action2.casework.accounts;

import java.util.List;
import org.action2.casework.engine.AccountRules;
import org.action2.casework.engine.RequestOrigin;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes down who forgot a password, by account or e-mail address, and looks a few seconds later
 * ({@code casework.passwords.send-links-every}, ISO 8601) whether there is such an account: neither the answer nor the time
 * that it takes tells.
 */
@Component
class ForgottenPasswords {

    private static final int LONGEST = 255;
    private static final int AT_ONCE = 50;
    private static final int MOST_ACCOUNTS_OF_AN_ADDRESS = 5;

    private final JdbcClient jdbc;
    private final AccountRules accounts;
    private final PasswordLinks links;
    private final int most;

    /** @param most how often an hour an address may ask */
    ForgottenPasswords(JdbcClient jdbc, AccountRules accounts, PasswordLinks links, @Value("${casework.passwords.links-an-hour:20}") int most) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.links = links;
        this.most = most;
    }

    private record Wanted(long id, String wanted) {
    }

    /** @throws TooManyLinksException if too many were asked for from there */
    @Transactional
    public void ask(String accountOrEmail, RequestOrigin origin) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('password links from ' || :network, 0))").param("network", origin.network())
            .query((row, number) -> 1).single();
        var asked = jdbc.sql("select count(*) from password_link_wanted where address = :network and at > clock_timestamp() - interval '1 hour'")
            .param("network", origin.network()).query(Integer.class).single();
        if (asked >= most) {
            throw new TooManyLinksException();
        }
        jdbc.sql("insert into password_link_wanted (wanted, address) values (:wanted, :network)")
            .param("wanted", accountOrEmail.substring(0, Math.min(LONGEST, accountOrEmail.length()))).param("network", origin.network()).update();
    }

    @Scheduled(fixedDelayString = "${casework.passwords.send-links-every:PT5S}", initialDelayString = "${casework.passwords.send-links-every:PT5S}")
    @Transactional
    public void send() {
        var wanted = jdbc.sql("select id, wanted from password_link_wanted where wanted is not null order by id limit :most for update skip locked")
            .param("most", AT_ONCE).query(Wanted.class).list();
        wanted.forEach(each -> {
            jdbc.sql("update password_link_wanted set wanted = null where id = :id").param("id", each.id()).update();
            accountsOf(each.wanted().strip()).forEach(links::forgotten);
        });
        jdbc.sql("delete from password_link_wanted where wanted is null and at < clock_timestamp() - interval '1 hour'").update();
        jdbc.sql("delete from password_link where coalesce(expires_at, asked_at + interval '30 days') < clock_timestamp() - interval '1 hour'").update();
    }

    private List<String> accountsOf(String wanted) {
        return accounts.accountNamed(wanted).map(List::of).orElseGet(() ->
            jdbc.sql("select id from engine_account where lower(email) = lower(:email) order by id limit :most")
                .param("email", wanted).param("most", MOST_ACCOUNTS_OF_AN_ADDRESS).query(String.class).list());
    }
}
