package org.action2.casework.followup;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.action2.casework.directory.Directory;
import org.action2.casework.forms.Submission;
import org.action2.casework.forms.SubmissionRule;
import org.action2.casework.refusals.Fault;
import org.springframework.stereotype.Component;

/**
 * A change concerns a document under review of a country that one may see; dates say why, an evaluation is
 * one that is awaited, and what is taken up again was cancelled.
 */
@Component
class ChangeDocumentRule implements SubmissionRule {

    private final Documents documents;
    private final RecommendationRegister register;
    private final Directory directory;
    private final DocumentDatesCheck dates;
    private final AwaitedMessages awaited;

    ChangeDocumentRule(Documents documents, RecommendationRegister register, Directory directory, DocumentDatesCheck dates, AwaitedMessages awaited) {
        this.documents = documents;
        this.register = register;
        this.directory = directory;
        this.dates = dates;
        this.awaited = awaited;
    }

    @Override
    public String form() {
        return DocumentChangeProcess.CHANGE_DOCUMENT;
    }

    @Override
    public List<Fault> check(Submission submission) {
        var faults = new ArrayList<Fault>();
        var document = documents.find(SubmittedAnswers.text(submission, DocumentChangeProcess.DOCUMENT))
            .filter(known -> submission.userId() == null || directory.tenantsOf(submission.userId()).contains(known.country()));
        if (SubmittedAnswers.text(submission, DocumentChangeProcess.DOCUMENT_CHANGE).equals(DocumentChangeProcess.TAKE_UP_AGAIN)) {
            checkTakenUpAgain(submission, document, faults);
            return faults;
        }
        document = document.filter(known -> known.processInstanceId() != null && known.endedAt() == null);
        if (document.isEmpty()) {
            faults.add(submission.fault(DocumentChangeProcess.DOCUMENT, "followup.document-under-review"));
        } else if (SubmittedAnswers.text(submission, DocumentChangeProcess.DOCUMENT_CHANGE).equals("dates")) {
            checkDates(submission, document.get(), faults);
        } else if (!document.get().stage().equals(DocumentStage.AWAITING_EVALUATION.id())) {
            faults.add(submission.fault(DocumentChangeProcess.DOCUMENT_CHANGE, "followup.evaluation-is-not-awaited"));
        } else if (!awaited.isAwaited(document.get().processInstanceId(), DocumentReviewProcess.EVALUATION_PUBLISHED_MESSAGE)) {
            faults.add(submission.fault(DocumentChangeProcess.DOCUMENT_CHANGE, "followup.is-asked-for-already"));
        }
        return faults;
    }

    /** Also where the review of the document has ended: it begins anew. */
    private void checkTakenUpAgain(Submission submission, Optional<Documents.Entry> document, List<Fault> faults) {
        if (document.isEmpty()) {
            faults.add(submission.fault(DocumentChangeProcess.DOCUMENT, "followup.no-such-document"));
        } else if (!register.hasLost(document.get().key())) {
            faults.add(submission.fault(DocumentChangeProcess.DOCUMENT_CHANGE, "followup.nothing-was-cancelled"));
        }
        SubmittedAnswers.need(submission, DocumentChangeProcess.CHANGE_REASON, faults);
    }

    private void checkDates(Submission submission, Documents.Entry document, List<Fault> faults) {
        if (document.stage().equals(DocumentStage.TRIAGE.id())) {
            faults.add(submission.fault(DocumentChangeProcess.DOCUMENT_CHANGE, "followup.dates-belong-into-triage"));
        }
        SubmittedAnswers.need(submission, DocumentChangeProcess.CHANGE_REASON, faults);
        faults.addAll(dates.of(submission));
    }
}
