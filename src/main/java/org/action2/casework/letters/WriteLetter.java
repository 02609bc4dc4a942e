package org.action2.casework.letters;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.action2.casework.engine.Actor;
import org.action2.casework.engine.CaseVariables;
import org.action2.casework.language.CountryName;
import org.action2.casework.language.Text;
import org.camunda.bpm.engine.RuntimeService;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Writes letters: with a number, a date and all that is said, in the transaction of what sends them. The PDF is made and
 * told of by the process {@code letter}, after that transaction.
 */
@Component
class WriteLetter {

    private final LetterComposer composer;
    private final LetterTemplates templates;
    private final LetterTables tables;
    private final Letters letters;
    private final RuntimeService runtime;
    private final Actor actor;
    private final Clock clock;
    private final ZoneId zone;

    /** @param zone of the house: in it letters are dated */
    WriteLetter(LetterComposer composer, LetterTemplates templates, LetterTables tables, Letters letters, RuntimeService runtime, Actor actor, Clock clock,
                @Value("${casework.letters.zone}") ZoneId zone) {
        this.composer = composer;
        this.templates = templates;
        this.tables = tables;
        this.letters = letters;
        this.runtime = runtime;
        this.actor = actor;
        this.clock = clock;
        this.zone = zone;
    }

    /** A case that a letter is about. @param title empty if it has none */
    record About(String reference, String caseInstance, @Nullable String country, String title) {
    }

    Letter write(LetterKind kind, About about, CaseFacts known) {
        var template = templates.newest(kind, tables.language(about.country()));
        var number = letters.nextNumber(about.reference());
        var today = clock.instant().atZone(zone).toLocalDate();
        var composed = composer.compose(template, facts(kind, about, known, number, today));
        var letter = new Letter(UUID.randomUUID(), number, kind, about.reference(), about.caseInstance(), about.country(), about.title(), template.language(),
            template.version(), today, composed.subject(), composed.blocks(), tables.row(kind).recipients(), actor.id(), clock.instant());
        letters.add(letter);
        runtime.startProcessInstanceByKey(LetterProcess.KEY, variables(letter));
        return letter;
    }

    /** What a letter would say. @param template its text, saved or not */
    LetterComposer.Composed preview(LetterTemplate template, About about, CaseFacts known) {
        return composer.compose(template, facts(template.kind(), about, known, about.reference() + "-L…", clock.instant().atZone(zone).toLocalDate()));
    }

    private LetterFacts facts(LetterKind kind, About about, CaseFacts known, String number, LocalDate today) {
        return composer.facts(kind, known).text("number", number).day("date", today).text("reference", about.reference()).text("title", about.title())
            .text("country", about.country() == null ? Text.same("") : new CountryName(about.country()));
    }

    private static Map<String, Object> variables(Letter letter) {
        var variables = new HashMap<String, Object>(Map.of(LetterProcess.LETTER_ID, letter.id().toString(), LetterProcess.LETTER_NUMBER, letter.number(),
            CaseVariables.REFERENCE, letter.reference()));
        if (letter.country() != null) {
            variables.put(CaseVariables.COUNTRY, letter.country());
        }
        return variables;
    }
}
