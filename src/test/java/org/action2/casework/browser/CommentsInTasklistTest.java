package org.action2.casework.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.action2.casework.seedfunding.ModelDriver.request;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;
import org.action2.casework.seedfunding.ModelDriver;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Comments with mentions, and a question to the country team with its answer, in Tasklist in a real browser. */
@BrowserTest
class CommentsInTasklistTest {

    private final Chromium chromium;

    @LocalServerPort
    private int port;
    @Autowired
    private ModelDriver driver;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private TaskService tasks;
    @Autowired
    private JdbcClient jdbc;

    private Page page;

    CommentsInTasklistTest(Chromium chromium) {
        this.chromium = chromium;
    }

    @AfterEach
    void leave() {
        page.context().close();
        runtime.createProcessInstanceQuery().processDefinitionKey("seed-funding-request").list()
            .forEach(request -> runtime.deleteProcessInstance(request.getId(), "tried"));
    }

    @Test
    void somebodyIsMentionedByKeyboardAndTheCountryTeamAnswersAQuestion() {
        var instance = driver.submit(request());
        driver.complete(instance, "endorse-request", "ken-rc", "endorsed", true, "endorsementComment", "Agreed.");
        var screening = driver.only(instance, "screen-request").getId();

        open("secretariat", screening);
        assertThat(page.locator(".createCommentLink")).isHidden();
        tab("Comments");
        var text = page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Write a comment"));
        text.focus();
        page.keyboard().type("Dear @daniel mw");
        assertThat(page.locator("#cwc-people [role=option]")).hasText("Daniel Mwangi (@ken-rc)");
        shot("mention");
        page.keyboard().press("Enter");
        assertThat(text).hasValue("Dear @ken-rc ");
        page.keyboard().type("see https://www.ohchr.org/en and <b>this</b>.");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Send comment")).click();
        assertThat(page.locator("casework-comments .cwc-person")).hasText("@Daniel Mwangi");
        assertThat(page.locator("casework-comments .cwc-text a")).hasAttribute("href", "https://www.ohchr.org/en");
        assertThat(page.locator("casework-comments .cwc-text")).containsText("<b>this</b>");
        accessible();
        shot("written");
        assertThat(jdbc.sql("select recipient from outbox_message where event = 'person-mentioned'").query(String.class).list()).containsExactly("ken-rc");

        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Ask for clarification")).click();
        shot("question");
        page.getByLabel("Question").fill("Which ministry is meant?");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Send question")).click();
        page.getByText("The country team was asked.").waitFor();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Close").setExact(true)).click();
        assertThat(page.locator(".cwc-question")).containsText("Which ministry is meant?");
        page.context().close();

        var answer = tasks.createTaskQuery().taskDefinitionKey("answer-clarification").active().list().stream()
            .filter(task -> "Which ministry is meant?".equals(tasks.getVariable(task.getId(), "clarificationQuestion"))).findFirst().orElseThrow();
        try (var team = TasklistPage.signIn(chromium.browser(), "http://localhost:" + port + "/camunda/app/tasklist/default/#/?task=" + answer.getId(), "ken-focal-point")) {
            team.claimShown().picture(Path.of("target/answer-clarification.png"));
            team.fill("Answer", "The Ministry of Justice.").complete();
        }

        open("secretariat", screening);
        tab("Comments");
        assertThat(page.locator(".cwc-question")).containsText("The Ministry of Justice.");
        shot("answered");
        page.setViewportSize(375, 800);
        assertThat((Integer) page.evaluate("() => document.querySelector('casework-comments').scrollWidth")).isLessThanOrEqualTo(375);
    }

    private void open(String account, String task) {
        page = SignInForm.signIn(chromium.browser(), "http://localhost:" + port + "/camunda/app/tasklist/default/#/?task=" + task, account,
            new Browser.NewContextOptions().setViewportSize(1366, 1000));
    }

    private void tab(String name) {
        page.locator(".nav-tabs").getByText(name, new com.microsoft.playwright.Locator.GetByTextOptions().setExact(true)).click();
        page.locator("casework-comments form").waitFor();
    }

    private void accessible() {
        var grave = new AxeBuilder(page).include("casework-comments").analyze().getViolations().stream()
            .filter(violation -> List.of("serious", "critical").contains(violation.getImpact())).toList();
        assertThat(grave).isEmpty();
    }

    private void shot(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/comments-" + name + ".png")));
    }
}
