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
        cases.clear();
    }

    @Test
    void documentsOfTheSlovenianExportAreTriagedAndOneIsCarriedToItsGrades() {
        as("ohchr-desk", page -> page.takeIn(Path.of("src/test/resources/intake/uhri-export-slovenia.xlsx")).picture("import-recommendations")
            .toIntakeTask().claimShown().picture("confirm-intake")
            .check("Register the rows chosen below and send their documents to the desk for triage").check("Recommendations of the UPR").complete());
        var civil = document("CCPR");
        var torture = document("CAT");

        as("ohchr-desk", page -> page.take(cases.task(civil, "triage-document").getId()).boardShown(rows(civil)).picture("triage-document")
            .onBoard("Space").picture("triage-whole-text").onBoard("Escape", "*", "x", "Shift+ArrowDown", "g").picture("triage-put-together").complete());
        as("ohchr-desk", page -> page.take(cases.task(torture, "triage-document").getId()).boardShown(rows(torture)).complete());
        var followUp = followUpOf(civil);
        var others = followUps(List.of(civil, torture)).stream().filter(key -> !key.equals(followUp)).toList();

        others.forEach(this::plan);
        var due = LocalDate.now(ZoneOffset.UTC).plusMonths(3).format(DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH));
        as("svn-focal-point", page -> page.take(cases.task(followUp, "plan-follow-up").getId()).fill("Plan", "Train the police.")
            .select("Agency", "UNDP").fill("Action", "Train police officers.").date("Due date", due).picture("plan-follow-up").complete());
        as("svn-rc", page -> page.take(cases.task(followUp, "endorse-plan").getId()).picture("endorse-plan").anew().endorseAll(others.size() + 1).picture("endorse-many"));
        as("undp", page -> page.take(cases.task(followUp, "accept-action").getId()).picture("accept-action").check("We accept the action").complete());
        as("undp", page -> page.take(cases.task(followUp, "report-action").getId()).check("Delivered").fill("Report", "Forty officers were trained.").complete());
        as("svn-focal-point", page -> page.startProcess("Change a running follow-up").fill("Reference of the follow-up", followUp)
            .check("Ask for the progress report now").start());
        as("svn-focal-point", page -> page.take(cases.task(followUp, "report-progress").getId()).fill("Progress since the last report", "The police investigate.")
            .select("Status as the country team sees it, row 1", "Completed").select("Status as the country team sees it, row 2", "In progress")
            .check("Ready for the assessment of the programme").picture("report-progress").complete());
        as("ohchr-desk", page -> page.take(cases.task(followUp, "assess-implementation").getId()).select("Assessment, row 1", "Implemented")
            .select("Assessment, row 2", "Partially implemented").fill("Comment", "As the team reports.").check("Wait for the next review")
            .picture("assess-implementation").complete());

        cases.ask("ohchr-desk", "document-change", Map.of("document", civil, "documentChange", "dates", "adoptionDate", day(-400), "stateReportDue", day(-5),
            "nextReviewDue", day(900), "changeReason", "The document prints these dates."));
        as("ohchr-desk", page -> page.take(cases.task(civil, "record-state-report").getId()).check("It has been received").date("Date of the report", inWords(-3))
            .fill("Symbol of the report", "CCPR/C/SVN/FCO/4").picture("record-state-report").complete());
        cases.ask("ohchr-desk", "document-change", Map.of("document", civil, "documentChange", "evaluation-published"));
        as("ohchr-desk", page -> page.take(cases.task(civil, "record-evaluation").getId()).check("It has been published").fill("Symbol of the evaluation", "CCPR/C/145/2")
            .date("Date of the evaluation", inWords(-1)).select("Recommendation, row 1", "para. " + first(civil) + ":").select("Grade, row 1", "C: ").picture("record-evaluation").complete());

        await().untilAsserted(() -> assertThat(stageOf(followUp)).isEqualTo("assessment"));
        assertThat(jdbc.sql("select assessment || ' ' || grade from recommendation where document = :document and grade is not null").param("document", civil)
            .query(String.class).list()).containsExactly("implemented C");
    }

    /** The same by the same people, but through the engine, as Tasklist is shown beside. */
    private void plan(String followUp) {
        cases.complete(followUp, "plan-follow-up", "svn-focal-point", "planSummary", "Train the police.", "seedFundingNeeded", false, "actions",
            SpinValues.jsonValue("[{\"agency\": \"agency-undp\", \"action\": \"Train police officers.\", \"dueDate\": \"" + day(90) + "\"}]").create());
    }

    private String document(String body) {
        var sql = jdbc.sql("select key from document where country = 'SVN' and body = :body and stage = 'triage' order by key").param("body", body);
        await().atMost(Duration.ofMinutes(2)).until(() -> !sql.query(String.class).list().isEmpty());
        var key = sql.query(String.class).list().get(0);
        cases.endLater(key);
        return key;
    }

    private int rows(String document) {
        return jdbc.sql("select count(*) from recommendation where document = :document").param("document", document).query(Integer.class).single();
    }

    /** The follow-up that holds two recommendations, as they were put together on the board. */
    private String followUpOf(String document) {
        var sql = jdbc.sql("select follow_up from recommendation where document = :document group by follow_up having count(*) = 2").param("document", document);
        await().until(() -> !sql.query(String.class).list().isEmpty());
        return sql.query(String.class).list().get(0);
    }

    private List<String> followUps(List<String> documents) {
        var keys = jdbc.sql("select distinct follow_up from recommendation where document in (:documents) and follow_up is not null order by follow_up")
            .param("documents", documents).query(String.class).list();
        keys.forEach(cases::endLater);
        return keys;
    }

    private String first(String document) {
        return jdbc.sql("select paragraph from recommendation where document = :document and follow_up_selected limit 1").param("document", document)
            .query(String.class).single();
    }

    private String stageOf(String followUp) {
        return jdbc.sql("select stage from follow_up where key = :key").param("key", followUp).query(String.class).single();
    }

    private static String day(int days) {
        return LocalDate.now(ZoneOffset.UTC).plusDays(days).toString();
    }

    private static String inWords(int days) {
        return LocalDate.now(ZoneOffset.UTC).plusDays(days).format(DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH));
    }

    private void as(String account, Consumer<TasklistPage> work) {
        work.accept(pages.computeIfAbsent(account, person -> TasklistPage.signIn(chromium.browser(), port, person)).anew());
    }
}
