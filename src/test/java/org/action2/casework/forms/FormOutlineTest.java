package org.action2.casework.forms;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** How forms are written, so that everybody can read them and the page around them can do its part. */
class FormOutlineTest {

    private static final Pattern HEADING = Pattern.compile("(?m)^(#+) ");
    private static final Pattern NAME = Pattern.compile("[A-Za-z_]\\w*");
    private static final Pattern TEXT_IN_EXPRESSION = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"");

    @Test
    void noFormHasAButtonOfItsOwn() throws IOException {
        assertThat(faults(component -> component.path("type").asText().equals("button"))).isEmpty();
    }

    @Test
    void everyGroupFieldAndColumnHasALabel() throws IOException {
        assertThat(faults(component -> !component.path("type").asText().equals("text") && component.path("label").asText().isBlank())).isEmpty();
        assertThat(faults(component -> StreamSupport.stream(component.path("columns").spliterator(), false).anyMatch(column -> column.path("label").asText().isBlank()))).isEmpty();
    }

    @Test
    void everyFormBeginsWithItsOnlyHeading() throws IOException {
        for (var form : forms().entrySet()) {
            var headings = components(form.getValue()).flatMap(component -> HEADING.matcher(component.path("text").asText()).results()).map(found -> found.group(1)).toList();
            assertThat(headings).as(form.getKey()).containsExactly("##");
            assertThat(form.getValue().path("components").path(0).path("text").asText()).as(form.getKey()).startsWith("## ");
        }
    }

    @Test
    void amountsAndDatesSayHowTheyAreWritten() throws IOException {
        assertThat(faults(component -> component.path("validate").path("pattern").asText().contains("(\\.\\d{1,2})?") && !isMoney(component))).isEmpty();
        assertThat(faults(component -> isMoney(component) && !component.path("description").asText().startsWith("US dollars, such as 40,000.00"))).isEmpty();
        assertThat(faults(component -> component.path("type").asText().equals("datetime") && !component.path("description").asText().contains("2027-03-01 or 1 March 2027"))).isEmpty();
    }

    @Test
    void listsOfAmountsHaveATotal() throws IOException {
        assertThat(faults(component -> component.path("type").asText().equals("dynamiclist")
            && StreamSupport.stream(component.path("components").spliterator(), false).anyMatch(FormOutlineTest::isMoney)
            && !component.path("properties").path("total").asText().equals("amount"))).isEmpty();
    }

    /** Its earlier value is not given with the form, and the new one would be shown while it is typed. */
    @Test
    void whatIsAnsweredAnewIsShownNowhereElseInTheForm() throws IOException {
        for (var form : forms().entrySet()) {
            var shown = components(form.getValue()).flatMap(component -> Stream.of(component.path("text").asText(), component.path("dataSource").asText()))
                .flatMap(text -> NAME.matcher(TEXT_IN_EXPRESSION.matcher(expressionsOf(text)).replaceAll("")).results()).map(found -> found.group()).toList();
            var anew = FormSchema.parse(form.getValue()).answeredAnew();
            assertThat(shown).as(form.getKey()).noneMatch(anew::contains);
        }
    }

    private static String expressionsOf(String text) {
        return text.startsWith("=") ? text : String.join(" ", Pattern.compile("\\{\\{(.*?)}}").matcher(text).results().map(found -> found.group(1)).toList());
    }

    private static boolean isMoney(JsonNode component) {
        return component.path("properties").path("money").asBoolean();
    }

    private static List<String> faults(Predicate<JsonNode> isFault) throws IOException {
        var faults = new ArrayList<String>();
        forms().forEach((name, form) -> components(form).filter(isFault).forEach(component -> faults.add(name + ": " + component.path("id").asText())));
        return faults;
    }

    private static Stream<JsonNode> components(JsonNode parent) {
        return StreamSupport.stream(parent.path("components").spliterator(), false).flatMap(each -> Stream.concat(Stream.of(each), components(each)));
    }

    private static Map<String, JsonNode> forms() throws IOException {
        var forms = new LinkedHashMap<String, JsonNode>();
        for (var form : new PathMatchingResourcePatternResolver().getResources("classpath:forms/*/*.form")) {
            forms.put(form.getFilename(), new ObjectMapper().readTree(form.getContentAsByteArray()));
        }
        return forms;
    }
}
