package org.action2.casework.engine;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Gives jobs free that a killed program had taken, so that they go on at once and not when their locks run out. Only on
 * the program's own database, which no second program can share; jobs run after the runners of a start.
 */
@Component
@ConditionalOnExpression("'${spring.datasource.url:}'.empty")
class ReleaseLockedJobs implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(ReleaseLockedJobs.class);

    private final JdbcClient jdbc;

    ReleaseLockedJobs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        var released = jdbc.sql("""
            update act_ru_job set lock_owner_ = null, lock_exp_time_ = null, rev_ = rev_ + 1 where lock_owner_ is not null
            """).update();
        if (released > 0) {
            LOG.info("{} jobs that a killed program had taken are free again.", released);
        }
    }
}
