package org.action2.casework.followup;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.action2.casework.directory.Directory;
import org.action2.casework.forms.Fault;
import org.action2.casework.forms.Submission;
import org.action2.casework.forms.SubmissionRule;
import org.springframework.stereotype.Component;

/** A change concerns a running follow-up of one's own country, at a stage that allows it, and says all that it needs. */
@Component
class ChangeFollowUpRule implements SubmissionRule {

    private final RecommendationRegister register;
    private final Directory directory;
    private final ActionDates dates;
    private final Clock clock;

    ChangeFollowUpRule(RecommendationRegister register, Directory directory, ActionDates dates, Clock clock) {
        this.register = register;
        this.directory = directory;
        this.dates = dates;
        this.clock = clock;
    }

    @Override
    public String form() {
        return FollowUpChangeProcess.CHANGE_FOLLOW_UP;
    }

    @Override
    public List<Fault> check(Submission submission) {
        var faults = new ArrayList<Fault>();
        var followUp = register.find(Answers.text(submission, FollowUpChangeProcess.RECOMMENDATION))
            .filter(entry -> submission.userId() == null || directory.tenantsOf(submission.userId()).contains(entry.country()));
        if (followUp.isEmpty() || followUp.get().processInstanceId() == null || followUp.get().endedAt() != null) {
            faults.add(submission.fault(FollowUpChangeProcess.RECOMMENDATION, "followup.not-running-in-your-country"));
            return faults;
        }
        switch (Answers.text(submission, FollowUpChangeProcess.CHANGE_KIND)) {
            case "add-action" -> checkAction(submission, followUp.get(), faults);
            case "ask-advice" -> List.of(FollowUpChangeProcess.ADVICE_AGENCY, FollowUpChangeProcess.ADVICE_QUESTION).forEach(field -> need(submission, field, faults));
            case "hold" -> checkHold(submission, followUp.get(), faults);
            default -> {
                if (followUp.get().onHoldUntil() == null) {
                    faults.add(submission.fault(FollowUpChangeProcess.RECOMMENDATION, "followup.not-on-hold"));
                }
            }
        }
        return faults;
    }

    private void checkAction(Submission submission, RecommendationRegister.Entry followUp, List<Fault> faults) {
        if (!followUp.stage().equals("implementation")) {
            faults.add(submission.fault(FollowUpChangeProcess.CHANGE_KIND, "followup.action-belongs-into-the-plan"));
        }
        need(submission, FollowUpChangeProcess.ACTION_AGENCY, faults);
        need(submission, FollowUpChangeProcess.ACTION_TEXT, faults);
        if (need(submission, FollowUpChangeProcess.ACTION_DUE_DATE, faults)) {
            dates.fault(Answers.text(submission, FollowUpChangeProcess.ACTION_DUE_DATE), String.valueOf(followUp.deadline()))
                .ifPresent(fault -> faults.add(submission.fault(FollowUpChangeProcess.ACTION_DUE_DATE, fault.key(), fault.arguments().toArray())));
        }
    }

    private void checkHold(Submission submission, RecommendationRegister.Entry followUp, List<Fault> faults) {
        if (followUp.onHoldUntil() != null) {
            faults.add(submission.fault(FollowUpChangeProcess.RECOMMENDATION, "followup.on-hold-already"));
        }
        need(submission, FollowUpChangeProcess.CHANGE_REASON, faults);
        if (need(submission, FollowUpChangeProcess.RESUME_DATE, faults)
            && !LocalDate.parse(Answers.text(submission, FollowUpChangeProcess.RESUME_DATE)).isAfter(LocalDate.now(clock))) {
            faults.add(submission.fault(FollowUpChangeProcess.RESUME_DATE, "followup.after-today"));
        }
    }

    private static boolean need(Submission submission, String field, List<Fault> faults) {
        var given = Answers.isGiven(submission, field);
        if (!given) {
            faults.add(submission.fault(field, "forms.is-required"));
        }
        return given;
    }
}
