package org.action2.casework.deputies;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.action2.casework.deputies.Absences.Absence;
import org.action2.casework.deputies.DeputyRequests.StandInFor;
import org.action2.casework.engine.Actor;
import org.action2.casework.language.ReaderLanguage;
import org.action2.casework.language.Sentence;
import org.action2.casework.refusals.Fault;
import org.action2.casework.refusals.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The absence of the signed-in person, and for whom they are asked to stand in; what they answer goes to {@code /api/preferences/stand-ins}. */
@RestController
@RequestMapping("/api/absence")
class AbsenceController {

    private final Absences absences;
    private final DeputyRequests deputies;
    private final Actor actor;

    AbsenceController(Absences absences, DeputyRequests deputies, Actor actor) {
        this.absences = absences;
        this.deputies = deputies;
        this.actor = actor;
    }

    /** A colleague who may be asked to stand in. */
    record Colleague(String id, String name) {
    }

    /**
     * @param answer what the deputy said: asked, agreed or declined; not saved
     * @param note   that the deputy is away as well, in words; null if they are not; not saved
     */
    record Away(@Nullable LocalDate from, @Nullable LocalDate until, @Nullable String deputy, @Nullable String answer, @Nullable String note) {
    }

    /** @param absence null for none */
    record Page(@Nullable Away absence, List<StandInFor> standsInFor, List<Colleague> colleagues) {
    }

    @GetMapping
    Page get() {
        var person = actor.id();
        return new Page(absences.of(person).map(this::shown).orElse(null), deputies.to(person),
            deputies.colleagues(person).stream().map(each -> new Colleague(each.id(), each.name())).toList());
    }

    private Away shown(Absence away) {
        var note = absences.ofDeputyWithin(away).map(own -> Sentence.of("preferences.deputy-away", away.deputy(), own.firstDay(), own.lastDay())
            .in(ReaderLanguage.current())).orElse(null);
        return new Away(away.firstDay(), away.lastDay(), away.deputy(), away.answer(), note);
    }

    @PutMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Transactional
    ResponseEntity<Object> put(@RequestBody Away wanted) {
        var person = actor.id();
        if (wanted.from() == null || wanted.until() == null || wanted.until().isBefore(wanted.from())) {
            return refusal(Fault.of("until", "Away until", "preferences.days-in-order"));
        }
        var objection = wanted.deputy() == null ? Optional.of("preferences.deputy-works-here") : deputies.objection(person, wanted.deputy());
        if (wanted.deputy() == null || objection.isPresent()) {
            return refusal(Fault.of("deputy", "Deputy", objection.orElseThrow()));
        }
        deputies.ask(person, new Absence(wanted.from(), wanted.until(), wanted.deputy()));
        return ResponseEntity.ok(get());
    }

    /** There is no absence any more. */
    @DeleteMapping
    @Transactional
    Page delete() {
        deputies.withdraw(actor.id());
        return get();
    }

    private static ResponseEntity<Object> refusal(Fault fault) {
        return ResponseEntity.badRequest().body(Refusal.of(List.of(fault), "preferences.not-saved"));
    }
}
