package org.action2.casework.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import org.action2.casework.CaseworkTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

@CaseworkTest
@ExtendWith(OutputCaptureExtension.class)
class ClockSkewCheckTest {

    @Autowired
    private JdbcClient jdbc;

    @Test
    void saysByHowMuchANodesClockIsWrong(CapturedOutput output) {
        check(Duration.ofSeconds(5));
        assertThat(output).doesNotContain("This node's clock");

        check(Duration.ofMinutes(2));
        check(Duration.ofMinutes(-2));
        assertThat(output).containsPattern("clock is 1(19|20) s ahead of the database's").containsPattern("clock is 1(19|20|21) s behind the database's");
    }

    private void check(Duration ahead) {
        new ClockSkewCheck(jdbc, Clock.offset(Clock.systemUTC(), ahead)).run(null);
    }
}
