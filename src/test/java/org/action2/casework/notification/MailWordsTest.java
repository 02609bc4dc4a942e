package org.action2.casework.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

/** The words of mail, held against the models, the directory, the events, and the languages against each other. */
class MailWordsTest {

    private static final Pattern USER_TASK = Pattern.compile("<(?:bpmn:)?userTask id=\"([^\"]+)\"");

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "es", "ar", "ru"})
    void everyTaskOfTheModelsHasAName(String language) throws IOException {
        assertThat(keys(language, "task.")).containsAll(userTasks());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "es", "ar", "ru"})
    void everyEventHasSubjectSentenceAndKind(String language) {
        var told = Arrays.stream(MailEvent.values()).filter(event -> !event.gathers()).map(MailEvent::id).collect(Collectors.toSet());

        assertThat(keys(language, "subject.")).containsAll(told);
        assertThat(keys(language, "sentence.")).containsAll(told);
        assertThat(keys(language, "kind.")).containsAll(told.stream().filter(event -> !MailEvent.of(event).isPersonal()).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "es", "ar", "ru"})
    void everyTeamHasANameAndAgenciesKeepTheirs(String language) {
        @SuppressWarnings("unchecked")
        var groups = ((Map<String, Object>) new Yaml().<Map<String, Object>>load(open("/directory/directory.yaml")).get("groups")).keySet();

        assertThat(keys(language, "group.")).containsExactlyInAnyOrderElementsOf(groups);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "es", "ar", "ru"})
    void everyLanguageSaysTheSame(String language) {
        assertThat(keys(language, "")).isEqualTo(keys("en", ""));
    }

    private static Set<String> userTasks() throws IOException {
        try (var models = Files.walk(Path.of("processes"))) {
            return models.filter(file -> file.toString().endsWith(".bpmn")).flatMap(MailWordsTest::userTasks).collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static Stream<String> userTasks(Path model) {
        try {
            return USER_TASK.matcher(Files.readString(model)).results().map(found -> found.group(1)).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> keys(String language, String prefix) {
        var words = new Properties();
        try (var file = new InputStreamReader(open("/notification/messages_" + language + ".properties"), StandardCharsets.UTF_8)) {
            words.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words.stringPropertyNames().stream().filter(key -> key.startsWith(prefix)).map(key -> key.substring(prefix.length()))
            .collect(Collectors.toCollection(TreeSet::new));
    }

    private static InputStream open(String resource) {
        return MailWordsTest.class.getResourceAsStream(resource);
    }
}
