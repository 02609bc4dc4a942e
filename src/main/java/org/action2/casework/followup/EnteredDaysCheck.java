package org.action2.casework.followup;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.action2.casework.forms.AnywhereOnEarth;
import org.action2.casework.forms.Submission;
import org.action2.casework.refusals.Fault;

/** Holds the days that the desk enters of a document against today: what has happened is past, what is to come is ahead. */
final class EnteredDaysCheck {

    private EnteredDaysCheck() {
    }

    /** What is wrong with the day of something that has happened since the document was adopted. @param adopted null where unknown */
    static Optional<Fault> past(Submission submission, String field, LocalDate adopted, Clock clock) {
        return SubmittedAnswers.date(submission, field).flatMap(day ->
            AnywhereOnEarth.isAhead(day, clock) ? Optional.of(submission.fault(field, "followup.not-in-the-future"))
                : adopted != null && day.isBefore(adopted) ? Optional.of(submission.fault(field, "followup.not-before-adoption", adopted))
                : Optional.empty());
    }

    /** What is wrong with a day on which the desk is to be asked; nothing where none is given. */
    static Optional<Fault> ahead(Submission submission, String field, Clock clock) {
        return SubmittedAnswers.date(submission, field).filter(day -> !AnywhereOnEarth.isToCome(day, clock))
            .map(day -> submission.fault(field, "followup.after-today"));
    }
}
