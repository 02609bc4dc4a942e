package org.action2.casework.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.re2j.Pattern;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.action2.casework.language.FormText;
import org.action2.casework.refusals.Fault;
import org.junit.jupiter.api.Test;

/** Answers of any length cost no more than their length. */
class FieldCheckTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration AT_ONCE = Duration.ofSeconds(2);
    private static final Duration AT_LAST = Duration.ofMinutes(1);
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    @Test
    void everyPatternOfAFormIsLinear() throws IOException {
        var patterns = forms().flatMap(form -> form.findValues("pattern").stream()).map(JsonNode::asText).distinct().toList();

        assertThat(patterns).isNotEmpty().allSatisfy(pattern -> assertThatCode(() -> Pattern.compile(pattern)).doesNotThrowAnyException());
    }

    @Test
    void longAddressIsRefusedByItsLengthAlone() throws Exception {
        assertThat(faults("{\"validationType\": \"email\", \"maxLength\": 200}", "a@" + ".".repeat(24_000) + " "))
            .singleElement().extracting(Fault::message).isEqualTo("must have at most 200 characters");
    }

    @Test
    void addressesAreReadInTimeThatGrowsWithTheirLength() {
        assertTimeoutPreemptively(AT_LAST, () -> {
            var began = THREADS.getCurrentThreadCpuTime(); // what a busy machine does meanwhile does not count
            for (var i = 0; i < 10; i++) {
                assertThat(faults("{\"validationType\": \"email\", \"maxLength\": 200000}", "a@" + ".".repeat(100_000) + " ")).hasSize(1);
                assertThat(faults("{\"pattern\": \"^(a+)+$\", \"maxLength\": 200000}", "a".repeat(100_000) + "!")).hasSize(1);
            }
            assertThat(Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - began)).isLessThan(AT_ONCE);
        });
        assertThatCode(() -> assertThat(faults("{\"validationType\": \"email\"}", "focal.point@un-ŝ.example.org")).isEmpty()).doesNotThrowAnyException();
    }

    @Test
    void patternEndsWithTheText() throws Exception {
        assertThat(faults("{\"pattern\": \"^\\\\d{4}$\"}", "2027\n")).hasSize(1);
        assertThat(faults("{\"pattern\": \"^\\\\d{4}$\"}", "2027")).isEmpty();
    }

    @Test
    void fieldWithoutALengthHasTheOneOfTheProduct() throws Exception {
        assertThat(faults("{}", "x".repeat(1_000))).isEmpty();
        assertThat(faults("{}", "x".repeat(1_001))).hasSize(1);
    }

    @Test
    void unfitCharactersAreRefused() throws Exception {
        assertThat(faults("{}", "a\u0000b")).hasSize(1);
        assertThat(faults("{}", "a\ud800b")).hasSize(1);
        assertThat(faults("{}", "a\u009fb")).hasSize(1);
        assertThat(faults("{}", "a\tb\nc 😀")).isEmpty();
    }

    @Test
    void listsHaveAMostOfRows() throws Exception {
        assertThat(rows("", 500)).isEmpty();
        assertThat(rows("", 501)).singleElement().extracting(Fault::message).isEqualTo("has 501 rows; at most 500 are allowed");
        assertThat(rows("\"properties\": {\"maxRows\": \"100\"},", 10_000)).singleElement().extracting(Fault::message)
            .isEqualTo("has 10,000 rows; at most 100 are allowed");
    }

    @Test
    void faultOfARowSaysWhereItIs() throws Exception {
        var rows = JSON.readTree("[{\"line\": \"staff\"}, {\"line\": \" \"}, 7, {\"line\": \"x\", \"sum\": 1}]");

        var faults = check("{\"components\": [{\"type\": \"dynamiclist\", \"path\": \"field\", \"label\": \"Budget\", \"components\": ["
            + "{\"type\": \"textfield\", \"key\": \"line\", \"label\": \"Category\", \"validate\": {\"required\": true}}]}]}", rows);

        assertThat(faults).extracting(Fault::field, Fault::path, Fault::label, Fault::message).containsExactly(
            tuple("line", "field.1.line", "Budget, row 2, Category", "is required"),
            tuple("field", "field.2", "Budget, row 3", "must be a row with line"),
            tuple("field", "field.3", "Budget, row 4", "has an unknown field: sum"));
        assertThat(faults.get(0).in(Locale.FRENCH)).extracting(Fault::path, Fault::label, Fault::message)
            .containsExactly("field.1.line", new FormText("Budget").in(Locale.FRENCH) + ", ligne 2, " + new FormText("Category").in(Locale.FRENCH), "est obligatoire");
    }

    @Test
    void faultIsAnsweredWithItsPath() throws Exception {
        assertThat(JSON.valueToTree(Fault.of("title", "Title", "forms.is-required")).toString())
            .isEqualTo("{\"field\":\"title\",\"label\":\"Title\",\"message\":\"is required\",\"path\":\"title\"}");
    }

    @Test
    void patternSaysWhatIsExpected() throws Exception {
        var form = "{\"components\": [{\"type\": \"textfield\", \"key\": \"field\", \"label\": \"Field\", \"validate\": {\"pattern\": \"^\\\\d+$\"}%s}]}";

        assertThat(check(form.formatted(""), "x")).singleElement().extracting(Fault::message).isEqualTo("must be written as the form asks");
        var expecting = check(form.formatted(", \"properties\": {\"expected\": \"an amount such as 40000.00\"}"), "x").get(0);
        assertThat(expecting.message()).isEqualTo("must be an amount such as 40000.00");
        assertThat(expecting.in(Locale.FRENCH).message()).isEqualTo("doit être un montant tel que 40000.00");
    }

    @Test
    void everyBudgetHasAtMostAHundredRows() throws IOException {
        var budgets = forms().flatMap(form -> form.findParents("path").stream())
            .filter(list -> list.path("type").asText().equals("dynamiclist") && list.path("path").asText().toLowerCase().endsWith("budget")).toList();

        assertThat(budgets).hasSizeGreaterThan(2).allSatisfy(list -> assertThat(list.path("properties").path("maxRows").asInt()).isEqualTo(100));
    }

    private static Stream<JsonNode> forms() throws IOException {
        try (var files = Files.walk(Path.of("forms"))) {
            return files.filter(file -> file.toString().endsWith(".form")).toList().stream().map(file -> {
                try {
                    return JSON.readTree(file.toFile());
                } catch (IOException e) {
                    throw new AssertionError(e);
                }
            });
        }
    }

    private static List<Fault> faults(String validate, Object value) throws IOException {
        return check("{\"components\": [{\"type\": \"textfield\", \"key\": \"field\", \"label\": \"Field\", \"validate\": " + validate + "}]}", value);
    }

    private static List<Fault> rows(String properties, int number) throws IOException {
        var rows = JSON.createArrayNode();
        for (var i = 0; i < number; i++) {
            rows.addObject().put("line", "x");
        }
        return check("{\"components\": [{\"type\": \"dynamiclist\", \"path\": \"field\", \"label\": \"Field\", " + properties
            + "\"components\": [{\"type\": \"textfield\", \"key\": \"line\"}]}]}", rows);
    }

    private static List<Fault> check(String form, Object value) throws IOException {
        var faults = new ArrayList<Fault>();
        var field = FormSchema.parse(JSON.readTree(form)).fields().get("field");
        new FieldCheck(Map.<String, Object>of()::get, faults).check(field, value);
        return faults;
    }
}
