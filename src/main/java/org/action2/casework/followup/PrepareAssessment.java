package org.action2.casework.followup;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Puts before the desk the grades of the body's own scale, and the step proposed after each; what is still open of the actions was not delivered. */
@Component
class PrepareAssessment implements JavaDelegate {

    private final FollowUpRules rules;
    private final PartnerActions actions;

    PrepareAssessment(FollowUpRules rules, PartnerActions actions) {
        this.rules = rules;
        this.actions = actions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var data = new FollowUpData(execution);
        actions.endOpen(execution.getProcessBusinessKey());
        var scale = data.json(FollowUpProcess.FOLLOW_UP_RULE).path("gradeScale").asText();
        var grades = rules.grades(execution.getProcessDefinitionId(), data.text(FollowUpProcess.BODY), scale);
        data.setJson(FollowUpProcess.GRADES, grades);
        data.setJson(FollowUpProcess.GRADE_OPTIONS, grades.stream().map(grade ->
            Map.of("value", grade.grade(), "label", grade.grade().length() == 1 ? grade.grade() + ": " + grade.meaning() : grade.meaning())).toList());
        List.of(FollowUpProcess.GRADE, FollowUpProcess.ASSESSMENT, FollowUpProcess.NEXT_STEP).forEach(name -> data.set(name, null));
    }
}
