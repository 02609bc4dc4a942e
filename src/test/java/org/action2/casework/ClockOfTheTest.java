package org.action2.casework;

import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.support.AbstractTestExecutionListener;

/** Each class begins at the hour that it is: the engine's clock is one for all programs of the tests, and another class may have moved it. */
public class ClockOfTheTest extends AbstractTestExecutionListener {

    @Override
    public void beforeTestClass(TestContext test) {
        ClockUtil.reset();
    }
}
