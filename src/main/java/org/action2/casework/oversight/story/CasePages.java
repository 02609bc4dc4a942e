package org.action2.casework.oversight.story;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.action2.casework.directory.Viewer;
import org.action2.casework.followup.RecommendationProcesses;
import org.action2.casework.forms.OptionLabels;
import org.action2.casework.language.FormText;
import org.action2.casework.language.ReaderLanguage;
import org.action2.casework.oversight.StageLine;
import org.action2.casework.oversight.story.CasePage.Fact;
import org.action2.casework.seedfunding.SeedFunding;
import org.springframework.stereotype.Component;

/** Says where a case or a recommendation stands, as far as its story would tell it to the same person. */
@Component
class CasePages {

    private static final String REQUEST = "request";
    private static final String FOLLOW_UP = "follow-up";
    private static final String DOCUMENT = "document";
    private static final String RECOMMENDATION = "recommendation";
    private static final String REQUEST_FORM = "submit-request";
    private static final String DIAGRAM = "/camunda/app/cockpit/default/#/process-instance/%s/runtime";

    private final CaseRecords cases;
    private final CasePageRecords records;
    private final RecommendationRecords recommendations;
    private final SequelRecords now;
    private final VisibleParts visibleParts;
    private final Sequels sequels;
    private final OptionLabels options;
    private final Viewer viewer;
    private final Clock clock;

    CasePages(CaseRecords cases, CasePageRecords records, RecommendationRecords recommendations, SequelRecords now, VisibleParts visibleParts, Sequels sequels,
              OptionLabels options, Viewer viewer, Clock clock) {
        this.cases = cases;
        this.records = records;
        this.recommendations = recommendations;
        this.now = now;
        this.visibleParts = visibleParts;
        this.sequels = sequels;
        this.options = options;
        this.viewer = viewer;
        this.clock = clock;
    }

    /** The page of the case, or of the recommendation, that a register knows by that key; empty if there is none that the person may see. */
    Optional<CasePage> of(String key) {
        var roots = cases.rootsOf(key);
        return roots.isEmpty() ? recommendation(key) : ofCase(key, roots);
    }

    /** The code of a register as people say it; nothing for none. */
    static String words(String code) {
        return code == null || code.isEmpty() ? null : FormText.ofCode(code).in(ReaderLanguage.current());
    }

