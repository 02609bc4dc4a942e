package org.action2.casework.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.action2.casework.RunningProgram;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.util.TestSocketUtils;
import org.springframework.util.FileSystemUtils;

/**
 * Two nodes under steady load from people and timers: one is killed at a random moment and started again a little later,
 * and PostgreSQL is restarted once. Afterwards database and mailbox are looked at without the program. Run with
 * {@code mvn test -Pchaos}; writes {@code target/chaos/report.md} beside the logs of the nodes.
 */
class TwoNodesChaos {

    private static final Duration LOAD = Duration.ofMinutes(3);
    private static final Duration PATIENCE = Duration.ofMinutes(15);
    private static final Path FOLDER = Path.of("target/chaos").toAbsolutePath();

    private final int databasePort = TestSocketUtils.findAvailableTcpPort();
    private final GreenMail mailbox = new GreenMail(new ServerSetup(TestSocketUtils.findAvailableTcpPort(), "localhost", ServerSetup.PROTOCOL_SMTP));
    private final List<RunningProgram> up = new CopyOnWriteArrayList<>();
    private final List<Instant> disturbances = new ArrayList<>();
    private final StringBuilder report = new StringBuilder();
    private EmbeddedPostgres postgres;

    @Test
    void everyCaseIsInOneRightStateAndEveryEffectIsThereOnce() throws Exception {
        FileSystemUtils.deleteRecursively(FOLDER);
        Files.createDirectories(FOLDER.resolve("node-1"));
        Files.createDirectories(FOLDER.resolve("node-2"));
        mailbox.start();
        startDatabase();
        try (var people = new People(() -> up.stream().map(RunningProgram::port).toList(), Duration.ofMillis(300))) {
            up.add(start("node-1"));
            up.add(start("node-2"));
            say("Two nodes are up.");
            people.signIn();
            people.begin();
            people.hurryTimers();
            disturb();
            people.close();
            say("The load has ended: " + people.summary());
            awaitRest();

            var findings = new Findings(jdbc());
            findings.look(people, mailbox, disturbances);
            findings.figures().forEach(this::say);
            say(findings.faults().isEmpty() ? "No fault was found." : "Faults: " + findings.faults());
            assertThat(people.accepted()).hasSizeGreaterThan(10);
            assertThat(findings.faults()).isEmpty();
        } finally {
            Files.writeString(FOLDER.resolve("report.md"), report.toString());
            for (var node : up) {
                node.close();
            }
            postgres.close();
            mailbox.stop();
        }
    }

    /** The kill and the restart come in either order, each somewhere in its half of the time. */
    private void disturb() throws Exception {
        var random = ThreadLocalRandom.current();
        var begin = Instant.now();
        var half = LOAD.dividedBy(2).toSeconds();
        var first = begin.plusSeconds(random.nextLong(15, half - 30));
        var second = begin.plusSeconds(half + random.nextLong(15, half - 30));
        var killFirst = random.nextBoolean();
        sleepUntil(first);
        disturb(killFirst);
        sleepUntil(second);
        disturb(!killFirst);
        sleepUntil(begin.plus(LOAD));
    }

    private void disturb(boolean kill) throws Exception {
        disturbances.add(Instant.now());
        if (kill) {
            var number = ThreadLocalRandom.current().nextInt(2);
            var victim = up.remove(number);
            victim.kill();
            say("One node was killed; the other goes on.");
            TimeUnit.SECONDS.sleep(20);
            up.add(start("node-" + (number + 1)));
            say("The killed node is up again.");
        } else {
            postgres.close();
            say("PostgreSQL was stopped.");
            TimeUnit.SECONDS.sleep(2);
            startDatabase();
            say("PostgreSQL is up again.");
        }
    }

    private RunningProgram start(String name) throws Exception {
        var node = RunningProgram.launch(FOLDER.resolve(name), "--spring.datasource.url=" + url(), "--spring.datasource.username=postgres",
            "--casework.demo.cases=false", "--casework.fund.opening-allocation=100000000.00", "--spring.mail.host=localhost",
            "--spring.mail.port=" + mailbox.getSmtp().getPort());
        node.awaitUp();
        return node;
    }

    private void startDatabase() throws IOException {
        var data = FOLDER.resolve("postgres");
        Files.createDirectories(data);
        Files.deleteIfExists(data.resolve("epg-lock"));
        postgres = EmbeddedPostgres.builder().setPort(databasePort).setDataDirectory(data).setCleanDataDirectory(false)
            .setServerConfig("fsync", "on").setServerConfig("synchronous_commit", "on").setServerConfig("max_connections", "60")
            .setRegisterShutdownHook(true).start();
    }

    /** Waits until nothing is due any more and nothing that failed waits for another attempt; locks of the killed node run out first. */
    private void awaitRest() throws InterruptedException {
        var end = Instant.now().plus(PATIENCE);
        var findings = new Findings(jdbc());
        while (Instant.now().isBefore(end) && !findings.atRest()) {
            TimeUnit.SECONDS.sleep(2);
        }
        say("Nothing is due any more.");
    }

    private JdbcClient jdbc() {
        var database = new PGSimpleDataSource();
        database.setUrl(url());
        database.setUser("postgres");
        return JdbcClient.create(database);
    }

    private String url() {
        return "jdbc:postgresql://localhost:" + databasePort + "/postgres";
    }

    private static void sleepUntil(Instant moment) throws InterruptedException {
        var left = Duration.between(Instant.now(), moment).toMillis();
        if (left > 0) {
            TimeUnit.MILLISECONDS.sleep(left);
        }
    }

    private void say(String what) {
        var line = "- " + Instant.now().truncatedTo(ChronoUnit.SECONDS) + " " + what + "\n";
        report.append(line);
        System.out.print(line);
    }
}
