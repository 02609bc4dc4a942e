package org.action2.casework.deadlines;

import java.time.Instant;
import java.util.Date;
import org.action2.casework.CaseworkServices;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** Tests of what happens as tasks fall due: each begins on a Monday and lets time pass from there. */
abstract class TasksFallingDue extends CaseworkServices {

    /** A Monday without a holiday near, in Kenya and in Geneva. */
    static final Instant MONDAY = Instant.parse("2027-07-05T06:00:00Z");

    @Autowired
    LateCases cases;

    @BeforeEach
    void startOnAMonday() {
        ClockUtil.setCurrentTime(Date.from(MONDAY));
    }

    @AfterEach
    void clear() {
        cases.clear();
    }
}
