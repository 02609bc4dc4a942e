package org.action2.casework.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What stands around the form in Tasklist: for the keyboard, on a phone, and for those who do not see it. */
@BrowserTest
class TasklistFrameTest {

    private static final int ONE_LINE = 60;
    private static final int PHONE_WIDTH = 390;
    private static final long MINUTE_MILLIS = 60_000;
    private static final List<String> GRAVE = List.of("serious", "critical");
    private static final String COMPLETE = "button[ng-click='complete()']";

    private final Chromium chromium;

    @LocalServerPort
    private int port;
    @Autowired
    private CasesOnTheirWay cases;

    private String task;
    private Page page;

    TasklistFrameTest(Chromium chromium) {
        this.chromium = chromium;
    }

    @BeforeEach
    void startFollowUp() {
        task = cases.give(cases.task(cases.followUp(), "plan-follow-up"), "ken-focal-point").getId();
    }

    @AfterEach
    void leave() {
        page.context().close();
        cases.clear();
    }

    @Test
    void firstTabStopLeadsToTheTask() {
        open(1366, 900, "#/?task=" + task);
        page.locator(COMPLETE).waitFor();
        page.evaluate("() => document.activeElement.blur()");
        page.keyboard().press("Tab");
        assertThat(page.locator("#casework-skip")).isFocused();
        assertThat(page.locator("#casework-skip")).isInViewport();
        shot("skip-link");

        page.keyboard().press("Enter");
        assertThat(page.locator("[cam-tasklist-task] .tab-content")).isFocused();
        page.keyboard().press("Tab");

        assertThat((Boolean) page.evaluate("() => document.activeElement.closest('[cam-tasklist-task] .tab-content') !== null")).isTrue();
        assertThat(page.url()).contains("task=" + task);
    }

    @Test
    void pageWaitsForItsScriptsHoweverSlowTheLineIs() {
        var held = new ArrayList<Route>();
        page = chromium.browser().newContext().newPage();
        page.clock().install();
        page.route("**/tasklistPlugins/static/app/plugin.js*", held::add);
        page.navigate("http://localhost:" + port + "/camunda/app/tasklist/");
        page.waitForCondition(() -> !held.isEmpty());
        page.clock().runFor(MINUTE_MILLIS);
        held.forEach(Route::resume);

        assertThat(page.locator("input[ng-model='username']")).isVisible();
    }

    @Test
    void nothingOfACardOrAFilterIsCutOff() {
        open(1366, 900, "#/");
        page.locator(".tasks-list .variable-label").first().waitFor();
        page.locator(".task-filters .counter").first().waitFor();
        shot("cards");

        assertThat((List<?>) page.evaluate("""
            () => [...document.querySelectorAll('.tasks-list :is(.variable-label, .variable-value), .task-filters h4 a')].filter(node => {
              const range = document.createRange();
              range.selectNodeContents(node);
              const text = range.getBoundingClientRect();
              for (let around = node.parentElement; around; around = around.parentElement) {
                const box = around.getBoundingClientRect();
                if (getComputedStyle(around).overflowX !== 'visible' && (text.left < box.left || text.right > box.right)) {
                  return true;
                }
              }
              return false;
            }).map(node => node.textContent.trim())""")).isEmpty();
    }

    @Test
    void headOfTwoLinesPushesNothingOutOfSight() {
        open(1366, 900, "#/", "ken-rc");
        page.getByText("Endorse plans").first().waitFor();
        page.waitForCondition(() -> ((Number) page.evaluate("() => document.querySelector('[cam-widget-header]').offsetHeight")).intValue() > ONE_LINE);

        assertThat((List<?>) page.evaluate("""
            () => [...document.querySelectorAll('html, .page-wrap, .column')].filter(node => node.tagName === 'HTML' ? node.scrollHeight > innerHeight
                : node.getBoundingClientRect().bottom > document.querySelector('[cam-widget-footer]').getBoundingClientRect().top + 1)
              .map(node => node.tagName + '.' + node.className)""")).isEmpty();
    }

