package org.action2.casework.followup;

import java.time.LocalDate;
import java.util.Date;
import java.util.Optional;
import org.action2.casework.deadlines.Deadlines;
import org.action2.casework.engine.ForModels;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/**
 * The days on which the desk is asked for what a State or a committee published. They are the desk's own: what a body does
 * on them is not known.
 */
@ForModels
@Component("documentDates")
public class DocumentDates {

    private final Documents documents;
    private final FollowUpRules rules;
    private final Deadlines deadlines;
    private final FollowUpLimits limits;

    DocumentDates(Documents documents, FollowUpRules rules, Deadlines deadlines, FollowUpLimits limits) {
        this.limits = limits;
        this.documents = documents;
        this.rules = rules;
        this.deadlines = deadlines;
    }

    /** When the desk is asked whether the State's report has come in: on the day that it is due, or that the desk chose after that. */
    public Date report(DelegateExecution execution) {
        return deadlines.onDate(execution, reportDay(documents.get(execution.getProcessBusinessKey())).toString());
    }

    LocalDate reportDay(Documents.Entry document) {
        return Optional.ofNullable(document.askAgainOn()).orElse(document.stateReportDue());
    }

    /**
     * When the desk is asked whether an evaluation was published: on the day that it chose, else as many months after the
     * State's report, or after adoption where none is asked for, as the table {@code follow-up-deadline} says; where a document
     * has no date at all, in twelve months.
     */
    public Date evaluation(DelegateExecution execution) {
        return deadlines.onDate(execution, evaluationDay(execution.getProcessDefinitionId(), documents.get(execution.getProcessBusinessKey())).toString());
    }

    LocalDate evaluationDay(String definition, Documents.Entry document) {
        if (document.askAgainOn() != null) {
            return document.askAgainOn();
        }
        var year = document.adopted() == null ? null : document.adopted().getYear();
        var months = rules.ruleOf(definition, document.mechanism(), document.body(), year).evaluationMonths();
        return Optional.ofNullable(document.stateReportDate()).or(() -> Optional.ofNullable(document.stateReportDue()))
            .or(() -> Optional.ofNullable(document.adopted())).map(from -> from.plusMonths(months))
            .orElseGet(() -> deadlines.today(document.country()).plusMonths(limits.evaluationWithoutDateMonths()));
    }
}
