package org.action2.casework.cluster;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Warns at the start of a node whose clock differs from the database's by more than half a minute. Two nodes that are
 * apart by as much as a job stays locked would do the same job twice.
 */
@Component
class ClockSkewCheck implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(ClockSkewCheck.class);
    private static final Duration TOLERATED = Duration.ofSeconds(30);

    private final JdbcClient jdbc;
    private final Clock clock;

    ClockSkewCheck(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        var database = jdbc.sql("select clock_timestamp()").query(OffsetDateTime.class).single();
        var ahead = Duration.between(database.toInstant(), clock.instant());
        if (ahead.abs().compareTo(TOLERATED) > 0) {
            LOG.warn("This node's clock is {} s {} the database's. Let NTP set both.", ahead.abs().toSeconds(), ahead.isNegative() ? "behind" : "ahead of");
        }
    }
}
