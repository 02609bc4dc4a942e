package org.action2.casework.followup;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.action2.casework.forms.CaseOfForm;
import org.action2.casework.forms.OptionLabels;
import org.action2.casework.language.FormText;
import org.springframework.stereotype.Component;

/** The agencies that the table {@code lead-agency} proposes for a follow-up, for forms. */
@Component
class ProposedAgencies {

    private final FollowUpRules rules;
    private final OptionLabels labels;

    ProposedAgencies(FollowUpRules rules, OptionLabels labels) {
        this.rules = rules;
        this.labels = labels;
    }

    /** Each agency once; as the model looked them up where it did, and looked up now where an action is reassigned. */
    List<Map<String, Object>> shown(CaseOfForm about, List<Recommendation> recommendations) {
        var proposals = new LinkedHashMap<String, String>();
        if (about.form().equals(PartnerActionProcess.REASSIGN_ACTION)) {
            rules.agencies(about.processDefinitionId(), OpenFollowUp.all(recommendations, NewRecommendation.Tags::themes),
                    OpenFollowUp.all(recommendations, NewRecommendation.Tags::affectedPersons))
                .forEach(each -> proposals.put(each.agency(), each.reason()));
        } else {
            var rows = about.rows(FollowUpProcess.PROPOSED_AGENCIES);
            var isAnySpeaking = rows.stream().anyMatch(row -> !row.path("onlyAlone").asBoolean());
            rows.stream().filter(row -> !isAnySpeaking || !row.path("onlyAlone").asBoolean())
                .forEach(row -> proposals.putIfAbsent(row.path("agency").asText(), row.path("reason").asText()));
        }
        var shown = new ArrayList<Map<String, Object>>();
        proposals.forEach((agency, reason) -> shown.add(ShownRows.row("agency", FollowUpShown.agency(labels, agency), "reason", new FormText(reason))));
        return shown;
    }
}
