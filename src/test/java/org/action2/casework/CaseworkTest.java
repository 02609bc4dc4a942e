package org.action2.casework;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;

/**
 * A test of the running program on a throw-away PostgreSQL with the demo directory and no demo cases. Jobs do not run
 * by themselves: a test runs those that it waits for.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = {
    "casework.database.throw-away=true",
    "casework.demo.cases=false",
    "casework.fund.opening-allocation=50000000.00", // tests of one program reserve from one fund
    "casework.mail.directory=target/mail",
    "casework.similar.model=false", // reading every text of every test would take half of the time
    "casework.passwords.rounds=1000", // most time of many tests would go into hashing
    "camunda.bpm.job-execution.enabled=false"
})
@ActiveProfiles("demo")
public @interface CaseworkTest {
}
