package org.action2.casework.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** Camunda Tasklist as one person sees it. */
class TasklistPage implements AutoCloseable {

    private static final String NOTHING = "about:blank";
    private static final String COMPLETE = "button[ng-click='complete()']";
    private static final String START = ".modal-footer button[ng-click='startProcessInstance()']";

    private final Page page;
    private final String address;

    private TasklistPage(Page page, String address) {
        this.page = page;
        this.address = address;
    }

    static TasklistPage signIn(Browser browser, int port, String account) {
        return signIn(browser, "http://localhost:" + port + "/camunda/app/tasklist/", account);
    }

    /** Opens an address of Tasklist and signs in where it asks for it. */
    static TasklistPage signIn(Browser browser, String address, String account) {
        return signIn(browser, address, account, new Browser.NewContextOptions().setViewportSize(1366, 900));
    }

    /** The same in a browser of another time zone, language or size. */
    static TasklistPage signIn(Browser browser, int port, String account, Browser.NewContextOptions options) {
        return signIn(browser, "http://localhost:" + port + "/camunda/app/tasklist/", account, options);
    }

    static TasklistPage signIn(Browser browser, String address, String account, Browser.NewContextOptions options) {
        return new TasklistPage(SignInForm.signIn(browser, address, account, options), address);
    }

    /** Leaves what is open; the next that is done opens Tasklist anew, as after following its address. */
    TasklistPage anew() {
        page.navigate(NOTHING);
        return this;
    }

    /** Opens an address in the same window, as when a link is clicked. */
    TasklistPage follow(String link) {
        page.navigate(NOTHING);
        page.navigate(link);
        return this;
    }

    /** Waits until a task of that name is open whose form shows the text. */
    void showsTask(String task, String text) {
        var open = page.locator("[cam-tasklist-task]");
        assertThat(open.locator("h2").first()).containsText(task);
        assertThat(open).containsText(text);
    }

    TasklistPage toPreferences() {
        shown().getByText("Preferences", new Page.GetByTextOptions().setExact(true)).first().click();
        return this;
    }

    void showsPreferences() {
        assertThat(page.locator("form#preferences [name=language]")).hasValue("en");
        assertThat(page.locator("#choices select")).not().hasCount(0);
    }

    /** Chooses on the page of preferences how to hear of an event, and saves. */
    void prefer(String event, String choice) {
        page.getByLabel(event).selectOption(choice);
        page.getByText("Save").click();
        assertThat(page.locator("#outcome")).hasText("Saved.");
    }

    /** Says on the page of absences from when to when one is away and who is to stand in, and saves. */
    void beAway(LocalDate from, LocalDate until, String deputy) {
        page.locator("[name=from]").fill(from.toString());
        page.locator("[name=until]").fill(until.toString());
        page.locator("[name=deputy]").selectOption(deputy);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save the absence")).click();
    }

    /** Waits until the page of absences says so of one's own deputy. */
    void saysOfTheDeputy(String text) {
        assertThat(page.locator("#answer")).hasText(text);
    }

    /** Waits until the page of absences says so of what somebody asks one. */
    void isAsked(String text) {
        assertThat(page.locator("#stand-ins li")).containsText(text);
    }

    void answerTheAsker(String answer) {
        page.locator("#stand-ins").getByText(answer, new Locator.GetByTextOptions().setExact(true)).click();
    }

    /** Whom one may not name is not offered on the page of absences. */
    void offersNoDeputy(String account) {
        assertThat(page.locator("[name=deputy] option")).not().hasCount(0);
        assertThat(page.locator("[name=deputy] option[value=" + account + "]")).hasCount(0);
    }

    void picture(Path file) {
        page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
    }

    TasklistPage startProcess(String name) {
        shown().locator(".start-process-action a").click();
        page.locator(".modal-content").getByText(name, new Locator.GetByTextOptions().setExact(true)).click();
        page.locator(".modal-body .fjs-form").waitFor();
        return this;
    }

    /** Opens a task of the case with that title from the team's list and claims it. */
    TasklistPage claim(String task, String title) {
        lists().locator("text=My team's open tasks").first().click();
        page.locator("[cam-tasks] li.task").filter(new Locator.FilterOptions().setHasText(title))
            .filter(new Locator.FilterOptions().setHasText(task)).locator("h4").first().click();
        return claimShown();
    }