    private Optional<CasePage> ofCase(String key, List<String> roots) {
        var instances = cases.instances(roots);
        var root = instances.stream().filter(each -> each.id().equals(roots.get(0))).findFirst().orElseThrow();
        var registered = cases.registered(key);
        var stage = registered.map(CaseRecords.Registered::stage).orElse(null);
        var parts = visibleParts.of(instances, root, cases.reviews(key), stage);
        if (parts.instances().isEmpty()) {
            return Optional.empty();
        }
        var kind = kind(root.process());
        var title = registered.map(CaseRecords.Registered::title).orElse(root.name());
        var working = now.of(root.id()).map(SequelRecords.Case::working).orElse(false);
        return Optional.of(parts.whole() ? whole(key, kind, title, stage, root, parts, working)
            : new CasePage(key, kind, title, null, root.country(), root.name(), null, null, null, false, root.start(), null, List.of(), List.of(), null, tasks(parts),
                working, null, List.of(), 0, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), null));
    }

    private CasePage whole(String key, String kind, String title, String stage, CaseRecords.Instance root, VisibleParts.Parts parts, boolean working) {
        var request = kind.equals(REQUEST) ? records.request(key).orElse(null) : null;
        var followUp = kind.equals(FOLLOW_UP) ? records.followUp(key).orElse(null) : null;
        var document = kind.equals(DOCUMENT) ? records.document(key).orElse(null) : null;
        var line = stage == null ? List.<StageLine.Stage>of() : StageLine.of(kind, stage, root.end() != null, records.visits(key));
        var hasRecommendations = (followUp != null || document != null) && seesRecommendations();
        return new CasePage(key, kind, title, null, root.country(), root.name(), stage, words(stage), stageSince(request, followUp, document), true, root.start(), root.end(),
            request != null ? facts(request) : followUp != null ? facts(followUp) : document != null ? facts(document) : List.of(),
            line.stream().map(each -> new CasePage.Stage(each.stage(), words(each.stage()), each.state(), each.since(), each.until())).toList(),
            words(StageLine.next(line)), tasks(parts), working,
            request == null ? null : request.money(),
            hasRecommendations ? records.recommendations(key).stream().map(CasePages::inWords).toList() : List.of(), hasRecommendations ? records.recommendationCount(key) : 0,
            followUp == null ? List.of() : records.actions(key).stream().map(CasePages::inWords).toList(),
            request == null ? List.of() : records.reports(key).stream().map(CasePages::inWords).toList(), amendments(parts), List.of(), List.of(), links(key),
            viewer.isManager() && root.end() == null ? DIAGRAM.formatted(root.id()) : null);
    }

    private Optional<CasePage> recommendation(String key) {
        return recommendations.standing(key).filter(standing -> viewer.countries().contains(standing.country()) && seesRecommendations()).map(standing -> {
            var known = records.statuses(key);
            var carrier = carrier(standing, known);
            return new CasePage(key, RECOMMENDATION, standing.title(), standing.text(), standing.country(), null, standing.stage(), words(standing.stage()),
                known.stageSince(), true, standing.registeredAt(), standing.endedAt(), facts(standing, known), List.of(), null,
                carrier.map(CasePage::tasks).orElse(List.of()), carrier.map(CasePage::working).orElse(false), null,
                List.of(inWords(new CasePage.Recommendation(key, standing.title(), standing.stage(), known.progress(), known.claim(), known.assessment(), known.grade()))), 1,
                recommendations.actions(key).stream().map(each -> inWords(new CasePage.Action(each.agency(), each.action(), null, each.status(), each.report()))).toList(),
                List.of(), List.of(),
                recommendations.assessments(key).stream().map(each -> new CasePage.Assessment(each.at(), each.followUp(), each.cycle(), words(each.assessment()),
                    words(each.nextStep()), each.comment())).toList(),
                recommendations.grades(key).stream().map(each -> new CasePage.Grade(each.publishedOn(), each.symbol(), each.subParagraph(), each.grade(), each.scale())).toList(),
                links(key), null);
        });
    }

    /** The case whose tasks are what a recommendation waits for: its follow-up, or its document until the triage of that; none once it has ended. */
    private Optional<CasePage> carrier(RecommendationRecords.Standing standing, CasePageRecords.Statuses known) {
        var key = known.followUp() == null ? standing.document() : known.followUp();
        var roots = standing.endedAt() != null || key == null ? List.<String>of() : cases.rootsOf(key);
        return roots.isEmpty() ? Optional.empty() : ofCase(key, roots);
    }

    private boolean seesRecommendations() {
        return viewer.seesHistoryOf(RecommendationProcesses.DOCUMENT_REVIEW) || viewer.seesHistoryOf(RecommendationProcesses.FOLLOW_UP);
    }

    private static String kind(String process) {
        return switch (process) {
            case SeedFunding.REQUEST -> REQUEST;
            case RecommendationProcesses.FOLLOW_UP -> FOLLOW_UP;
            case RecommendationProcesses.DOCUMENT_REVIEW -> DOCUMENT;
            case RecommendationProcesses.COMMITTEE_REPORT -> RecommendationProcesses.COMMITTEE_REPORT;
            default -> "case";
        };
    }

    private List<CasePage.OpenTask> tasks(VisibleParts.Parts parts) {
        return sequels.open(parts).map(task -> new CasePage.OpenTask(new FormText(task.name()).in(ReaderLanguage.current()), Sequels.who(task), task.since(), task.due(),
            task.due() != null && clock.instant().isAfter(task.due()), sequels.isTheirs(task) ? task.id() : null)).toList();
    }

    private List<CasePage.Linked> links(String key) {
        return cases.links(key, viewer.countries()).stream().map(link -> new CasePage.Linked(link.relation(), link.businessKey(), link.title(), link.since())).toList();
    }

    private static List<CasePage.Amendment> amendments(VisibleParts.Parts parts) {
        return parts.instances().values().stream().filter(each -> each.process().equals(SeedFunding.AMENDMENT))
            .map(each -> new CasePage.Amendment(new FormText(each.name()).in(ReaderLanguage.current()), each.start(), each.end())).toList();
    }

    private static Instant stageSince(CasePageRecords.Request request, CasePageRecords.FollowUp followUp, CasePageRecords.Document document) {
        return request != null ? request.stageSince() : followUp != null ? followUp.stageSince() : document != null ? document.stageSince() : null;
    }

    private List<Fact> facts(CasePageRecords.Request request) {
        var language = ReaderLanguage.current();
        return present(
            fact("supportKind", "text", request.supportKind() == null ? null : options.of(REQUEST_FORM, "supportKind", request.supportKind()).in(language)),
            fact("leadAgency", "agency", request.leadAgency()),
            new Fact("partnerAgencies", "agency", request.partnerAgencies()),
            new Fact("themes", "text", request.themes().stream().map(theme -> options.of(REQUEST_FORM, "themes", theme).in(language)).toList()),
            date("startDate", request.startDate()), date("endDate", request.endDate()),
            fact("recommendation", "case", request.recommendation()), fact("memberStateAuthority", "text", request.authority()),
            fact("submittedAt", "moment", text(request.submittedAt())));
    }

    private static List<Fact> facts(CasePageRecords.FollowUp followUp) {
        return present(fact("cycle", "text", String.valueOf(followUp.cycle())), date("periodEnd", followUp.periodEnd()), date("nextReview", followUp.nextReview()),
            fact("seedFunding", "case", followUp.seedFunding()), date("onHoldUntil", followUp.onHoldUntil()), fact("onHoldReason", "text", followUp.onHoldReason()),
            fact("openedAt", "moment", text(followUp.openedAt())));
    }

    private static List<Fact> facts(CasePageRecords.Document document) {
        return present(fact("symbol", "text", document.symbol()), fact("body", "text", document.body()), fact("session", "text", document.session()), date("published", document.published()),
            date("adopted", document.adopted()), date("stateReportDue", document.stateReportDue()), date("stateReportDate", document.stateReportDate()),
            date("nextReviewDue", document.nextReviewDue()), date("evaluationDate", document.evaluationDate()),
            fact("evaluationSymbol", "text", document.evaluationSymbol()), fact("registeredAt", "moment", text(document.registeredAt())));
    }

    private static List<Fact> facts(RecommendationRecords.Standing standing, CasePageRecords.Statuses known) {
        return present(fact("document", "case", standing.document()), fact("body", "text", known.body()), fact("paragraph", "text", standing.paragraph()),
            date("published", known.published()), fact("followUp", "case", known.followUp()), fact("priority", "text", words(standing.priority())),
            date("deadline", standing.deadline()), new Fact("themes", "text", known.themes()), new Fact("affectedPersons", "text", known.affectedPersons()),
            new Fact("sdgs", "text", known.sdgs()), fact("position", "text", words(standing.position())), fact("recommendingState", "text", standing.recommendingState()),
            fact("duplicateOf", "case", standing.duplicateOf()), fact("supersededBy", "case", standing.supersededBy()),
            fact("registeredAt", "moment", text(standing.registeredAt())));
    }

    private static CasePage.Recommendation inWords(CasePage.Recommendation each) {
        return new CasePage.Recommendation(each.key(), each.text(), words(each.status()), words(each.progress()), words(each.claim()), words(each.assessment()), each.grade());
    }

    private static CasePage.Action inWords(CasePage.Action each) {
        return new CasePage.Action(each.agency(), each.action(), each.due(), words(each.status()), each.report());
    }

    private static CasePage.Report inWords(CasePage.Report each) {
        return new CasePage.Report(words(each.kind()), each.number(), each.due(), each.submittedAt(), each.acceptedAt(), each.spent());
    }

    private static List<Fact> present(Fact... facts) {
        return Stream.of(facts).filter(fact -> !fact.values().isEmpty()).toList();
    }

    private static Fact fact(String name, String kind, String value) {
        var values = new ArrayList<String>();
        if (value != null && !value.isBlank()) {
            values.add(value);
        }
        return new Fact(name, kind, values);
    }

    private static Fact date(String name, LocalDate date) {
        return fact(name, "date", text(date));
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }
}
