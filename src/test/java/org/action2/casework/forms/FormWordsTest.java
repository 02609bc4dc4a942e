package org.action2.casework.forms;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Every English text that forms, models, tables and pages put before people has its translations, and the files of words hold no other. */
@CaseworkTest
class FormWordsTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern EXPRESSION = Pattern.compile("\\{\\{.*?}}", Pattern.DOTALL);
    private static final Pattern PART = Pattern.compile(EXPRESSION.pattern() + "|\\{\\w+}", Pattern.DOTALL);
    private static final List<String> TEXTS_OF_COMPONENTS = List.of("label", "dateLabel", "timeLabel", "description", "text", "alt", "title", "placeholder");
    private static final List<String> TEXTS_OF_PROPERTIES = List.of("expected", "addLabel");

    /** Tables whose sentences forms show, with the outputs that hold them. */
    private static final Map<String, List<String>> TABLES = Map.of("seed-funding-eligibility", List.of("reason"), "grading-scale", List.of("meaning"),
        "assessment-next-step", List.of("reason", "source"), "lead-agency", List.of("reason"), "letters", List.of("label"), "triage-proposal", List.of("reason"),
        "follow-up-deadline", List.of("selection", "monthsSource", "reminderSource", "selectionSource", "gradeSource", "nextReviewSource", "evaluationSource"));

    private static final Path PAGES = Path.of("src/main/web/src");
    private static final Pattern COMMENT = Pattern.compile("(?m)(?:^|(?<=\\s))//[^\\n]*|/\\*[\\s\\S]*?\\*/");
    private static final Pattern LITERAL = Pattern.compile("'((?:[^'\\\\\\n]|\\\\.)*)'|\"((?:[^\"\\\\\\n]|\\\\.)*)\"|`((?:[^`\\\\]|\\\\.)*)`");
    private static final Pattern JAVA_LITERAL = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*+)\"");
    private static final Pattern CONCATENATED = Pattern.compile("\"\\s*\\+\\s*\"");

    @Autowired
    private List<FormDisplayValues> shownWithForms;

    @ParameterizedTest
    @MethodSource("org.action2.casework.language.OtherLanguages#all")
    void nothingOfFormsIsWithoutItsTranslation(Locale language) throws IOException {
        assertThat(words("forms", language).keySet()).containsAll(shownToPeople());
    }

    @ParameterizedTest
    @MethodSource("org.action2.casework.language.OtherLanguages#all")
    void nothingIsTranslatedThatNoFormShows(Locale language) throws IOException {
        var shown = shownToPeople();
        shown.addAll(literals(textFiles(true)));

        assertThat(shown).containsAll(words("forms", language).keySet());
    }

    @ParameterizedTest
    @MethodSource("org.action2.casework.language.OtherLanguages#all")
    void sentencesOfThePageAroundTheFormsAreTranslated(Locale language) throws IOException {
        assertThat(words("forms", language).keySet()).containsAll(sentences(textFiles(true)));
    }

    @ParameterizedTest
    @MethodSource("org.action2.casework.language.OtherLanguages#all")
    void sentencesOfPagesAreTranslatedAndNoOthers(Locale language) throws IOException {
        var pages = words("pages", language).keySet();
        var forms = words("forms", language).keySet();
        var said = new TreeSet<>(sentences(textFiles(false)));

        assertThat(pages).containsAll(said.stream().filter(text -> !forms.contains(text)).toList());
        said.addAll(literals(textFiles(false)));
        said.addAll(literalsOfTheServer());
        assertThat(said).containsAll(pages);
        assertThat(pages).as("translated twice").doesNotContainAnyElementsOf(forms);
    }

    @ParameterizedTest
    @MethodSource("org.action2.casework.language.OtherLanguages#all")
    void everyLanguageShowsTheSameData(Locale language) throws IOException {
        for (var folder : List.of("forms", "pages")) {
            words(folder, language).forEach((english, translated) -> {
                assertThat(expressions(translated)).as(english).containsExactlyInAnyOrderElementsOf(expressions(english));
                assertThat(translated).as(english).isNotBlank();
            });
        }
    }

    @ParameterizedTest
    @MethodSource("org.action2.casework.language.OtherLanguages#all")
    void wordsAreSortedSoThatTwoPeopleAddThemWithoutConflict(Locale language) throws IOException {
        for (var folder : List.of("forms", "pages", "duties", "language")) {
            assertThat(new ArrayList<>(words(folder, language).keySet())).as(folder).isSorted();
        }
    }

    /** Tasklist's own labels have the same keys, and the parts that Tasklist puts in. */
    @ParameterizedTest
    @MethodSource("org.action2.casework.language.OtherLanguages#all")
    void tasklistsOwnLabelsAreTranslated(Locale language) throws IOException {
        var english = JSON.readTree(withoutByteOrderMark("classpath:META-INF/resources/webjars/camunda/app/tasklist/locales/en.json"));
        var translated = JSON.readTree(withoutByteOrderMark("classpath:META-INF/resources/webjars/camunda/app/tasklist/locales/" + language + ".json"));

        assertThat(english.path("labels")).hasSizeGreaterThan(400);
        english.path("labels").fields().forEachRemaining(label -> assertThat(expressions(translated.path("labels").path(label.getKey()).asText())).as(label.getKey())
            .containsExactlyInAnyOrderElementsOf(expressions(label.getValue().asText())));
        assertThat(translated.path("dateLocales").path("months")).hasSize(12);
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

    /** What pages say stands in files of their own. @param ofForms those of forms, or all others */
    private static List<Path> textFiles(boolean ofForms) throws IOException {
        try (var files = Files.walk(PAGES)) {
            return files.filter(file -> file.endsWith("texts.ts") && file.startsWith(PAGES.resolve("forms")) == ofForms).toList();
        }
    }

    private static List<String> sentences(List<Path> files) throws IOException {
        return literals(files).stream().filter(FormWordsTest::isWords).toList();
    }

    /** Names of figures, columns and the like, which the server sends in English and pages translate. */
    private static Set<String> literalsOfTheServer() throws IOException {
        try (var files = Files.walk(Path.of("src/main/java"))) {
            var literals = new TreeSet<String>();
            for (var file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
                JAVA_LITERAL.matcher(CONCATENATED.matcher(Files.readString(file)).replaceAll("")).results().map(found -> unescaped(found.group(1))).forEach(literals::add);
            }
            return literals;
        }
    }

    private static List<String> literals(List<Path> files) throws IOException {
        var literals = new ArrayList<String>();
        for (var file : files) {
            var text = COMMENT.matcher(Files.readString(file)).replaceAll("");
            LITERAL.matcher(text).results().filter(found -> !text.startsWith(":", found.end()))
                .map(found -> Stream.of(1, 2, 3).map(found::group).filter(each -> each != null).findFirst().orElse("")).filter(each -> !each.contains("${")).map(FormWordsTest::unescaped).forEach(literals::add);
        }
        return literals;
    }

    private static String unescaped(String literal) {
        return literal.replace("\\n", "\n").replaceAll("\\\\(.)", "$1");
    }

    private static Map<String, String> words(String folder, Locale language) throws IOException {
        return JSON.readValue(resources("classpath:" + folder + "/words_" + language + ".json")[0].getContentAsByteArray(), new TypeReference<LinkedHashMap<String, String>>() {
        });
    }

    private static String withoutByteOrderMark(String resource) throws IOException {
        return new String(resources(resource)[0].getContentAsByteArray(), StandardCharsets.UTF_8).replaceFirst("^\uFEFF", "");
    }

    private static List<String> expressions(String text) {
        return PART.matcher(text).results().map(MatchResult::group).toList();
    }

    private static Resource[] resources(String pattern) throws IOException {
        return new PathMatchingResourcePatternResolver().getResources(pattern.replace("classpath:", "classpath*:"));
    }
}
