package org.action2.casework.followup.intake;

import java.time.LocalDate;
import java.util.List;
import org.action2.casework.directory.Viewer;
import org.action2.casework.followup.RecommendationProcesses;
import org.action2.casework.input.PageRequest;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Searches the register of recommendations: those that the lists of the programme show to the caller, for others none. */
@RestController
class RecommendationController {

    static final String PROCESS = RecommendationProcesses.FOLLOW_UP; // whoever may list follow-ups may see what they follow up

    private final Recommendations recommendations;
    private final Countries countries;
    private final Viewer viewer;

    RecommendationController(Recommendations recommendations, Countries countries, Viewer viewer) {
        this.countries = countries;
        this.recommendations = recommendations;
        this.viewer = viewer;
    }

    /**
     * A page of what was found.
     *
     * @param total how many there are; with {@code totalIsExact} false there are more, which are not counted
     */
    record SearchPage(List<Recommendations.Entry> items, long total, boolean totalIsExact, int page, int size) {
    }

    /** @param country ISO 3166 alpha-3, or its name in one of the six languages of the United Nations */
    @GetMapping("/api/recommendations")
    SearchPage search(
            @RequestParam(required = false) String country, @RequestParam(required = false) String body,
            @RequestParam(required = false) String mechanism, @RequestParam(required = false) String symbol,
            @RequestParam(required = false) String paragraph, @RequestParam(required = false) String status,
            @RequestParam(required = false) String theme, @RequestParam(required = false) String affectedPerson,
            @RequestParam(required = false) String sdg,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate deadlineFrom,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate deadlineTo,
            @RequestParam(required = false) String grade, @RequestParam(required = false) String priority,
            @RequestParam(required = false) String q,
            @RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "20") int size) {
        var search = new Recommendations.Search(countries.codeOf(country), body, mechanism, symbol, paragraph, status, theme, affectedPerson, sdg,
            deadlineFrom, deadlineTo, grade, priority, q);
        var asked = PageRequest.of(page, size);
        var found = recommendations.search(search, viewer.countriesOf(PROCESS), asked.offset(), asked.size());
        return new SearchPage(found.entries(), found.total(), found.totalIsExact(), asked.number(), asked.size());
    }
}
