package org.action2.casework.followup;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.action2.casework.engine.BatchScope;
import org.action2.casework.engine.CaseVariables;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Brings a published evaluation to the follow-ups of what it grades: those that run hear of it, and what was closed is put
 * before the desk again where the table {@code assessment-next-step} proposes a new cycle after the grade.
 */
@Component
class TellOfEvaluation implements JavaDelegate {

    private final RecommendationRegister register;
    private final FollowUps followUps;
    private final FollowUpStarter starter;
    private final PoorGrades poor;
    private final RuntimeService runtime;
    private final BatchScope batch;
    private final ApplicationEventPublisher events;

    TellOfEvaluation(RecommendationRegister register, FollowUps followUps, FollowUpStarter starter, PoorGrades poor,
                     RuntimeService runtime, BatchScope batch, ApplicationEventPublisher events) {
        this.register = register;
        this.followUps = followUps;
        this.starter = starter;
        this.poor = poor;
        this.runtime = runtime;
        this.batch = batch;
        this.events = events;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var data = new CaseVariables(execution);
        if (data.isTrue(DocumentReviewProcess.EVALUATION_PUBLISHED)) {
            batch.run(() -> tell(execution, byFollowUp(NoteGrades.grades(data))));
        }
    }

    private Map<String, List<RecommendationRegister.Grade>> byFollowUp(List<RecommendationRegister.Grade> grades) {
        var byFollowUp = new TreeMap<String, List<RecommendationRegister.Grade>>();
        grades.forEach(grade -> register.find(grade.key()).map(each -> each.standing().followUp())
            .ifPresent(followUp -> byFollowUp.computeIfAbsent(followUp, key -> new ArrayList<>()).add(grade)));
        return byFollowUp;
    }

    private int tell(DelegateExecution execution, Map<String, List<RecommendationRegister.Grade>> byFollowUp) {
        byFollowUp.forEach((key, grades) -> {
            var followUp = followUps.locked(key);
            if (followUp.isRunning()) {
                runtime.createMessageCorrelation(FollowUpProcess.EVALUATION_PUBLISHED).processInstanceId(followUp.processInstanceId()).correlate();
                events.publishEvent(told(key, followUp.country(), execution.getProcessBusinessKey(), grades));
            } else {
                var poorly = grades.stream().filter(grade -> poor.isPoor(execution.getProcessDefinitionId(),
                    new CaseVariables(execution).text(DocumentReviewProcess.BODY), grade.grade())).map(RecommendationRegister.Grade::key).distinct().toList();
                if (!poorly.isEmpty()) {
                    var reopened = starter.reopen(followUp.country(), poorly);
                    events.publishEvent(told(reopened, followUp.country(), execution.getProcessBusinessKey(), grades));
                }
            }
        });
        return byFollowUp.size();
    }

    private static EvaluationPublished told(String followUp, String country, String document, List<RecommendationRegister.Grade> grades) {
        return new EvaluationPublished(followUp, country, document,
            grades.stream().map(grade -> new EvaluationPublished.Graded(grade.key(), grade.subParagraph(), grade.grade())).toList());
    }
}
