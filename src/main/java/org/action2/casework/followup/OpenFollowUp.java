package org.action2.casework.followup;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.action2.casework.engine.CaseVariables;
import org.action2.casework.refusals.Fault;
import org.action2.casework.refusals.InputRefusedException;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Begins a follow-up that the register has and that does not run; its facts stay in the register. */
@Component
class OpenFollowUp implements JavaDelegate {

    private final FollowUps followUps;
    private final RecommendationRegister register;

    OpenFollowUp(FollowUps followUps, RecommendationRegister register) {
        this.followUps = followUps;
        this.register = register;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var followUp = followUps.find(String.valueOf(execution.getProcessBusinessKey())).filter(known -> known.processInstanceId() == null)
            .orElseThrow(() -> new InputRefusedException(List.of(Fault.of("followUp", "Follow-up", "followup.no-follow-up-to-open"))));
        followUps.runsAs(followUp.key(), execution.getProcessInstanceId());
        var recommendations = register.ofFollowUp(followUp.key());
        var data = new CaseVariables(execution);
        data.set(FollowUpProcess.REFERENCE, followUp.key());
        data.set(FollowUpProcess.TITLE, followUp.title());
        data.set(FollowUpProcess.CYCLE, followUp.cycle());
        data.setJson(FollowUpProcess.THEMES, all(recommendations, NewRecommendation.Tags::themes));
        data.setJson(FollowUpProcess.AFFECTED_PERSONS, all(recommendations, NewRecommendation.Tags::affectedPersons));
    }

    static List<String> all(Collection<Recommendation> recommendations, Function<NewRecommendation.Tags, List<String>> tags) {
        return recommendations.stream().map(Recommendation::tags).map(tags).flatMap(List::stream).distinct().sorted().toList();
    }
}
