package org.action2.casework.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.samskivert.mustache.MustacheException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.action2.casework.letters.TemplateText.Wrong;
import org.action2.casework.letters.TemplateText.WrongTemplateException;
import org.action2.casework.paper.Paper.Block;
import org.action2.casework.paper.Paper.Bullets;
import org.action2.casework.paper.Paper.Column;
import org.action2.casework.paper.Paper.Grid;
import org.action2.casework.paper.Paper.Heading;
import org.action2.casework.paper.Paper.Lines;
import org.action2.casework.paper.Paper.Paragraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateTextTest {

    @Test
    void paragraphsHeadingsListsAndLines() throws Exception {
        assertThat(filled("First\nline.\n\n# Reasons\nSecond.\n\n- one\n- two\n\n| To\n| Kenya", Map.of())).containsExactly(
            Paragraph.of("First line."), new Heading(2, "Reasons"), Paragraph.of("Second."),
            new Bullets(List.of(Paragraph.of("one"), Paragraph.of("two"))), new Lines(List.of("To", "Kenya")));
    }

    @Test
    void sectionsAreSaidOnlyOfWhatIsThere() throws Exception {
        var text = "{{#approved}}Yes{{#until}} until {{until}}{{/until}}.{{/approved}}{{^approved}}No.{{/approved}}";

        assertThat(filled(text, Map.of("approved", true, "until", ""))).containsExactly(Paragraph.of("Yes."));
        assertThat(filled(text, Map.of("approved", true, "until", "May"))).containsExactly(Paragraph.of("Yes until May."));
        assertThat(filled(text, Map.of("approved", false, "until", ""))).containsExactly(Paragraph.of("No."));
    }

    @Test
    void eachEntryOfAListIsSaidAndAnEmptyListOtherwise() throws Exception {
        var text = "{{#conditions}}\n- {{text}}\n{{/conditions}}\n{{^conditions}}\nNone.\n{{/conditions}}";

        assertThat(filled(text, Map.of("conditions", List.of(Map.of("text", "One"), Map.of("text", "Two")))))
            .containsExactly(new Bullets(List.of(Paragraph.of("One"), Paragraph.of("Two"))));
        assertThat(filled(text, Map.of("conditions", List.of()))).containsExactly(Paragraph.of("None."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"# Heading", "- entry", "| line", "{{title}}", "{{#a}}", "<b>bold</b>", "& < > \""})
    void nothingInAFactIsASign(String fact) throws Exception {
        assertThat(filled("{{title}}", Map.of("title", fact))).containsExactly(Paragraph.of(fact));
    }

    @Test
    void linesOfAFactStayParagraphs() throws Exception {
        assertThat(filled("Why: {{reason}}", Map.of("reason", "One.\n\n- Two.\nThree."))).containsExactly(
            Paragraph.of("Why: One."), Paragraph.of("- Two."), Paragraph.of("Three."));
    }

    @Test
    void tablesStandAloneInTheirLines() throws Exception {
        var table = new Grid("Budget", List.of(Column.text("Line", 1)), List.of(List.of("staff")), null);

        assertThat(TemplateText.of("Before\n\n{{budget}}\n\nAfter").filled(Map.of(), Map.of("budget", table)))
            .containsExactly(Paragraph.of("Before"), table, Paragraph.of("After"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\n{{title", "a\n{{#approved}}", "a\n{{/approved}}", "a\ntitle}}", "a\n{{#a}}{{#b}}{{/a}}{{/b}}", "a\n{{}}", "a\n{title}}"})
    void whatDoesNotCloseIsSaidWithItsLine(String text) {
        assertThatThrownBy(() -> TemplateText.of(text)).isInstanceOfSatisfying(WrongTemplateException.class, wrong -> {
            assertThat(wrong.wrong().key()).isEqualTo("letters.template-does-not-close");
            assertThat(wrong.wrong().line()).isEqualTo(2);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"{{{title}}}", "{{&title}}", "{{=<% %>=}}"})
    void whatWouldPutFactsInRawIsRefused(String text) {
        assertThatThrownBy(() -> TemplateText.of(text)).isInstanceOfSatisfying(WrongTemplateException.class,
            wrong -> assertThat(wrong.wrong().key()).isEqualTo("letters.field-without-braces"));
    }

    @Test
    void unknownFieldsAreNamedWithTheirLines() throws Exception {
        assertThat(TemplateText.of("{{title}}\n\n{{#conditions}}\n{{whom}}\n{{/conditions}}\n{{> other}}").unknown(Set.of("title", "conditions"))).containsExactly(
            new Wrong(4, "letters.unknown-field", "whom"), new Wrong(6, "letters.unknown-field", "> other"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{{#title}}{{length}}{{/title}}", "{{#title}}{{getClass}}{{/title}}", "{{title.length}}"})
    void noMethodOfAFactIsEverCalled(String text) throws Exception {
        var template = TemplateText.of(text);

        assertThat(template.unknown(Set.of("title"))).hasSize(1);
        assertThatThrownBy(() -> template.filled(Map.of("title", "Legal aid"), Map.of())).isInstanceOf(MustacheException.class);
    }

    @Test
    void signsOfTheLanguageThatAreNoFieldsAreUnknown() throws Exception {
        assertThat(TemplateText.of("{{-index}} {{this}} {{.}}").unknown(Set.of("title"))).hasSize(3);
    }

    @Test
    void aFactThatIsMissingIsNoEmptyText() throws Exception {
        var text = TemplateText.of("{{title}}");

        assertThatThrownBy(() -> text.filled(Map.of(), Map.of())).isInstanceOf(MustacheException.class);
    }

    private static List<Block> filled(String text, Map<String, Object> facts) throws WrongTemplateException {
        return TemplateText.of(text).filled(facts, Map.of());
    }
}
