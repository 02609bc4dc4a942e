package org.action2.casework.followup;

import static org.action2.casework.followup.FollowUpProcess.SEED_FUNDING_STANDING;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.action2.casework.forms.CaseOfForm;
import org.action2.casework.forms.FormDisplayValues;
import org.action2.casework.forms.OptionLabels;
import org.action2.casework.language.FormText;
import org.action2.casework.language.Text;
import org.action2.casework.seedfunding.RequestStage;
import org.springframework.stereotype.Component;

/** Shows of a follow-up what the register and its plan say, with the names that people know instead of codes. */
@Component
class FollowUpShown implements FormDisplayValues {

    static final Set<String> FORMS = Set.of(FollowUpProcess.PLAN_FOLLOW_UP, FollowUpProcess.ENDORSE_PLAN, FollowUpProcess.REPORT_PROGRESS,
        FollowUpProcess.ASSESS_IMPLEMENTATION, FollowUpProcess.GIVE_ADVICE, PartnerActionProcess.ACCEPT_ACTION, PartnerActionProcess.REASSIGN_ACTION,
        PartnerActionProcess.REPORT_ACTION, SeedFundingDraftProcess.DRAFT_SEED_FUNDING);

    static final String NONE_TO_COME = "none to come";

    private final FollowUps followUps;
    private final RecommendationRegister register;
    private final ProposedAgencies agencies;
    private final OptionLabels labels;
    private final Clock clock;

    FollowUpShown(FollowUps followUps, RecommendationRegister register, ProposedAgencies agencies, OptionLabels labels, Clock clock) {
        this.followUps = followUps;
        this.register = register;
        this.agencies = agencies;
        this.labels = labels;
        this.clock = clock;
    }

    @Override
    public Set<String> forms() {
        return FORMS;
    }

    @Override
    public Set<String> words() {
        return Stream.concat(Stream.of(NONE_TO_COME, RecordAdvice.NO_ANSWER, SeedFundingDraftProcess.WITH_THE_TEAM, SeedFundingDraftProcess.GIVEN_UP),
            Arrays.stream(RequestStage.values()).map(stage -> FormText.ofCode(stage.id()).english())).collect(Collectors.toSet());
    }

    @Override
    public Map<String, Object> values(CaseOfForm about) {
        var key = about.text(FollowUpProcess.REFERENCE);
        var recommendations = register.ofFollowUp(key);
        var values = new HashMap<String, Object>();
        followUps.find(key).ifPresent(followUp -> values.put("followUpTitle", followUp.title()));
        var deadline = register.firstDeadline(key, LocalDate.now(clock));
        values.put("firstDeadline", deadline == null ? new FormText(NONE_TO_COME) : deadline.toString());
        values.put("actionAgencyName", agency(labels, about.text(PartnerActionProcess.ACTION_AGENCY)));
        if (about.text(SEED_FUNDING_STANDING) != null) {
            values.put(SEED_FUNDING_STANDING, standing(about.text(SEED_FUNDING_STANDING)));
        }
        values.put("plannedActions", about.rows(FollowUpProcess.ACTIONS).stream().map(row -> plannedAction(row, recommendations)).toList());
        ShownRows.putIfAny(values, "agenciesProposed", agencies.shown(about, recommendations));
        ShownRows.putIfAny(values, FollowUpProcess.ADVICES, followUps.advicesOf(key).stream().map(this::advice).toList());
        ShownRows.putIfAny(values, FollowUpProcess.PROGRESS_REPORTS, about.rows(FollowUpProcess.PROGRESS_REPORTS).stream().map(this::report).toList());
        return values;
    }

    private Map<String, Object> plannedAction(JsonNode action, List<Recommendation> recommendations) {
        var keys = StreamSupport.stream(action.path("recommendations").spliterator(), false).map(JsonNode::asText).toList();
        return ShownRows.row("agency", agency(labels, action.path("agency").asText()), "action", action.path("action").asText(),
            "recommendations", RecommendationsShown.places(recommendations, keys), "dueDate", action.path("dueDate").asText());
    }

    private Map<String, Object> advice(FollowUps.Advice advice) {
        return ShownRows.row("agency", agency(labels, advice.agency()), "question", advice.question(),
            "advice", advice.advice() == null ? new FormText(RecordAdvice.NO_ANSWER) : advice.advice());
    }

    /** How many recommendations had which status, such as "In progress: 3, Completed: 2". */
    private Map<String, Object> report(JsonNode report) {
        var counted = StreamSupport.stream(report.path("recommendations").spliterator(), false).map(row -> row.path("progressStatus").asText())
            .collect(Collectors.groupingBy(status -> status, LinkedHashMap::new, Collectors.counting()));
        return ShownRows.row("date", report.path("date").asText(), "summary", report.path("summary").asText(),
            "status", Text.joined(", ", counted.entrySet().stream()
                .map(each -> Text.joined(": ", RecommendationsShown.progress(labels, each.getKey()), Text.same(each.getValue().toString()))).toArray(Text[]::new)));
    }

    static Text agency(OptionLabels labels, String code) {
        return labels.of(FollowUpProcess.PLAN_FOLLOW_UP, "actions.agency", code);
    }

    /** A sentence of the program, or the reference of a request with its stage. */
    private static Text standing(String said) {
        var stage = said.indexOf(": ");
        return stage < 0 ? new FormText(said)
            : Text.joined(": ", Text.same(said.substring(0, stage)), FormText.ofCode(said.substring(stage + 2)));
    }
}
