package org.action2.casework.followup;

import java.util.List;
import java.util.Map;
import org.action2.casework.language.Sentence;
import org.action2.casework.language.Text;

/** What people call a recommendation where its whole text has no room. */
final class RecommendationLabel {

    private static final int OF_THE_TEXT = 120;

    private RecommendationLabel() {
    }

    /** Where it stands, such as {@code CCPR/C/KEN/CO/4, para. 12}. */
    static Text place(Recommendation recommendation) {
        return recommendation.paragraph().isEmpty() ? Text.same(recommendation.symbol())
            : Sentence.of("followup.paragraph-of", recommendation.symbol(), recommendation.paragraph());
    }

    /** Where it stands and the beginning of its text. */
    static Text line(Recommendation recommendation) {
        return Text.joined(": ", place(recommendation), Text.same(recommendation.excerpt(OF_THE_TEXT)));
    }

    /** The options of a field that chooses among them. */
    static List<Map<String, Object>> options(List<Recommendation> recommendations) {
        return recommendations.stream().map(each -> Map.<String, Object>of("value", each.key(), "label", line(each))).toList();
    }

    /** Several places, one after the other. */
    static Text places(List<Recommendation> recommendations) {
        return Text.joined("; ", recommendations.stream().map(RecommendationLabel::place).toArray(Text[]::new));
    }
}
