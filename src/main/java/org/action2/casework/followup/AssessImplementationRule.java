package org.action2.casework.followup;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.action2.casework.forms.Fault;
import org.action2.casework.forms.Submission;
import org.action2.casework.forms.SubmissionRule;
import org.action2.casework.language.FormText;
import org.springframework.stereotype.Component;

/** A next step other than the one that the table proposes is explained. */
@Component
class AssessImplementationRule implements SubmissionRule {

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
                    "followup.why-another-next-step", new FormText(each.path("nextStep").asText()))));
        }
        return faults;
    }
}
