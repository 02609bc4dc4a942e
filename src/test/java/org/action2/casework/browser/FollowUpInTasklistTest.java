package org.action2.casework.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.spin.plugin.variable.SpinValues;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** Recommendations taken in, triaged and followed up through Tasklist in a real browser. */
@BrowserTest
@TestPropertySource(properties = "camunda.bpm.job-execution.enabled=true")
class FollowUpInTasklistTest {

    private final Chromium chromium;

    private final Map<String, TasklistPage> pages = new HashMap<>();

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TaskService tasks;

    @Autowired
    private CasesOnTheirWay cases;

    FollowUpInTasklistTest(Chromium chromium) {
        this.chromium = chromium;
    }

    @AfterEach
    void signOut() {
        pages.values().forEach(TasklistPage::close);
    }

    @Test
    void exportIsTakenInAndTriaged() {
        as("ohchr-desk", page -> page.takeIn(Path.of("src/test/resources/intake/uhri-export-australia.json"))
            .picture("import-recommendations").toIntakeTask().claimShown().picture("confirm-intake")
            .check("Take on what is chosen below and start a follow-up for each new recommendation").complete());
        var started = jdbc.sql("select count(*) from intake_row where status = 'new' and country = 'AUS'").query(Integer.class).single();
        var taken = someWaiting("AUS", started);
        as("ohchr-desk", page -> {
            page.triageMany("AUS", "", started);
            tasks.setAssignee(taken.getId(), "manager");
            page.triageSelected("Follow them up", "High", (started - 1) + " triaged, 1 refused.").picture("triage-many");
            assertThat(page.refusedOfMany()).isEqualTo("Somebody else works on it. Refused: " + tasks.getVariable(taken.getId(), "reference"));
        });

        assertThat(started).isPositive();
        assertThat(jdbc.sql("select count(*) from recommendation where country = 'AUS' and stage = 'planning' and priority = 'high'")
            .query(Integer.class).single()).isEqualTo(started - 1);
    }

    @Test
    void threeRecommendationsOfTheSlovenianExportAreCarriedToTheirGrade() {
        as("ohchr-desk", page -> page.takeIn(Path.of("src/test/resources/intake/uhri-export-slovenia.xlsx")).toIntakeTask().claimShown()
            .check("Take on what is chosen below and start a follow-up for each new recommendation")
            .check("Recommendations of the UPR").complete());
        as("ohchr-desk", page -> page.triageMany("SVN", "CAT", 4).triageSelected("Follow them up", "High", "4 triaged, 0 refused."));
        as("ohchr-desk", page -> page.triageMany("SVN", "CERD", 6).triageSelected("Follow them up", "Medium", "6 triaged, 0 refused."));
        var cat = of("CAT").get(0);
        var civil = of("CCPR").get(0);
        var race = of("CERD").get(0);

        as("ohchr-desk", page -> page.claim("Triage recommendation", civil).picture("triage-recommendation")
            .check("Follow it up").select("Priority", "High").complete());
        carryOutInTasklist(cat);
        carryOut(civil);
        carryOut(race);
        grade(cat, "A");
        grade(civil, "A");
        grade(race, "satisfactory");

        assertThat(jdbc.sql("select stage || ' ' || grade from recommendation where business_key in (:keys)").param("keys", List.of(cat, civil, race))
            .query(String.class).list()).containsExactlyInAnyOrder("closed A", "closed A", "closed satisfactory");
    }

    /** From the plan to the last report, each step by its people in Tasklist. */
    private void carryOutInTasklist(String reference) {
        var due = LocalDate.now(ZoneOffset.UTC).plusMonths(3).format(DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH));
        as("svn-focal-point", page -> page.claim("Plan follow-up", reference).fill("Plan", "Train the police.")
            .select("Agency", "UNDP").fill("Action", "Train police officers.").date("Due date", due).picture("plan-follow-up").complete());
        as("svn-rc", page -> page.claim("Endorse plan", reference).picture("endorse-plan").check("I endorse the plan").complete());
        as("undp", page -> page.claim("Accept action", reference).picture("accept-action").check("We take the action on").complete());
        as("undp", page -> page.claim("Report on action", reference).check("Delivered").fill("Report", "Forty officers were trained.").complete());
        as("svn-focal-point", page -> page.claim("Report progress", reference).picture("report-progress")
            .fill("Progress since the last report", "The police investigate.").check("Completed")
            .check("Ready for the assessment of the body").complete());
    }

    /** The same by the same people, but through the engine, as Tasklist has been shown above. */
    private void carryOut(String reference) {
        var due = LocalDate.now(ZoneOffset.UTC).plusMonths(3);
        cases.complete(reference, "plan-follow-up", "svn-focal-point", "planSummary", "Train the police.", "seedFundingNeeded", false, "actions",
            SpinValues.jsonValue("[{\"agency\": \"agency-undp\", \"action\": \"Train police officers.\", \"dueDate\": \"" + due + "\"}]").create());
        cases.complete(reference, "endorse-plan", "svn-rc", "planEndorsed", true, "planComment", "");
        cases.complete(reference, "accept-action", "undp", "actionAccepted", true, "actionComment", "");
        cases.complete(reference, "report-action", "undp", "actionStatus", "delivered", "actionReport", "Forty officers were trained.");
        cases.complete(reference, "report-progress", "svn-focal-point", "progressSummary", "The police investigate.", "progressStatus", "completed",
            "stateClaim", "", "readyForAssessment", true);
    }

    private void grade(String reference, String grade) {
        as("ohchr-desk", page -> page.claim("Assess implementation", reference).picture("assess-implementation")
            .select("Grade", grade).fill("Assessment", "As published.").check("Close the follow-up").complete());
    }

    private List<String> of(String body) {
        return jdbc.sql("select business_key from recommendation where country = 'SVN' and body = :body order by business_key").param("body", body)
            .query(String.class).list();
    }

    /** One of those that wait in a country, once all do that an intake starts. */
    private Task someWaiting(String country, int waiting) {
        var query = tasks.createTaskQuery().taskDefinitionKey("triage-recommendation").tenantIdIn(country);
        await().atMost(Duration.ofMinutes(2)).until(() -> query.count() == waiting);
        return query.listPage(0, 1).get(0);
    }

    private void as(String account, Consumer<TasklistPage> work) {
        work.accept(pages.computeIfAbsent(account, person -> TasklistPage.signIn(chromium.browser(), port, person)).anew());
    }
}
