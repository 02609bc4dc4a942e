package org.action2.casework.followup;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.action2.casework.deadlines.Deadlines;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Sets the dates of a document, at its triage or later, and moves what hangs on them: the deadlines of its recommendations, and
 * the periods and waits of the follow-ups that run, whose teams are told.
 */
@Component
class DatesOfDocument {

    private final Documents documents;
    private final RecommendationRegister register;
    private final FollowUps followUps;
    private final SetPeriod period;
    private final Clocks clocks;
    private final Deadlines deadlines;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DatesOfDocument(Documents documents, RecommendationRegister register, FollowUps followUps, SetPeriod period, Clocks clocks,
                    Deadlines deadlines, ApplicationEventPublisher events, Clock clock) {
        this.documents = documents;
        this.register = register;
        this.followUps = followUps;
        this.period = period;
        this.clocks = clocks;
        this.deadlines = deadlines;
        this.events = events;
        this.clock = clock;
    }

    /** Sets the dates that a form of the desk has; an empty one is none. @return the document as it is then */
    Documents.Entry set(String key, FollowUpData data) {
        var before = documents.get(key);
        documents.dated(key, data.date(DocumentReviewProcess.ADOPTION_DATE), data.date(DocumentReviewProcess.STATE_REPORT_DUE),
            data.date(DocumentReviewProcess.NEXT_REVIEW_DUE));
        register.date(key);
        var document = documents.get(key);
        if (!Objects.equals(before.stateReportDue(), document.stateReportDue()) || !Objects.equals(before.nextReviewDue(), document.nextReviewDue())) {
            register.followUpsOf(key).stream().map(followUps::get).forEach(followUp -> move(followUp, document));
        }
        return document;
    }

    private void move(FollowUps.Entry followUp, Documents.Entry document) {
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
}
