package org.action2.casework.followup.intake;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lets one intake at a time write to the register, so that two of one file register and start nothing twice. Held to the end of the transaction. */
@Component
class RegistrationLock {

    private static final long LOCK = 0x1A7A4E5L;

    private final JdbcClient jdbc;

    RegistrationLock(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void take() {
        jdbc.sql("select pg_advisory_xact_lock(:lock)").param("lock", LOCK).query().singleRow();
    }
}
