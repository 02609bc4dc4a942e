package org.action2.casework.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.WaitUntilState;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import org.action2.casework.CaseworkServices;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** How people come by a password, what administrators see of them, and where a link leads that is opened without a session. */
@BrowserTest
@TestPropertySource(properties = {"camunda.bpm.job-execution.enabled=true", "casework.passwords.send-links-every=PT1S"})
class PeopleAndPasswordsInBrowserTest extends CaseworkServices {

    private static final String PERSON = "fay-moran";
    private static final String NEW_PASSWORD = "blue-kettle-42-rain";
    private static final Pattern LINK = Pattern.compile("http://localhost:\\d+(/casework/password/\\?token=\\S+)");
    private static final double PATIENCE_MILLIS = 60_000;

    private final Chromium chromium;

    PeopleAndPasswordsInBrowserTest(Chromium chromium) {
        this.chromium = chromium;
    }

    @BeforeEach
    void hire() {
        var user = identity.newUser(PERSON);
        user.setFirstName("Fay");
        user.setLastName("Moran");
        user.setEmail(PERSON + "@example.org");
        user.setPassword("action2");
        identity.saveUser(user);
        identity.createMembership(PERSON, "secretariat");
    }

    @AfterEach
    void leave() {
        identity.deleteUser(PERSON);
    }

    @Test
    void whoForgotTheirPasswordChoosesAnotherByTheLinkOfAMail() throws Exception {
        try (var context = chromium.browser().newContext()) {
            context.setDefaultTimeout(PATIENCE_MILLIS);
            var page = context.newPage();
            page.navigate(base() + "/camunda/app/tasklist/", new Page.NavigateOptions().setWaitUntil(WaitUntilState.NETWORKIDLE));
            page.getByText("Forgotten password?").click();
            page.getByLabel("Account or e-mail address").fill(PERSON);
            page.getByText("Send the link").click();
            page.getByText("If there is such an account").waitFor();
            shot(page, "forgotten-password");

            page.navigate(base() + linkInTheMail());
            page.getByText("For Fay Moran, account " + PERSON).waitFor();
            assertThat(page.url()).doesNotContain("token");
            page.getByLabel("New password").fill("moran");
            page.getByLabel("The same again").fill("moran");
            page.getByText("Save the password").click();
            assertThat(page.getByRole(AriaRole.ALERT)).containsText("Password");
            shot(page, "choose-password");
            page.getByLabel("New password").fill(NEW_PASSWORD);
            page.getByLabel("The same again").fill(NEW_PASSWORD);
            page.getByText("Save the password").click();
            page.getByText("Your password is saved.").waitFor();

            page.getByText("Go to the sign-in").click();
            page.waitForLoadState();
            signIn(page, PERSON, NEW_PASSWORD);
            page.locator(".account").first().waitFor();
        }
    }

    @Test
    void administratorSeesWhoWorksHereAndWelcomesThem() {
        var page = SignInForm.signIn(chromium.browser(), base() + "/camunda/app/admin/", "admin", new Browser.NewContextOptions().setViewportSize(1400, 1000));
        page.getByText("Who works here, what is missing in their accounts").click();
        page.getByText("Teams in which nobody is").waitFor();
        assertThat(page.locator("#vacant")).containsText("Peru");
        page.getByLabel("Search", new Page.GetByLabelOptions().setExact(true)).fill("moran");
        assertThat(page.locator("tbody tr")).hasCount(1);
        assertThat(page.locator("tbody tr")).containsText("every country");
        page.getByText("Send a link to choose a password").click();
        page.getByText("is on its way to " + PERSON + "@example.org").waitFor();
        shot(page, "people");
        page.getByLabel("Search", new Page.GetByLabelOptions().setExact(true)).fill("");
        shot(page, "people-all");
        page.context().close();
    }

    @Test
    void linkToAStoryComesBackToItAfterTheSignIn() {
        try (var context = chromium.browser().newContext()) {
            context.setDefaultTimeout(PATIENCE_MILLIS);
            var page = context.newPage();
            page.navigate(base() + "/casework/story/?case=FU-KEN-2027-0001%239", new Page.NavigateOptions().setWaitUntil(WaitUntilState.NETWORKIDLE));
            shot(page, "sign-in-first");
            signIn(page, "ken-rc", "action2");

            page.waitForURL(base() + "/casework/story/?case=FU-KEN-2027-0001%239");
            page.navigate(base() + "/casework/nothing/");
            assertThat(page.locator("main")).containsText("There is nothing at this address.");
            shot(page, "nothing-there");
            page.navigate(base() + "/casework/absence/");
            page.getByLabel("Deputy").waitFor();
            shot(page, "absence");
        }
    }

    private static void signIn(Page page, String account, String password) {
        page.locator("input[ng-model='username']").waitFor();
        page.waitForLoadState(LoadState.NETWORKIDLE);
        page.fill("input[ng-model='username']", account);
        page.fill("input[ng-model='password']", password);
        page.press("form.ng-valid input[ng-model='password']", "Enter");
    }

    private String linkInTheMail() throws Exception {
        var mail = await().atMost(ofSeconds(60)).until(() -> jdbc.sql("select cast(id as text) from outbox_message where event = 'password-forgotten' and recipient = :person and status = 'sent'")
            .param("person", PERSON).query(String.class).optional(), Optional::isPresent).orElseThrow();
        try (var file = Files.newInputStream(Path.of("target/mail", mail + ".eml"))) {
            var parts = (MimeMultipart) new MimeMessage(Session.getInstance(new Properties()), file).getContent();
            return LINK.matcher((String) parts.getBodyPart(0).getContent()).results().findFirst().orElseThrow().group(1);
        }
    }

    private static void shot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target/screenshots", name + ".png")));
    }

    private String base() {
        return "http://localhost:" + port;
    }
}
