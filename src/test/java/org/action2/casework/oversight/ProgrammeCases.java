package org.action2.casework.oversight;

import org.action2.casework.CaseworkServices;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Tests that fill the programme with cases, letting days pass where they like. */
abstract class ProgrammeCases extends CaseworkServices {

    Programme programme;

    @BeforeEach
    void connect() {
        programme = new Programme(port, management);
    }

    @AfterEach
    void resetClock() {
        ClockUtil.reset();
    }
}
