package org.action2.casework.seedfunding;

import static org.action2.casework.seedfunding.SeedFundingProcess.COUNTRY;
import static org.action2.casework.seedfunding.SeedFundingProcess.LEAD_AGENCY;
import static org.action2.casework.seedfunding.SeedFundingProcess.PARTNER_AGENCIES;
import static org.action2.casework.seedfunding.SeedFundingProcess.REFERENCE;
import static org.action2.casework.seedfunding.SeedFundingProcess.REQUESTED_AMOUNT;
import static org.action2.casework.seedfunding.SeedFundingProcess.SUBMIT_REQUEST;
import static org.action2.casework.seedfunding.SeedFundingProcess.THEMES;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.action2.casework.engine.DecisionTables;
import org.action2.casework.forms.CaseOfForm;
import org.action2.casework.forms.FormDisplayValues;
import org.action2.casework.forms.OptionLabels;
import org.action2.casework.language.FormText;
import org.action2.casework.language.Text;
import org.springframework.stereotype.Component;

/** Shows the secretariat which agencies would be asked to review a request, before it finds the request eligible, and whether these are too few. */
@Component
class PanelForScreening implements FormDisplayValues {

    private static final String NOBODY = "no agency";

    private final ReviewPanel panel;
    private final Reviews reviews;
    private final FundingRequests requests;
    private final DecisionTables tables;
    private final OptionLabels labels;

    PanelForScreening(ReviewPanel panel, Reviews reviews, FundingRequests requests, DecisionTables tables, OptionLabels labels) {
        this.panel = panel;
        this.reviews = reviews;
        this.requests = requests;
        this.tables = tables;
        this.labels = labels;
    }

    @Override
    public Set<String> forms() {
        return Set.of(SeedFundingProcess.SCREEN_REQUEST);
    }

    @Override
    public Set<String> words() {
        return Set.of(NOBODY);
    }

    @Override
    public Map<String, Object> values(CaseOfForm about) {
        return requests.find(about.text(REFERENCE)).isEmpty() ? Map.of() : shown(available(about), size(about));
    }

    private Map<String, Object> shown(List<String> available, int needed) {
        var asked = available.subList(0, Math.min(needed, available.size()));
        return Map.of("reviewersAvailable", available.size(), "reviewersNeeded", needed, "reviewersMissing", needed - asked.size(),
            "reviewersToAsk", asked.isEmpty() ? new FormText(NOBODY) : Text.joined(", ", asked.stream().map(this::name).toArray(Text[]::new)));
    }

    private List<String> available(CaseOfForm about) {
        var excluded = new ArrayList<>(texts(about, PARTNER_AGENCIES));
        excluded.add(about.text(LEAD_AGENCY));
        excluded.addAll(reviews.agenciesAsked(about.text(REFERENCE)));
        var proposed = tables.evaluate(about.processDefinitionId(), "seed-funding-reviewers", Map.of(THEMES, texts(about, THEMES))).stream()
            .map(row -> (String) row.get("agency")).toList();
        return panel.available(about.text(COUNTRY), proposed, excluded);
    }

    private int size(CaseOfForm about) {
        var amount = Money.of(about.text(REQUESTED_AMOUNT)).dollars();
        return tables.evaluate(about.processDefinitionId(), "seed-funding-panel", Map.of("requestedAmountNumber", amount)).stream().findFirst()
            .map(row -> ((Number) row.get("panelSize")).intValue())
            .orElseThrow(() -> new IllegalStateException("The table seed-funding-panel has no row for " + amount + " USD."));
    }

    private Text name(String agency) {
        return labels.of(SUBMIT_REQUEST, LEAD_AGENCY, agency);
    }

    private static List<String> texts(CaseOfForm about, String list) {
        return about.rows(list).stream().map(JsonNode::asText).toList();
    }
}
