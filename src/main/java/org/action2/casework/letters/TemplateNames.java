package org.action2.casework.letters;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.action2.casework.letters.LetterField.Shape;
import org.action2.casework.letters.TemplateText.Wrong;
import org.jspecify.annotations.Nullable;

/**
 * Checks what a text asks for, where it does and how: each entry of a list has names of its own, which say nothing outside it, and
 * lists, conditions and tables are not written as texts are.
 */
final class TemplateNames {

    private static final Pattern SIGN = Pattern.compile("\\{\\{\\s*([#^/>!]?)\\s*([^{}\\n]*?)\\s*}}");

    private final String text;
    private final List<LetterField> fields;
    private final boolean isSubject;
    private final Deque<Section> open = new ArrayDeque<>();
    private final List<Wrong> wrong = new ArrayList<>();

    private TemplateNames(String text, List<LetterField> fields, boolean isSubject) {
        this.text = text;
        this.fields = fields;
        this.isSubject = isSubject;
    }

    /** @param field null where nobody knows what it is @param isSaidOfEach whether its entries can be named within */
    private record Section(@Nullable LetterField field, boolean isSaidOfEach) {
    }

    /** @param text whose sections close @param isSubject whether it is the line above the letter, which has no tables */
    static List<Wrong> faults(String text, List<LetterField> fields, boolean isSubject) {
        return new TemplateNames(text, fields, isSubject).faults();
    }

    private List<Wrong> faults() {
        for (var sign = SIGN.matcher(text); sign.find();) {
            var line = TemplateText.line(text, sign.start());
            switch (sign.group(1)) {
                case "#", "^" -> begin(line, sign.group(2), sign.group(1).equals("#"));
                case "/" -> open.poll();
                case ">" -> wrong.add(new Wrong(line, "letters.unknown-field", "> " + sign.group(2)));
                case "!" -> {
                }
                default -> value(line, sign.group(2));
            }
        }
        return wrong;
    }

    private void begin(int line, String name, boolean isSaidIfThere) {
        var field = find(name);
        if (field.isEmpty()) {
            unknown(line, name);
        } else if (field.get().shape() == Shape.TABLE) {
            wrong.add(new Wrong(line, "letters.table-around-text", name, "{{" + name + "}}"));
        } else if (open.stream().anyMatch(each -> each.field() == field.get())) {
            wrong.add(new Wrong(line, "letters.section-in-itself", name, "{{/" + name + "}}"));
        }
        open.push(new Section(field.orElse(null), isSaidIfThere && field.filter(each -> each.shape() == Shape.LIST).isPresent()));
    }

    private void value(int line, String name) {
        var field = find(name);
        if (field.isEmpty()) {
            unknown(line, name);
        } else if (field.get().shape() == Shape.TABLE && isSubject) {
            wrong.add(new Wrong(line, "letters.table-in-subject", name));
        } else if (field.get().shape() == Shape.LIST || field.get().shape() == Shape.FLAG) {
            wrong.add(new Wrong(line, "letters.not-a-text", name, section(name)));
        }
    }

    /** The innermost list first, as whoever fills in the text looks. */
    private Optional<LetterField> find(String name) {
        var entries = open.stream().filter(Section::isSaidOfEach).flatMap(section -> section.field() == null ? Stream.of() : section.field().entries().stream());
        return Stream.concat(entries, fields.stream()).filter(field -> field.name().equals(name)).findFirst();
    }

    private void unknown(int line, String name) {
        wrong.add(fields.stream().filter(list -> list.entries().stream().anyMatch(entry -> entry.name().equals(name))).findFirst()
            .map(list -> new Wrong(line, "letters.entry-outside-list", name, section(list.name())))
            .orElseGet(() -> new Wrong(line, "letters.unknown-field", name)));
    }

    private static String section(String name) {
        return "{{#" + name + "}} … {{/" + name + "}}";
    }
}
