package org.action2.casework.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.action2.casework.seedfunding.ModelDriver;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** Requests carried through Tasklist in a real browser, by the people of every stage. */
@BrowserTest
@TestPropertySource(properties = "camunda.bpm.job-execution.enabled=true")
class SeedFundingInTasklistTest {

    private static final Map<String, TasklistPage> PAGES = new HashMap<>();

    private final Chromium chromium;

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ModelDriver driver;

    SeedFundingInTasklistTest(Chromium chromium) {
        this.chromium = chromium;
    }

    @AfterAll
    static void forgetPages() {
        PAGES.clear();
    }

    @Test
    void requestIsCarriedFromFirstIdeaToClosedGrant() {
        var title = "Legal aid desks carried to the end";
        submit(title);
        endorse(title);
        screen(title);
        review("unwomen", title);
        review("unicef", title);
        as("task-force", page -> page.claim("Decide on request", title).picture("decide-request")
            .check("Approved").fill("Approved amount (USD)", "40000.00").fill("Comment", "A strong request.").complete());
        as("ken-rc", page -> page.claim("Accept terms", title).check("The terms are accepted").complete());
        as("finance", page -> page.claim("Record disbursement", title).fill("Disbursed amount (USD)", "40000.00")
            .date("Disbursement date", LocalDate.now(ZoneOffset.UTC).toString()).fill("Disbursement reference", "TR-2027-001").complete());
        driver.openReports(reference(title));
        List.of(1, 2, 3).forEach(report -> as("ken-focal-point", page -> page.claim("Submit report", title)
            .fill("Narrative", "Four desks opened in the provinces and took up the complaints of survivors.")
            .fill("Results", "312 complaints were taken up, of which 40 were brought to court.")
            .picture("submit-report").fill("Spent since the start (USD), row 1", "38,500").complete()));
        List.of(1, 2, 3).forEach(report -> as("secretariat", page ->
            page.claim("Review report", title).check("The report is accepted").complete()));
        as("secretariat", page -> page.claim("Close grant", title).picture("close-grant")
            .fill("Refunded amount (USD)", "1500.00").fill("Lessons learned", "Start the training early.").complete());

        assertThat(stage(title)).isEqualTo("closed");
    }

    @Test
    void draftIsThereAgainAndTheRequestIsReturnedForCompletion() {
        var title = "Legal aid desks returned once";
        submit(title);
        as("ken-rc", page -> assertThat(page.claim("Endorse request", title).check("I return it to the country team")
            .fill("Comment", "Please name the institutions.").isSaved().keptByTheBrowser()).doesNotContain("institutions"));
        as("ken-rc", page -> page.openMine("Endorse request", title).shows("Comment", "Please name the institutions.").complete());
        assertThat(stage(title)).isEqualTo("completion");
        as("ken-focal-point", page -> page.claim("Complete request", title).picture("complete-request")
            .fill("Objective", "Survivors in Kisumu bring their complaints to court.").complete());

        assertThat(stage(title)).isEqualTo("endorsement");
    }

    @Test
    void requestIsDeclinedAndWhatPeopleWroteIsShownAsTheyWroteIt() {
        var title = "Legal [aid](https://example.org) ![desks](https://example.org/a.png) *declined* <b>now</b>, www.example.org";
        submit(title);
        endorse(title);
        screen(title);
        review("unwomen", title);
        review("unicef", title);
        as("task-force", page -> page.claim("Decide on request", title).headed(title).showsReviews("UN Women", "UNICEF").picture("decide-request-with-signs")
            .check("Declined").fill("Comment", "Outside the priorities.").complete());

        assertThat(stage(title)).isEqualTo("declined");
    }

    private void submit(String title) {
        as("ken-focal-point", page -> page.startProcess("Seed-funding request")
            .fill("Title", title)
            .fill("Objective", "Survivors bring their complaints to court with the help of legal aid desks.")
            .select("Lead agency", "UNDP").check("UNFPA").check("Claiming rights")
            .fill("Requested amount (USD)", "USD 40 000")
            .date("Start date", "1 January 2027").date("End date", "31/12/2027")
            .select("Category", "Travel").budgetAmount("40,000")
            .check("The Member State has asked for this support")
            .check("Capacity building").fill("Authority that asked", "Ministry of Justice").date("Date of its request", "1 October 2026")
            .fill("Reference of its request", "MOJ/2026/114")
            .fill("Contact e-mail", "ken-focal-point@example.org")
            .picture("submit-request")
            .start());
    }

    private void endorse(String title) {
        as("ken-rc", page -> page.claim("Endorse request", title).picture("endorse-request")
            .check("I endorse the request").fill("Comment", "In line with the Cooperation Framework.").complete());
    }

    private void screen(String title) {
        as("secretariat", page -> page.claim("Screen request", title).picture("screen-request").check("Eligible").complete());
    }

    private void review(String account, String title) {
        as(account, page -> {
            page.claim("Review request", title).picture("review-request");
            List.of("4: Relevant to an important recommendation or gap", "4: They take part, and those left behind are reached",
                    "4: National institutions lead parts of it", "4: Well planned, with few risks", "4: Costs are well explained and modest for the results",
                    "4: National institutions plan to continue it")
                .forEach(page::check);
            page.check("Approve").fill("Comment", "Well founded.").complete();
        });
    }

    private void as(String account, Consumer<TasklistPage> work) {
        work.accept(PAGES.computeIfAbsent(account, person -> TasklistPage.signIn(chromium.browser(), port, person)).anew());
    }

    private String reference(String title) {
        return jdbc.sql("select reference from funding_request where title = :title").param("title", title).query(String.class).single();
    }

    private String stage(String title) {
        return jdbc.sql("select stage from funding_request where title = :title").param("title", title)
            .query(String.class).single();
    }
}
