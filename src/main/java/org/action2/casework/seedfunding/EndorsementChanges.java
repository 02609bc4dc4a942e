package org.action2.casework.seedfunding;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.action2.casework.forms.CaseOfForm;
import org.action2.casework.forms.OptionLabels;
import org.action2.casework.forms.ShownWithForm;
import org.action2.casework.language.FormText;
import org.action2.casework.language.Text;
import org.springframework.stereotype.Component;

/** Shows the Resident Coordinator what of a request is not as they endorsed it any more. */
@Component
class EndorsementChanges implements ShownWithForm {

    private static final Map<String, String> LABELS = Map.ofEntries(
        Map.entry(SeedFundingProcess.REQUESTED_AMOUNT, "Requested amount (USD)"),
        Map.entry(SeedFundingProcess.BUDGET, "Budget"),
        Map.entry(SeedFundingProcess.LEAD_AGENCY, "Lead agency"),
        Map.entry(SeedFundingProcess.PARTNER_AGENCIES, "Partner agencies"),
        Map.entry(SeedFundingProcess.THEMES, "Themes"),
        Map.entry(SeedFundingProcess.START_DATE, "Start date"),
        Map.entry(SeedFundingProcess.END_DATE, "End date"),
        Map.entry(SeedFundingProcess.RECOMMENDATION, "Recommendation"),
        Map.entry(SeedFundingProcess.MEMBER_STATE_REQUEST, "Member State request"),
        Map.entry(SeedFundingProcess.MEMBER_STATE_AUTHORITY, "Authority that asked"),
        Map.entry(SeedFundingProcess.MEMBER_STATE_REQUEST_DATE, "Date of the request"),
        Map.entry(SeedFundingProcess.MEMBER_STATE_REQUEST_REFERENCE, "Reference of the request"));
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
        return Stream.concat(LABELS.values().stream(), Stream.of("Yes", "No")).collect(Collectors.toSet());
    }

    @Override
    public Map<String, Object> values(CaseOfForm about) {
        return endorsements.of(about.text(SeedFundingProcess.REFERENCE)).map(endorsed -> changes(endorsed, EndorsedFacts.of(about.variables())))
            .filter(changes -> !changes.isEmpty()).<Map<String, Object>>map(changes -> Map.of("endorsementChanges", changes)).orElseGet(Map::of);
    }

    private List<Map<String, Object>> changes(EndorsedFacts endorsed, EndorsedFacts now) {
        return endorsed.changedIn(now).stream().map(field -> Map.<String, Object>of("what", new FormText(LABELS.get(field)),
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
