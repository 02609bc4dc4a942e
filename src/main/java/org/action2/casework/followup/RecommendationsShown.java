package org.action2.casework.followup;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.action2.casework.forms.CaseOfForm;
import org.action2.casework.forms.FormDisplayValues;
import org.action2.casework.forms.OptionLabels;
import org.action2.casework.language.FormText;
import org.action2.casework.language.Text;
import org.springframework.stereotype.Component;

/**
 * Shows the recommendations of a follow-up, or of an action those that it is for, as the register has them when the form is
 * opened. What the country team, the State, the programme and the committee say stands side by side.
 */
@Component
class RecommendationsShown implements FormDisplayValues {

    static final String NO_DEADLINE = "no deadline: its document has no date";

    private static final Set<String> ROW_BY_ROW = Set.of(FollowUpProcess.REPORT_PROGRESS, FollowUpProcess.ASSESS_IMPLEMENTATION);

    private final RecommendationRegister register;
    private final OptionLabels labels;

    RecommendationsShown(RecommendationRegister register, OptionLabels labels) {
        this.register = register;
        this.labels = labels;
    }

    @Override
    public Set<String> forms() {
        return FollowUpShown.FORMS;
    }

    @Override
    public Set<String> words() {
        return Set.of(NO_DEADLINE);
    }

    @Override
    public Map<String, Object> values(CaseOfForm about) {
        var all = register.ofFollowUp(about.text(FollowUpProcess.REFERENCE));
        var keys = about.rows(PartnerActionProcess.ACTION_RECOMMENDATIONS).stream().map(JsonNode::asText).toList();
        var shown = keys.isEmpty() ? all : all.stream().filter(each -> keys.contains(each.key())).toList();
        var values = new HashMap<String, Object>();
        values.put("recommendationsShown", shown.stream().map(this::facts).toList());
        ShownRows.putIfAny(values, "standingsShown", shown.stream().filter(RecommendationsShown::hasStanding).map(this::standing).toList());
        values.put("recommendationOptions", RecommendationLabel.options(all));
        if (ROW_BY_ROW.contains(about.form())) {
            values.put(FollowUpProcess.RECOMMENDATIONS, all.stream().map(each -> Map.of("key", each.key())).toList());
        }
        return values;
    }

    private Map<String, Object> facts(Recommendation recommendation) {
        var standing = recommendation.standing();
        return ShownRows.row("recommendation", RecommendationLabel.place(recommendation), "text", recommendation.wording().text(),
            "priority", labels.of(DocumentReviewProcess.TRIAGE_DOCUMENT, "recommendations.priority", standing.triage().priority()),
            "deadline", standing.deadline() == null ? new FormText(NO_DEADLINE) : standing.deadline().toString());
    }

    private static boolean hasStanding(Recommendation recommendation) {
        var standing = recommendation.standing();
        return Stream.of(standing.progress(), standing.stateClaim(), standing.assessment(), standing.grade()).anyMatch(Objects::nonNull);
    }

    private Map<String, Object> standing(Recommendation recommendation) {
        var standing = recommendation.standing();
        return ShownRows.row("recommendation", RecommendationLabel.place(recommendation),
            "progress", progress(labels, standing.progress()), "stateClaim", standing.stateClaim(),
            "assessment", labels.of(FollowUpProcess.ASSESS_IMPLEMENTATION, "recommendations.assessment", standing.assessment()), "grade", standing.grade());
    }

    static Text progress(OptionLabels labels, String status) {
        return labels.of(FollowUpProcess.REPORT_PROGRESS, "recommendations.progressStatus", status);
    }

    /** The places of those that have the keys; of all where there are none. */
    static Text places(List<Recommendation> all, List<String> keys) {
        return keys.isEmpty() ? new FormText(ActionsSoFar.FOR_ALL)
            : RecommendationLabel.places(all.stream().filter(each -> keys.contains(each.key())).toList());
    }
}
