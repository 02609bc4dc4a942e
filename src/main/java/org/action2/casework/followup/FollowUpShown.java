package org.action2.casework.followup;

import static org.action2.casework.followup.FollowUpProcess.ADVICES;
import static org.action2.casework.followup.FollowUpProcess.FOLLOW_UP_RULE;
import static org.action2.casework.followup.FollowUpProcess.PRIORITY;
import static org.action2.casework.followup.FollowUpProcess.PROGRESS_REPORTS;
import static org.action2.casework.followup.FollowUpProcess.PROGRESS_STATUS;
import static org.action2.casework.followup.FollowUpProcess.SEED_FUNDING_STANDING;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.action2.casework.forms.CaseOfForm;
import org.action2.casework.forms.OptionLabels;
import org.action2.casework.forms.ShownWithForm;
import org.action2.casework.language.FormText;
import org.action2.casework.language.Text;
import org.action2.casework.seedfunding.RequestStage;
import org.springframework.stereotype.Component;

/** Shows of a follow-up the names that people know instead of codes, and what the tables said in the reader's language. */
@Component
class FollowUpShown implements ShownWithForm {

    private static final List<String> SAID_OF_THE_RULE = List.of("selection", "source", "verifiedText", "deadlineNote");
    private static final List<String> LISTS_OF_THE_RULE = List.of("themes", "affectedPersons", "sdgs");

    private final OptionLabels labels;

    FollowUpShown(OptionLabels labels) {
        this.labels = labels;
    }

    @Override
    public Set<String> forms() {
        return Set.of(FollowUpProcess.TRIAGE_RECOMMENDATION, FollowUpProcess.PLAN_FOLLOW_UP, FollowUpProcess.ENDORSE_PLAN, FollowUpProcess.REPORT_PROGRESS,
            FollowUpProcess.ASSESS_IMPLEMENTATION, FollowUpProcess.GIVE_ADVICE, PartnerActionProcess.ACCEPT_ACTION, PartnerActionProcess.REASSIGN_ACTION,
            PartnerActionProcess.REPORT_ACTION, SeedFundingDraftProcess.DRAFT_SEED_FUNDING);
    }

    @Override
    public Set<String> words() {
        return Stream.concat(
                Stream.of(OpenFollowUp.VERIFIED, OpenFollowUp.NOT_VERIFIED, OpenFollowUp.DATE_HAS_PASSED, OpenFollowUp.NONE_GIVEN, RecordAdvice.NO_ANSWER,
                    SeedFundingDraftProcess.WITH_THE_TEAM, SeedFundingDraftProcess.GIVEN_UP),
                Arrays.stream(RequestStage.values()).map(stage -> FormText.ofCode(stage.id()).english()))
            .collect(Collectors.toSet());
    }

    @Override
    public Map<String, Object> values(CaseOfForm about) {
        var values = new HashMap<String, Object>();
        if (about.variables().apply(FOLLOW_UP_RULE) instanceof JsonNode rule && rule.isObject()) {
            values.put(FOLLOW_UP_RULE, rule(rule));
        }
        values.put("priorityName", labels.of(FollowUpProcess.TRIAGE_RECOMMENDATION, PRIORITY, about.text(PRIORITY)));
        values.put("actionAgencyName", agency(about.text(PartnerActionProcess.ACTION_AGENCY)));
        if (about.text(SEED_FUNDING_STANDING) != null) {
            values.put(SEED_FUNDING_STANDING, standing(about.text(SEED_FUNDING_STANDING)));
        }
        values.put("plannedActions", rows(about.rows(FollowUpProcess.ACTIONS), Map.of("agency", this::agency)));
        putIfAny(values, ADVICES, rows(about.rows(ADVICES), Map.of("agency", this::agency, "advice", FollowUpShown::advice)));
        putIfAny(values, PROGRESS_REPORTS, rows(about.rows(PROGRESS_REPORTS),
            Map.of("status", status -> labels.of(FollowUpProcess.REPORT_PROGRESS, PROGRESS_STATUS, status))));
        values.put("gradesShown", rows(about.rows(FollowUpProcess.GRADES), Map.of("meaning", FormText::new, "reason", FormText::new, "source", FormText::new,
            "nextStep", step -> labels.of(FollowUpProcess.ASSESS_IMPLEMENTATION, FollowUpProcess.NEXT_STEP, step))));
        values.put(FollowUpProcess.GRADE_OPTIONS, rows(about.rows(FollowUpProcess.GRADE_OPTIONS), Map.of("label", FormText::new)));
        return values;
    }

    /** A form leaves out what there is nothing of. */
    private static void putIfAny(Map<String, Object> values, String name, List<Map<String, Object>> rows) {
        if (!rows.isEmpty()) {
            values.put(name, rows);
        }
    }

    private Map<String, Object> rule(JsonNode rule) {
        var shown = new LinkedHashMap<String, Object>();
        rule.fields().forEachRemaining(each -> shown.put(each.getKey(), each.getValue()));
        SAID_OF_THE_RULE.forEach(name -> shown.put(name, new FormText(rule.path(name).asText(""))));
        LISTS_OF_THE_RULE.stream().filter(name -> rule.path(name).asText().equals(OpenFollowUp.NONE_GIVEN))
            .forEach(name -> shown.put(name, new FormText(OpenFollowUp.NONE_GIVEN)));
        shown.put("agencies", rows(rule.path("agencies"), Map.of("agency", this::agency, "reason", FormText::new)));
        return shown;
    }

    /** Rows with some of their texts in other words. @param words by the names of the columns */
    private static List<Map<String, Object>> rows(Iterable<JsonNode> rows, Map<String, Function<String, Text>> words) {
        var shown = new ArrayList<Map<String, Object>>();
        rows.forEach(row -> {
            var cells = new LinkedHashMap<String, Object>();
            row.fields().forEachRemaining(cell -> cells.put(cell.getKey(),
                words.containsKey(cell.getKey()) && cell.getValue().isTextual() ? words.get(cell.getKey()).apply(cell.getValue().textValue()) : cell.getValue()));
            shown.add(cells);
        });
        return shown;
    }

    private Text agency(String code) {
        return labels.of(FollowUpProcess.PLAN_FOLLOW_UP, "actions.agency", code);
    }

    private static Text advice(String given) {
        return given.equals(RecordAdvice.NO_ANSWER) ? new FormText(given) : Text.same(given);
    }

    /** A sentence of the program, or the reference of a request with its stage. */
    private static Text standing(String said) {
        var stage = said.indexOf(": ");
        return stage < 0 ? new FormText(said)
            : Text.joined(": ", Text.same(said.substring(0, stage)), FormText.ofCode(said.substring(stage + 2)));
    }
}
