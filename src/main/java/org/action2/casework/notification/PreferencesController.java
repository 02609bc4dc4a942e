package org.action2.casework.notification;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.action2.casework.directory.Directory;
import org.action2.casework.engine.Actor;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the signed-in person wants to hear, and who stands in for them; nobody sets it for somebody else. */
@RestController
@RequestMapping("/api/preferences")
class PreferencesController {

    private static final Set<String> LANGUAGES = Set.of("en", "fr", "es");
    private static final Set<String> CHOICES = Set.of(Preferences.IMMEDIATE, Preferences.DIGEST, Preferences.NONE);

    private final Preferences preferences;
    private final Absences absences;
    private final Directory directory;
    private final Actor actor;

    PreferencesController(Preferences preferences, Absences absences, Directory directory, Actor actor) {
        this.preferences = preferences;
        this.absences = absences;
        this.directory = directory;
        this.actor = actor;
    }

    /** @param timeZone null for that of the duty station @param absence null for none */
    record Settings(String language, String timeZone, Map<String, String> choices, Away absence) {
    }

    record Away(LocalDate from, LocalDate until, String deputy) {
    }

    record Refused(String message, List<Fault> faults) {
    }

    record Fault(String field, String label, String message) {
    }

    @GetMapping
    Settings get() {
        var person = actor.id();
        var preference = preferences.of(person);
        var choices = new TreeMap<String, String>();
        chosen().forEach(event -> choices.put(event, preference.choices().getOrDefault(event, Preferences.IMMEDIATE)));
        var absence = absences.of(person).map(away -> new Away(away.firstDay(), away.lastDay(), away.deputy())).orElse(null);
        return new Settings(preference.language(), preference.timeZone(), choices, absence);
    }

    /** JSON only: a form of another site can't send that with the person's session. */
    @PutMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Transactional
    ResponseEntity<Object> put(@RequestBody Settings wanted) {
        var person = actor.id();
        var faults = faults(person, wanted);
        if (!faults.isEmpty()) {
            return ResponseEntity.badRequest().body(new Refused("The preferences were not saved.", faults));
        }
        var choices = wanted.choices() == null ? Map.<String, String>of() : wanted.choices();
        preferences.save(person, new Preferences.Preference(wanted.language(), blankToNull(wanted.timeZone()), choices));
        if (wanted.absence() == null) {
            absences.remove(person);
        } else {
            absences.save(person, new Absences.Absence(wanted.absence().from(), wanted.absence().until(), wanted.absence().deputy()));
        }
        return ResponseEntity.ok(get());
    }

    private List<Fault> faults(String person, Settings wanted) {
        var faults = new ArrayList<Fault>();
        if (wanted.language() == null || !LANGUAGES.contains(wanted.language())) {
            faults.add(new Fault("language", "Language", "Choose en, fr or es."));
        }
        if (blankToNull(wanted.timeZone()) != null && !isZone(wanted.timeZone())) {
            faults.add(new Fault("timeZone", "Time zone", "There is no time zone of that name."));
        }
        if (wanted.choices() != null && !(chosen().containsAll(wanted.choices().keySet()) && CHOICES.containsAll(wanted.choices().values()))) {
            faults.add(new Fault("choices", "What you hear", "Choose immediate, digest or none for the events listed."));
        }
        if (wanted.absence() != null) {
            faults.addAll(faults(person, wanted.absence()));
        }
        return faults;
    }

    private List<Fault> faults(String person, Away away) {
        if (away.from() == null || away.until() == null || away.until().isBefore(away.from())) {
            return List.of(new Fault("absence.until", "Away until", "Give the first and the last day, in order."));
        }
        var deputy = away.deputy();
        var sharesCountry = deputy != null && !deputy.equals(person) && directory.person(deputy).isPresent()
            && directory.tenantsOf(deputy).containsAll(directory.tenantsOf(person));
        return sharesCountry ? List.of()
            : List.of(new Fault("absence.deputy", "Deputy", "Name the account of somebody else who sees the cases of all your countries."));
    }

    private static List<String> chosen() {
        return Arrays.stream(MailEvent.values()).filter(event -> !event.gathers() && !event.isPersonal()).map(MailEvent::id).toList();
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
