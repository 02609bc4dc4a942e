package org.action2.casework.followup;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import org.action2.casework.forms.CaseOfForm;
import org.action2.casework.forms.FormDisplayValues;
import org.action2.casework.language.FormText;
import org.springframework.stereotype.Component;

/** Shows which recommendations of a document a committee may grade, those first that it selected, and on which scale. */
@Component
class EvaluationShown implements FormDisplayValues {

    static final String SELECTED = "selected";

    private final RecommendationRegister register;

    EvaluationShown(RecommendationRegister register) {
        this.register = register;
    }

    @Override
    public Set<String> forms() {
        return Set.of(DocumentReviewProcess.RECORD_EVALUATION);
    }

    @Override
    public Set<String> words() {
        return Set.of(SELECTED);
    }

    @Override
    public Map<String, Object> values(CaseOfForm about) {
        var recommendations = register.ofDocument(about.text(DocumentReviewProcess.REFERENCE)).stream()
            .sorted(Comparator.comparing((Recommendation each) -> !each.standing().triage().selected())).toList();
        return Map.of(
            "documentRecommendations", recommendations.stream().map(each -> ShownRows.row("recommendation", RecommendationLabel.place(each),
                "subParagraphs", String.join(", ", each.wording().subParagraphs()),
                "selected", each.standing().triage().selected() ? new FormText(SELECTED) : null,
                "text", each.wording().text(), "grade", each.standing().grade())).toList(),
            "recommendationOptions", RecommendationLabel.options(recommendations),
            "gradeOptions", about.rows(DocumentReviewProcess.GRADES_OF_SCALE).stream().map(EvaluationShown::option).toList());
    }

    /** A grade of one letter with what it means. */
    private static Map<String, Object> option(JsonNode grade) {
        var letter = grade.path("grade").asText();
        var meaning = grade.path("meaning").asText();
        return Map.of("value", letter, "label", new FormText(letter.length() == 1 ? letter + ": " + meaning : meaning));
    }
}
