package org.action2.casework.seedfunding;

import org.action2.casework.CaseworkServices;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** Tests of what becomes of a paid grant, which each has for itself. */
abstract class RunningGrant extends CaseworkServices {

    @Autowired
    ModelDriver driver;

    ProcessInstance grant;

    @BeforeEach
    void pay() {
        grant = driver.runningGrant();
    }

    @AfterEach
    void takeAway() {
        ClockUtil.reset();
        if (!driver.isEnded(grant)) {
            runtime.deleteProcessInstance(grant.getId(), "tried");
        }
    }
}
