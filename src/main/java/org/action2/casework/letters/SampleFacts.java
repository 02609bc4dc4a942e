package org.action2.casework.letters;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.action2.casework.language.Text;
import org.action2.casework.letters.LetterTable.Head;

/** The names of fields in place of what they stand for, for those who write texts of letters: all that can be said is said. */
final class SampleFacts {

    private SampleFacts() {
    }

    /** What every letter has, however little is known of its case. */
    private static final Set<String> ALWAYS = Set.of("number", "date", "reference");

    static LetterFacts of(List<LetterField> fields) {
        var facts = new LetterFacts();
        fields.forEach(field -> {
            switch (field.shape()) {
                case TEXT -> facts.text(field.name(), said(field));
                case FLAG -> facts.flag(field.name(), true);
                case LIST -> facts.list(field.name(), List.of(field.entries().stream().collect(Collectors.toMap(LetterField::name, SampleFacts::said))));
                case TABLE -> facts.table(field.name(), new LetterTable(field.about(), List.of(new Head(Text.same("…"), 2, false), new Head(Text.same("…"), 1, true)),
                    List.of(List.of(said(field), Text.same("…"))), null));
            }
        });
        return facts;
    }

    /** As little as can be known: nothing that can be left out is there. */
    static LetterFacts leastOf(List<LetterField> fields) {
        var facts = new LetterFacts();
        fields.forEach(field -> {
            switch (field.shape()) {
                case TEXT -> facts.text(field.name(), ALWAYS.contains(field.name()) ? said(field) : Text.same(""));
                case FLAG -> facts.flag(field.name(), false);
                case LIST -> facts.list(field.name(), List.of());
                case TABLE -> facts.table(field.name(), new LetterTable(field.about(), List.of(new Head(Text.same("…"), 1, false)), List.of(), null));
            }
        });
        return facts;
    }

    private static Text said(LetterField field) {
        return Text.same("‹" + field.name() + "›");
    }
}
