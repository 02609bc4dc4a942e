package org.action2.casework.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import org.action2.casework.CaseworkTest;
import org.action2.casework.benchmark.Report;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** How fast a full outbox drains into a mail server that answers at once. */
@CaseworkTest
@TestPropertySource(properties = "camunda.bpm.job-execution.enabled=true")
class MailDrainBenchmark {

    private static final int MAILS = Integer.getInteger("mails", 5_000);
    private static final ScriptedSmtpServer SERVER = new ScriptedSmtpServer();

    @DynamicPropertySource
    static void mailServer(DynamicPropertyRegistry registry) {
        var port = SERVER.start();
        registry.add("spring.mail.host", () -> "localhost");
        registry.add("spring.mail.port", () -> port);
    }

    @Autowired
    private Outbox outbox;
    @Autowired
    private TransactionTemplate transaction;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private IdentityService identity;
    @Autowired
    private JobExecutor executor;

    @AfterAll
    static void stopServer() {
        SERVER.close();
    }

    @Test
    void fullOutboxDrains() throws Exception {
        executor.shutdown();
        for (var n = 0; n < MAILS; n++) {
            var reference = "SF-KEN-2027-%04d".formatted(n);
            var reader = hire("reader-" + n);
            transaction.executeWithoutResult(status -> outbox.tell(new Notice(MailEvent.CASE_CLOSED, reference, reference, reference,
                "Legal aid for survivors", null, null, "KEN"), List.of(reader)));
        }

        var start = System.nanoTime();
        executor.start();
        while (pending() > 0) {
            Thread.sleep(200);
        }
        var seconds = Duration.ofNanos(System.nanoTime() - start).toMillis() / 1000.0;

        Report.add("Outbox drained over SMTP", MAILS + " mails, 2 lines", "at most 60 s for 5,000", "s", seconds);
        assertThat(SERVER.taken).hasSize(MAILS);
        assertThat(new HashSet<>(SERVER.taken)).hasSize(MAILS);
        assertThat(seconds).isLessThan(60);
    }

    /** One of the country team: what one reader is told would be one mail. */
    private String hire(String reader) {
        var user = identity.newUser(reader);
        user.setEmail(reader + "@example.org");
        identity.saveUser(user);
        identity.createMembership(reader, "country-team");
        identity.createTenantUserMembership("KEN", reader);
        return reader;
    }

    private int pending() {
        return jdbc.sql("select count(*) from outbox_message where status = 'pending'").query(Integer.class).single();
    }
}
