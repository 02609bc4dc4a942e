package org.action2.casework;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;

/**
 * A test of the running program on a throw-away PostgreSQL with the demo directory and no demo cases. Neither jobs nor
 * rounds run by themselves: a test runs those that it waits for. People are told at once and all in a day, whenever a task is due; what
 * is gathered for how long, {@code MailGatheringTest} and {@code MailCountsTest} hold.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = {
    "casework.database.throw-away=true",
    "casework.demo.cases=false",
    "casework.fund.opening-allocation=50000000.00", // tests of one program reserve from one fund
    "casework.mail.directory=target/mail",
    "casework.mail.gather-for=PT0S",
    "casework.mail.at-once-within=P10Y",
    "casework.mail.most-a-day=100000",
    "casework.similar.model=false", // reading every text of every test would take half of the time
    "casework.passwords.send-links-every=P1D", // the rounds of the program would take what a test has just put there
    "casework.passwords.tidy-every=P1D",
    "casework.audit.seal-every=P1D",
    "casework.deadlines.heartbeat-every=P1D",
    "casework.mail.follow-absences-every=P1D",
    "casework.passwords.rounds=1000", // most time of many tests would go into hashing
    "camunda.bpm.job-execution.enabled=false"
})
@ActiveProfiles("demo")
public @interface CaseworkTest {
}
