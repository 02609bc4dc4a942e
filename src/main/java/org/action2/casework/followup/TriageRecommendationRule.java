package org.action2.casework.followup;

import java.util.ArrayList;
import java.util.List;
import org.action2.casework.forms.Fault;
import org.action2.casework.forms.Submission;
import org.action2.casework.forms.SubmissionRule;
import org.springframework.stereotype.Component;

/** A follow-up has a priority; another deadline is to come and has a reason; a duplicate names another recommendation of the same country that is known here. */
@Component
class TriageRecommendationRule implements SubmissionRule {

    private final RecommendationRegister register;
    private final ActionDates dates;

    TriageRecommendationRule(RecommendationRegister register, ActionDates dates) {
        this.register = register;
        this.dates = dates;
    }

    @Override
    public String form() {
        return FollowUpProcess.TRIAGE_RECOMMENDATION;
    }

    @Override
    public List<Fault> check(Submission submission) {
        var faults = new ArrayList<Fault>();
        var outcome = Answers.text(submission, FollowUpProcess.TRIAGE_OUTCOME);
        if (outcome.equals("follow-up") && !Answers.isGiven(submission, FollowUpProcess.PRIORITY)) {
            faults.add(submission.fault(FollowUpProcess.PRIORITY, "followup.required-for-a-follow-up"));
        }
        if (outcome.equals("duplicate")) {
            checkDuplicate(submission, faults);
        }
        if (Answers.isGiven(submission, FollowUpProcess.OTHER_DEADLINE)) {
            dates.fault(Answers.text(submission, FollowUpProcess.OTHER_DEADLINE), null)
                .ifPresent(fault -> faults.add(submission.fault(FollowUpProcess.OTHER_DEADLINE, fault.key(), fault.arguments().toArray())));
            if (!Answers.isGiven(submission, FollowUpProcess.TRIAGE_COMMENT)) {
                faults.add(submission.fault(FollowUpProcess.TRIAGE_COMMENT, "followup.required-for-another-deadline"));
            }
        }
        return faults;
    }

    private void checkDuplicate(Submission submission, List<Fault> faults) {
        var other = Answers.text(submission, FollowUpProcess.DUPLICATE_OF).strip();
        if (other.isEmpty()) {
            faults.add(submission.fault(FollowUpProcess.DUPLICATE_OF, "followup.required-for-a-duplicate"));
        } else if (other.equals(submission.caseData(FollowUpProcess.REFERENCE))) {
            faults.add(submission.fault(FollowUpProcess.DUPLICATE_OF, "followup.another-recommendation"));
        } else if (register.find(other).filter(known -> known.country().equals(submission.caseData(FollowUpProcess.COUNTRY))).isEmpty()) {
            faults.add(submission.fault(FollowUpProcess.DUPLICATE_OF, "followup.known-recommendation"));
        }
    }
}
