package org.action2.casework.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** People add documents in the tab of a task and in forms, in a real browser. */
@BrowserTest
@TestPropertySource(properties = "camunda.bpm.job-execution.enabled=true")
class DocumentsInTasklistTest {

    private final Chromium chromium;
    private final List<TasklistPage> pages = new ArrayList<>();

    @LocalServerPort
    private int port;
    @Autowired
    private CasesOnTheirWay cases;
    @Autowired
    private JdbcClient jdbc;

    DocumentsInTasklistTest(Chromium chromium) {
        this.chromium = chromium;
    }

    @AfterEach
    void leave() {
        pages.forEach(page -> page.page().navigate("about:blank"));
        pages.forEach(TasklistPage::close);
        cases.clear();
        jdbc.sql("delete from start_draft").update();
    }

    @Test
    void filesAreChosenOrDroppedRefusedReadReplacedAndRemoved() throws IOException {
        cases.request("With documents");
        var tasklist = as("ken-rc").claim("Endorse request", "With documents");
        var page = tasklist.page();
        page.locator("[cam-tasklist-task]").getByText("Documents", new Locator.GetByTextOptions().setExact(true)).first().click();
        var documents = page.locator("casework-documents").last();

        documents.locator("input[type=file]").setInputFiles(new FilePayload[] {text("Letter.txt", "We ask for support."), text("List.csv", "Name;Amount\nA;1\n"), program("Report.pdf")});
        assertThat(documents.locator(".cwd-of-kind a")).hasCount(2);
        assertThat(documents.locator(".cwd-refused")).containsText("“Report.pdf” is not what its name says: it is a program.");
        drop(page, documents.locator(".cwd-drop"), "Dropped.txt");
        assertThat(documents.locator(".cwd-of-kind a")).hasCount(3);
        documents.locator("input[type=file]").setInputFiles(text("Letter.txt", "We ask for support again."));
        assertThat(documents).containsText("Added as version 2.");
        assertThat(documents).containsText("Earlier versions (1)");
        tasklist.picture("documents-of-a-task");

        Download download = page.waitForDownload(() -> documents.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Letter.txt")).first().click());
        assertThat(Files.readString(download.path())).isEqualTo("We ask for support again.");

        documents.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Remove: Dropped.txt")).click();
        assertThat(documents.locator("wa-dialog")).containsText("Remove “Dropped.txt”?");
        documents.locator(".cwd-remove").click();
        assertThat(documents).containsText("Removed (1)");
        assertThat(documents.locator(".cwd-of-kind a.cwd-name:visible")).hasCount(2);
    }

    @Test
    void cutConnectionGoesOnByItselfAndAfterAReload() {
        cases.request("With a large film");
        var tasklist = as("ken-rc").claim("Endorse request", "With a large film");
        var page = tasklist.page();
        page.locator("[cam-tasklist-task]").getByText("Documents", new Locator.GetByTextOptions().setExact(true)).first().click();
        var pieces = new AtomicInteger();
        page.route("**/api/files/uploads/*offset=*", route -> {
            if (pieces.incrementAndGet() == 2) {
                route.abort();
            } else {
                route.resume();
            }
        });
        film(page, "Film.jpg");
        assertThat(page.locator(".cwd-of-kind a")).hasText("Film.jpg");

        page.unroute("**/api/files/uploads/*offset=*");
        page.route("**/api/files/uploads/*offset=*", route -> stopAfterTheFirst(route));
        film(page, "Second film.jpg");
        assertThat(page.locator(".cwd-sending").last()).containsText("The connection was cut at");
        page.unroute("**/api/files/uploads/*offset=*");
        page.reload();
        page.locator("[cam-tasklist-task]").getByText("Documents", new Locator.GetByTextOptions().setExact(true)).first().click();
        assertThat(page.locator(".cwd-unfinished")).containsText("Second film.jpg");
        tasklist.picture("documents-unfinished");
        film(page, "Second film.jpg");

        assertThat(page.locator(".cwd-of-kind a")).hasCount(2);
        assertThat(page.locator(".cwd-unfinished")).hasCount(0);
    }

    @Test
    void letterOfTheStartFormGoesToTheCase() {
        var tasklist = as("ken-focal-point").startProcess("Seed-funding request").fill("Title", "With a letter")
            .fill("Objective", "Survivors bring their complaints to court with the help of legal aid desks.")
            .select("Lead agency", "UNDP").check("Claiming rights").fill("Requested amount (USD)", "40,000")
            .date("Start date", "1 January 2027").date("End date", "31 December 2027").select("Category", "Travel").budgetAmount("40,000")
            .check("The Member State has asked for this support").check("Capacity building").fill("Authority that asked", "Ministry of Justice")
            .date("Date of its request", "1 October 2026").fill("Reference of its request", "MOJ/2026/114").fill("Contact e-mail", "ken-focal-point@example.org");
        var field = tasklist.page().locator(".casework-files");
        field.locator("input[type=file]").setInputFiles(text("Letter of the Ministry.txt", "We ask for support."));
        assertThat(field.locator(".cwd-of-kind a")).hasText("Letter of the Ministry.txt");
        tasklist.isSaved().picture("documents-in-a-form");
        tasklist.page().reload();
        assertThat(tasklist.page().locator(".casework-files .cwd-of-kind a")).hasText("Letter of the Ministry.txt");
        tasklist.start();

        var held = jdbc.sql("""
            select f.name from case_file f join funding_request r on r.process_instance_id = f.case_id where r.title = 'With a letter'
            """).query(String.class).list();
        assertThat(held).containsExactly("Letter of the Ministry.txt");
    }

    private static void stopAfterTheFirst(Route route) {
        if (route.request().url().endsWith("offset=0")) {
            route.resume();
        } else {
            route.abort();
        }
    }

    /** Of six megabytes, the same each time. */
    private static void film(Page page, String name) {
        page.locator(".cwd-input").first().waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        page.evaluate("""
            name => {
              const bytes = new Uint8Array(6 * 1024 * 1024).map((_, i) => i % 251);
              bytes.set([0xff, 0xd8, 0xff, 0xe0]);
              const chosen = new DataTransfer();
              chosen.items.add(new File([bytes], name, { lastModified: 1700000000000 }));
              const input = document.querySelector('.cwd-input');
              input.files = chosen.files;
              input.dispatchEvent(new Event('change'));
            }""", name);
    }

    private static void drop(Page page, Locator zone, String name) {
        var transfer = page.evaluateHandle("""
            name => {
              const dropped = new DataTransfer();
              dropped.items.add(new File(['Dropped.'], name));
              return dropped;
            }""", name);
        zone.dispatchEvent("dragover", Map.of("dataTransfer", transfer));
        zone.dispatchEvent("drop", Map.of("dataTransfer", transfer));
    }

    private static FilePayload text(String name, String text) {
        return new FilePayload(name, "text/plain", text.getBytes(StandardCharsets.UTF_8));
    }

    private static FilePayload program(String name) {
        var program = Arrays.copyOf(new byte[] {'M', 'Z'}, 4096);
        program[0x3c] = (byte) 0x80;
        program[0x80] = 'P';
        program[0x81] = 'E';
        return new FilePayload(name, "application/pdf", program);
    }

    private TasklistPage as(String account) {
        var page = TasklistPage.signIn(chromium.browser(), port, account);
        pages.add(page);
        return page;
    }
}
