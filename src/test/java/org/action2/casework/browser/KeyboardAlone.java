package org.action2.casework.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitUntilState;

/** Somebody who works in Tasklist with the keys alone: whatever they do, they must come to by the tab key, and see where they are. */
class KeyboardAlone implements AutoCloseable {

    private static final double PATIENCE_MILLIS = 60_000;
    private static final int MOST_STOPS = 200;
    private static final int MOST_OPTIONS = 40;

    /** What assistive technology calls the element that has the focus. */
    private static final String NAME = """
        () => {
          const active = document.activeElement;
          const texts = element => element ? [element.innerText ?? element.textContent ?? ''] : [];
          const named = (active.getAttribute('aria-labelledby') ?? '').split(/\\s+/).filter(Boolean).flatMap(id => texts(document.getElementById(id)));
          const name = active.getAttribute('aria-label') ? [active.getAttribute('aria-label')]
            : named.length > 0 ? named
            : active.labels?.length > 0 ? [...active.labels].flatMap(texts)
            : active.matches('input, textarea, select') ? [active.getAttribute('title') ?? active.placeholder ?? ''] : texts(active);
          return name.join(' ').replace(/\\s+/g, ' ').replace(/ (?=,)/g, '').trim();
        }""";
    private static final String IS_CHECKED = "() => document.activeElement.checked === true";
    private static final String IS_LIST = "() => document.activeElement.matches('select')";
    private static final String PLACE = ".fjs-dropdownlist-item.focused";
    private static final String CHOSEN = ".fjs-input-group:has(input:focus) .fjs-select-display";
    private static final String IS_RADIO = "() => document.activeElement.type === 'radio'";
    private static final String OFFERS = """
        label => document.activeElement.type === 'radio' && [...document.querySelectorAll(`input[type=radio][name="${CSS.escape(document.activeElement.name)}"]`)]
          .some(radio => [...radio.labels].some(each => each.innerText.trim().startsWith(label)))""";
    /** The element with the focus, or the frame that stands for it as with a list that opens below, is in sight and marked. */
    private static final String IS_SEEN = """
        () => {
          const marked = style => style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0 || style.boxShadow !== 'none';
          return [document.activeElement, document.activeElement.parentElement].some(element => {
            const box = element.getBoundingClientRect();
            return marked(getComputedStyle(element)) && box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight;
          });
        }""";

    private final Page page;

    private KeyboardAlone(Page page) {
        this.page = page;
    }

    /** Opens an address, as from a mail, and signs in. */
    static KeyboardAlone signIn(Browser browser, String address, String account) {
        var context = browser.newContext(new Browser.NewContextOptions().setViewportSize(1366, 900));
        context.setDefaultTimeout(PATIENCE_MILLIS);
        var page = context.newPage();
        page.navigate(address, new Page.NavigateOptions().setWaitUntil(WaitUntilState.NETWORKIDLE));
        page.locator("input[ng-model='username']").waitFor();
        var person = new KeyboardAlone(page);
        person.type("Username", account).type("Password", "action2").press("Enter");
        page.locator(".account").first().waitFor();
        return person;
    }

    /** Goes to what is called so, by the tab key. */
    KeyboardAlone to(String name) {
        return to(name, () -> name().startsWith(name));
    }

    /** Goes to a field and types into it, in place of what stands there. */
    KeyboardAlone type(String field, String text) {
        to(field);
        page.keyboard().press("Control+A");
        page.keyboard().type(text);
        return this;
    }

    /** Ticks a box. */
    KeyboardAlone tick(String box) {
        to(box);
        if (!is(IS_CHECKED)) {
            page.keyboard().press("Space");
        }
        assertThat(page.locator(":focus")).isChecked();
        return this;
    }

    /** Chooses one of several answers to a question. */
    KeyboardAlone choose(String option) {
        to(option, () -> is(IS_RADIO) && (Boolean) page.evaluate(OFFERS, option));
        for (var i = 0; i < MOST_OPTIONS && !name().startsWith(option); i++) {
            page.keyboard().press("ArrowDown");
        }
        if (!is(IS_CHECKED)) {
            page.keyboard().press("Space");
        }
        assertThat(page.locator(":focus")).isChecked();
        return this;
    }

    /** Chooses from a list: of one that the browser draws by typing, else by the arrow keys. */
    KeyboardAlone select(String field, String option) {
        to(field);
        if (is(IS_LIST)) {
            page.keyboard().type(option);
            return this;
        }
        for (var i = 0; i < MOST_OPTIONS && !page.locator(PLACE).innerText().equals(option); i++) {
            page.keyboard().press("ArrowDown");
        }
        page.keyboard().press("Enter");
        assertThat(page.locator(CHOSEN)).hasText(option);
        return this;
    }

    /** Presses a key where the focus is. */
    KeyboardAlone press(String key) {
        page.keyboard().press(key);
        return this;
    }

    /** Presses the button, or follows the link, that is called so. */
    KeyboardAlone use(String name) {
        return to(name).press("Enter");
    }

    /** What it is called where the focus is. */
    String name() {
        return (String) page.evaluate(NAME);
    }

    Page page() {
        return page;
    }

    private interface Reached {
        boolean is();
    }

    private KeyboardAlone to(String what, Reached reached) {
        var passed = new StringBuilder();
        for (var stop = 0; stop < MOST_STOPS; stop++) {
            page.keyboard().press("Tab");
            if (reached.is()) {
                org.assertj.core.api.Assertions.assertThat(is(IS_SEEN)).as("One sees that \"" + what + "\" has the focus").isTrue();
                return this;
            }
            passed.append(" | ").append(name());
        }
        throw new AssertionError("The tab key never comes to \"" + what + "\":" + passed);
    }

    private boolean is(String condition) {
        return (Boolean) page.evaluate(condition);
    }

    @Override
    public void close() {
        page.context().close();
    }
}
