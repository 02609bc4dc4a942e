package org.action2.casework.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.action2.casework.CaseworkTest;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.spin.plugin.variable.SpinValues;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** Recommendations taken in, triaged and followed up through Tasklist in a real browser. */
@CaseworkTest
@TestPropertySource(properties = "camunda.bpm.job-execution.enabled=true")
@EnabledIf("browserIsThereOrMustBe")
class FollowUpInTasklistTest {

    private static Chromium chromium;

    private final Map<String, TasklistPage> pages = new HashMap<>();

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private IdentityService identity;

    static boolean browserIsThereOrMustBe() {
        return SeedFundingInTasklistTest.browserIsThereOrMustBe();
    }

    @BeforeAll
    static void startBrowser() {
        chromium = new Chromium();
    }

    @AfterAll
    static void stopBrowser() {
        chromium.close();
    }

    @AfterEach
    void signOut() {
        pages.values().forEach(TasklistPage::close);
    }

    @Test
    void exportIsTakenInAndTriaged() {
        as("ohchr-desk", page -> page.takeIn(Path.of("src/test/resources/intake/uhri-export-australia.json"))
            .picture("take-recommendations-in").toIntakeTask().claimShown().picture("confirm-intake")
            .check("Take on what is chosen below and start a follow-up for each new recommendation").complete());
        var started = jdbc.sql("select count(*) from intake_row where status = 'new'").query(Integer.class).single();
        as("ohchr-desk", page -> page.triageMany("AUS", started).picture("triage-many")
            .triageSelected("Follow them up", "High", started + " triaged, 0 refused."));

        assertThat(started).isPositive();
        assertThat(jdbc.sql("select count(*) from recommendation where country = 'AUS' and stage = 'planning' and priority = 'high'")
            .query(Integer.class).single()).isEqualTo(started);
    }

    @Test
    void recommendationIsFollowedUpUntilItIsImplemented() {
        var reference = "CAT/C/KEN/CO/3#501";
        start(reference);
        var due = LocalDate.now(ZoneOffset.UTC).plusMonths(3).format(DateTimeFormatter.ofPattern("MM/dd/yyyy"));
        as("ohchr-desk", page -> page.claim("Triage recommendation", reference).picture("triage-recommendation")
            .check("Follow it up").select("Priority", "High").complete());
        as("ken-focal-point", page -> page.claim("Plan follow-up", reference).fill("Plan", "Train the police.")
            .select("Agency", "UNDP").fill("Action", "Train police officers.").date("Due date", due).picture("plan-follow-up").send("Send plan for endorsement"));
        as("ken-rc", page -> page.claim("Endorse plan", reference).picture("endorse-plan").check("I endorse the plan").complete());
        as("undp", page -> page.claim("Accept action", "CAT/C/KEN/CO/3").picture("accept-action").check("We take the action on").complete());
        as("undp", page -> page.claim("Report on action", "CAT/C/KEN/CO/3").check("Delivered").fill("Report", "Forty officers were trained.").complete());
        as("ken-focal-point", page -> page.claim("Report progress", reference).picture("report-progress")
            .fill("Progress since the last report", "The police investigate.").check("Completed")
            .check("Ready for the assessment of the body").complete());
        as("ohchr-desk", page -> page.claim("Assess implementation", reference).picture("assess-implementation")
            .select("Grade", "A").fill("Assessment", "As published.").check("Close the follow-up").complete());

        assertThat(jdbc.sql("select stage || ' ' || grade from recommendation where business_key = :key").param("key", reference)
            .query(String.class).single()).isEqualTo("closed A");
    }

    private void start(String reference) {
        identity.setAuthentication("ohchr-desk", List.of("ohchr-desk"), List.of());
        try {
            runtime.startProcessInstanceByKey("recommendation-follow-up", reference, Map.of("country", "KEN", "mechanism", "treaty-body",
                "body", "CAT", "symbol", reference.substring(0, reference.indexOf('#')), "paragraph", reference.substring(reference.indexOf('#') + 1),
                "text", "The State party should investigate domestic violence.",
                "themes", SpinValues.jsonValue("[\"Violence against women\"]").create(),
                "affectedPersons", SpinValues.jsonValue("[\"Women\"]").create(), "sdgs", SpinValues.jsonValue("[]").create(),
                "publicationDate", LocalDate.now(ZoneOffset.UTC).minusMonths(2).toString()));
        } finally {
            identity.clearAuthentication();
        }
    }

    private void as(String account, Consumer<TasklistPage> work) {
        work.accept(pages.computeIfAbsent(account, person -> TasklistPage.signIn(chromium.browser(), port, person)).anew());
    }
}
