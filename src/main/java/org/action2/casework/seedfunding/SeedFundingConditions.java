package org.action2.casework.seedfunding;

import java.time.LocalDate;
import java.util.Comparator;
import org.action2.casework.engine.CaseVariables;
import org.action2.casework.engine.ForModels;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** What the model asks about the conditions of an approval. */
@ForModels
@Component("seedFundingConditions")
public class SeedFundingConditions {

    /** The last day by which a condition is to be shown, as ISO 8601. */
    public String latest(DelegateExecution execution) {
        return new CaseVariables(execution).rows(SeedFundingProcess.CONDITIONS).stream().map(row -> LocalDate.parse(row.path("dueDate").asText()))
            .max(Comparator.naturalOrder()).map(LocalDate::toString).orElseThrow();
    }
}