    /** Opens a task of the case with that title from one's own list. */
    TasklistPage openMine(String task, String title) {
        lists().locator("text=My tasks").first().click();
        page.locator("[cam-tasks] li.task").filter(new Locator.FilterOptions().setHasText(title))
            .filter(new Locator.FilterOptions().setHasText(task)).locator("h4").first().click();
        assertThat(page.locator(COMPLETE)).isEnabled();
        return this;
    }

    /** Signs out in Tasklist's head, whatever is open, and signs in as somebody else in the same page. */
    TasklistPage signOutAndInAs(String account) {
        shown().locator(".account a").first().click();
        page.locator("[ng-click='logout()']").first().click();
        SignInForm.enter(page, account);
        assertThat(page.locator(".start-process-action")).isVisible();
        return this;
    }

    /** Waits until the server has what is filled in so far, which it is sent without being asked. */
    TasklistPage isSaved() {
        assertThat(page.locator(".casework-status")).containsText("Saved as a draft");
        return this;
    }

    TasklistPage shows(String label, String text) {
        assertThat(page.getByLabel(label).and(page.locator("input:not([type=checkbox]), textarea")).first()).hasValue(text);
        return this;
    }

    /** The form's heading is the text as it was written, and nothing of it became a link, a picture or bold. */
    TasklistPage headed(String text) {
        assertThat(page.locator(".fjs-form-field-text h2").first()).hasText(text);
        assertThat(page.locator(".fjs-form-field-text a, .fjs-form-field-text img, .fjs-form-field-text h2 em")).hasCount(0);
        return this;
    }

    /** The reviews and the balance of the fund are before whoever decides. */
    TasklistPage showsReviews(String... agencies) {
        for (var agency : agencies) {
            assertThat(page.locator(".fjs-form-field-table td").getByText(agency).first()).isVisible();
        }
        assertThat(page.getByText(Pattern.compile("Average of all scores: \\d\\.\\d · balance of the fund: [\\d,]+\\.\\d\\d USD"))).isVisible();
        return this;
    }

    /** What the browser keeps when the window is closed. */
    String keptByTheBrowser() {
        return String.valueOf(page.evaluate("JSON.stringify(window.localStorage)"));
    }

    /** Opens a task by its address and claims it. */
    TasklistPage take(String taskId) {
        return follow(addressOf(taskId)).claimShown();
    }

    /** Opens by its address a task that is one's own already. */
    TasklistPage open(String taskId) {
        follow(addressOf(taskId));
        assertThat(page.locator(COMPLETE)).isEnabled();
        return this;
    }

    private String addressOf(String taskId) {
        return address.replaceFirst("/tasklist/.*", "/tasklist/default/#/?task=") + taskId;
    }

    /** Claims the task that is open. */
    TasklistPage claimShown() {
        page.locator(".fjs-form").waitFor();
        page.locator(".claim:visible").click();
        assertThat(page.locator(".claim:visible")).hasCount(0);
        assertThat(page.locator(COMPLETE)).isEnabled();
        return this;
    }

    /** Uploads an export on the page for it. */
    TasklistPage takeIn(Path export) {
        shown().locator("#take-recommendations-in").click();
        page.locator("#intake-file").setInputFiles(export);
        page.locator("#intake-upload").click();
        page.locator("#intake-task").waitFor();
        return this;
    }

    /** Follows the link from an upload to its task. */
    TasklistPage toIntakeTask() {
        page.locator("#intake-task").click();
        return this;
    }

    /** Waits until the board of a document shows so many recommendations that are to be triaged. */
    TasklistPage boardShown(int recommendations) {
        assertThat(boardRows()).hasCount(recommendations);
        return this;
    }

    /** Presses keys on the board, from its first row on. */
    TasklistPage onBoard(String... keys) {
        boardRows().first().focus();
        for (var key : keys) {
            page.keyboard().press(key);
        }
        return this;
    }

    private Locator boardRows() {
        return page.locator(".casework-triage-grid [role=row][data-key]");
    }

