package org.action2.casework.followup;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.action2.casework.forms.Fault;
import org.action2.casework.forms.OptionLabels;
import org.action2.casework.forms.Submission;
import org.action2.casework.forms.SubmissionRule;
import org.springframework.stereotype.Component;

/** A next step other than the one that the table proposes is explained. */
@Component
class AssessImplementationRule implements SubmissionRule {

    private final OptionLabels labels;

    AssessImplementationRule(OptionLabels labels) {
        this.labels = labels;
    }

    @Override
    public String form() {
        return FollowUpProcess.ASSESS_IMPLEMENTATION;
    }

    @Override
    public List<Fault> check(Submission submission) {
        var faults = new ArrayList<Fault>();
        var grade = Answers.text(submission, FollowUpProcess.GRADE);
        if (submission.caseData(FollowUpProcess.GRADES) instanceof JsonNode grades) {
            StreamSupport.stream(grades.spliterator(), false).filter(each -> each.path("grade").asText().equals(grade))
                .filter(each -> !each.path("nextStep").asText().equals(Answers.text(submission, FollowUpProcess.NEXT_STEP)))
                .filter(each -> !Answers.isGiven(submission, FollowUpProcess.ASSESSMENT))
                .forEach(each -> faults.add(submission.fault(FollowUpProcess.ASSESSMENT,
                    "followup.why-another-next-step", labels.of(form(), FollowUpProcess.NEXT_STEP, each.path("nextStep").asText()))));
        }
        return faults;
    }
}
