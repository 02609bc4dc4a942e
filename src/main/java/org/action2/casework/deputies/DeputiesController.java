package org.action2.casework.deputies;

import java.util.List;
import java.util.Locale;
import org.action2.casework.directory.Directory;
import org.action2.casework.directory.Person;
import org.action2.casework.engine.Actor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Tells the colleagues whom a person may ask to stand in, so that nobody has to know accounts by heart. */
@RestController
class DeputiesController {

    private static final int MOST = 20;
    /** How many are asked at most whether they may, so that an answer takes no longer in a large directory. */
    private static final int MOST_ASKED = 200;

    private final EligibleDeputies eligible;
    private final Directory directory;
    private final Actor actor;

    DeputiesController(EligibleDeputies eligible, Directory directory, Actor actor) {
        this.eligible = eligible;
        this.directory = directory;
        this.actor = actor;
    }

    record Colleague(String id, String name) {
    }

    /** @param q a part of the name or the account; empty for all */
    @GetMapping("/api/deputies")
    List<Colleague> eligible(@RequestParam(defaultValue = "") String q) {
        var part = q.strip().toLowerCase(Locale.ROOT);
        return directory.people().stream().filter(person -> matches(person, part)).limit(MOST_ASKED)
            .filter(person -> eligible.objection(actor.id(), person.id()).isEmpty()).limit(MOST)
            .map(person -> new Colleague(person.id(), person.name())).toList();
    }

    private static boolean matches(Person person, String part) {
        return person.id().toLowerCase(Locale.ROOT).contains(part) || person.name().toLowerCase(Locale.ROOT).contains(part);
    }
}
