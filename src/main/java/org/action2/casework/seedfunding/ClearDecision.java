package org.action2.casework.seedfunding;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Takes a deferred decision off the case, so that it comes back empty; what was decided then stays in the history. */
@Component
class ClearDecision implements JavaDelegate {

    private static final List<String> ANSWERS = List.of(SeedFundingProcess.DECISION, SeedFundingProcess.APPROVED_AMOUNT,
        SeedFundingProcess.CONDITIONS, SeedFundingProcess.DEFERRED_UNTIL, SeedFundingProcess.DECISION_COMMENT);

    @Override
    public void execute(DelegateExecution execution) {
        execution.removeVariables(ANSWERS);
    }
}
