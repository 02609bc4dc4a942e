package org.action2.casework.oversight;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.action2.casework.followup.DocumentStage;
import org.action2.casework.followup.FollowUpStage;
import org.action2.casework.followup.RecommendationProcesses;
import org.action2.casework.seedfunding.RequestStage;

/** The way that a case takes if all goes well, and how far it has come on it. */
public final class StageLine {

    private static final Map<String, List<String>> WAYS = Map.of(
        "request", List.of(RequestStage.ENDORSEMENT.id(), RequestStage.SCREENING.id(), RequestStage.REVIEW.id(), RequestStage.DECISION.id(), RequestStage.TERMS.id(),
            RequestStage.DISBURSEMENT.id(), RequestStage.REPORTING.id(), RequestStage.CLOSING.id(), RequestStage.CLOSED.id()),
        "follow-up", List.of(FollowUpStage.PLANNING.id(), FollowUpStage.ENDORSEMENT.id(), FollowUpStage.IMPLEMENTATION.id(), FollowUpStage.ASSESSMENT.id(),
            FollowUpStage.CLOSED.id()),
        "document", List.of(DocumentStage.TRIAGE.id(), DocumentStage.AWAITING_REPORT.id(), DocumentStage.AWAITING_EVALUATION.id(), DocumentStage.EVALUATED.id()),
        RecommendationProcesses.COMMITTEE_REPORT, List.of("drafting", "review", "clearance", "issued"));

    /** Stages that a case is in for less than anybody could wait. */
    private static final List<String> PASSING = List.of(RequestStage.SUBMITTED.id());

    private StageLine() {
    }

    /** A stay of a case in a stage. @param leftAt null while it stays */
    public record Visit(String stage, Instant enteredAt, Instant leftAt) {
    }

    /** @param state {@code done}, {@code now} or {@code ahead} @param since when it began last; null where that is not on record, or ahead */
    public record Stage(String stage, String state, Instant since, Instant until) {
    }

    /**
     * The stages that a case has been in, in the order in which it was in them last, the one that it is in, and those ahead.
     *
     * @param kind   {@code request}, {@code follow-up}, {@code document} or that of reports to committees
     * @param isOver whether the case has ended: then nothing is ahead
     * @param visits as they are on record, the first first
     */
    public static List<Stage> of(String kind, String current, boolean isOver, List<Visit> visits) {
        var ahead = isOver ? List.<String>of() : ahead(kind, current, visits);
        var last = new LinkedHashMap<String, Visit>();
        visits.stream().filter(visit -> !ahead.contains(visit.stage()) && !PASSING.contains(visit.stage())).forEach(visit -> {
            last.remove(visit.stage());
            last.put(visit.stage(), visit);
        });
        var now = last.remove(current);
        var line = new ArrayList<Stage>();
        last.values().forEach(visit -> line.add(new Stage(visit.stage(), "done", visit.enteredAt(), visit.leftAt())));
        line.add(new Stage(current, isOver ? "done" : "now", now == null ? null : now.enteredAt(), now == null ? null : now.leftAt()));
        ahead.forEach(stage -> line.add(new Stage(stage, "ahead", null, null)));
        return line;
    }

    /** The stage after the one that a case is in, if all goes well; null where none is ahead. */
    public static String next(List<Stage> line) {
        return line.stream().filter(each -> each.state().equals("ahead")).map(Stage::stage).findFirst().orElse(null);
    }

    /** Of a stage beside the way, such as a completion, what follows on the furthest that was reached. */
    private static List<String> ahead(String kind, String current, List<Visit> visits) {
        var way = WAYS.getOrDefault(kind, List.of());
        var reached = way.contains(current) ? way.indexOf(current)
            : visits.stream().mapToInt(visit -> way.indexOf(visit.stage())).max().orElse(-1);
        return way.subList(reached + 1, way.size());
    }
}
