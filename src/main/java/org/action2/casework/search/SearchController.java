package org.action2.casework.search;

import java.util.List;
import java.util.Locale;
import org.action2.casework.input.PageRequest;
import org.action2.casework.refusals.Fault;
import org.action2.casework.refusals.InputRefusedException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Answers the box at the head of every page: requests, follow-ups, recommendations, documents and the caller's own tasks, finished cases too. */
@RestController
class SearchController {

    private final CaseSearch search;

    SearchController(CaseSearch search) {
        this.search = search;
    }

    /**
     * What was found.
     *
     * @param total of the kind that was asked for, or of all
     * @param totalIsExact false where there are more, which are not counted
     * @param groups how many there are of each kind, also of those that were not asked for
     */
    record Answer(String query, long total, boolean totalIsExact, int page, int size, List<CaseSearch.Group> groups, List<Hit> results) {
    }

    /**
     * @param q words in any language, a reference, a symbol, or the beginning of one; empty lists what the filters leave
     * @param kind {@code request}, {@code follow-up}, {@code recommendation}, {@code document} or {@code task}; all if it is empty
     * @param state {@code open} or {@code ended}; both if it is empty
     */
    @GetMapping("/api/search")
    Answer search(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String kind, @RequestParam(defaultValue = "") String country,
                  @RequestParam(defaultValue = "") String stage, @RequestParam(defaultValue = "") String state,
                  @RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "20") int size) {
        var typed = Typed.of(q);
        var wanted = kind.isBlank() ? null : Kind.of(kind.strip()).orElseThrow(() -> refused("kind", "Kind", "search.no-such-kind"));
        var filter = new Filter(given(country.toUpperCase(Locale.ROOT)), given(stage), ended(state));
        var asked = PageRequest.of(page, size);
        var found = search.find(typed, wanted, filter, asked);
        var groups = found.groups().stream().filter(group -> wanted == null || group.kind().equals(wanted.id())).toList();
        return new Answer(typed.text(), groups.stream().mapToLong(CaseSearch.Group::total).sum(), groups.stream().allMatch(CaseSearch.Group::totalIsExact),
            asked.number(), asked.size(), found.groups(), found.hits());
    }

    private static @Nullable Boolean ended(String state) {
        return switch (state.strip()) {
            case "" -> null;
            case "open" -> Boolean.FALSE;
            case "ended" -> Boolean.TRUE;
            default -> throw refused("state", "Status", "search.no-such-state");
        };
    }

    /** No name of a country or stage has characters that a database does not take. */
    private static @Nullable String given(String text) {
        var seen = text.replaceAll("\\p{Cc}", "").strip();
        return seen.isEmpty() ? null : seen;
    }

    private static InputRefusedException refused(String field, String label, String key) {
        return new InputRefusedException(List.of(Fault.of(field, label, key)));
    }
}
