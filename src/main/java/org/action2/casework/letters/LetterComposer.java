package org.action2.casework.letters;

import com.samskivert.mustache.MustacheException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.action2.casework.letters.TemplateText.Wrong;
import org.action2.casework.letters.TemplateText.WrongTemplateException;
import org.action2.casework.paper.Paper.Block;
import org.springframework.stereotype.Component;

/** Puts together what a letter says: its text, with what its source knows of the case. */
@Component
class LetterComposer {

    /** What every letter can name. */
    static final List<LetterField> COMMON = List.of(LetterField.text("number", "The number of the letter, such as SF-KEN-2027-0001-L02"), LetterField.text("date", "The day on which it is sent"), LetterField.text("reference", "The reference of the case, or the symbol of the document"),
        LetterField.text("title", "The title of the request or document"), LetterField.text("country", "The name of the country"));

    /** What begins a heading, a list or a line below, and would stand in a subject as it is. */
    private static final Pattern SIGN_OF_BLOCK = Pattern.compile("^([#|-])\\s");

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

    /** What is wrong with a text; nothing if letters can be written with it, whether all is known of a case or next to nothing. */
    List<Wrong> faults(LetterTemplate template) {
        var fields = fields(template.kind());
        var wrong = new ArrayList<Wrong>();
        check(template.subject(), fields, true, wrong);
        check(template.body(), fields, false, wrong);
        fields.stream().filter(field -> field.shape() == LetterField.Shape.TABLE).forEach(table -> checkAlone(template.body(), table.name(), wrong));
        if (template.subject().isEmpty()) {
            wrong.add(new Wrong(1, "letters.no-subject", ""));
        }
        var sign = SIGN_OF_BLOCK.matcher(template.subject());
        if (sign.find()) {
            wrong.add(new Wrong(1, "letters.subject-begins-with-sign", sign.group(1)));
        }
        if (wrong.isEmpty()) {
            Stream.of(SampleFacts.of(fields), SampleFacts.leastOf(fields)).flatMap(facts -> unfilled(template, facts).stream()).findFirst().ifPresent(wrong::add);
        }
        return wrong;
    }

    /** What can't be filled with some facts, whatever the check of names says. */
    private Optional<Wrong> unfilled(LetterTemplate template, LetterFacts facts) {
        try {
            return filled(template, facts).subject().isEmpty() ? Optional.of(new Wrong(1, "letters.subject-can-be-empty", "")) : Optional.empty();
        } catch (WrongTemplateException e) {
            return Optional.of(e.wrong());
        } catch (MustacheException.Context e) {
            return Optional.of(new Wrong(e.lineNo, "letters.not-filled", e.key));
        } catch (MustacheException e) {
            return Optional.of(new Wrong(1, "letters.not-filled", String.valueOf(e.getMessage())));
        }
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

    private static void check(String text, List<LetterField> fields, boolean isSubject, List<Wrong> wrong) {
        try {
            wrong.addAll(TemplateText.of(text).faults(fields, isSubject));
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
            var filled = filled(template, facts);
            return filled.subject().isEmpty() ? new Composed(template.kind().id(), filled.blocks()) : filled;
        } catch (WrongTemplateException | MustacheException e) {
            throw new IllegalStateException("The text of the letter " + template.kind().id() + " in " + template.language() + " can't be filled: " + e.getMessage(), e);
        }
    }

    private static Composed filled(LetterTemplate template, LetterFacts facts) throws WrongTemplateException {
        var language = template.language();
        var values = facts.in(language);
        return new Composed(TemplateText.of(template.subject()).filledLine(values), TemplateText.of(template.body()).filled(values, facts.tables(language)));
    }

    private LetterSource source(LetterKind kind) {
        var source = sources.get(kind);
        if (source == null) {
            throw new IllegalStateException("No source knows about letters of the kind " + kind.id() + ".");
        }
        return source;
    }
}