    @Test
    void headOfAFormNamesCountryAndDays() {
        open(1366, 900, "#/?task=" + task);
        var head = page.locator(".fjs-form-field-text").first();
        head.waitFor();

        assertThat(head).containsText("Kenya");
        assertThat(head.innerText()).doesNotContainPattern("\\d{4}-\\d{2}-\\d{2}").doesNotContain(" KEN ");
    }

    @Test
    void onAPhoneATaskIsChosenReadAndCompletedInOneColumn() {
        open(PHONE_WIDTH, 844, "#/");
        var entry = page.locator("[cam-tasks] li.task").first();
        entry.waitFor();
        nothingIsBesideThePage("lists");
        shot("phone-lists");

        entry.locator("h4").first().click();
        page.locator(COMPLETE).waitFor();
        assertThat(page.locator(".column-center")).isHidden();
        nothingIsBesideThePage("task");
        shot("phone-task");
        page.locator(COMPLETE).scrollIntoViewIfNeeded();
        assertThat(page.locator(COMPLETE)).isInViewport();
        shot("phone-complete");

        page.getByText("Back to the list").click();
        assertThat(entry).isVisible();
        assertThat(page.locator(".column-right")).isHidden();
    }

    @Test
    void onAPhoneAProcessIsStarted() {
        open(PHONE_WIDTH, 844, "#/", "ken-focal-point");
        startDialog();
        shot("phone-start");
        nothingIsBesideThePage("start dialog");
        page.locator(".modal-content .processes a").first().click();
        page.locator(".modal-content .fjs-container").waitFor();
        nothingIsBesideThePage("start form");
        shot("phone-start-form");
        var start = page.locator(".modal-footer button[type=submit], .modal-footer .btn-primary").last();
        start.scrollIntoViewIfNeeded();
        assertThat(start).isInViewport();
    }

    @Test
    void nothingSeriousIsInTheWayOfThoseWhoDoNotSeeOrPoint() {
        open(1366, 900, "#/?task=" + task);
        page.locator(COMPLETE).waitFor();
        accessible("task");
        page.context().close();

        open(1366, 900, "#/", "ken-focal-point");
        startDialog();
        accessible("start dialog");
        page.setViewportSize(PHONE_WIDTH, 844);
        accessible("start dialog on a phone");
    }

    private void open(int width, int height, String address) {
        open(width, height, address, "ken-focal-point");
    }

    private void open(int width, int height, String address, String account) {
        var options = new Browser.NewContextOptions().setViewportSize(width, height);
        page = TasklistPage.signIn(chromium.browser(), "http://localhost:" + port + "/camunda/app/tasklist/default/" + address, account, options).page();
        if (address.equals("#/")) {
            page.locator(".cw-home h1").waitFor(); // from where a link leads to the lists
            page.evaluate("() => { location.hash = '#/'; }");
            page.locator(".column-center").waitFor();
        }
    }

    private void startDialog() {
        if (page.viewportSize().width <= PHONE_WIDTH) {
            page.locator(".navbar-toggle").click();
        }
        page.getByText("Start process").first().click();
        page.locator(".modal-content .processes a").first().waitFor();
    }

    /** Neither the page nor a column, a dialog or the form in them scrolls sideways. */
    private void nothingIsBesideThePage(String what) {
        var wide = page.evaluate("""
            () => [...document.querySelectorAll('html, .page-wrap, .column, .column .content, .modal, .modal-content, .modal-body, .form-pane')]
              .filter(node => node.getClientRects().length > 0 && node.scrollWidth > node.clientWidth + 2 || node.getBoundingClientRect().right > innerWidth + 1)
              .map(node => node.tagName + '.' + node.className + ' ' + node.scrollWidth + ' of ' + node.clientWidth)""");
        assertThat((List<?>) wide).as(what).isEmpty();
    }

    private void accessible(String what) {
        var axe = new AxeBuilder(page);
        assertThat(axe.analyze().getViolations().stream().filter(each -> GRAVE.contains(each.getImpact()))
            .flatMap(each -> each.getNodes().stream().map(node -> each.getId() + ": " + node.getTarget() + " " + node.getHtml())).toList()).as(what).isEmpty();
    }

    private void shot(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screenshots", "frame-" + name + ".png")));
    }
}
