package org.action2.casework.seedfunding;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.action2.casework.forms.CaseOfForm;
import org.action2.casework.forms.FormDisplayValues;
import org.action2.casework.forms.OptionLabels;
import org.action2.casework.language.Text;
import org.springframework.stereotype.Component;

/** Shows the conditions of an approval, each with its date and who is to show it. */
@Component
class TermsShown implements FormDisplayValues {

    private final OptionLabels labels;

    TermsShown(OptionLabels labels) {
        this.labels = labels;
    }

    @Override
    public Set<String> forms() {
        return Set.of(SeedFundingProcess.REVISE_BUDGET, SeedFundingProcess.ACCEPT_TERMS, SeedFundingProcess.CONFIRM_CONDITIONS, SeedFundingProcess.RECORD_DISBURSEMENT);
    }

    @Override
    public Map<String, Object> values(CaseOfForm about) {
        var values = new HashMap<String, Object>();
        var conditions = conditions(about);
        if (!conditions.isEmpty()) {
            values.put("conditionRows", conditions);
        }
        return values;
    }

    /** Cases of earlier releases have their conditions as one text. */
    private List<Map<String, Object>> conditions(CaseOfForm about) {
        var text = about.text(SeedFundingProcess.CONDITIONS);
        return text != null && !text.isBlank() ? List.of(Map.of("text", text, "dueDate", "", "who", ""))
            : about.rows(SeedFundingProcess.CONDITIONS).stream().map(this::condition).toList();
    }

    private Map<String, Object> condition(JsonNode condition) {
        var who = condition.path("who").asText("");
        return Map.of("text", condition.path("text").asText(""), "dueDate", condition.path("dueDate").asText(""),
            "who", who.isEmpty() ? Text.same("") : labels.of(SeedFundingProcess.DECIDE_REQUEST, "conditions.who", who));
    }
}
