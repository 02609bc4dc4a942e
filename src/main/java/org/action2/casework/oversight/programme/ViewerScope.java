package org.action2.casework.oversight.programme;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.action2.casework.deadlines.Deadlines;
import org.action2.casework.deadlines.EscalationProcess;
import org.action2.casework.directory.Viewer;
import org.action2.casework.followup.RecommendationProcesses;
import org.action2.casework.oversight.FundAccess;
import org.action2.casework.oversight.ReviewAccess;
import org.action2.casework.seedfunding.SeedFunding;
import org.springframework.stereotype.Component;

/** What of the programme the viewer may see, as parameters of the lists' conditions. */
@Component
public class ViewerScope {

    static final List<String> PROCESSES = List.of(SeedFunding.REQUEST, SeedFunding.REVIEW, SeedFunding.REPORT, SeedFunding.AMENDMENT,
        RecommendationProcesses.INTAKE, RecommendationProcesses.DOCUMENT_REVIEW, RecommendationProcesses.FOLLOW_UP,
        RecommendationProcesses.PARTNER_ACTION, RecommendationProcesses.SEED_FUNDING_DRAFT, RecommendationProcesses.COMMITTEE_REPORT, EscalationProcess.KEY);

    private static final String REQUESTS = SeedFunding.REQUEST;
    private static final String DOCUMENTS = RecommendationProcesses.DOCUMENT_REVIEW;
    private static final String FOLLOW_UPS = RecommendationProcesses.FOLLOW_UP;
    private static final String COMMITTEE_REPORTS = RecommendationProcesses.COMMITTEE_REPORT;
    private static final Map<String, String> KINDS = Map.of(REQUESTS, "request", DOCUMENTS, "document", FOLLOW_UPS, "follow-up",
        COMMITTEE_REPORTS, COMMITTEE_REPORTS);

    private final Viewer viewer;
    private final Clock clock;

    ViewerScope(Viewer viewer, Clock clock) {
        this.viewer = viewer;
        this.clock = clock;
    }

    /** Whether the viewer has anything to do with a list. */
    boolean opens(CaseList list) {
        return switch (list.name()) {
            case "requests", "ledger", "reports" -> viewer.seesHistoryOf(REQUESTS);
            case "documents" -> viewer.seesHistoryOf(DOCUMENTS);
            case "follow-ups" -> viewer.seesHistoryOf(FOLLOW_UPS);
            case "recommendations" -> viewer.seesHistoryOf(DOCUMENTS) || viewer.seesHistoryOf(FOLLOW_UPS);
            case "stages", "deadlines" -> !kinds().isEmpty();
            case "instances" -> PROCESSES.stream().anyMatch(viewer::seesHistoryOf);
            case "incidents" -> viewer.isManager();
            default -> PROCESSES.stream().anyMatch(viewer::seesTasksOf);
        };
    }

    /** Whether the viewer may know how much money the fund has. */
    public boolean knowsFund() {
        return viewer.isInOneOf(FundAccess.KNOW_THE_FUND);
    }

    List<String> countries() {
        return viewer.countries();
    }

    /** The parameters by which conditions of lists keep to what the viewer may see. */
    public Map<String, Object> parameters() {
        var parameters = new HashMap<String, Object>();
        parameters.put("countries", viewer.countries().toArray(String[]::new));
        parameters.put("kinds", kinds().toArray(String[]::new));
        parameters.put("processes", PROCESSES.stream().filter(viewer::seesTasksOf).toArray(String[]::new));
        parameters.put("histories", PROCESSES.stream().filter(viewer::seesHistoryOf).toArray(String[]::new));
        parameters.put("agencies", viewer.agencies().toArray(String[]::new));
        parameters.put("knowsFund", knowsFund());
        parameters.put("chasesReviews", viewer.isInOneOf(ReviewAccess.CHASE_REVIEWS));
        parameters.put("today", LocalDate.now(clock));
        parameters.put("escalated", Deadlines.ESCALATED);
        parameters.put("now", LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
        return parameters;
    }

    /** The kinds of cases that the viewer takes part in, as stages and deadlines name them. */
    private List<String> kinds() {
        return Stream.of(REQUESTS, DOCUMENTS, FOLLOW_UPS, COMMITTEE_REPORTS).filter(viewer::seesHistoryOf).map(KINDS::get).toList();
    }
}
