package org.action2.casework.forms;

import java.util.List;
import org.action2.casework.refusals.Fault;

/**
 * Who says no says why.
 *
 * @param form   of the answer
 * @param answer the field that is yes or no
 * @param reason the field that says why
 * @param key    of the message where that is missing
 */
public record ReasonRequired(String form, String answer, String reason, String key) implements SubmissionRule {

    @Override
    public List<Fault> check(Submission submission) {
        var saysNo = Boolean.FALSE.equals(submission.values().get(answer));
        var saysWhy = submission.values().get(reason) instanceof String said && !said.isBlank();
        return saysNo && !saysWhy ? List.of(submission.fault(reason, key)) : List.of();
    }
}
