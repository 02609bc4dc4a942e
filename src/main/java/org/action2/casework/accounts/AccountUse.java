package org.action2.casework.accounts;

import java.time.OffsetDateTime;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** When people last signed in with a password, and whether their accounts are held anywhere, as far as it is still on record. */
@Component
public class AccountUse {

    private final JdbcClient jdbc;

    AccountUse(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param lastSignIn to the hour; null if none is on record of the last 30 days
     * @param heldUntil until when somebody who guesses is held up at some address; null if nobody is
     */
    public record Use(String person, @Nullable OffsetDateTime lastSignIn, @Nullable OffsetDateTime heldUntil) {
    }

    /** By account. */
    public Map<String, Use> all() {
        return jdbc.sql("""
            select a.id as person, (select max(last_right) from password_address p where p.account = encode(sha256(convert_to(a.id, 'UTF8')), 'hex')) as last_sign_in,
                (select max(until) from password_hold h where h.account = encode(sha256(convert_to(a.id, 'UTF8')), 'hex') and until > clock_timestamp()) as held_until
            from engine_account a
            """).query(Use.class).list().stream().collect(Collectors.toMap(Use::person, Function.identity()));
    }
}
