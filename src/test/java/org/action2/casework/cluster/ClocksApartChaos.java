package org.action2.casework.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.action2.casework.RunningProgram;
import org.action2.casework.access.Caller;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.util.TestSocketUtils;

/**
 * Two nodes on one database, of which one runs a minute ahead, by the library that Debian's faketime installs. Run with
 * {@code mvn test -Pchaos}.
 */
@EnabledIf("libraryIsThereOrMustBe")
class ClocksApartChaos {

    private static final Duration AHEAD = Duration.ofMinutes(1);
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final String REST = "/camunda/api/engine/engine/default";

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path folder;

    private final GreenMail mailbox = new GreenMail(new ServerSetup(TestSocketUtils.findAvailableTcpPort(), "localhost", ServerSetup.PROTOCOL_SMTP));
    private final List<RunningProgram> nodes = new ArrayList<>();
    private EmbeddedPostgres postgres;
    private JdbcClient jdbc;

    static boolean libraryIsThereOrMustBe() throws IOException {
        return "true".equals(System.getenv("CI")) || library().isPresent();
    }

    @BeforeEach
    void start() throws Exception {
        mailbox.start();
        postgres = EmbeddedPostgres.builder().start();
        jdbc = JdbcClient.create(postgres.getPostgresDatabase());
        nodes.add(node("right", Map.of()));
        nodes.add(node("ahead", Map.of("LD_PRELOAD", library().orElseThrow().toString(), "FAKETIME", "+" + AHEAD.toSeconds() + "s")));
        for (var node : nodes) {
            node.awaitUp();
        }
    }

    @AfterEach
    void stop() throws Exception {
        for (var node : nodes) {
            node.kill();
        }
        postgres.close();
        mailbox.stop();
    }

    @Test
    void nothingHappensTwiceNobodyIsSignedOutAndNoLockIsTakenForRunOut() throws Exception {
        try (var people = new People(() -> nodes.stream().map(RunningProgram::port).toList(), Duration.ofMillis(500))) {
            people.signIn();
            people.begin();
            await().atMost(PATIENCE).until(() -> people.accepted().size() > 10);
            people.hurryTimers();
            await().atMost(PATIENCE).until(() -> people.timers() > 15 && people.done().size() > 50);
            people.close();
            var findings = new Findings(jdbc);
            await().atMost(PATIENCE).until(findings::atRest);
            findings.look(people, mailbox, List.of());
            findings.figures().forEach(System.out::println);

            assertThat(findings.faults()).isEmpty();
            assertThat(people.failures()).as("sessions that ended too early").noneMatch(failure -> failure.contains(" 401 "));
            assertThat(mailbox.getReceivedMessages()).extracting(MimeMessage::getMessageID).doesNotHaveDuplicates();
            assertThat(jdbc.sql("select job_id_ from act_hi_job_log where job_state_ = 2 and job_def_type_ <> 'history-cleanup' "
                + "group by job_id_ having count(*) > 1").query(String.class).list()).as("jobs done twice").isEmpty();
        }
        timersFireOnceAndEarlyByNoMoreThanTheDifference();
        locksOfTheOtherNodeAreRespected();
        var audit = Caller.signedIn(nodes.get(1).port(), "admin").get("/api/audit/verify");
        assertThat(audit.json().path("intact").asBoolean()).as(audit.toString()).isTrue();
        assertThat(audit.json().path("seals").asInt()).isGreaterThan(3);
    }

    private void timersFireOnceAndEarlyByNoMoreThanTheDifference() {
        var timer = timer(0);
        var due = Instant.now().plus(AHEAD).plusSeconds(5);
        dueAt(timer, due);
        await().atMost(PATIENCE).until(() -> !isThere(timer));

        assertThat(Instant.now()).isAfter(due.minus(AHEAD));
        assertThat(jdbc.sql("select count(*) from act_hi_job_log where job_id_ = :id and job_state_ = 2").param("id", timer).query(Integer.class).single()).isOne();
    }

    /** The node with the right time dies while it does a job; the one ahead does what else is due, and that job only after its lock. */
    private void locksOfTheOtherNodeAreRespected() throws Exception {
        var taken = timer(0);
        var free = timer(1);
        nodes.get(0).kill();
        lockedUntil(taken, Instant.now().plus(lockTime()));
        dueAt(taken, Instant.now().minus(AHEAD));
        dueAt(free, Instant.now().minusSeconds(1));
        await().atMost(PATIENCE).until(() -> !isThere(free));
        assertThat(isThere(taken)).isTrue();
        assertThat(jdbc.sql("select lock_owner_ from act_ru_job where id_ = :id").param("id", taken).query(String.class).single()).isEqualTo("the dead node");

        lockedUntil(taken, Instant.now().minusSeconds(1));
        await().atMost(PATIENCE).until(() -> !isThere(taken));
    }

    private String timer(int number) {
        return jdbc.sql("""
            select j.id_ from act_ru_job j join act_ru_jobdef d on d.id_ = j.job_def_id_
            where d.job_type_ = 'timer-transition' and j.lock_owner_ is null and j.duedate_ > now() at time zone 'utc' + interval '1 day'
            order by j.duedate_ desc, j.id_ offset :number limit 1""").param("number", number).query(String.class).single();
    }

    private void dueAt(String job, Instant due) {
        Caller.signedIn(nodes.get(1).port(), "admin").put(REST + "/job/" + job + "/duedate", Map.of("duedate", due.toString().substring(0, 19) + ".000+0000"));
    }

    private void lockedUntil(String job, Instant end) {
        jdbc.sql("update act_ru_job set lock_owner_ = 'the dead node', lock_exp_time_ = :end, rev_ = rev_ + 1 where id_ = :id")
            .param("end", LocalDateTime.ofInstant(end, ZoneOffset.UTC)).param("id", job).update();
    }

    private boolean isThere(String job) {
        return jdbc.sql("select count(*) from act_ru_job where id_ = :id").param("id", job).query(Integer.class).single() > 0;
    }

    private RunningProgram node(String name, Map<String, String> environment) throws IOException {
        return RunningProgram.launch(Files.createDirectory(folder.resolve(name)), environment,
            "--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"), "--spring.datasource.username=postgres",
            "--casework.demo.cases=false", "--casework.fund.opening-allocation=100000000.00", "--casework.audit.seal-every=PT2S",
            "--spring.mail.host=localhost", "--spring.mail.port=" + mailbox.getSmtp().getPort());
    }

    private static Duration lockTime() {
        var file = new YamlPropertiesFactoryBean();
        file.setResources(new ClassPathResource("application.yaml"));
        return Duration.ofMillis((Integer) file.getObject().get("camunda.bpm.job-execution.lock-time-in-millis"));
    }

    private static Optional<Path> library() throws IOException {
        try (var folders = Files.newDirectoryStream(Path.of("/usr/lib"), "*-linux-*")) {
            for (var each : folders) {
                var library = each.resolve("faketime/libfaketimeMT.so.1");
                if (Files.exists(library)) {
                    return Optional.of(library);
                }
            }
            return Optional.empty();
        }
    }
}
