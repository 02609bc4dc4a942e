package org.action2.casework.seedfunding;

import java.util.List;
import java.util.Optional;
import org.action2.casework.refusals.Fault;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** The amendments of a grant that wait for their decision: one at a time, or two extensions would add up. */
@Component
class Amendments {

    private final RuntimeService runtime;

    Amendments(RuntimeService runtime) {
        this.runtime = runtime;
    }

    /** That another amendment of the grant waits, if one does. @param self the process of the one that asks; null if it has none yet */
    Optional<Fault> another(String reference, String self) {
        return waiting(reference).stream().anyMatch(id -> !id.equals(self))
            ? Optional.of(Fault.of(SeedFundingProcess.REFERENCE, "Reference of the request", "seedfunding.another-amendment-waits"))
            : Optional.empty();
    }

    private List<String> waiting(String reference) {
        return runtime.createProcessInstanceQuery().processDefinitionKey(SeedFundingAmendmentProcess.KEY)
            .processInstanceBusinessKey(reference).list().stream().map(instance -> instance.getId()).toList();
    }
}
