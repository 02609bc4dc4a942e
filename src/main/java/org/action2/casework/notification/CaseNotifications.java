package org.action2.casework.notification;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.action2.casework.committeereports.CommitteeReportIssued;
import org.action2.casework.directory.Directory;
import org.action2.casework.directory.Person;
import org.action2.casework.engine.GroupIds;
import org.action2.casework.followup.DocumentDatesCorrected;
import org.action2.casework.followup.EvaluationPublished;
import org.action2.casework.followup.FollowUpClosed;
import org.action2.casework.followup.IntakeFinished;
import org.action2.casework.followup.IntakeRefused;
import org.action2.casework.followup.RecommendationsJoined;
import org.action2.casework.handover.Successors;
import org.action2.casework.seedfunding.AmendmentDecided;
import org.action2.casework.seedfunding.ReportAccepted;
import org.action2.casework.seedfunding.RequestStage;
import org.action2.casework.seedfunding.RequestStageChanged;
import org.action2.casework.seedfunding.RequestWithdrawn;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells people what became of their cases: that there is a decision and which, never why; what a committee published it says. */
@Component
class CaseNotifications {

    private static final List<String> FOLLOW_UP_GROUPS = List.of(GroupIds.COUNTRY_TEAM, GroupIds.RESIDENT_COORDINATOR, GroupIds.OHCHR_DESK);

    private final Outbox outbox;
    private final Directory directory;
    private final PeopleConcerned concerned;
    private final Successors successors;
    private final Clock clock;

    CaseNotifications(Outbox outbox, Directory directory, PeopleConcerned concerned, Successors successors, Clock clock) {
        this.outbox = outbox;
        this.directory = directory;
        this.concerned = concerned;
        this.successors = successors;
        this.clock = clock;
    }

    @EventListener
    void on(RequestStageChanged request) {
        if (request.stage() == RequestStage.ENDORSEMENT) {
            tellRequester(MailEvent.REQUEST_RECEIVED, request, "received");
        } else if (request.decided()) {
            tellRequester(MailEvent.REQUEST_DECIDED, request, request.stage().isEnd() ? request.stage().id() : request.activityInstanceId());
        } else if (request.stage().isEnd()) {
            tellRequester(MailEvent.CASE_CLOSED, request, request.stage().id());
        }
    }

    /** Everybody who has or had a task in the case, whichever office they are of. */
    @EventListener
    void on(RequestWithdrawn request) {
        var told = new TreeSet<>(concerned.by(request.caseId()));
        told.remove(request.by());
        outbox.tell(new Notice(MailEvent.REQUEST_WITHDRAWN, request.reference(), request.reference(), request.reference(), request.title(),
            null, null, request.country()), told);
    }

    @EventListener
    void on(ReportAccepted report) {
        var data = PublicFacts.written(List.of(List.of(new ReportInHand(report.kind(), report.number(), report.from(), report.until()).written())));
        outbox.tell(new Notice(MailEvent.REPORT_ACCEPTED, report.reference() + "/" + report.kind() + "/" + report.number(), report.reference(), report.reference(),
            report.title(), null, null, report.country(), data), successors.of(report.reference(), report.country(), report.requester()));
    }

    @EventListener
    void on(AmendmentDecided amendment) {
        outbox.tell(new Notice(MailEvent.AMENDMENT_DECIDED, amendment.reference() + "/" + amendment.instance(), amendment.reference(), amendment.reference(),
            amendment.title(), null, null, amendment.country(), PublicFacts.written(List.of(List.of(amendment.outcome())))),
            successors.of(amendment.reference(), amendment.country(), amendment.requester()));
    }

    /** Those who carried the follow-up in the country, and the desk that opened it. */
    @EventListener
    void on(FollowUpClosed followUp) {
        outbox.tell(new Notice(MailEvent.CASE_CLOSED, followUp.reference() + "/" + followUp.stage(), followUp.reference(),
            followUp.reference(), "", null, null, followUp.country(), PublicFacts.written(List.of(List.of(followUp.stage())))), carriersOf(followUp.country()));
    }

    /** Those who carried it to its clearance, in the country and at OHCHR. */
    @EventListener
    void on(CommitteeReportIssued report) {
        outbox.tell(new Notice(MailEvent.COMMITTEE_REPORT_ISSUED, report.reference(), report.reference(), report.reference(), report.title(), null, null,
            report.country(), null), carriersOf(report.country()));
    }

    @EventListener
    void on(EvaluationPublished evaluation) {
        tellTeam(MailEvent.EVALUATION_PUBLISHED, evaluation.followUp(), evaluation.country(), evaluation.document(), evaluation.grades().stream()
            .map(graded -> Arrays.asList(graded.recommendation(), graded.subParagraph(), graded.grade())).toList());
    }

    @EventListener
    void on(RecommendationsJoined joined) {
        tellTeam(MailEvent.RECOMMENDATIONS_JOINED, joined.followUp(), joined.country(), "", joined.recommendations().stream().map(List::of).toList());
    }

    @EventListener
    void on(DocumentDatesCorrected dates) {
        tellTeam(MailEvent.DOCUMENT_DATES_CORRECTED, dates.followUp(), dates.country(), dates.document(),
            List.of(List.of(written(dates.stateReportDue()), written(dates.nextReviewDue()))));
    }

    /** What happens to a follow-up more than once, and may take back what happened before, is told each time. */
    private void tellTeam(MailEvent event, String followUp, String country, String document, List<List<String>> facts) {
        outbox.tell(new Notice(event, followUp + "/" + document + "/" + clock.instant(), followUp, followUp, document, null, null, country, PublicFacts.written(facts)),
            membersOf(GroupIds.COUNTRY_TEAM, country));
    }

    private static String written(LocalDate day) {
        return day == null ? "" : day.toString();
    }

    private List<String> carriersOf(String country) {
        return FOLLOW_UP_GROUPS.stream().flatMap(group -> membersOf(group, country).stream()).toList();
    }

    private List<String> membersOf(String group, String country) {
        return directory.membersOf(group, country).stream().map(Person::id).toList();
    }

    @EventListener
    void on(IntakeFinished intake) {
        var id = intake.processInstanceId();
        outbox.tell(new Notice(MailEvent.INTAKE_FINISHED, id, id, "", String.valueOf(intake.documents()), null, null, null,
            intake.older() == 0 ? null : PublicFacts.written(List.of(List.of(String.valueOf(intake.older()))))),
            List.of(intake.startedBy()));
    }

    @EventListener
    void on(IntakeRefused intake) {
        var id = intake.processInstanceId();
        outbox.tell(new Notice(MailEvent.INTAKE_REFUSED, id, id, "", intake.fileName(), null, null, null), List.of(intake.startedBy()));
    }

    /** The one who submitted it, or who has that since. @param step what tells this time from others of the same case */
    private void tellRequester(MailEvent event, RequestStageChanged request, String step) {
        if (request.requester() != null) {
            var outcome = event == MailEvent.REQUEST_RECEIVED ? null : PublicFacts.written(List.of(List.of(request.stage().id())));
            outbox.tell(new Notice(event, request.reference() + "/" + step, request.reference(), request.reference(),
                request.title(), null, null, request.country(), outcome), successors.of(request.reference(), request.country(), request.requester()));
        }
    }
}
