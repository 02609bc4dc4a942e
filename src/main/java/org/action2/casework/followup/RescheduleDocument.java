package org.action2.casework.followup;

import java.time.LocalDate;
import java.util.Objects;
import org.action2.casework.deadlines.Deadlines;
import org.action2.casework.engine.CaseVariables;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Sets the dates of a document, at its triage or later, and moves what hangs on them: the deadlines of its recommendations, and
 * the periods and waits of the follow-ups that run, whose teams are told.
 */
@Component
class RescheduleDocument {

    private final Documents documents;
    private final RecommendationRegister register;
    private final FollowUps followUps;
    private final SetPeriod period;
    private final FollowUpTimers followUpTimers;
    private final Deadlines deadlines;
    private final FollowUpRules rules;
    private final DocumentTimers timers;
    private final ApplicationEventPublisher events;

    RescheduleDocument(Documents documents, RecommendationRegister register, FollowUps followUps, SetPeriod period, FollowUpTimers followUpTimers,
                    Deadlines deadlines, FollowUpRules rules, DocumentTimers timers, ApplicationEventPublisher events) {
        this.documents = documents;
        this.register = register;
        this.followUps = followUps;
        this.period = period;
        this.followUpTimers = followUpTimers;
        this.deadlines = deadlines;
        this.rules = rules;
        this.timers = timers;
        this.events = events;
    }

    /** Sets the dates that a form of the desk has; an empty one is none. @return the document as it is then */
    Documents.Entry set(String key, CaseVariables data) {
        return set(key, data.date(DocumentReviewProcess.ADOPTION_DATE), data.date(DocumentReviewProcess.STATE_REPORT_DUE),
            data.date(DocumentReviewProcess.NEXT_REVIEW_DUE));
    }

    private Documents.Entry set(String key, LocalDate adoption, LocalDate stateReportDue, LocalDate nextReviewDue) {
        var before = documents.get(key);
        documents.dated(key, adoption, stateReportDue, nextReviewDue);
        register.date(key);
        var document = documents.get(key);
        if (!Objects.equals(before.stateReportDue(), document.stateReportDue()) || !Objects.equals(before.nextReviewDue(), document.nextReviewDue())) {
            register.followUpsOf(key).stream().map(followUps::get).forEach(followUp -> move(followUp, document));
        }
        return document;
    }

    /** Recommendations were entered under a document. @param publication what they say of its date, which counts where none was known; or null */
    void joined(String key, LocalDate publication) {
        var document = documents.get(key);
        if (document.publicationDate() == null && publication != null) {
            published(document, publication);
        } else if (document.isDated()) {
            register.date(key);
        } else if (!register.isTriaged(key)) {
            propose(document);
        }
    }

    /**
     * The publication date of a document became known, or was corrected. Dates that the desk set hold. Before triage the deadline
     * that is proposed follows it; a document that was triaged without any date gets those that follow from it.
     */
    void published(Documents.Entry before, LocalDate on) {
        documents.published(before.key(), on);
        var document = documents.get(before.key());
        if (document.isDated()) {
            register.date(document.key());
        } else if (!register.isTriaged(document.key())) {
            propose(document);
        } else if (before.publicationDate() == null) {
            var rule = ruleOf(document);
            timers.move(set(document.key(), null, after(on, rule.report().months()), after(on, rule.review().months())));
        }
    }

    private void propose(Documents.Entry document) {
        if (document.publicationDate() == null) {
            register.propose(document.key(), null);
            return;
        }
        var rule = ruleOf(document);
        register.propose(document.key(), after(document.publicationDate(),
            rule.report().months() == null ? rule.review().months() : rule.report().months()));
    }

    private FollowUpRules.Rule ruleOf(Documents.Entry document) {
        return rules.newestRuleOf(document.mechanism(), document.body(), document.publicationDate().getYear());
    }

    private static LocalDate after(LocalDate date, Integer months) {
        return months == null ? null : date.plusMonths(months);
    }

    private void move(FollowUps.Entry followUp, Documents.Entry document) {
        if (followUp.isAt(FollowUpStage.IMPLEMENTATION)) {
            var end = period.end(followUp.key());
            followUps.lasts(followUp.key(), end);
            followUpTimers.set(followUp.processInstanceId(), FollowUpProcess.PERIOD_OVER, deadlines.closeOf(followUp.country(), end));
        } else if (followUp.isAt(FollowUpStage.WAITING)) {
            var review = register.firstReview(followUp.key(), deadlines.today(followUp.country()));
            if (review != null) {
                followUps.waits(followUp.key(), review);
                followUpTimers.set(followUp.processInstanceId(), FollowUpProcess.NEXT_REVIEW_REACHED, deadlines.closeOf(followUp.country(), review));
            }
        }
        events.publishEvent(new DocumentDatesCorrected(followUp.key(), followUp.country(), document.key(), document.stateReportDue(), document.nextReviewDue()));
    }
}
