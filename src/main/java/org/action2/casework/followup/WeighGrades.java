package org.action2.casework.followup;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Finds whether a published evaluation ends the follow-up's wait for the next review: where a grade is poor. */
@Component
class WeighGrades implements JavaDelegate {

    private final FollowUps followUps;
    private final RecommendationRegister register;
    private final Documents documents;
    private final PoorGrades poor;

    WeighGrades(FollowUps followUps, RecommendationRegister register, Documents documents, PoorGrades poor) {
        this.followUps = followUps;
        this.register = register;
        this.documents = documents;
        this.poor = poor;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var followUp = followUps.get(execution.getProcessBusinessKey());
        var poorly = register.ofFollowUp(followUp.key()).stream().anyMatch(each -> poor.isPoor(execution.getProcessDefinitionId(),
            documents.get(each.document()).body(), each.standing().grade()));
        execution.setVariableLocal(FollowUpProcess.ASSESS_AGAIN, followUp.isAt(FollowUpStage.WAITING) && poorly);
    }
}
