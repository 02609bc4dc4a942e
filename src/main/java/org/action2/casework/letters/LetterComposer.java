package org.action2.casework.letters;

import com.samskivert.mustache.MustacheException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.action2.casework.letters.TemplateText.Wrong;
import org.action2.casework.letters.TemplateText.WrongTemplateException;
import org.action2.casework.paper.Paper.Block;
import org.action2.casework.paper.Paper.Lines;
import org.action2.casework.paper.Paper.Paragraph;
import org.springframework.stereotype.Component;

/** Puts together what a letter says: its text, with what its source knows of the case. */
@Component
class LetterComposer {

    /** What every letter can name. */
    static final List<LetterField> COMMON = List.of(LetterField.text("number", "The number of the letter, such as SF-KEN-2027-0001-L02"), LetterField.text("date", "The day on which it is sent"), LetterField.text("reference", "The reference of the case, or the symbol of the document"),
        LetterField.text("title", "The title of the request or document"), LetterField.text("country", "The name of the country"));

    private final Map<LetterKind, LetterSource> sources = new EnumMap<>(LetterKind.class);

    LetterComposer(List<LetterSource> sources) {
        sources.forEach(source -> source.kinds().forEach(kind -> {
            if (this.sources.put(kind, source) != null) {
                throw new IllegalStateException("Two sources know about letters of the kind " + kind.id() + ".");
            }
        }));
    }

    /** What a letter says. @param subject in one line */
    record Composed(String subject, List<Block> blocks) {
    }

    List<LetterField> fields(LetterKind kind) {
        var fields = new ArrayList<>(COMMON);
        fields.addAll(source(kind).fields(kind));
        return fields;
    }

    LetterFacts facts(LetterKind kind, CaseFacts about) {
        return source(kind).facts(kind, about);
    }

    /** What is wrong with a text; nothing if letters can be written with it. */
    List<Wrong> faults(LetterTemplate template) {
        var names = new HashSet<String>();
        fields(template.kind()).forEach(field -> {
            names.add(field.name());
            field.entries().forEach(entry -> names.add(entry.name()));
        });
        var wrong = new ArrayList<Wrong>();
        check(template.subject(), names, wrong);
        check(template.body(), names, wrong);
        fields(template.kind()).stream().filter(field -> field.shape() == LetterField.Shape.TABLE).forEach(table -> checkAlone(template.text(), table.name(), wrong));
        if (template.subject().isEmpty()) {
            wrong.add(new Wrong(1, "letters.no-subject", ""));
        }
        return wrong;
    }

    private static void checkAlone(String text, String table, List<Wrong> wrong) {
        var lines = text.lines().toList();
        var sign = Pattern.compile("\\{\\{\\s*" + table + "\\s*}}");
        for (var line = 0; line < lines.size(); line++) {
            if (sign.matcher(lines.get(line)).find() && !sign.matcher(lines.get(line).strip()).matches()) {
                wrong.add(new Wrong(line + 1, "letters.table-not-alone", table));
            }
        }
    }

    private static void check(String text, Set<String> names, List<Wrong> wrong) {
        try {
            wrong.addAll(TemplateText.of(text).unknown(names));
        } catch (WrongTemplateException e) {
            wrong.add(e.wrong());
        }
    }

    /**
     * @param facts those of the source, and the {@link #COMMON} ones
     * @throws IllegalStateException if the text can't be filled, which {@link #faults} has not found
     */
    Composed compose(LetterTemplate template, LetterFacts facts) {
        try {
            var language = template.language();
            var values = facts.in(language);
            var subject = TemplateText.of(template.subject()).filled(values, Map.of()).stream().map(LetterComposer::line).findFirst().orElse(template.kind().id());
            return new Composed(subject, TemplateText.of(template.body()).filled(values, facts.tables(language)));
        } catch (WrongTemplateException | MustacheException e) {
            throw new IllegalStateException("The text of the letter " + template.kind().id() + " in " + template.language() + " can't be filled: " + e.getMessage(), e);
        }
    }

    private static String line(Block block) {
        return block instanceof Paragraph paragraph ? paragraph.spans().get(0).text() : block instanceof Lines lines ? String.join(" ", lines.lines()) : "";
    }

    private LetterSource source(LetterKind kind) {
        var source = sources.get(kind);
        if (source == null) {
            throw new IllegalStateException("No source knows about letters of the kind " + kind.id() + ".");
        }
        return source;
    }
}
