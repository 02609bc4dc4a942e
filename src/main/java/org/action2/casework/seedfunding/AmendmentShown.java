package org.action2.casework.seedfunding;

import static org.action2.casework.seedfunding.SeedFundingAmendmentProcess.NEW_BUDGET;
import static org.action2.casework.seedfunding.SeedFundingProcess.BUDGET;
import static org.action2.casework.seedfunding.SeedFundingProcess.REFERENCE;
import static org.action2.casework.seedfunding.SeedFundingProcess.SUBMIT_REQUEST;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.action2.casework.forms.CaseOfForm;
import org.action2.casework.forms.FormDisplayValues;
import org.action2.casework.forms.OptionLabels;
import org.action2.casework.language.FormText;
import org.action2.casework.language.Text;
import org.springframework.stereotype.Component;

/** Shows to those who decide on an amendment the budget as it is beside the one asked for, line by line, and the end that the grant had at first. */
@Component
class AmendmentShown implements FormDisplayValues {

    private static final String TOTAL = "Total";

    private final FundingRequests requests;
    private final OptionLabels labels;

    AmendmentShown(FundingRequests requests, OptionLabels labels) {
        this.requests = requests;
        this.labels = labels;
    }

    @Override
    public Set<String> forms() {
        return Set.of(SeedFundingAmendmentProcess.DECIDE_AMENDMENT);
    }

    @Override
    public Set<String> words() {
        return Set.of(TOTAL);
    }

    @Override
    public Map<String, Object> values(CaseOfForm about) {
        var values = new HashMap<String, Object>();
        values.put("budgetComparison", about.rows(NEW_BUDGET).isEmpty() ? List.of() : comparison(Budget.of(about.rows(BUDGET)), Budget.of(about.rows(NEW_BUDGET)), about.rows(NEW_BUDGET)));
        requests.find(about.text(REFERENCE)).ifPresent(grant -> values.put("originalEndDate", grant.originalEndDate().toString()));
        return values;
    }

    private List<Map<String, Object>> comparison(Budget old, Budget asked, List<JsonNode> askedRows) {
        var lines = old.categories();
        lines.addAll(asked.categories());
        var rows = new ArrayList<Map<String, Object>>();
        lines.forEach(line -> rows.add(row(labels.of(SUBMIT_REQUEST, "budget.line", line), descriptions(askedRows, line), old.of(line), asked.of(line))));
        rows.add(row(new FormText(TOTAL), "", old.total(), asked.total()));
        return rows;
    }

    private static Map<String, Object> row(Text line, String description, Money old, Money asked) {
        return Map.of("line", line, "description", description, "old", new ShownMoney(old), "new", new ShownMoney(asked),
            "difference", new ShownMoney(asked.minus(old)));
    }

    private static String descriptions(List<JsonNode> rows, String line) {
        return rows.stream().filter(row -> line.equals(row.path("line").asText())).map(row -> row.path("description").asText(""))
            .filter(text -> !text.isBlank()).collect(Collectors.joining("; "));
    }
}
