package org.action2.casework.followup;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.action2.casework.forms.Submission;
import org.action2.casework.language.Text;
import org.action2.casework.refusals.Fault;

/** Holds a list against the recommendations that it is about: each stands in exactly one row, and nothing else does. */
final class RowPerRecommendation {

    static final String KEY = "key";

    private static final int NAMED = 5;

    private RowPerRecommendation() {
    }

    /** @param unknown key of the message where a row names none of them */
    static List<Fault> faults(Submission submission, String list, List<Recommendation> asked, String unknown) {
        var missing = asked.stream().collect(Collectors.toMap(Recommendation::key, Function.identity(), (one, other) -> one, LinkedHashMap::new));
        var known = Map.copyOf(missing);
        var seen = new HashSet<String>();
        var faults = new ArrayList<Fault>();
        var rows = SubmittedAnswers.list(submission, list);
        for (var i = 0; i < rows.size(); i++) {
            var key = SubmittedAnswers.cell(rows.get(i), KEY);
            if (!known.containsKey(key)) {
                faults.add(submission.rowFault(list, i, KEY, unknown));
            } else if (!seen.add(key)) {
                faults.add(submission.rowFault(list, i, KEY, "followup.stands-in-another-row"));
            }
            missing.remove(key);
        }
        if (!missing.isEmpty()) {
            faults.add(submission.fault(list, "followup.rows-are-missing", named(List.copyOf(missing.values()))));
        }
        return faults;
    }

    /** The first of them, and that there are more. */
    private static Text named(List<Recommendation> missing) {
        var first = RecommendationLabel.places(missing.subList(0, Math.min(NAMED, missing.size())));
        return missing.size() <= NAMED ? first : Text.joined("; ", first, Text.same("…"));
    }
}
