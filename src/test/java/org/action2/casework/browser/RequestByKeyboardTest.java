package org.action2.casework.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.function.Consumer;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** A request from the first idea to the decision by people who use no pointer. */
@BrowserTest
@TestPropertySource(properties = "camunda.bpm.job-execution.enabled=true")
class RequestByKeyboardTest {

    private static final String TITLE = "Legal aid desks asked for by keys alone";

    private final Chromium chromium;

    @LocalServerPort
    private int port;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private TaskService tasks;
    @Autowired
    private CasesOnTheirWay cases;

    RequestByKeyboardTest(Chromium chromium) {
        this.chromium = chromium;
    }

    @Test
    void requestIsAskedForEndorsedScreenedReviewedAndDecided() {
        ask();
        as("ken-rc", "endorse-request", keys -> keys.choose("I endorse the request").type("Comment", "In line with the Cooperation Framework."));
        as("secretariat", "screen-request", keys -> keys.choose("Eligible"));
        List.of("unwomen", "unicef").forEach(account -> as(account, "review-request", keys -> {
            List.of("4: Relevant to an important recommendation or gap", "4: They take part, and those left behind are reached",
                "4: National institutions lead parts of it", "4: Well planned, with few risks", "4: Costs are well explained and modest for the results",
                "4: National institutions plan to continue it").forEach(keys::choose);
            keys.choose("Approve").type("Comment", "Well founded.");
        }));
        as("task-force", "decide-request", keys -> keys.choose("Approved").type("Approved amount (USD)", "40000").type("Comment", "A strong request."));

        await().untilAsserted(() -> assertThat(stage()).isEqualTo("terms"));
    }

    private void ask() {
        try (var keys = KeyboardAlone.signIn(chromium.browser(), address("/"), "ken-focal-point")) {
            keys.use("Start process").use("Seed-funding request");
            keys.page().locator(".modal-body .fjs-form").waitFor();
            keys.type("Title", TITLE).type("Objective", "Survivors bring their complaints to court with the help of legal aid desks.")
                .select("Lead agency", "UNDP").tick("UNFPA").tick("Claiming rights")
                .type("Requested amount (USD)", "40,000").type("Start date", "1 January 2027").type("End date", "31/12/2027")
                .select("Category, row 1", "Travel").type("Description, row 1", "Desks").type("Amount (USD), row 1", "40,000")
                .tick("The Member State has asked for this support").choose("Capacity building").type("Authority that asked", "Ministry of Justice")
                .type("Date of its request", "1 October 2026").type("Reference of its request", "MOJ/2026/114")
                .type("Contact e-mail", "ken-focal-point@example.org").use("Start");
            await().untilAsserted(() -> assertThat(jdbc.sql("select count(*) from funding_request where title = :title").param("title", TITLE)
                .query(Integer.class).single()).isEqualTo(1));
        }
    }

    /** Follows the link of a mail to a task, claims it, does it and sends it. */
    private void as(String account, String key, Consumer<KeyboardAlone> work) {
        var reference = jdbc.sql("select reference from funding_request where title = :title").param("title", TITLE).query(String.class).single();
        var id = (key.equals("review-request") ? cases.ofGroup(reference, key, "agency-" + account) : cases.task(reference, key)).getId();
        try (var keys = KeyboardAlone.signIn(chromium.browser(), address("/?task=" + id), account)) {
            keys.page().locator(".fjs-form").waitFor();
            keys.use("Claim");
            keys.page().locator("button[ng-click='complete()']:enabled").waitFor();
            work.accept(keys);
            keys.use("Complete");
            await().untilAsserted(() -> assertThat(tasks.createTaskQuery().taskId(id).count()).isZero());
        }
    }

    private String stage() {
        return jdbc.sql("select stage from funding_request where title = :title").param("title", TITLE).query(String.class).single();
    }

    private String address(String hash) {
        return "http://localhost:" + port + "/camunda/app/tasklist/default/#" + hash;
    }
}
