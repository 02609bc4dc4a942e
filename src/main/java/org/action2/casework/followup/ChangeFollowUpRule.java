package org.action2.casework.followup;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.action2.casework.directory.Directory;
import org.action2.casework.forms.Submission;
import org.action2.casework.forms.SubmissionRule;
import org.action2.casework.refusals.Fault;
import org.springframework.stereotype.Component;

/** A change concerns a running follow-up of one's own country, at a stage that allows it, and says all that it needs. */
@Component
class ChangeFollowUpRule implements SubmissionRule {

    private final FollowUps followUps;
    private final RecommendationRegister register;
    private final Directory directory;
    private final ActionDates dates;
    private final AwaitedMessages awaited;
    private final Clock clock;

    ChangeFollowUpRule(FollowUps followUps, RecommendationRegister register, Directory directory, ActionDates dates, AwaitedMessages awaited,
                       Clock clock) {
        this.followUps = followUps;
        this.register = register;
        this.directory = directory;
        this.dates = dates;
        this.awaited = awaited;
        this.clock = clock;
    }

    @Override
    public String form() {
        return FollowUpChangeProcess.CHANGE_FOLLOW_UP;
    }

    @Override
    public List<Fault> check(Submission submission) {
        var faults = new ArrayList<Fault>();
        var followUp = followUps.find(SubmittedAnswers.text(submission, FollowUpChangeProcess.FOLLOW_UP))
            .filter(known -> submission.userId() == null || directory.tenantsOf(submission.userId()).contains(known.country()))
            .filter(known -> known.processInstanceId() != null && known.isRunning());
        if (followUp.isEmpty()) {
            faults.add(submission.fault(FollowUpChangeProcess.FOLLOW_UP, "followup.not-running-in-your-country"));
            return faults;
        }
        switch (SubmittedAnswers.text(submission, FollowUpChangeProcess.CHANGE_KIND)) {
            case "add-action" -> checkAction(submission, followUp.get(), faults);
            case "ask-advice" -> List.of(FollowUpChangeProcess.ADVICE_AGENCY, FollowUpChangeProcess.ADVICE_QUESTION)
                .forEach(field -> SubmittedAnswers.need(submission, field, faults));
            case "hold" -> checkHold(submission, followUp.get(), faults);
            case "move" -> checkMove(submission, followUp.get(), faults);
            case "report-now" -> checkReport(submission, followUp.get(), faults);
            default -> {
                if (followUp.get().onHoldUntil() == null) {
                    faults.add(submission.fault(FollowUpChangeProcess.FOLLOW_UP, "followup.not-on-hold"));
                }
            }
        }
        return faults;
    }

    private void checkReport(Submission submission, FollowUps.Entry followUp, List<Fault> faults) {
        checkCarriedOut(submission, followUp, "followup.no-report-at-this-stage", faults);
        if (faults.isEmpty() && !awaited.isAwaited(followUp.processInstanceId(), FollowUpProcess.PROGRESS_ASKED)) {
            faults.add(submission.fault(FollowUpChangeProcess.CHANGE_KIND, "followup.is-asked-for-already"));
        }
    }

    private static void checkCarriedOut(Submission submission, FollowUps.Entry followUp, String key, List<Fault> faults) {
        if (!followUp.isAt(FollowUpStage.IMPLEMENTATION)) {
            faults.add(submission.fault(FollowUpChangeProcess.CHANGE_KIND, key));
        }
    }

    private void checkAction(Submission submission, FollowUps.Entry followUp, List<Fault> faults) {
        checkCarriedOut(submission, followUp, "followup.action-belongs-into-the-plan", faults);
        SubmittedAnswers.need(submission, FollowUpChangeProcess.ACTION_AGENCY, faults);
        SubmittedAnswers.need(submission, FollowUpChangeProcess.ACTION_TEXT, faults);
        if (SubmittedAnswers.need(submission, FollowUpChangeProcess.ACTION_DUE_DATE, faults)) {
            dates.fault(SubmittedAnswers.text(submission, FollowUpChangeProcess.ACTION_DUE_DATE), register.ofFollowUp(followUp.key()))
                .ifPresent(fault -> faults.add(submission.fault(FollowUpChangeProcess.ACTION_DUE_DATE, fault.key(), fault.arguments().toArray())));
        }
    }

    private void checkHold(Submission submission, FollowUps.Entry followUp, List<Fault> faults) {
        if (followUp.onHoldUntil() != null) {
            faults.add(submission.fault(FollowUpChangeProcess.FOLLOW_UP, "followup.on-hold-already"));
        }
        SubmittedAnswers.need(submission, FollowUpChangeProcess.CHANGE_REASON, faults);
        SubmittedAnswers.need(submission, FollowUpChangeProcess.RESUME_DATE, faults);
        EnteredDaysCheck.ahead(submission, FollowUpChangeProcess.RESUME_DATE, clock).ifPresent(faults::add);
    }

    private void checkMove(Submission submission, FollowUps.Entry from, List<Fault> faults) {
        var all = register.ofFollowUp(from.key()).stream().map(Recommendation::key).toList();
        var moved = SubmittedAnswers.list(submission, FollowUpChangeProcess.RECOMMENDATIONS_TO_MOVE).stream().map(JsonNode::asText).toList();
        if (moved.isEmpty()) {
            faults.add(submission.fault(FollowUpChangeProcess.RECOMMENDATIONS_TO_MOVE, "forms.is-required"));
        }
        moved.stream().filter(key -> !all.contains(key)).findFirst()
            .ifPresent(key -> faults.add(submission.fault(FollowUpChangeProcess.RECOMMENDATIONS_TO_MOVE, "followup.is-not-in-the-follow-up", key)));
        if (new HashSet<>(moved).size() < moved.size()) {
            faults.add(submission.fault(FollowUpChangeProcess.RECOMMENDATIONS_TO_MOVE, "followup.each-once"));
        }
        if (SubmittedAnswers.need(submission, FollowUpChangeProcess.MOVE_TO, faults)) {
            checkTarget(submission, from, moved.containsAll(all), faults);
        }
    }

    private void checkTarget(Submission submission, FollowUps.Entry from, boolean isAll, List<Fault> faults) {
        var target = SubmittedAnswers.text(submission, FollowUpChangeProcess.MOVE_TO);
        if (target.equals(FollowUpChangeProcess.NEW_FOLLOW_UP)) {
            if (isAll) {
                faults.add(submission.fault(FollowUpChangeProcess.RECOMMENDATIONS_TO_MOVE, "followup.some-stay"));
            }
        } else if (followUps.find(target).filter(known -> known.isRunning() && known.processInstanceId() != null)
            .filter(known -> known.country().equals(from.country()) && !known.key().equals(from.key())).isEmpty()) {
            faults.add(submission.fault(FollowUpChangeProcess.MOVE_TO, "followup.another-running-follow-up"));
        }
    }
}
