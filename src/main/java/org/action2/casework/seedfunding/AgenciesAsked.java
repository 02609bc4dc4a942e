package org.action2.casework.seedfunding;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.action2.casework.forms.CaseOfForm;
import org.action2.casework.forms.FormDisplayValues;
import org.action2.casework.forms.OptionLabels;
import org.action2.casework.language.FormText;
import org.springframework.stereotype.Component;

/** Shows the secretariat which agencies were asked for a review and what became of it, never what a review says. */
@Component
class AgenciesAsked implements FormDisplayValues {

    private static final Map<String, String> STATUS = Map.of("asked", "Asked", "recorded", "Received", "overdue", "Not received in time",
        "conflict-declared", "Conflict of interest declared");

    private final Reviews reviews;
    private final OptionLabels labels;

    AgenciesAsked(Reviews reviews, OptionLabels labels) {
        this.reviews = reviews;
        this.labels = labels;
    }

    @Override
    public Set<String> forms() {
        return Set.of(SeedFundingProcess.DECIDE_WITHOUT_QUORUM);
    }

    @Override
    public Set<String> words() {
        return STATUS.values().stream().collect(Collectors.toSet());
    }

    @Override
    public Map<String, Object> values(CaseOfForm about) {
        var asked = reviews.asked(about.text(SeedFundingProcess.REFERENCE)).stream().map(this::row).toList();
        return asked.isEmpty() ? Map.of() : Map.of("agenciesAsked", asked);
    }

    private Map<String, Object> row(Reviews.Asked asked) {
        return Map.of("agencyName", labels.of(SeedFundingProcess.SUBMIT_REQUEST, SeedFundingProcess.LEAD_AGENCY, asked.agency()),
            "status", new FormText(STATUS.get(asked.status())));
    }
}
