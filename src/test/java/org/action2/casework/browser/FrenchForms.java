package org.action2.casework.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.action2.casework.language.FormWords;

/** What stands in the forms in English and people who read French must not see. */
class FrenchForms {

    private static final Map<String, String> FRENCH = FormWords.in(Locale.FRENCH);
    private static final List<String> TEXTS = List.of("label", "dateLabel", "description", "text", "title", "placeholder");
    private static final String FORM = ".fjs-form";

    /** Texts that are visible, each as it stands in its element, and what assistive technology is told instead. */
    private static final String VISIBLE = """
        form => {
          const host = form.closest('[lang]');
          const texts = [];
          const walker = document.createTreeWalker(host, NodeFilter.SHOW_TEXT);
          while (walker.nextNode()) {
            const parent = walker.currentNode.parentElement;
            if (parent.closest('select, option') || parent.checkVisibility()) {
              texts.push(walker.currentNode.textContent.trim());
            }
          }
          host.querySelectorAll('[aria-label], [title], [placeholder]').forEach(each =>
            ['aria-label', 'title', 'placeholder'].forEach(name => texts.push((each.getAttribute(name) ?? '').trim())));
          return [host.lang, ...texts.filter(text => text !== '')];
        }""";

    private final Map<String, Set<String>> english = new TreeMap<>();

    FrenchForms() throws IOException {
        try (var files = Files.walk(Path.of("forms"))) {
            for (var file : files.filter(each -> each.toString().endsWith(".form")).toList()) {
                english.put(file.getFileName().toString().replace(".form", ""), englishOf(new ObjectMapper().readTree(file.toFile())));
            }
        }
    }

    /** The names of the forms of a process's folder. */
    static List<String> of(String folder) throws IOException {
        try (var files = Files.list(Path.of("forms", folder))) {
            return files.map(file -> file.getFileName().toString().replace(".form", "")).sorted().toList();
        }
    }

    /** The English texts that are visible in a form now or after another of its options was chosen; takes a picture of it at its highest. */
    List<String> english(String form, TasklistPage shown) {
        var page = shown.page();
        assertThat(page.locator(FORM)).isVisible();
        var seen = new TreeSet<>(visible(page));
        page.locator(FORM + " .fjs-form-field-select .fjs-input-group").all().forEach(select -> {
            select.click();
            seen.addAll(visible(page));
            page.keyboard().press("Tab");
        });
        shown.picture("french-" + form);
        var highest = height(page);
        for (var option = 0; option < page.locator(FORM + " input[type=radio]").count(); option++) {
            page.locator(FORM + " input[type=radio]").nth(option).check();
            seen.addAll(visible(page));
            if (height(page) > highest) {
                highest = height(page);
                shown.picture("french-" + form);
            }
        }
        var ofTheForm = english.get(form).stream().filter(text -> seen.stream().anyMatch(each -> stands(text, each)));
        return Stream.concat(ofTheForm, FRENCH.keySet().stream().filter(FrenchForms::isOnlyEnglish).filter(seen::contains)).distinct().toList();
    }

    private static double height(Page page) {
        return page.locator(FORM).boundingBox().height;
    }

    /** Several words that are others in French, so that nobody who writes French has typed them. */
    private static boolean isOnlyEnglish(String text) {
        return text.contains(" ") && !FRENCH.get(text).equals(text);
    }

    @SuppressWarnings("unchecked")
    private static List<String> visible(Page page) {
        var texts = (List<String>) page.locator(FORM).evaluate(VISIBLE);
        org.assertj.core.api.Assertions.assertThat(texts.get(0)).as("language of the form").isEqualTo("fr");
        return texts.subList(1, texts.size());
    }

    /** A word alone may stand in French texts as well or be somebody's; several don't. */
    private static boolean stands(String text, String seen) {
        return seen.equals(text) || text.contains(" ") && seen.contains(text);
    }

    private static Set<String> englishOf(JsonNode form) {
        var texts = new TreeSet<String>();
        collect(form.path("components"), texts);
        return new TreeSet<>(texts.stream().filter(FRENCH::containsKey).flatMap(text -> parts(text).filter(part -> !FRENCH.get(text).contains(part))).toList());
    }

    private static void collect(JsonNode components, Set<String> texts) {
        components.forEach(component -> {
            Stream.concat(TEXTS.stream().map(component::path), Stream.of(component.path("properties").path("addLabel")))
                .filter(JsonNode::isTextual).map(JsonNode::textValue).forEach(texts::add);
            component.path("appearance").forEach(text -> texts.add(text.asText()));
            List.of("values", "columns", "components").forEach(name -> collect(component.path(name), texts));
        });
    }

    /** What stands between data, line breaks and signs of Markdown; without acronyms, which data hold as well. */
    private static Stream<String> parts(String text) {
        return Stream.of(text.split("(?s)\\{\\{.*?}}|\\*\\*|\\n|## ")).map(String::trim).filter(part -> part.matches("(?s).*\\p{L}{3}.*") && !part.equals(part.toUpperCase(Locale.ROOT)));
    }
}
