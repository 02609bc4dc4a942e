package org.action2.casework.notification;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.action2.casework.deputies.Absences;
import org.action2.casework.deputies.DeputyRequests;
import org.action2.casework.deputies.DeputyRequests.StandInFor;
import org.action2.casework.engine.Actor;
import org.action2.casework.language.ReaderLanguage;
import org.action2.casework.language.Sentence;
import org.action2.casework.refusals.Fault;
import org.action2.casework.refusals.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the signed-in person wants to hear, and who stands in for them; nobody sets it for somebody else. */
@RestController
@RequestMapping("/api/preferences")
class PreferencesController {

    private static final Set<String> LANGUAGES = ReaderLanguage.KNOWN.stream().map(Locale::getLanguage).collect(Collectors.toUnmodifiableSet());
    private static final Set<String> ANSWERS = Set.of(Absences.AGREED, Absences.DECLINED);
    private static final Set<String> CHOICES = Set.of(Preferences.IMMEDIATE, Preferences.SOON, Preferences.DIGEST, Preferences.NONE);

    private final Preferences preferences;
    private final Absences absences;
    private final DeputyRequests deputies;
    private final Actor actor;

    PreferencesController(Preferences preferences, Absences absences, DeputyRequests deputies, Actor actor) {
        this.preferences = preferences;
        this.absences = absences;
        this.deputies = deputies;
        this.actor = actor;
    }

    /** @param timeZone null for that of the duty station @param absence null for none @param standsInFor who asks the person to be their deputy; not saved */
    record Settings(String language, String timeZone, Map<String, String> choices, Away absence, List<StandInFor> standsInFor) {
    }

    /**
     * @param answer what the deputy said: asked, agreed or declined; not saved
     * @param note   that the deputy is away as well, in words; null if they are not; not saved
     */
    record Away(LocalDate from, LocalDate until, String deputy, String answer, String note) {
    }

    /** A deputy's answer to what they were asked. @param answer agreed or declined */
    record Answer(LocalDate from, LocalDate until, String answer) {
    }

    @GetMapping
    Settings get() {
        var person = actor.id();
        var preference = preferences.of(person);
        var choices = new TreeMap<String, String>();
        chosen().forEach(event -> choices.put(event.id(), preference.choices().getOrDefault(event.id(), event.defaultChoice())));
        var absence = absences.of(person).map(this::shown).orElse(null);
        var language = preferences.language(person).orElseGet(() -> ReaderLanguage.current().getLanguage()); // saving must not choose another
        return new Settings(language, preference.timeZone(), choices, absence, deputies.to(person));
    }

    private Away shown(Absences.Absence away) {
        var note = absences.ofDeputyWithin(away).map(own -> Sentence.of("preferences.deputy-away", away.deputy(), own.firstDay(), own.lastDay())
            .in(ReaderLanguage.current())).orElse(null);
        return new Away(away.firstDay(), away.lastDay(), away.deputy(), away.answer(), note);
    }

    /** JSON only: a form of another site can't send that with the person's session. */
    @PutMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Transactional
    ResponseEntity<Object> put(@RequestBody Settings wanted) {
        var person = actor.id();
        var faults = faults(person, wanted);
        if (!faults.isEmpty()) {
            return ResponseEntity.badRequest().body(Refusal.of(faults, "preferences.not-saved"));
        }
        var choices = wanted.choices() == null ? Map.<String, String>of() : wanted.choices();
        preferences.save(person, new Preferences.Preference(wanted.language(), blankToNull(wanted.timeZone()), choices));
        if (wanted.absence() == null) {
            deputies.withdraw(person);
        } else {
            deputies.ask(person, new Absences.Absence(wanted.absence().from(), wanted.absence().until(), wanted.absence().deputy()));
        }
        return ResponseEntity.ok(get());
    }

    /** Agrees or declines to stand in for somebody; either may be changed as long as the absence lasts. */
    @PutMapping(path = "/stand-ins/{person}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Transactional
    ResponseEntity<Object> answer(@PathVariable String person, @RequestBody Answer given) {
        if (given.answer() == null || !ANSWERS.contains(given.answer()) || given.from() == null || given.until() == null) {
            return ResponseEntity.badRequest().body(Refusal.of(List.of(Fault.of("answer", "Your answer", "preferences.agree-or-decline")),
                "preferences.answer-not-saved"));
        }
        return deputies.answer(actor.id(), new Absences.Asked(person, given.from(), given.until(), given.answer())) ? ResponseEntity.ok(get())
            : ResponseEntity.status(HttpStatus.NOT_FOUND).body(Refusal.of("preferences.nobody-asks"));
    }

    private List<Fault> faults(String person, Settings wanted) {
        var faults = new ArrayList<Fault>();
        if (wanted.language() == null || !LANGUAGES.contains(wanted.language())) {
            faults.add(Fault.of("language", "Language", "preferences.language"));
        }
        if (blankToNull(wanted.timeZone()) != null && !isZone(wanted.timeZone())) {
            faults.add(Fault.of("timeZone", "Time zone", "preferences.time-zone"));
        }
        if (wanted.choices() != null && !wanted.choices().entrySet().stream().allMatch(each -> isChoice(each.getKey(), each.getValue()))) {
            faults.add(Fault.of("choices", "Notifications", "preferences.choices"));
        }
        if (wanted.absence() != null) {
            faults.addAll(faults(person, wanted.absence()));
        }
        return faults;
    }

    private List<Fault> faults(String person, Away away) {
        if (away.from() == null || away.until() == null || away.until().isBefore(away.from())) {
            return List.of(Fault.of("absence.until", "Away until", "preferences.days-in-order"));
        }
        return deputies.objection(person, away.deputy()).map(key -> Fault.of("absence.deputy", "Deputy", key)).stream().toList();
    }

    private static boolean isChoice(String event, String choice) {
        return choice != null && CHOICES.contains(choice)
            && chosen().stream().anyMatch(each -> each.id().equals(event) && (each.knowsSoon() || !choice.equals(Preferences.SOON)));
    }

    private static List<MailEvent> chosen() {
        return Arrays.stream(MailEvent.values()).filter(event -> !event.gathers() && !event.isPersonal()).toList();
    }

    private static boolean isZone(String name) {
        try {
            ZoneId.of(name);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
