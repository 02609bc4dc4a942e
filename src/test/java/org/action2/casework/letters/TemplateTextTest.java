package org.action2.casework.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.samskivert.mustache.MustacheException;
import java.util.List;
import java.util.Map;
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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateTextTest {

    private static final List<LetterField> FIELDS = List.of(LetterField.text("title", "The title"), LetterField.flag("approved", "Whether it is approved"), LetterField.table("budget", "The budget"),
        LetterField.list("conditions", "The conditions", LetterField.text("text", "What it says"), LetterField.text("dueDate", "When it is due")),
        LetterField.list("reasons", "The reasons", LetterField.text("text", "What it says")));

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
        assertThat(faults("{{title}}\n\n{{#conditions}}\n{{whom}}\n{{/conditions}}\n{{> other}}")).containsExactly(
            new Wrong(4, "letters.unknown-field", "whom"), new Wrong(6, "letters.unknown-field", "> other"));
    }

    @Test
    void entriesOfAListAreNamedWithinItOnly() throws Exception {
        assertThat(faults("{{#conditions}}{{text}} {{#dueDate}}{{dueDate}} {{title}}{{/dueDate}}{{/conditions}}{{#reasons}}{{text}}{{/reasons}}")).isEmpty();
        assertThat(faults("a\n{{dueDate}}")).containsExactly(new Wrong(2, "letters.entry-outside-list", "dueDate", "{{#conditions}} … {{/conditions}}"));
        assertThat(faults("a\n{{#reasons}}{{dueDate}}{{/reasons}}")).extracting(Wrong::key).containsExactly("letters.entry-outside-list");
        assertThat(faults("{{^conditions}}{{text}}{{/conditions}}")).extracting(Wrong::key).containsExactly("letters.entry-outside-list");
        assertThat(faults("{{#dueDate}}x{{/dueDate}}")).extracting(Wrong::key).containsExactly("letters.entry-outside-list");
    }

    @ParameterizedTest
    @CsvSource({"{{approved}}, letters.not-a-text", "{{conditions}}, letters.not-a-text", "{{#budget}}x{{/budget}}, letters.table-around-text", "{{^budget}}x{{/budget}}, letters.table-around-text",
        "{{#conditions}}{{#conditions}}{{text}}{{/conditions}}{{/conditions}}, letters.section-in-itself", "{{#approved}}{{#title}}{{^approved}}x{{/approved}}{{/title}}{{/approved}}, letters.section-in-itself"})
    void whatIsNotWrittenAsItsShapeAsksIsSaid(String text, String key) throws Exception {
        assertThat(faults("a\n\n" + text)).extracting(Wrong::line, Wrong::key).containsExactly(tuple(3, key));
    }

    @Test
    void aSubjectHasNoTable() throws Exception {
        assertThat(TemplateText.of("{{title}} {{budget}}").faults(FIELDS, true)).containsExactly(new Wrong(1, "letters.table-in-subject", "budget"));
        assertThat(faults("{{title}}\n{{budget}}")).isEmpty();
    }

    @Test
    void aLineIsALineWhateverItBeginsWith() throws Exception {
        assertThat(TemplateText.of("{{#approved}}# {{title}}{{/approved}}").filledLine(Map.of("approved", true, "title", "One\nTwo"))).isEqualTo("# One Two");
    }

    @Test
    void whatWouldBeEmptyIsNotThere() throws Exception {
        assertThat(filled("# {{title}}\n\n- {{title}}\n\n| {{title}}\n\nSo", Map.of("title", ""))).containsExactly(Paragraph.of("So"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{{#title}}{{length}}{{/title}}", "{{#title}}{{getClass}}{{/title}}", "{{title.length}}"})
    void noMethodOfAFactIsEverCalled(String text) throws Exception {
        var template = TemplateText.of(text);

        assertThat(template.faults(FIELDS, false)).hasSize(1);
        assertThatThrownBy(() -> template.filled(Map.of("title", "Legal aid"), Map.of())).isInstanceOf(MustacheException.class);
    }

    @Test
    void signsOfTheLanguageThatAreNoFieldsAreUnknown() throws Exception {
        assertThat(faults("{{-index}} {{this}} {{.}}")).hasSize(3);
    }

    @Test
    void aFactThatIsMissingIsNoEmptyText() throws Exception {
        var text = TemplateText.of("{{title}}");

        assertThatThrownBy(() -> text.filled(Map.of(), Map.of())).isInstanceOf(MustacheException.class);
    }

    private static List<Wrong> faults(String text) throws WrongTemplateException {
        return TemplateText.of(text).faults(FIELDS, false);
    }

    private static List<Block> filled(String text, Map<String, Object> facts) throws WrongTemplateException {
        return TemplateText.of(text).filled(facts, Map.of());
    }
}
