package org.action2.casework.followup;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.action2.casework.forms.Submission;
import org.action2.casework.forms.SubmissionRule;
import org.action2.casework.refusals.Fault;
import org.springframework.stereotype.Component;

/** A published evaluation has a past date and grades each recommendation, or sub-paragraph of it, once; without one the desk says when it is asked again. */
@Component
class RecordEvaluationRule implements SubmissionRule {

    private static final String SUB_PARAGRAPH = "subParagraph";

    private final Documents documents;
    private final RecommendationRegister register;
    private final Clock clock;

    RecordEvaluationRule(Documents documents, RecommendationRegister register, Clock clock) {
        this.documents = documents;
        this.register = register;
        this.clock = clock;
    }

    @Override
    public String form() {
        return DocumentReviewProcess.RECORD_EVALUATION;
    }

    @Override
    public List<Fault> check(Submission submission) {
        if (documents.find((String) submission.caseData(DocumentReviewProcess.REFERENCE)).isEmpty()) {
            return List.of(submission.fault(DocumentReviewProcess.GRADES, "followup.case-of-no-document"));
        }
        var faults = new ArrayList<Fault>();
        if (SubmittedAnswers.isTrue(submission, DocumentReviewProcess.EVALUATION_PUBLISHED)) {
            var document = documents.get((String) submission.caseData(DocumentReviewProcess.REFERENCE));
            EnteredDaysCheck.past(submission, DocumentReviewProcess.EVALUATION_DATE, document.adopted(), clock).ifPresent(faults::add);
            faults.addAll(gradeFaults(submission, register.ofDocument(document.key()).stream()
                .collect(Collectors.toMap(Recommendation::key, Function.identity()))));
        } else {
            SubmittedAnswers.need(submission, DocumentReviewProcess.ASK_AGAIN_ON, faults);
        }
        EnteredDaysCheck.ahead(submission, DocumentReviewProcess.ASK_AGAIN_ON, clock).ifPresent(faults::add);
        return faults;
    }

    private static List<Fault> gradeFaults(Submission submission, Map<String, Recommendation> known) {
        var faults = new ArrayList<Fault>();
        var graded = new HashSet<List<String>>();
        var rows = SubmittedAnswers.list(submission, DocumentReviewProcess.GRADES);
        for (var i = 0; i < rows.size(); i++) {
            var recommendation = known.get(SubmittedAnswers.cell(rows.get(i), RowPerRecommendation.KEY));
            var subParagraph = SubmittedAnswers.cell(rows.get(i), SUB_PARAGRAPH);
            if (recommendation == null) {
                faults.add(submission.rowFault(DocumentReviewProcess.GRADES, i, RowPerRecommendation.KEY, "followup.not-of-the-document"));
            } else if (!subParagraph.isEmpty() && !recommendation.wording().subParagraphs().contains(subParagraph)) {
                faults.add(subParagraphFault(submission, i, recommendation.wording().subParagraphs()));
            } else if (!graded.add(List.of(recommendation.key(), subParagraph))) {
                faults.add(submission.rowFault(DocumentReviewProcess.GRADES, i, SUB_PARAGRAPH, "followup.graded-in-another-row"));
            }
        }
        return faults;
    }

    private static Fault subParagraphFault(Submission submission, int row, List<String> subParagraphs) {
        return subParagraphs.isEmpty() ? submission.rowFault(DocumentReviewProcess.GRADES, row, SUB_PARAGRAPH, "followup.has-no-sub-paragraphs")
            : submission.rowFault(DocumentReviewProcess.GRADES, row, SUB_PARAGRAPH, "followup.one-of-its-sub-paragraphs", String.join(", ", subParagraphs));
    }
}
