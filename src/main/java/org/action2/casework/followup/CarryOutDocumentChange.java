package org.action2.casework.followup;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import org.action2.casework.deadlines.Deadlines;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Carries out what the desk says of a document outside its tasks: other dates, which move the deadlines of its
 * recommendations, the periods of their follow-ups and the desk's own timers; or that an evaluation is there already.
 */
@Component
class ChangeDocument implements JavaDelegate {

    private static final String EVALUATION = "evaluation-published";

    private final Documents documents;
    private final DocumentDates dates;
    private final FollowUps followUps;
    private final RecommendationRegister register;
    private final SetPeriod period;
    private final Clocks clocks;
    private final Deadlines deadlines;
    private final RuntimeService runtime;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ChangeDocument(Documents documents, DocumentDates dates, FollowUps followUps, RecommendationRegister register, SetPeriod period, Clocks clocks,
                   Deadlines deadlines, @Lazy RuntimeService runtime, ApplicationEventPublisher events, Clock clock) {
        this.documents = documents;
        this.dates = dates;
        this.followUps = followUps;
        this.register = register;
        this.period = period;
        this.clocks = clocks;
        this.deadlines = deadlines;
        this.runtime = runtime;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var data = new FollowUpData(execution);
        var document = documents.get(data.text(DocumentChangeProcess.DOCUMENT));
        if (EVALUATION.equals(data.text(DocumentChangeProcess.DOCUMENT_CHANGE))) {
            runtime.createMessageCorrelation(DocumentReviewProcess.EVALUATION_PUBLISHED_MESSAGE)
                .processInstanceId(document.processInstanceId()).correlate();
        } else {
            documents.dated(document.key(), data.date(DocumentReviewProcess.ADOPTION_DATE), data.date(DocumentReviewProcess.STATE_REPORT_DUE),
                data.date(DocumentReviewProcess.NEXT_REVIEW_DUE));
            register.date(document.key());
            moveTimers(execution, documents.get(document.key()));
            register.followUpsOf(document.key()).stream().map(followUps::get).forEach(followUp -> moveFollowUp(followUp, documents.get(document.key())));
        }
    }

    private void moveTimers(DelegateExecution execution, Documents.Entry document) {
        if (document.stateReportDue() != null && document.askAgainOn() == null) {
            clocks.set(document.processInstanceId(), DocumentReviewProcess.REPORT_DATE_REACHED, at(document, dates.reportDay(document)));
        }
        clocks.set(document.processInstanceId(), DocumentReviewProcess.EVALUATION_DATE_REACHED,
            at(document, dates.evaluationDay(definitionOf(document.processInstanceId(), execution), document)));
    }

    /** The tables that count are those which were deployed with the review's model, not with that of the change. */
    private String definitionOf(String review, DelegateExecution otherwise) {
        var running = runtime.createProcessInstanceQuery().processInstanceId(review).singleResult();
        return running == null ? otherwise.getProcessDefinitionId() : running.getProcessDefinitionId();
    }

    private void moveFollowUp(FollowUps.Entry followUp, Documents.Entry document) {
        if (followUp.isAt(FollowUpStage.IMPLEMENTATION)) {
            var end = period.end(followUp.key());
            followUps.lasts(followUp.key(), end);
            clocks.set(followUp.processInstanceId(), FollowUpProcess.PERIOD_OVER, deadlines.closeOf(followUp.country(), end));
        } else if (followUp.isAt(FollowUpStage.WAITING)) {
            var review = register.firstReview(followUp.key(), LocalDate.now(clock));
            if (review != null) {
                followUps.waits(followUp.key(), review);
                clocks.set(followUp.processInstanceId(), FollowUpProcess.NEXT_REVIEW_REACHED, deadlines.closeOf(followUp.country(), review));
            }
        }
        events.publishEvent(new DocumentDatesCorrected(followUp.key(), followUp.country(), document.key(), document.stateReportDue(), document.nextReviewDue()));
    }

    private Date at(Documents.Entry document, LocalDate day) {
        return deadlines.closeOf(document.country(), day);
    }
}
