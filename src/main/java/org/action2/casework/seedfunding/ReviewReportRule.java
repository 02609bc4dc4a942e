package org.action2.casework.seedfunding;

import java.util.ArrayList;
import java.util.List;
import org.action2.casework.forms.Fault;
import org.action2.casework.forms.Submission;
import org.action2.casework.forms.SubmissionRule;
import org.springframework.stereotype.Component;

/** A report that is returned says what is to be changed. */
@Component
class ReviewReportRule implements SubmissionRule {

    @Override
    public String form() {
        return "review-report";
    }

    @Override
    public List<Fault> check(Submission submission) {
        var faults = new ArrayList<Fault>();
        if (Boolean.FALSE.equals(submission.values().get("reportAccepted"))
            && !(submission.values().get("reportComment") instanceof String comment && !comment.isBlank())) {
            faults.add(submission.fault("reportComment", "seedfunding.what-is-to-be-changed"));
        }
        return faults;
    }
}
