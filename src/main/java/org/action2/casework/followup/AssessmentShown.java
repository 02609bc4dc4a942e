package org.action2.casework.followup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.action2.casework.forms.CaseOfForm;
import org.action2.casework.forms.FormDisplayValues;
import org.action2.casework.forms.OptionLabels;
import org.action2.casework.language.FormText;
import org.springframework.stereotype.Component;

/** Shows whoever assesses a follow-up what the committees have found, and which step the table proposes after each assessment. */
@Component
class AssessmentShown implements FormDisplayValues {

    static final String PROPOSALS = "nextStepProposals";

    private static final List<String> ASSESSMENTS = List.of("implemented", "partially-implemented", "not-implemented", "no-information");

    private final RecommendationRegister register;
    private final Documents documents;
    private final FollowUpRules rules;
    private final OptionLabels labels;

    AssessmentShown(RecommendationRegister register, Documents documents, FollowUpRules rules, OptionLabels labels) {
        this.register = register;
        this.documents = documents;
        this.rules = rules;
        this.labels = labels;
    }

    /** What the table distinguishes. @param grade the committee's latest; null where there is none */
    private record Kind(String body, String grade) {
    }

    @Override
    public Set<String> forms() {
        return Set.of(FollowUpProcess.ASSESS_IMPLEMENTATION);
    }

    @Override
    public Map<String, Object> values(CaseOfForm about) {
        var followUp = about.text(FollowUpProcess.REFERENCE);
        var recommendations = new LinkedHashMap<String, Recommendation>();
        register.ofFollowUp(followUp).forEach(each -> recommendations.put(each.key(), each));
        var values = new HashMap<String, Object>();
        ShownRows.putIfAny(values, "committeeGrades", register.gradesOf(followUp).stream().filter(grade -> recommendations.containsKey(grade.key()))
            .map(grade -> ShownRows.row("recommendation", RecommendationLabel.place(recommendations.get(grade.key())), "subParagraph", grade.subParagraph(),
                "grade", grade.grade(), "symbol", grade.symbol(), "publishedOn", grade.publishedOn().toString())).toList());
        values.put(PROPOSALS, proposals(about.processDefinitionId(), List.copyOf(recommendations.values())));
        return values;
    }

    /** What the table proposes after each assessment of each kind of recommendation; the codes beside the words are for the rule. */
    private List<Map<String, Object>> proposals(String definition, List<Recommendation> recommendations) {
        var bodies = new HashMap<String, String>();
        var kinds = new LinkedHashMap<Kind, List<String>>();
        recommendations.forEach(each -> kinds.computeIfAbsent(
            new Kind(bodies.computeIfAbsent(each.document(), document -> documents.get(document).body()), each.standing().grade()), kind -> new ArrayList<>()).add(each.key()));
        var shown = new ArrayList<Map<String, Object>>();
        kinds.forEach((kind, keys) -> ASSESSMENTS.forEach(assessment -> {
            var next = rules.nextStep(definition, assessment, kind.body(), kind.grade());
            shown.add(ShownRows.row("assessment", labels.of(FollowUpProcess.ASSESS_IMPLEMENTATION, "recommendations.assessment", assessment),
                "body", kind.body(), "grade", kind.grade(),
                "nextStep", labels.of(FollowUpProcess.ASSESS_IMPLEMENTATION, FollowUpProcess.NEXT_STEP, next.step()),
                "reason", new FormText(next.reason()), "source", new FormText(next.said().source()),
                "assessmentCode", assessment, "nextStepCode", next.step(), "recommendations", keys));
        }));
        return shown;
    }
}
