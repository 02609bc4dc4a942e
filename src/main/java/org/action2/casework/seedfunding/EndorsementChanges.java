package org.action2.casework.seedfunding;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.action2.casework.forms.CaseOfForm;
import org.action2.casework.forms.FormDisplayValues;
import org.action2.casework.forms.OptionLabels;
import org.action2.casework.language.FormText;
import org.action2.casework.language.Text;
import org.springframework.stereotype.Component;

/** Shows the Resident Coordinator what of a request is not as they endorsed it any more. */
@Component
class EndorsementChanges implements FormDisplayValues {

    private static final Text NONE = Text.same("–");

    private final Endorsements endorsements;
    private final OptionLabels labels;

    EndorsementChanges(Endorsements endorsements, OptionLabels labels) {
        this.endorsements = endorsements;
        this.labels = labels;
    }

    @Override
    public Set<String> forms() {
        return Set.of(SeedFundingProcess.ENDORSE_REQUEST);
    }

    @Override
    public Set<String> words() {
        return Set.of("Yes", "No");
    }

    @Override
    public Map<String, Object> values(CaseOfForm about) {
        return endorsements.of(about.text(SeedFundingProcess.REFERENCE)).map(endorsed -> changes(endorsed, EndorsedFacts.of(about.variables())))
            .filter(changes -> !changes.isEmpty()).<Map<String, Object>>map(changes -> Map.of("endorsementChanges", changes)).orElseGet(Map::of);
    }

    private List<Map<String, Object>> changes(EndorsedFacts endorsed, EndorsedFacts now) {
        return endorsed.changedIn(now).stream().map(field -> Map.<String, Object>of("what", labels.label(SeedFundingProcess.SUBMIT_REQUEST, field),
            "endorsed", shown(field, endorsed.get(field)), "now", shown(field, now.get(field)))).toList();
    }

    private Text shown(String field, String writing) {
        if (writing.isEmpty()) {
            return NONE;
        }
        return switch (field) {
            case SeedFundingProcess.REQUESTED_AMOUNT -> new ShownMoney(Money.of(writing));
            case SeedFundingProcess.BUDGET -> Text.joined("; ", Arrays.stream(writing.split("\n")).map(this::budgetLine).toArray(Text[]::new));
            case SeedFundingProcess.MEMBER_STATE_REQUEST -> new FormText(Boolean.parseBoolean(writing) ? "Yes" : "No");
            case SeedFundingProcess.LEAD_AGENCY -> labels.of(SeedFundingProcess.SUBMIT_REQUEST, field, writing);
            case SeedFundingProcess.PARTNER_AGENCIES, SeedFundingProcess.THEMES ->
                Text.joined(", ", Arrays.stream(writing.split(",")).map(code -> labels.of(SeedFundingProcess.SUBMIT_REQUEST, field, code)).toArray(Text[]::new));
            default -> Text.same(writing);
        };
    }

    private Text budgetLine(String writing) {
        var parts = writing.split("\\|", 3);
        return Text.joined(" ", labels.of(SeedFundingProcess.SUBMIT_REQUEST, "budget.line", parts[0]), Text.same(parts[2].isEmpty() ? "" : "(" + parts[2] + ")"),
            new ShownMoney(Money.of(parts[1])));
    }
}
