package org.action2.casework.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a page puts in the way of those who do not see or point, by the rules of axe for WCAG 2.2 AA; only what is serious or
 * critical counts.
 */
public final class Accessibility {

    private static final String AXE = "/axe.min.js";

    /** Runs in the page: each violation as rule, place and markup. */
    private static final String FAULTS = """
        ([within, exceptions]) => axe.run(within ?? document, {
            resultTypes: ['violations'],
            runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
            rules: Object.fromEntries(exceptions.map(rule => [rule, { enabled: false }]))
          }).then(({ violations }) => violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
            .flatMap(({ id, nodes }) => nodes.map(({ target, html }) => `${id}: ${target} ${html}`)))""";

    private Accessibility() {
    }

    /** The whole page is open to all. @param what names the page where it is not */
    public static void holds(Page page, String what) {
        holds(page, what, null, Set.of());
    }

    /** A part of the page is open to all, such as what is ours in a web app. @param selector of the part */
    public static void holdsWithin(Page page, String what, String selector) {
        holds(page, what, selector, Set.of());
    }

    /** The whole page is open to all but for rules that others break in it. @param exceptions names of rules */
    public static void holdsBut(Page page, String what, Set<String> exceptions) {
        holds(page, what, null, exceptions);
    }

    private static void holds(Page page, String what, String selector, Set<String> exceptions) {
        page.evaluate(source());
        var parameters = new ArrayList<Object>();
        parameters.add(selector);
        parameters.add(List.copyOf(exceptions));
        assertThat((List<?>) page.evaluate(FAULTS, parameters)).as(what).isEmpty();
    }

    /** The page needs no scrolling sideways, as at 320 pixels or at four times the size. */
    public static void fits(Page page, String what) {
        var widths = (Map<?, ?>) page.evaluate("() => ({ page: document.documentElement.scrollWidth, window: innerWidth })");
        assertThat((Integer) widths.get("page")).as(what + " is wider than the window").isLessThanOrEqualTo((Integer) widths.get("window"));
    }

    private static String source() {
        try (var rules = AxeBuilder.class.getResourceAsStream(AXE)) {
            return new String(rules.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The rules of axe can't be read.", e);
        }
    }
}
