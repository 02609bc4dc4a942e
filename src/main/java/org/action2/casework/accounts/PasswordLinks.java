package org.action2.casework.accounts;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.action2.casework.accounts.PasswordLinkAsked.Kind;
import org.action2.casework.directory.Directory;
import org.action2.casework.engine.AccountDeleted;
import org.action2.casework.engine.Actor;
import org.action2.casework.engine.ChangeRecorder;
import org.action2.casework.engine.ChangeRecorder.Change;
import org.action2.casework.engine.PasswordAttempts;
import org.action2.casework.engine.PasswordChanged;
import org.action2.casework.engine.SystemIdentity;
import org.camunda.bpm.engine.IdentityService;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Links by which people choose a password: sent by mail, good once, for seven days when somebody is welcomed and for an hour when
 * they forgot theirs, and until the password changes in any way or the account ends.
 */
@Component
public class PasswordLinks {

    private static final String PROGRAM = "casework";
    private static final int BYTES = 32;
    private static final int MOST_AN_HOUR = 5;

    private final JdbcClient jdbc;
    private final Directory directory;
    private final IdentityService identity;
    private final PasswordAttempts attempts;
    private final SystemIdentity system;
    private final Actor actor;
    private final ChangeRecorder changes;
    private final ApplicationEventPublisher events;
    private final SecureRandom random = new SecureRandom();

    PasswordLinks(JdbcClient jdbc, Directory directory, IdentityService identity, PasswordAttempts attempts, SystemIdentity system, Actor actor,
                  ChangeRecorder changes, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.directory = directory;
        this.identity = identity;
        this.attempts = attempts;
        this.system = system;
        this.actor = actor;
        this.changes = changes;
        this.events = events;
    }

    /** Sends a person a first link, or another one. Those whom a provider vouches for are told to sign in there. */
    @Transactional
    public void welcome(String person) {
        send(person, Kind.WELCOME);
    }

    /** Sends a link to somebody who forgot their password, at most five an hour. */
    @Transactional
    void forgotten(String person) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('password links ' || :person, 0))").param("person", person).query((row, number) -> 1).single();
        var sent = jdbc.sql("select count(*) from password_link where person = :person and purpose = 'forgotten' and asked_at > clock_timestamp() - interval '1 hour'")
            .param("person", person).query(Integer.class).single();
        if (sent < MOST_AN_HOUR) {
            send(person, Kind.FORGOTTEN);
        }
    }

    private void send(String person, Kind purpose) {
        var link = UUID.randomUUID();
        jdbc.sql("insert into password_link (id, person, purpose) values (:id, :person, :purpose)")
            .param("id", link).param("person", person).param("purpose", purpose.name().toLowerCase(Locale.ROOT)).update();
        note(actor.somebody().orElse(PROGRAM), "Send", person, purpose.name().toLowerCase(Locale.ROOT));
        system.run(() -> events.publishEvent(new PasswordLinkAsked(link, person, directory.isExternal(person) ? Kind.SIGNS_IN_AT_PROVIDER : purpose)));
    }

    /**
     * Makes what opens a link, for the mail that is being written; what an earlier attempt at this mail said opens it no more.
     *
     * @return empty where there is no such link any more
     */
    @Transactional
    public Optional<String> token(UUID link) {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var made = jdbc.sql("""
            update password_link set token_digest = :digest,
                expires_at = clock_timestamp() + case purpose when 'welcome' then interval '7 days' else interval '1 hour' end
            where id = :id
            """).param("digest", SharedPasswordAttempts.digest(token)).param("id", link).update();
        return made == 1 ? Optional.of(token) : Optional.empty();
    }

    /** Whose password a link is for; empty if it is none, was used or has expired. */
    Optional<String> personOf(@Nullable String token) {
        return token == null ? Optional.empty() : jdbc.sql("select person from password_link where token_digest = :digest and expires_at > clock_timestamp()")
            .param("digest", SharedPasswordAttempts.digest(token)).query(String.class).optional();
    }

    /**
     * Sets the password that somebody chose; the link, and all others of that person, are used up with it.
     *
     * @return whose it is; empty if the link is none, was used or has expired
     * @throws org.action2.casework.refusals.InputRefusedException if the password is too weak; the link stays good
     */
    @Transactional
    public Optional<String> choose(String token, String password) {
        var person = jdbc.sql("delete from password_link where token_digest = :digest and expires_at > clock_timestamp() returning person")
            .param("digest", SharedPasswordAttempts.digest(token)).query(String.class).optional();
        person.ifPresent(account -> system.run(() -> {
            var user = identity.createUserQuery().userId(account).singleResult();
            user.setPassword(password);
            identity.saveUser(user);
            attempts.release(account);
            note(account, "Use", account, null);
        }));
        return person;
    }

    @EventListener
    void on(PasswordChanged changed) {
        forget(changed.person());
    }

    @EventListener
    void on(AccountDeleted deleted) {
        forget(deleted.person());
    }

    private void forget(String person) {
        jdbc.sql("delete from password_link where person = :person").param("person", person).update();
    }

    private void note(String who, String what, String person, @Nullable String purpose) {
        changes.record(List.of(new Change(Instant.now(), who, what, "Password link", person, null, null, "purpose", null, purpose, null)));
    }
}
