package org.action2.casework.followup;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.action2.casework.forms.OptionLabels;
import org.action2.casework.forms.Submission;
import org.action2.casework.forms.SubmissionRule;
import org.action2.casework.refusals.Fault;
import org.springframework.stereotype.Component;

/**
 * Each recommendation of the follow-up is assessed, and a next step other than the one that the table proposes is explained.
 * Of the steps proposed for the recommendations the furthest is that of the follow-up.
 */
@Component
class AssessImplementationRule implements SubmissionRule {

    /** From the nearest to the furthest. */
    private static final List<String> STEPS = List.of("close", "wait-for-next-review", "new-cycle");

    private final RecommendationRegister register;
    private final OptionLabels labels;

    AssessImplementationRule(RecommendationRegister register, OptionLabels labels) {
        this.register = register;
        this.labels = labels;
    }

    @Override
    public String form() {
        return FollowUpProcess.ASSESS_IMPLEMENTATION;
    }

    @Override
    public List<Fault> check(Submission submission) {
        var faults = new ArrayList<>(RowPerRecommendation.faults(submission, FollowUpProcess.RECOMMENDATIONS,
            register.ofFollowUp((String) submission.caseData(FollowUpProcess.REFERENCE)), "followup.not-of-the-follow-up"));
        if (!SubmittedAnswers.isGiven(submission, FollowUpProcess.ASSESSMENT_COMMENT)) {
            proposed(submission).filter(step -> !step.equals(SubmittedAnswers.text(submission, FollowUpProcess.NEXT_STEP)))
                .ifPresent(step -> faults.add(submission.fault(FollowUpProcess.ASSESSMENT_COMMENT,
                    "followup.why-another-next-step", labels.of(form(), FollowUpProcess.NEXT_STEP, step))));
        }
        return faults;
    }

    private static Optional<String> proposed(Submission submission) {
        return SubmittedAnswers.list(submission, FollowUpProcess.RECOMMENDATIONS).stream().flatMap(row -> proposals(submission)
                .filter(proposal -> SubmittedAnswers.cell(proposal, "assessmentCode").equals(SubmittedAnswers.cell(row, "assessment")) && isFor(proposal, SubmittedAnswers.cell(row, "key"))))
            .map(proposal -> SubmittedAnswers.cell(proposal, "nextStepCode")).max(Comparator.comparingInt(STEPS::indexOf));
    }

    private static Stream<JsonNode> proposals(Submission submission) {
        return submission.caseData(AssessmentShown.PROPOSALS) instanceof JsonNode shown ? StreamSupport.stream(shown.spliterator(), false) : Stream.empty();
    }

    private static boolean isFor(JsonNode proposal, String key) {
        return StreamSupport.stream(proposal.path("recommendations").spliterator(), false).anyMatch(each -> each.asText().equals(key));
    }
}
