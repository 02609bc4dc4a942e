package org.action2.casework;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.support.AbstractTestExecutionListener;

/** Each class begins with people who have chosen nothing, such as a language: another class may have chosen as one of them. */
public class ChoicesOfTheTest extends AbstractTestExecutionListener {

    private static final String FORGOTTEN = ChoicesOfTheTest.class.getName();

    @Override
    public void prepareTestInstance(TestContext test) {
        if (test.hasApplicationContext() && !test.hasAttribute(FORGOTTEN)) {
            test.setAttribute(FORGOTTEN, true);
            test.getApplicationContext().getBeanProvider(JdbcClient.class).ifAvailable(ChoicesOfTheTest::forget);
        }
    }

    private static void forget(JdbcClient jdbc) {
        jdbc.sql("delete from mail_preference").update();
        jdbc.sql("delete from mail_choice").update();
    }
}
