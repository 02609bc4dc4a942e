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

/** How fast many like tasks escalate that are late at the same moment: all of them join one. */
@CaseworkTest
@TestPropertySource(properties = "camunda.bpm.job-execution.enabled=true")
class DueEscalationsBenchmark {

    private static final int TIMERS = Integer.getInteger("timers", 10_000);
    private static final Instant OPENED = Instant.parse("2027-07-05T06:00:00Z");
    private static final Instant LATE = Instant.parse("2027-07-14T14:00:01Z");

    @Autowired
    private SystemIdentity system;
    @Autowired
    private LateCases cases;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private JobExecutor executor;

    @Test
    void tasksLateAtOnceAllJoinOne() throws Exception {
        executor.shutdown();
        ClockUtil.setCurrentTime(Date.from(OPENED));
        jdbc.sql("insert into mail_choice (person, event, choice) values ('ken-rc', 'task-offered', 'none'), ('ken-rc', 'task-escalated', 'digest')").update();
        IntStream.range(0, TIMERS).parallel().forEach(n -> system.run(cases::submitted));
        jdbc.sql("delete from act_ru_job where handler_type_ = 'task-alarm'").update(); // reminders have a benchmark of their own
        ClockUtil.setCurrentTime(Date.from(LATE));

        var start = System.nanoTime();
        executor.start();
        while (notEscalated() > 0) {
            Thread.sleep(200);
        }
        var seconds = Duration.ofNanos(System.nanoTime() - start).toMillis() / 1000.0;
        executor.shutdown();

        Report.add("Tasks late at once, all escalated", TIMERS + " escalations", "at most 180 s for 10,000", "s", seconds);
        assertThat(count("act_ru_task where task_def_key_ = 'handle-escalation'")).isEqualTo(1);
        assertThat(count("escalation_group where state = 'waits'")).isEqualTo(TIMERS - 1);
    }

    private int notEscalated() {
        return TIMERS - count("act_ru_task where task_def_key_ = 'endorse-request' and priority_ >= 75");
    }

    private int count(String what) {
        return jdbc.sql("select count(*) from " + what).query(Integer.class).single();
    }
}
