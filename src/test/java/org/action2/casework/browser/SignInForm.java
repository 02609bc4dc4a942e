package org.action2.casework.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.WaitForSelectorState;
import com.microsoft.playwright.options.WaitUntilState;

/** The form in which the web apps ask for account and password. */
public final class SignInForm {

    private static final double PATIENCE_MILLIS = 60_000;
    private static final int ATTEMPTS = 10;
    private static final double ATTEMPT_MILLIS = 6_000;

    private SignInForm() {
    }

    /** Opens an address of a web app in a window of its own and signs in. @return the window, where the app shows who is signed in */
    public static Page signIn(Browser browser, String address, String account, Browser.NewContextOptions options) {
        var context = browser.newContext(options);
        context.setDefaultTimeout(PATIENCE_MILLIS);
        setDefaultAssertionTimeout(PATIENCE_MILLIS);
        var page = context.newPage();
        page.navigate(address, new Page.NavigateOptions().setWaitUntil(WaitUntilState.NETWORKIDLE));
        enter(page, account);
        return page;
    }

    /**
     * Fills the form in and sends it until the app shows who is signed in. An app makes its form anew when somebody has just
     * left, and asks once more when what it had asked for as nobody is refused only afterwards.
     */
    static void enter(Page page, String account) {
        var name = page.locator("input[ng-model='username']");
        var signedIn = page.locator(".account").first(); // which a phone hides behind a button
        name.waitFor();
        for (var attempt = 0; attempt < ATTEMPTS && signedIn.count() == 0; attempt++) {
            try {
                name.fill(account, new Locator.FillOptions().setTimeout(ATTEMPT_MILLIS));
                page.fill("input[ng-model='password']", "action2", new Page.FillOptions().setTimeout(ATTEMPT_MILLIS));
                page.press("form.ng-valid input[ng-model='password']", "Enter", new Page.PressOptions().setTimeout(ATTEMPT_MILLIS));
                signedIn.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED).setTimeout(ATTEMPT_MILLIS));
            } catch (TimeoutError e) {
                // once more
            }
        }
        assertThat(signedIn).isAttached();
        assertThat(name).isHidden();
    }
}
