package org.action2.casework.forms;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.action2.casework.CaseworkTest;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Every English text that forms, models and tables put before people has its French, and the words file holds no other. */
@CaseworkTest
class FormWordsTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern EXPRESSION = Pattern.compile("\\{\\{.*?}}", Pattern.DOTALL);
    private static final List<String> TEXTS_OF_COMPONENTS = List.of("label", "dateLabel", "timeLabel", "description", "text", "alt", "title", "placeholder");
    private static final List<String> TEXTS_OF_PROPERTIES = List.of("expected", "addLabel");

    /** Tables whose sentences forms show, with the outputs that hold them. */
    private static final Map<String, List<String>> TABLES = Map.of("seed-funding-eligibility", List.of("reason"), "grading-scale", List.of("meaning"),
        "assessment-next-step", List.of("reason", "source"), "lead-agency", List.of("reason"), "triage-proposal", List.of("reason"),
        "follow-up-deadline", List.of("selection", "monthsSource", "reminderSource", "selectionSource", "gradeSource", "nextReviewSource", "evaluationSource"));

    private static final Path TEXTS_OF_THE_HOST = Path.of("src/main/web/src/forms/texts.ts");
    private static final Pattern LITERAL = Pattern.compile("'((?:[^'\\\\\\n]|\\\\.)*)'|\"((?:[^\"\\\\\\n]|\\\\.)*)\"|`((?:[^`\\\\]|\\\\.)*)`");

    @Autowired
    private List<FormDisplayValues> shownWithForms;

    @Test
    void nothingIsWithoutItsFrench() throws IOException {
        assertThat(french().keySet()).containsAll(shownToPeople());
    }

    @Test
    void nothingIsTranslatedThatIsShownNowhere() throws IOException {
        var shown = shownToPeople();
        shown.addAll(literalsOfTheHost());

        assertThat(shown).containsAll(french().keySet());
    }

    @Test
    void sentencesOfThePageAroundTheFormsAreTranslated() throws IOException {
        assertThat(french().keySet()).containsAll(literalsOfTheHost().stream().filter(FormWordsTest::isWords).toList());
    }

    @Test
    void bothLanguagesShowTheSameData() throws IOException {
        french().forEach((english, french) -> {
            assertThat(expressions(french)).as(english).containsExactlyInAnyOrderElementsOf(expressions(english));
            assertThat(french).as(english).isNotBlank();
        });
    }

    @Test
    void wordsAreSortedSoThatTwoPeopleAddThemWithoutConflict() throws IOException {
        assertThat(new ArrayList<>(french().keySet())).isSorted();
    }

    private TreeSet<String> shownToPeople() throws IOException {
        var shown = new TreeSet<String>();
        for (var form : forms()) {
            collect(JSON.readTree(form.getContentAsByteArray()).path("components"), shown);
        }
        namesInModels().forEach(shown::add);
        for (var table : TABLES.entrySet()) {
            for (var output : table.getValue()) {
                shown.addAll(sentences(table.getKey(), output));
            }
        }
        shownWithForms.forEach(each -> shown.addAll(each.words()));
        shown.removeIf(text -> !isWords(text));
        return shown;
    }

    /** Whether there is anything to translate beside the data. */
    private static boolean isWords(String text) {
        return text.replaceAll(EXPRESSION.pattern() + "|\\{\\w+}", "").matches("(?s).*\\p{L}.*");
    }

    private static List<Resource> forms() throws IOException {
        var forms = new ArrayList<>(List.of(resources("classpath:forms/*/*.form")));
        forms.addAll(List.of(resources("classpath:followup/*.form")));
        return forms;
    }

    private static void collect(JsonNode components, TreeSet<String> shown) {
        components.forEach(component -> {
            Stream.of(TEXTS_OF_COMPONENTS.stream().map(component::path), TEXTS_OF_PROPERTIES.stream().map(component.path("properties")::path),
                    StreamSupport.stream(component.path("appearance").spliterator(), false)).flatMap(each -> each)
                .filter(JsonNode::isTextual).map(JsonNode::textValue).forEach(shown::add);
            component.path("values").forEach(option -> shown.add(option.path("label").asText()));
            component.path("columns").forEach(column -> shown.add(column.path("label").asText()));
            collect(component.path("components"), shown);
        });
    }

    private static Stream<String> namesInModels() throws IOException {
        return Stream.of(resources("classpath:processes/*/*.bpmn")).map(FormWordsTest::read).flatMap(model -> Stream.concat(
            model.getModelElementsByType(Process.class).stream().map(Process::getName),
            Stream.of(UserTask.class, SubProcess.class).flatMap(type -> model.getModelElementsByType(type).stream()).map(FlowElement.class::cast).map(FlowElement::getName)));
    }

    private static org.camunda.bpm.model.bpmn.BpmnModelInstance read(Resource model) {
        try (var in = model.getInputStream()) {
            return Bpmn.readModelFromStream(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The sentences of one output; a grade of one letter stands before its meaning, as the form's options have it. */
    private static List<String> sentences(String table, String output) throws IOException {
        try (var in = resources("classpath:processes/*/" + table + ".dmn")[0].getInputStream()) {
            var decision = Dmn.readModelFromStream(in).getModelElementsByType(DecisionTable.class).iterator().next();
            var names = decision.getOutputs().stream().map(Output::getName).toList();
            return decision.getRules().stream().map(rule -> row(names, rule))
                .flatMap(row -> Stream.of(row.get(output), output.equals("meaning") && row.get("grade").length() == 1 ? row.get("grade") + ": " + row.get(output) : row.get(output)))
                .distinct().toList();
        }
    }

    private static Map<String, String> row(List<String> names, Rule rule) {
        var row = new LinkedHashMap<String, String>();
        var entries = List.copyOf(rule.getOutputEntries());
        IntStream.range(0, names.size()).forEach(i -> row.put(names.get(i), entries.get(i).getText().getTextContent().replaceAll("^\"|\"$", "")));
        return row;
    }

    private static List<String> literalsOfTheHost() throws IOException {
        return Files.notExists(TEXTS_OF_THE_HOST) ? List.of() : LITERAL.matcher(Files.readString(TEXTS_OF_THE_HOST).split("} as const")[0]).results()
            .map(found -> Stream.of(1, 2, 3).map(found::group).filter(text -> text != null).findFirst().orElse("")).map(FormWordsTest::unescaped).toList();
    }

    private static String unescaped(String literal) {
        return literal.replace("\\n", "\n").replaceAll("\\\\(.)", "$1");
    }

    private static Map<String, String> french() throws IOException {
        return JSON.readValue(resources("classpath:forms/words_fr.json")[0].getContentAsByteArray(), new TypeReference<LinkedHashMap<String, String>>() {
        });
    }

    private static List<String> expressions(String text) {
        return EXPRESSION.matcher(text).results().map(MatchResult::group).toList();
    }

    private static Resource[] resources(String pattern) throws IOException {
        return new PathMatchingResourcePatternResolver().getResources(pattern.replace("classpath:", "classpath*:"));
    }
}
