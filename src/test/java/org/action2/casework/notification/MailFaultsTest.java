package org.action2.casework.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.action2.casework.CaseworkTest;
import org.action2.casework.engine.SystemIdentity;
import org.action2.casework.seedfunding.ModelDriver;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** Whatever the mail server does: in the end each mail has arrived, known once by its Message-ID, and none is lost. */
@CaseworkTest
class MailFaultsTest {

    private static final ScriptedSmtpServer SERVER = new ScriptedSmtpServer();
    private static final String SUBMITTER = "ken-focal-point";
    private static final List<String> PEOPLE = List.of("ken-focal-point", "ken-rc", "secretariat", "finance", "undp");

    @DynamicPropertySource
    static void mailServer(DynamicPropertyRegistry registry) {
        var port = SERVER.start();
        registry.add("spring.mail.host", () -> "localhost");
        registry.add("spring.mail.port", () -> port);
    }

    @Autowired
    private SystemIdentity system;

    @Autowired
    private Outbox outbox;
    @Autowired
    private Preferences preferences;
    @Autowired
    private ManagementService management;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private TransactionTemplate transaction;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private ModelDriver driver;

    @AfterAll
    static void stopServer() {
        SERVER.close();
    }

    @AfterEach
    void clean() {
        SERVER.forget();
        preferences.save(SUBMITTER, new Preferences.Preference("en", null, Map.of()));
        ClockUtil.reset();
        runtime.createProcessInstanceQuery().rootProcessInstances().list()
            .forEach(instance -> runtime.deleteProcessInstance(instance.getId(), "test is over"));
    }

    @Test
    void mailWaitsOutAnHourWithoutServer() {
        var start = Instant.parse("2027-03-01T09:00:00Z");
        ClockUtil.setCurrentTime(Date.from(start));
        tell();
        SERVER.close();
        passUntil(start.plus(Duration.ofHours(1)));
        assertThat(SERVER.taken).isEmpty();
        assertThat(runtime.createIncidentQuery().count()).isZero();

        SERVER.start();
        passUntil(start.plus(Duration.ofHours(2)));

        allArrivedOnce();
    }

    @Test
    void refusedAddressHoldsUpNobodyElse() {
        ClockUtil.setCurrentTime(Date.from(Instant.parse("2027-03-01T09:00:00Z")));
        SERVER.refused.add("ken-rc@example.org");
        tell();
        passUntil(Instant.parse("2027-03-02T09:00:00Z"));

        assertThat(SERVER.recipients).containsExactlyInAnyOrder("ken-focal-point", "secretariat", "finance", "undp");
        var incident = runtime.createIncidentQuery().singleResult();
        assertThat(incident.getIncidentMessage()).contains("550 5.1.1 No such mailbox here: ken-rc@example.org");

        SERVER.refused.clear();
        management.setJobRetries(incident.getConfiguration(), 1); // as Retry in Cockpit does
        runDue();
        allArrivedOnce();
        assertThat(runtime.createIncidentQuery().count()).isZero();
    }

    @Test
    void lineThatIsCutAmidAMailLosesNone() {
        ClockUtil.setCurrentTime(Date.from(Instant.parse("2027-03-01T09:00:00Z")));
        SERVER.cuts.set(3);
        tell();
        passUntil(Instant.parse("2027-03-01T10:00:00Z"));

        allArrivedOnce();
    }

    @Test
    void oneLineCarriesTheBatch() {
        tell();
        runDue();

        allArrivedOnce();
        assertThat(SERVER.connections).hasValueLessThanOrEqualTo(2);
    }

    @Test
    void programThatDiesAfterSendingSendsTheSameMailAgain() {
        ClockUtil.setCurrentTime(Date.from(Instant.parse("2027-03-01T09:00:00Z")));
        SERVER.beforeConfirming(this::cutDatabaseConnections);
        tell();
        passUntil(Instant.parse("2027-03-01T10:00:00Z"));

        assertThat(SERVER.taken).as("one mail was sent twice, since nobody knew").hasSize(PEOPLE.size() + 1);
        assertThat(new HashSet<>(SERVER.taken)).hasSize(PEOPLE.size());
        assertThat(new HashSet<>(SERVER.recipients)).containsExactlyInAnyOrderElementsOf(PEOPLE);
        assertThat(jdbc.sql("select count(*) from outbox_message where status = 'pending'").query(Integer.class).single()).isZero();
    }

    @Test
    void peopleDoNotWaitForAServerThatDoesNotAnswer() throws Exception {
        preferences.save(SUBMITTER, new Preferences.Preference("en", null, Map.of("request-received", "none"))); // the first mail is of the task
        var instance = driver.submit(ModelDriver.request());
        var serverIsStuck = new CountDownLatch(1);
        var clicked = new CountDownLatch(1);
        SERVER.beforeConfirming(() -> {
            serverIsStuck.countDown();
            await(clicked);
        });
        var sending = CompletableFuture.runAsync(() -> system.run(this::runDue));
        await(serverIsStuck);

        driver.complete(instance, "endorse-request", "ken-rc", "endorsed", true, "endorsementComment", "Agreed.");
        assertThat(driver.only(instance, "screen-request")).isNotNull();
        assertThat(sending).as("the server holds the mail all the while").isNotDone();

        clicked.countDown();
        sending.get(1, TimeUnit.MINUTES);
        runDue();
        assertThat(SERVER.recipients).containsExactly("ken-rc", "secretariat");
    }

    private void tell() {
        var subject = UUID.randomUUID().toString();
        transaction.executeWithoutResult(status -> outbox.tell(new Notice(MailEvent.CASE_CLOSED, subject, subject, "SF-KEN-2027-0001",
            "Legal aid for survivors", null, null, "KEN"), PEOPLE));
    }

    private void allArrivedOnce() {
        assertThat(SERVER.recipients).containsExactlyInAnyOrderElementsOf(PEOPLE);
        assertThat(SERVER.taken).doesNotHaveDuplicates().allMatch(id -> id.matches("<[0-9a-f-]{36}@localhost>"));
    }

    private void cutDatabaseConnections() {
        jdbc.sql("select pg_terminate_backend(pid) from pg_stat_activity where state = 'idle in transaction' and pid <> pg_backend_pid()")
            .query(Boolean.class).list();
    }

    /** Lets the time pass from one due job to the next, as the job executor would. */
    private void passUntil(Instant moment) {
        runDue();
        for (var next = next(moment); next != null; next = next(moment)) {
            ClockUtil.setCurrentTime(next);
            runDue();
        }
        ClockUtil.setCurrentTime(Date.from(moment));
    }

    private Date next(Instant moment) {
        return management.createJobQuery().processDefinitionKey("mail-delivery").withRetriesLeft().list().stream().map(Job::getDuedate)
            .filter(due -> due != null && !due.toInstant().isAfter(moment)).min(Date::compareTo)
            .map(due -> Date.from(due.toInstant().plusMillis(1))).orElse(null);
    }

    private void runDue() {
        for (var due = due(); !due.isEmpty(); due = due()) {
            due.forEach(job -> {
                try {
                    management.executeJob(job.getId());
                } catch (RuntimeException e) {
                    // The job comes again, or is an incident.
                }
            });
        }
    }

    private List<Job> due() {
        return management.createJobQuery().processDefinitionKey("mail-delivery").executable().withRetriesLeft().list();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(1, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
