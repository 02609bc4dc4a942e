package org.action2.casework.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.action2.casework.CaseworkTest;
import org.action2.casework.language.ReaderLanguage;
import org.action2.casework.letters.TemplateText.Wrong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The texts that come with the program: every letter in every language, each saying what the English one says. */
@CaseworkTest
class ShippedLettersTest {

    @Autowired
    private LetterTemplates templates;
    @Autowired
    private LetterComposer composer;
    @Autowired
    private LetterTables tables;

    static Stream<Arguments> all() {
        return Stream.of(LetterKind.values()).flatMap(kind -> ReaderLanguage.KNOWN.stream().map(language -> Arguments.of(kind, language)));
    }

    @ParameterizedTest
    @MethodSource("all")
    void hasNoFault(LetterKind kind, Locale language) {
        assertThat(composer.faults(templates.shipped(kind, language))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("all")
    void namesTheFieldsThatTheEnglishOneNames(LetterKind kind, Locale language) {
        assertThat(named(templates.shipped(kind, language))).isEqualTo(named(templates.shipped(kind, Locale.ENGLISH)));
    }

    @ParameterizedTest
    @MethodSource("all")
    void saysSomethingOfEveryField(LetterKind kind, Locale language) {
        var composed = composer.compose(templates.shipped(kind, language), SampleFacts.of(composer.fields(kind)));

        assertThat(composed.subject()).isNotBlank().doesNotContain("{{");
        assertThat(composed.blocks()).hasSizeGreaterThan(3);
        assertThat(composed.blocks().toString()).doesNotContain("{{", "\uE000", "\uE001");
    }

    @ParameterizedTest
    @MethodSource("all")
    void explainsEveryField(LetterKind kind, Locale language) {
        composer.fields(kind).forEach(field -> {
            assertThat(field.about().in(language)).isNotBlank();
            field.entries().forEach(entry -> assertThat(entry.about().in(language)).isNotBlank());
        });
    }

    @ParameterizedTest
    @CsvSource({"{{title}}, letters.subject-can-be-empty, 1", "'# Decision', letters.subject-begins-with-sign, 1", "'- Decision', letters.subject-begins-with-sign, 1",
        "{{#approved}}Yes{{/approved}}, letters.subject-can-be-empty, 1", "'Decision|{{text}}', letters.entry-outside-list, 2", "'Decision {{approved}}', letters.not-a-text, 1",
        "'Decision||{{#conditions}}|{{#conditions}}|{{/conditions}}|{{/conditions}}', letters.section-in-itself, 4"})
    void whatCouldBlockADecisionIsSaidWithItsLine(String text, String key, int line) {
        var template = new LetterTemplate(LetterKind.DECISION, Locale.ENGLISH, 0, text.replace('|', '\n') + "\n", null, null);

        assertThat(composer.faults(template)).extracting(Wrong::key, Wrong::line).containsExactly(tuple(key, line));
    }

    @ParameterizedTest
    @MethodSource("all")
    void saysSomethingWhereNextToNothingIsKnown(LetterKind kind, Locale language) {
        assertThat(composer.compose(templates.shipped(kind, language), SampleFacts.leastOf(composer.fields(kind))).subject()).isNotEqualTo(kind.id());
    }

    @Test
    void everyLetterHasARowInTheTable() {
        assertThat(tables.all()).hasSize(LetterKind.values().length).allMatch(row -> !row.recipients().isEmpty() && !row.editedBy().isEmpty());
        assertThat(tables.language("PER").getLanguage()).isEqualTo("es");
        assertThat(tables.language(null)).isEqualTo(Locale.ENGLISH);
    }

    private static List<String> named(LetterTemplate template) {
        var named = new ArrayList<String>();
        var field = Pattern.compile("\\{\\{[^}]+}}").matcher(template.text());
        while (field.find()) {
            named.add(field.group());
        }
        return named.stream().sorted().toList();
    }
}
