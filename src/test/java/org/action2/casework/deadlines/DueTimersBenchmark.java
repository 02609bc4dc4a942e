package org.action2.casework.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.stream.IntStream;
import org.action2.casework.CaseworkTest;
import org.action2.casework.benchmark.Report;
import org.action2.casework.engine.SystemIdentity;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** How fast the reminders of many tasks fire that are due at the same moment, their notices written. */
@CaseworkTest
@TestPropertySource(properties = "camunda.bpm.job-execution.enabled=true")
class DueTimersBenchmark {

    private static final int TIMERS = Integer.getInteger("timers", 10_000);
    private static final Instant OPENED = Instant.parse("2027-07-05T06:00:00Z");
    private static final Instant REMINDED = Instant.parse("2027-07-08T14:00:01Z");

    @Autowired
    private SystemIdentity system;

    @Autowired
    private LateCases cases;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private JobExecutor executor;

    @Test
    void remindersDueAtOnceAllFire() throws Exception {
        executor.shutdown();
        ClockUtil.setCurrentTime(Date.from(OPENED));
        jdbc.sql("insert into mail_choice (person, event, choice) values ('ken-rc', 'task-offered', 'none'), ('ken-rc', 'task-reminder', 'digest')").update();
        IntStream.range(0, TIMERS).parallel().forEach(n -> system.run(cases::submitted));
        ClockUtil.setCurrentTime(Date.from(REMINDED));
        assertThat(due()).isEqualTo(TIMERS);

        var start = System.nanoTime();
        executor.start();
        while (due() > 0) {
            Thread.sleep(200);
        }
        var seconds = Duration.ofNanos(System.nanoTime() - start).toMillis() / 1000.0;
        executor.shutdown();

        Report.add("Timers due at once, all fired", TIMERS + " reminders", "at most 60 s for 10,000", "s", seconds);
        assertThat(jdbc.sql("select count(*) from outbox_message where event = 'task-reminder'").query(Integer.class).single()).isEqualTo(TIMERS);
        assertThat(seconds).isLessThan(60);
    }

    private int due() {
        return jdbc.sql("select count(*) from act_ru_job where handler_type_ = 'task-alarm' and handler_cfg_ like 'reminder %' and duedate_ <= :now")
            .param("now", new java.sql.Timestamp(Date.from(REMINDED).getTime())).query(Integer.class).single();
    }
}
