package org.action2.casework;

import org.action2.casework.engine.SystemIdentity;
import org.action2.casework.engine.SystemIdentity.Acting;
import org.awaitility.Awaitility;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.support.AbstractTestExecutionListener;

/** What a test itself asks of the engine, it asks as the program, unless it says who is signed in. */
public class ActingAsTheProgram extends AbstractTestExecutionListener {

    private static final String ACTING = ActingAsTheProgram.class.getName();

    @Override
    public void prepareTestInstance(TestContext test) {
        Awaitility.pollInSameThread(); // another thread would be nobody
        if (test.hasApplicationContext() && !test.hasAttribute(ACTING)) {
            test.getApplicationContext().getBeanProvider(SystemIdentity.class).ifAvailable(system -> test.setAttribute(ACTING, system.begin()));
        }
    }

    @Override
    public void afterTestClass(TestContext test) {
        if (test.removeAttribute(ACTING) instanceof Acting acting) {
            acting.close();
        }
    }
}
