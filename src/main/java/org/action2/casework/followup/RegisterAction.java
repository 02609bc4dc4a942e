package org.action2.casework.followup;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.StreamSupport;
import org.action2.casework.engine.CaseReferences;
import org.action2.casework.engine.CaseVariables;
import org.action2.casework.refusals.Fault;
import org.action2.casework.refusals.InputRefusedException;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Enters the action that an agency is asked for, and when waiting for its report ends. */
@Component
class RegisterAction implements JavaDelegate {

    private final CaseReferences references;
    private final PartnerActions actions;
    private final FollowUpLimits limits;

    RegisterAction(CaseReferences references, PartnerActions actions, FollowUpLimits limits) {
        this.limits = limits;
        this.references = references;
        this.actions = actions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var data = new CaseVariables(execution);
        var action = data.json(PartnerActionProcess.ACTION);
        var due = LocalDate.parse(action.path("dueDate").asText());
        data.set(PartnerActionProcess.ACTION_AGENCY, action.path("agency").asText());
        data.set(PartnerActionProcess.ACTION_TEXT, action.path("action").asText());
        data.set(PartnerActionProcess.ACTION_DUE_DATE, due.toString());
        data.set(PartnerActionProcess.ACTION_END, due.plusMonths(limits.waitForActionReportMonths()).toString());
        data.setJson(PartnerActionProcess.ACTION_RECOMMENDATIONS, keys(action));
        actions.ask(execution.getProcessInstanceId(), followUp(execution), data.number(FollowUpProcess.CYCLE, 1),
            action.path("agency").asText(), action.path("action").asText(), keys(action), due);
    }

    private static List<String> keys(JsonNode action) {
        return StreamSupport.stream(action.path("recommendations").spliterator(), false).map(JsonNode::asText).toList();
    }

    /** The follow-up that called the action; a business key may be anybody's. */
    private String followUp(DelegateExecution execution) {
        return references.of(execution).orElseThrow(() -> new InputRefusedException(List.of(Fault.of("action", "Action", "followup.asked-by-a-follow-up"))));
    }
}
