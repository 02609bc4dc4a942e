package org.action2.casework.search;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.action2.casework.engine.Actor;
import org.action2.casework.refusals.Fault;
import org.action2.casework.refusals.InputRefusedException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Lets people keep searches, with their filters, under names of their own. */
@RestController
class SavedSearchController {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST = 300;
    private static final int MOST = 50;

    private final SavedSearches searches;
    private final Actor actor;

    SavedSearchController(SavedSearches searches, Actor actor) {
        this.searches = searches;
        this.actor = actor;
    }

    record Wanted(@Nullable String name, @Nullable String q, @Nullable String kind, @Nullable String country, @Nullable String stage, @Nullable String state) {
    }

    @GetMapping("/api/search/views")
    List<SavedSearches.Saved> mine() {
        return searches.of(actor.id());
    }

    /** Keeps a search; one of the same name is replaced. */
    @PostMapping("/api/search/views")
    @ResponseStatus(HttpStatus.CREATED)
    SavedSearches.Saved keep(@RequestBody Wanted wanted) {
        var name = text(wanted.name());
        var faults = new ArrayList<Fault>();
        if (name.isEmpty()) {
            faults.add(Fault.of("name", "Name", "forms.is-required"));
        } else if (name.length() > LONGEST_NAME) {
            faults.add(Fault.of("name", "Name", "forms.at-most-characters", LONGEST_NAME));
        }
        checkLength("q", "Search", wanted.q(), faults);
        checkLength("kind", "Kind", wanted.kind(), faults);
        checkLength("country", "Country", wanted.country(), faults);
        checkLength("stage", "Stage", wanted.stage(), faults);
        checkLength("state", "Status", wanted.state(), faults);
        var others = searches.of(actor.id()).stream().filter(each -> !each.name().equalsIgnoreCase(name)).count();
        if (others >= MOST) {
            faults.add(Fault.of("name", "Name", "search.too-many-saved", MOST));
        }
        if (!faults.isEmpty()) {
            throw new InputRefusedException(faults);
        }
        var search = new SavedSearches.Saved(UUID.randomUUID(), name, text(wanted.q()), given(wanted.kind()), given(wanted.country()), given(wanted.stage()),
            given(wanted.state()));
        var id = searches.keep(actor.id(), search);
        return new SavedSearches.Saved(id, search.name(), search.q(), search.kind(), search.country(), search.stage(), search.state());
    }

    @DeleteMapping("/api/search/views/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void forget(@PathVariable UUID id) {
        if (!searches.forget(actor.id(), id)) {
            throw new NotSavedException();
        }
    }

    private static void checkLength(String field, String label, @Nullable String value, List<Fault> faults) {
        if (text(value).length() > LONGEST) {
            faults.add(Fault.of(field, label, "forms.at-most-characters", LONGEST));
        }
    }

    private static @Nullable String given(@Nullable String value) {
        var text = text(value);
        return text.isEmpty() ? null : text;
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value.replaceAll("\\p{Cc}", " ").strip();
    }
}
