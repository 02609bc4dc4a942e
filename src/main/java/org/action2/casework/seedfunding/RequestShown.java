package org.action2.casework.seedfunding;

import static org.action2.casework.seedfunding.SeedFundingProcess.BUDGET;
import static org.action2.casework.seedfunding.SeedFundingProcess.LEAD_AGENCY;
import static org.action2.casework.seedfunding.SeedFundingProcess.SUBMIT_REQUEST;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.action2.casework.forms.CaseOfForm;
import org.action2.casework.forms.OptionLabels;
import org.action2.casework.forms.ShownWithForm;
import org.springframework.stereotype.Component;

/** Shows of a request and its grant the names that people know instead of codes. */
@Component
class RequestShown implements ShownWithForm {

    private final OptionLabels labels;

    RequestShown(OptionLabels labels) {
        this.labels = labels;
    }

    @Override
    public Set<String> forms() {
        return Set.of(SeedFundingProcess.ENDORSE_REQUEST, SeedFundingProcess.COMPLETE_REQUEST, SeedFundingProcess.SCREEN_REQUEST,
            SeedFundingReviewProcess.REVIEW_REQUEST, SeedFundingProcess.DECIDE_REQUEST, SeedFundingProcess.ACCEPT_TERMS,
            SeedFundingProcess.RECORD_DISBURSEMENT, SeedFundingReportProcess.SUBMIT_REPORT,
            SeedFundingReportProcess.REVIEW_REPORT, SeedFundingAmendmentProcess.DECIDE_AMENDMENT, SeedFundingProcess.CLOSE_GRANT);
    }

    @Override
    public Map<String, Object> values(CaseOfForm about) {
        var values = new HashMap<String, Object>();
        values.put("leadAgencyName", labels.of(SUBMIT_REQUEST, LEAD_AGENCY, about.text(LEAD_AGENCY)));
        values.put("budgetLines", lines(about, BUDGET));
        values.put("newBudgetLines", lines(about, SeedFundingAmendmentProcess.NEW_BUDGET));
        return values;
    }

    private List<Map<String, Object>> lines(CaseOfForm about, String budget) {
        return about.rows(budget).stream().map(this::line).toList();
    }

    private Map<String, Object> line(JsonNode line) {
        return Map.of("line", labels.of(SUBMIT_REQUEST, "budget.line", line.path("line").textValue()),
            "description", line.path("description").asText(""), "amount", line.path(Budget.AMOUNT).asText(""));
    }
}
