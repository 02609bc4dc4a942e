package org.action2.casework.followup;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.action2.casework.engine.Actor;
import org.action2.casework.engine.CaseVariables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Notes the grades that the committee published, by recommendation or sub-paragraph, and when the desk is asked again. */
@Component
class NoteGrades implements JavaDelegate {

    private final Documents documents;
    private final RecommendationRegister register;
    private final FollowUpRules rules;
    private final Actor actor;

    NoteGrades(Documents documents, RecommendationRegister register, FollowUpRules rules, Actor actor) {
        this.documents = documents;
        this.register = register;
        this.rules = rules;
        this.actor = actor;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var data = new CaseVariables(execution);
        var document = execution.getProcessBusinessKey();
        var again = data.date(DocumentReviewProcess.ASK_AGAIN_ON);
        documents.askAgain(document, again);
        data.set(DocumentReviewProcess.EVALUATION_AWAITED, again != null);
        if (!data.isTrue(DocumentReviewProcess.EVALUATION_PUBLISHED)) {
            return;
        }
        var grades = grades(data);
        var scale = data.text(DocumentReviewProcess.GRADE_SCALE);
        var published = new RecommendationRegister.Published(scale, data.text(DocumentReviewProcess.EVALUATION_SYMBOL),
            data.date(DocumentReviewProcess.EVALUATION_DATE), actor.id());
        documents.evaluated(document, published.on(), published.symbol());
        register.graded(grades, published, worst(grades, rules.scale(execution.getProcessDefinitionId(), scale).stream()
            .map(FollowUpRules.ScaleGrade::grade).toList()));
    }

    static List<RecommendationRegister.Grade> grades(CaseVariables data) {
        return StreamSupport.stream(data.json(DocumentReviewProcess.GRADES).spliterator(), false)
            .map(row -> new RecommendationRegister.Grade(row.path("key").asText(), row.path("subParagraph").asText("").strip(), row.path("grade").asText()))
            .toList();
    }

    /** The worst grade of each recommendation. @param scale from the best to the worst */
    private static Map<String, String> worst(List<RecommendationRegister.Grade> grades, List<String> scale) {
        var worst = new HashMap<String, String>();
        grades.stream().sorted(Comparator.comparingInt(grade -> scale.indexOf(grade.grade()))).forEach(grade -> worst.put(grade.key(), grade.grade()));
        return worst;
    }
}