    /** Endorses, in one step, all plans that wait, once they are so many. */
    TasklistPage endorseAll(int plans) {
        shown().getByText("Endorse plans").first().click();
        var dialog = page.locator("wa-dialog#endorse-plans");
        assertThat(dialog.locator("tbody input[type=checkbox]")).hasCount(plans);
        dialog.getByLabel("Choose all on this page").check();
        dialog.getByText("Endorse the chosen plans").click();
        dialog.getByText("Endorse them").click();
        assertThat(dialog.locator("tbody input[type=checkbox]")).hasCount(0);
        return this;
    }

    TasklistPage fill(String label, String text) {
        var fields = page.locator("input:not([type=checkbox], [type=radio]), textarea");
        var named = page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).and(fields);
        var field = named.count() > 0 ? named.first() : page.getByLabel(label).and(fields).first();
        field.fill(text);
        field.blur(); // the form takes a text over when its field is left, and moves what is below it
        return this;
    }

    TasklistPage check(String label) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).first().check();
        return this;
    }

    /** @param label that of a field, or of a cell such as "Category, row 2" @param option what the text of the option has in it */
    TasklistPage select(String label, String option) {
        var inRow = page.locator(".casework-cell select").and(page.getByLabel(label));
        if (label.contains(", row ") || inRow.count() > 0) {
            var named = inRow.first().locator("option").filter(new Locator.FilterOptions().setHasText(option)).first();
            inRow.first().selectOption(new SelectOption().setLabel(named.textContent()));
            return this;
        }
        page.locator(".fjs-form-field-select").filter(new Locator.FilterOptions().setHasText(label))
            .locator(".fjs-input-group").first().click();
        page.locator(".fjs-dropdownlist-item").filter(new Locator.FilterOptions().setHasText(option)).first().click();
        return this;
    }

    /** Adds an option to a list of tags. */
    TasklistPage tag(String label, String option) {
        var list = page.locator(".fjs-form-field-taglist").filter(new Locator.FilterOptions().setHasText(label));
        list.locator("input").first().fill(option);
        list.locator(".fjs-dropdownlist-item").filter(new Locator.FilterOptions().setHasText(option)).first().click();
        return this;
    }

    /** @param date as people write dates, such as 2027-12-31 or 31 December 2027 */
    TasklistPage date(String label, String date) {
        return fill(label, date);
    }

    /** Fills the amount of the first budget line. */
    TasklistPage budgetAmount(String amount) {
        return fill("Amount (USD), row 1", amount);
    }

    /** Presses the button of the start form and waits until the request is sent. */
    void start() {
        page.locator(START).click();
        assertThat(page.locator(START)).hasCount(0);
    }

    void complete() {
        page.locator(COMPLETE).click();
        assertThat(page.locator(COMPLETE)).hasCount(0);
    }

    /** The page itself, for what only one test does with it. */
    Page page() {
        return shown();
    }

    /** The filters and lists, to which a link leads from the start page. */
    Page lists() {
        shown().locator("[cam-widget-header] a[href='#/']").first().click();
        return page;
    }

    private Page shown() {
        if (page.url().equals(NOTHING)) {
            page.navigate(address);
        }
        return page;
    }

    /** Opens a second window of the same person, in the same browser, on the same address. */
    TasklistPage inASecondWindow() {
        var second = page.context().newPage();
        second.navigate(page.url());
        return new TasklistPage(second, address);
    }

    /** How the value of a field was understood, which stands beneath it. */
    TasklistPage understood(String label, String meaning) {
        var field = page.getByLabel(label).and(page.locator("input.fjs-input")).first();
        assertThat(page.locator("[id='" + field.getAttribute("id") + "-understood']")).containsText(meaning);
        return this;
    }

    /** Presses the button and gives what stands beside it then. */
    String refused() {
        var start = page.locator(START);
        (start.count() > 0 ? start : page.locator(COMPLETE)).click();
        return page.locator(".casework-summary").innerText();
    }

    TasklistPage picture(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screenshots", name + ".png")));
        return this;
    }

    @Override
    public void close() {
        page.context().close();
    }
}
