package org.action2.casework.language;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the server says has the same sentences in each language, and each of them is said somewhere. */
class MessagesTest {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Path SOURCES = Path.of("src/main/java/org/action2/casework");
    private static final Path MAIL = RESOURCES.resolve("notification");
    private static final String OF_A_MODEL = "deadlines.escalation"; // an expression, looked for in the models
    private static final Set<String> JUDGES = Set.of("FieldCheck.java", "RequestDetails.java", "AmendmentTerms.java", "ActionDates.java", "Amendments.java");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)");
    private static final Pattern OUTPUTS = Pattern.compile("<outputEntry[^>]*>\\s*<text>\"([^\"]*)\"</text>\\s*</outputEntry>\\s*<outputEntry[^>]*>\\s*<text>\"([^\"]*)\"</text>");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*+)\"");
    private static final Pattern LABEL = Pattern.compile("(?:Fault\\.of|refusal)\\([\\w.\"]+,\\s*\"(\\p{Lu}[^\"]*)\"");
    private static final List<String> LABELS_HANDED_ON = List.of("Amount (USD)", "Business key", "Case instance", "Category", "Due date", "Ended from", "Ended until",
        "Follow-up date", "From", "From amount", "New budget", "Superseded by", "To", "To amount");
    private static final Set<String> SAME_ELSEWHERE = Set.of("Action", "Document", "Format", "Introduction", "Notifications");
    private static final Pattern KEY = Pattern.compile("[a-z]+\\.[a-z]+(-[a-z0-9]+)*");

    @ParameterizedTest
    @MethodSource("org.action2.casework.language.OtherLanguages#all")
    void everyLanguageHasTheSameSentencesWithTheSamePlaceholders(Locale language) throws IOException {
        assertThat(capabilities()).contains("forms", "seedfunding", "followup", "deadlines", "engine", "duties").allSatisfy(capability -> {
            var english = bundle(capability, "en");
            var translated = bundle(capability, language.getLanguage());

            assertThat(translated.keySet()).as(capability).isEqualTo(english.keySet());
            assertThat(english.keySet()).allMatch(key -> key.startsWith(capability + ".") && KEY.matcher(key).matches());
            english.forEach((key, sentence) -> assertThat(placeholders(translated.get(key))).as(key).isEqualTo(placeholders(sentence)));
        });
    }

    @Test
    void everySentenceIsSaidAndEveryKeyIsASentence() throws IOException {
        var capabilities = capabilities();
        var sentences = capabilities.stream().flatMap(capability -> bundle(capability, "en").keySet().stream()).collect(Collectors.toCollection(TreeSet::new));
        var said = literals(SOURCES).filter(text -> KEY.matcher(text).matches() && !text.equals(OF_A_MODEL) && capabilities.contains(text.substring(0, text.indexOf('.'))))
            .collect(Collectors.toCollection(TreeSet::new));

        assertThat(said).containsExactlyInAnyOrderElementsOf(sentences);
    }

    /** An apostrophe that stands alone would swallow what follows it. */
    @Test
    void everySentenceIsAFormat() throws IOException {
        for (var capability : capabilities()) {
            for (var language : ReaderLanguage.KNOWN.stream().map(Locale::getLanguage).toList()) {
                bundle(capability, language).forEach((key, sentence) -> {
                    assertThat(sentence.replace("''", "")).as(key + " in " + language).isNotBlank().doesNotContain("'");
                    assertThat(new MessageFormat(sentence, Locale.forLanguageTag(language)).getFormats()).as(key).hasSameSizeAs(placeholders(sentence));
                });
            }
        }
    }

    /** A rule or a check that worded its refusals itself would word them in one language. */
    @Test
    void rulesHoldNoSentences() throws IOException {
        var words = sources(SOURCES).filter(MessagesTest::judges).flatMap(file -> literalsOf(file).filter(text -> text.matches(".*\\p{L} \\p{L}.*"))
            .map(text -> file.getFileName() + ": " + text)).toList();

        assertThat(sources(SOURCES).filter(MessagesTest::judges)).hasSizeGreaterThan(15);
        assertThat(words).allMatch(text -> text.contains("No check for a field of type") || text.contains("Reference of the request")
            || text.matches("AmendmentTerms.java: (New budget|New end date|Kind of amendment|Amount \\(USD\\))"));
    }

    /** What the form says of a pattern goes into a sentence of the server. */
    @ParameterizedTest
    @MethodSource("org.action2.casework.language.OtherLanguages#all")
    void whatFormsExpectIsTranslated(Locale language) throws IOException {
        var expected = new TreeSet<String>();
        try (var forms = Files.walk(Path.of("forms"))) {
            for (var form : forms.filter(file -> file.toString().endsWith(".form")).toList()) {
                new ObjectMapper().readTree(form.toFile()).findValues("expected").forEach(text -> expected.add(text.asText()));
            }
        }

        assertThat(expected).isNotEmpty().allSatisfy(text -> assertThat(new FormText(text).in(language)).isNotEqualTo(text));
    }

    /** Labels that forms have are among their words; endpoints name others. */
    @ParameterizedTest
    @MethodSource("org.action2.casework.language.OtherLanguages#all")
    void labelsOfFaultsAreTranslated(Locale language) throws IOException {
        var labels = sources(SOURCES).flatMap(file -> LABEL.matcher(text(file)).results().map(found -> found.group(1))).collect(Collectors.toCollection(TreeSet::new));
        labels.addAll(LABELS_HANDED_ON);

        assertThat(labels).hasSizeGreaterThan(35).allSatisfy(label ->
            assertThat(new FormText(label).in(language)).as(label).matches(translated -> !translated.equals(label) || SAME_ELSEWHERE.contains(label)));
    }

    /** What a person did is read after their name, and the rule after that. */
    @ParameterizedTest
    @MethodSource("org.action2.casework.language.OtherLanguages#all")
    void tableOfIncompatibleActsIsTranslated(Locale language) throws IOException {
        var table = Files.readString(Path.of("processes/directory/incompatible-acts.dmn"));
        var refusals = OUTPUTS.matcher(table).results().filter(row -> !row.group(1).isEmpty()).toList();

        assertThat(refusals).hasSizeGreaterThan(50).allSatisfy(row -> {
            assertThat(new FormText(row.group(1)).in(language)).isNotEqualTo(row.group(1));
            assertThat(new FormText(row.group(2)).in(language)).as(row.group(2)).isNotEqualTo(row.group(2)).endsWith(".");
        });
    }

    @Test
    void sentencesAreWrittenOutForTheReader() {
        assertThat(Sentence.of("forms.fault", new FormText("no such label"), Sentence.of("forms.at-least-characters", 20)).in(Locale.FRENCH))
            .isEqualTo("no such label\u00a0: doit compter au moins 20 caractères.");
        assertThat(Sentence.of("followup.by-the-deadline", LocalDate.of(2027, 2, 1)).in(Locale.FRENCH)).endsWith("le 1er février 2027");
        assertThat(Sentence.of("followup.by-the-deadline", LocalDate.of(2027, 2, 1)).inEnglish()).endsWith(", 1 February 2027");
        assertThat(Sentence.of("engine.too-many-passwords", 1L).inEnglish()).endsWith("in 1 minute.");
        assertThat(Sentence.of("engine.too-many-passwords", 15L).in(Locale.FRENCH)).endsWith("dans 15 minutes.");
    }

    private static boolean judges(Path file) {
        return text(file).contains("implements SubmissionRule") || JUDGES.contains(file.getFileName().toString());
    }

    private static Set<String> capabilities() throws IOException {
        try (var files = Files.walk(RESOURCES)) {
            return files.filter(file -> file.getFileName().toString().equals("messages_en.properties") && !file.startsWith(MAIL))
                .map(file -> file.getParent().getFileName().toString()).collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static Map<String, String> bundle(String capability, String language) {
        try (Reader file = Files.newBufferedReader(RESOURCES.resolve(capability).resolve("messages_" + language + ".properties"), StandardCharsets.UTF_8)) {
            var properties = new Properties();
            properties.load(file);
            var bundle = new TreeMap<String, String>();
            properties.forEach((key, value) -> bundle.put((String) key, (String) value));
            return bundle;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> placeholders(String sentence) {
        return PLACEHOLDER.matcher(sentence).results().map(found -> found.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> literals(Path folder) throws IOException {
        return sources(folder).flatMap(MessagesTest::literalsOf);
    }

    private static Stream<String> literalsOf(Path file) {
        return LITERAL.matcher(text(file)).results().map(found -> found.group(1));
    }

    private static Stream<Path> sources(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
