package org.action2.casework.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.action2.casework.CaseworkTest;
import org.action2.casework.access.Caller.Answer;
import org.action2.casework.benchmark.Report;
import org.action2.casework.generator.CaseGenerator;
import org.camunda.bpm.engine.FilterService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** How long a desk officer waits for Tasklist's list and for the search in the register while 50,000 follow-ups are open. */
@CaseworkTest
@TestPropertySource(properties = "casework.mail.directory=target/mail-long-lists")
class LongListsBenchmark {

    private static final int FOLLOW_UPS = Integer.getInteger("follow-ups", 50_000);
    private static final int RUNS = 15;

    @Autowired
    private CaseGenerator generator;
    @Autowired
    private FilterService filters;
    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    @Test
    void listsOfManyOpenFollowUps() {
        var begin = System.nanoTime();
        generator.generate(FOLLOW_UPS * 10 / 8, FOLLOW_UPS / 50);
        Report.add("Generation of cases", "%,d running, %,d finished".formatted(FOLLOW_UPS * 10 / 8, FOLLOW_UPS / 50), "at most 900 s", "s",
            (System.nanoTime() - begin) / 1e9);
        assertThat(jdbc.sql("select count(*) from recommendation where ended_at is null").query(Integer.class).single()).isEqualTo(FOLLOW_UPS);

        for (var person : new String[] {"ohchr-desk", "ken-focal-point"}) {
            var caller = Caller.signedIn(port, person);
            for (var filter : new String[] {"My team's open tasks", "Overdue"}) {
                tasklist(caller, person, filter);
            }
            for (var query : new String[] {"", "country=KEN&status=triage", "body=CAT", "q=domestic violence", "q=\"hate speech\"&country=SVN&body=UPR",
                "country=AUS&body=CEDAW&status=implementation&q=education", "theme=Right to health", "sdg=16", "page=200&size=200"}) {
                search(caller, person, query);
            }
        }
    }

    /** The page of a filter as Tasklist asks for it: its first fifteen tasks with their variables, and how many there are. */
    private void tasklist(Caller caller, String person, String filter) {
        var id = filters.createFilterQuery().filterName(filter).singleResult().getId();
        var list = "/camunda/api/engine/engine/default/filter/" + id + "/list?firstResult=0&maxResults=15";
        measure("Tasklist: " + filter, person, "under 500 ms", () -> caller.with("Accept", "application/hal+json", "POST", list, "{}"));
        var count = caller.post("/camunda/api/engine/engine/default/filter/" + id + "/count", Map.of());
        assertThat(count.json().path("count").isInt()).as(count.toString()).isTrue();
        measure("Tasklist: count of " + filter, person, "under 500 ms", () -> caller.post("/camunda/api/engine/engine/default/filter/" + id + "/count", Map.of()));
    }

    private void search(Caller caller, String person, String query) {
        var encoded = query.isEmpty() ? "" : Arrays.stream(query.split("&")).map(part -> part.split("="))
            .map(part -> part[0] + "=" + URLEncoder.encode(part[1], StandardCharsets.UTF_8)).collect(Collectors.joining("&"));
        measure("Register: search " + (query.isEmpty() ? "of all" : query.replace("|", " ")), person, "under 50 ms", () -> caller.get("/api/recommendations?" + encoded));
    }

    private void measure(String name, String person, String wanted, Supplier<Answer> call) {
        var values = new double[RUNS];
        for (var run = -2; run < RUNS; run++) {
            var begin = System.nanoTime();
            var answer = call.get();
            var millis = (System.nanoTime() - begin) / (double) TimeUnit.MILLISECONDS.toNanos(1);
            assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
            if (run >= 0) {
                values[run] = millis;
            }
        }
        Report.add(name, person + ", %,d open follow-ups".formatted(FOLLOW_UPS), wanted, "ms", values);
    }
}
