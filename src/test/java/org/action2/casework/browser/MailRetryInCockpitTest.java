package org.action2.casework.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.time.Duration.ofSeconds;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Date;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** A mail that could not be sent, seen and sent again by a manager in Cockpit in a real browser. */
@BrowserTest
@TestPropertySource(properties = "camunda.bpm.job-execution.enabled=true")
class MailRetryInCockpitTest {

    private static final String REFERENCE = "CAT/C/KEN/CO/701";

    private final Chromium chromium;

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ManagementService management;

    @Autowired
    private CasesOnTheirWay cases;

    @Autowired
    private TransactionTemplate transaction;

    MailRetryInCockpitTest(Chromium chromium) {
        this.chromium = chromium;
    }

    @Test
    void managerSeesWhyAMailWasNotSentAndSendsItWithOneRetry() throws Exception {
        var message = transaction.execute(status -> startWithMailThatCanNotBeWritten());
        var delivery = await().atMost(ofSeconds(60)).until(() -> failed(message), found -> found != null);
        management.setJobRetries(0).jobId(delivery.job()).dueDate(new Date()).execute();
        Files.delete(obstacle(message).resolve("in-the-way"));
        Files.delete(obstacle(message));

        var page = SignInForm.signIn(chromium.browser(), "http://localhost:" + port + "/camunda/app/cockpit/", "manager", new Browser.NewContextOptions());
        page.navigate("http://localhost:" + port + "/camunda/app/cockpit/default/#/process-instance/" + delivery.instance() + "/runtime?tab=incidents-tab");
        var incident = page.locator(".ctn-tabbed-content tr").filter(new Locator.FilterOptions().setHasText("Mail can't be written"));
        incident.locator(".glyphicon-repeat:visible").click();
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screenshots/mail-incident.png")));
        page.locator(".modal-footer button[ng-click='incrementRetry()']").click();

        assertThat(page.locator(".modal-body")).containsText("Finished");
        await().atMost(ofSeconds(60)).until(() -> status(message), "sent"::equals);
        page.context().close();
    }

    private record Delivery(String instance, String job) {
    }

    private String startWithMailThatCanNotBeWritten() {
        cases.document("KEN", REFERENCE);
        var message = jdbc.sql("select cast(id as text) from outbox_message where reference = :reference and recipient = 'ohchr-desk'")
            .param("reference", REFERENCE).query(String.class).single();
        try {
            Files.createDirectories(obstacle(message).resolve("in-the-way"));
            return message;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A folder of the name that the mail's file is to have. */
    private static Path obstacle(String message) {
        return Path.of("target/mail", message + ".eml");
    }

    /** The delivery of the mail in which the message is the only one. */
    private Delivery failed(String message) {
        var mail = jdbc.sql("""
            select cast(id as text) from outbox_message where event = 'bundle' and recipient = 'ohchr-desk' and status = 'pending' order by created_at desc limit 1
            """).query(String.class).single();
        var instance = runtime.createProcessInstanceQuery().processDefinitionKey("mail-delivery").variableValueEquals("outboxMessage", mail).singleResult();
        var job = management.createJobQuery().processInstanceId(instance.getId()).withException().singleResult();
        return job == null ? null : new Delivery(instance.getId(), job.getId());
    }

    private String status(String message) {
        return jdbc.sql("select status from outbox_message where id = cast(:id as uuid)").param("id", message).query(String.class).single();
    }
}
