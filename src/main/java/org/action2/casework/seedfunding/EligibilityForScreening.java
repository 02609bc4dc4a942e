package org.action2.casework.seedfunding;

import static org.action2.casework.seedfunding.SeedFundingProcess.BUDGET;
import static org.action2.casework.seedfunding.SeedFundingProcess.COUNTRY;
import static org.action2.casework.seedfunding.SeedFundingProcess.ELIGIBILITY_REASONS;
import static org.action2.casework.seedfunding.SeedFundingProcess.END_DATE;
import static org.action2.casework.seedfunding.SeedFundingProcess.MEMBER_STATE_REQUEST;
import static org.action2.casework.seedfunding.SeedFundingProcess.REFERENCE;
import static org.action2.casework.seedfunding.SeedFundingProcess.REQUESTED_AMOUNT;
import static org.action2.casework.seedfunding.SeedFundingProcess.START_DATE;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.action2.casework.engine.DecisionTables;
import org.action2.casework.forms.CaseOfForm;
import org.action2.casework.forms.FormDisplayValues;
import org.springframework.stereotype.Component;

/** Shows the secretariat what stands against a request on the day of the screening: a report may have become overdue, or the fund spent, since the endorsement. */
@Component
class EligibilityForScreening implements FormDisplayValues {

    private final EligibilityFacts facts;
    private final FundingRequests requests;
    private final DecisionTables tables;

    EligibilityForScreening(EligibilityFacts facts, FundingRequests requests, DecisionTables tables) {
        this.facts = facts;
        this.requests = requests;
        this.tables = tables;
    }

    @Override
    public Set<String> forms() {
        return Set.of(SeedFundingProcess.SCREEN_REQUEST);
    }

    @Override
    public Map<String, Object> values(CaseOfForm about) {
        return requests.find(about.text(REFERENCE)).isEmpty() ? Map.of() : Map.of(ELIGIBILITY_REASONS, reasons(about));
    }

    private List<Map<String, Object>> reasons(CaseOfForm about) {
        var judged = new HashMap<>(facts.of(about.text(COUNTRY), Money.of(about.text(REQUESTED_AMOUNT)), budget(about),
            LocalDate.parse(about.text(START_DATE)), LocalDate.parse(about.text(END_DATE))));
        judged.put(MEMBER_STATE_REQUEST, Boolean.TRUE.equals(about.variables().apply(MEMBER_STATE_REQUEST)));
        return tables.evaluate(about.processDefinitionId(), "seed-funding-eligibility", judged);
    }

    private static JsonNode budget(CaseOfForm about) {
        return about.variables().apply(BUDGET) instanceof JsonNode lines ? lines : MissingNode.getInstance();
    }
}
