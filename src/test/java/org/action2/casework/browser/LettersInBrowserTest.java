package org.action2.casework.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Letters in a real browser: their texts are changed, and who sends one has read it before. */
@BrowserTest
class LettersInBrowserTest {

    private final Chromium chromium;

    @LocalServerPort
    private int port;
    @Autowired
    private CasesOnTheirWay cases;
    @Autowired
    private JdbcClient jdbc;

    private Page page;

    LettersInBrowserTest(Chromium chromium) {
        this.chromium = chromium;
    }

    @AfterEach
    void leave() {
        page.context().close();
        cases.clear();
    }

    @Test
    void secretariatChangesWhatALetterSays() {
        open("secretariat", "en", 1280);
        page.locator(".bar select").nth(0).selectOption("completion-request");
        assertThat(page.locator("#text")).hasValue(Pattern.compile("\\{\\{reason}}"));

        page.locator("#text").fill("Please complete {{title}}\n\nWhat is missing: {{reson}}");
        button("Save").click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Text: ");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("reson");
        assertThat(page.locator("#text")).hasValue(Pattern.compile("reson"));

        page.locator("#text").fill("Please complete {{title}}\n\nWhat is missing: ");
        button("reason").click();
        assertThat(page.locator("#text")).hasValue("Please complete {{title}}\n\nWhat is missing: {{reason}}");
        button("Preview").click();
        assertThat(page.locator("#preview")).containsText("What is missing: ‹reason›");
        assertThat(page.locator("#preview")).isFocused();
        var before = version("completion-request");
        button("Save").click();
        assertThat(page.getByRole(AriaRole.STATUS).first()).hasText("Saved. Letters that are sent from now on say this.");
        assertThat(page.locator("casework-letters")).containsText("Version " + (before + 1) + ", saved by secretariat");

        button("Put back the text that comes with the program").click();
        assertThat(page.locator("#text")).hasValue(Pattern.compile("\\{\\{#fromScreening}}"));
        button("Save").click();
        assertThat(page.locator("casework-letters")).containsText("Version " + (before + 2) + ", saved by secretariat");
        assertThat(button("Show version " + (before + 1))).isVisible();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "es", "ar", "ru"})
    void pageIsOpenToAllAndFitsAPhone(String language) {
        open("secretariat", language, 1280);
        page.locator(".bar select").nth(0).selectOption("decision");
        page.locator(".bar select").nth(1).selectOption(language);
        page.locator("#text[lang=" + language + "]").waitFor();
        page.locator(".actions button").nth(1).click();
        page.locator("#preview").waitFor();
        for (var width : List.of(1280, 320)) {
            page.setViewportSize(width, 900);
            page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target/screenshots", "letters-" + language + "-" + width + ".png")));
            Accessibility.holds(page, language + " at " + width);
            Accessibility.fits(page, language + " at " + width);
        }
    }

    @Test
    void aCancelledChoiceLeavesTheLetterThatIsEdited() {
        open("secretariat", "en", 1280);
        var letter = page.locator(".bar select").nth(0);
        letter.selectOption("completion-request");
        assertThat(page.locator("#text")).hasValue(Pattern.compile("\\{\\{reason}}"));
        page.locator("#text").fill("Half a subject of \u1780");
        page.onDialog(Dialog::dismiss);

        letter.selectOption("decision");
        assertThat(letter).hasValue("completion-request");
        page.locator(".bar select").nth(1).selectOption("fr");
        assertThat(page.locator(".bar select").nth(1)).hasValue("en");
        assertThat(page.locator("#text")).hasValue("Half a subject of \u1780");

        button("Preview").click();
        assertThat(page.locator("#preview")).containsText("The PDF cannot show these letters, and has a sign in place of each: \u1780");
    }

    @Test
    void whoChangesNoLetterIsToldSo() {
        open("unicef", "fr", 1280);

        assertThat(page.getByRole(AriaRole.ALERT)).isVisible();
        assertThat(page.locator("#text")).hasCount(0);
    }

    @Test
    void whoEndorsesReadsTheLetterBeforeItIsSent() {
        var request = cases.request("Letters read before");
        var tasklist = TasklistPage.signIn(chromium.browser(), port, "ken-rc").claim("Endorse request", "Letters read before");
        page = tasklist.page();
        button("Preview the letter").click();
        assertThat(page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName(Pattern.compile("[Ll]etter")))).isVisible();
        tasklist.check("I endorse the request").fill("Comment", "Priorities of the country team.");
        button("Preview the letter").click();
        assertThat(page.locator(".casework-letters")).containsText("Priorities of the country team.");
        assertThat(page.locator(".casework-letters")).containsText(request);
        Accessibility.holdsWithin(page, "the letter", ".casework-letters");
        tasklist.picture("letter-preview");

        tasklist.check("I return it to the country team").fill("Comment", "The budget has no lines for travel.");
        button("Preview the letter").click();
        assertThat(page.locator(".casework-letters")).containsText("Request for completion");
        assertThat(page.locator(".casework-letters")).containsText("The budget has no lines for travel.");
    }

    private int version(String kind) {
        return jdbc.sql("select coalesce(max(version), 0) from letter_template where kind = :kind and language = 'en'").param("kind", kind).query(Integer.class).single();
    }

    private void open(String account, String language, int width) {
        page = SignInForm.signIn(chromium.browser(), base() + "/camunda/app/tasklist/", account, new Browser.NewContextOptions().setViewportSize(width, 900).setLocale(language));
        page.navigate(base() + "/casework/letters/");
        page.locator("#text, [role=alert]").first().waitFor();
    }

    private Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private String base() {
        return "http://localhost:" + port;
    }
}
