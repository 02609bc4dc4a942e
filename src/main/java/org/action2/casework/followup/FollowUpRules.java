package org.action2.casework.followup;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.action2.casework.engine.DecisionTables;
import org.springframework.stereotype.Component;

/** What the tables say about documents, recommendations and follow-ups: the body's rule, what triage proposes, agencies, grades and the next step. */
@Component
class FollowUpRules {

    private static final String RULE_TABLE = "follow-up-deadline";
    private static final String NEXT_STEP_TABLE = "assessment-next-step";
    private static final String TRIAGE_TABLE = "triage-proposal";

    private final DecisionTables tables;

    FollowUpRules(DecisionTables tables) {
        this.tables = tables;
    }

    /**
     * Where a value comes from.
     *
     * @param source the document that says it, or that it is a setting of the programme
     * @param verified whether it was read at that document
     */
    record Said(String source, boolean verified) {
    }

    /** The rule of a body for documents of one year; each part says for itself where it comes from. */
    record Rule(Report report, Selection selection, Grading grading, Review review, Evaluation evaluation) {

        /** Months after the State's report, or after adoption where none is due, when the desk asks for the committee's evaluation. */
        int evaluationMonths() {
            return evaluation.months();
        }
    }

    /** The State's follow-up report. @param months after adoption; null where the body asks for none */
    record Report(Integer months, Said said, Reminders reminders) {
    }

    /** When the desk reminds of a report that has not come. @param months after the report is due, ascending; empty for none */
    record Reminders(List<Integer> months, Said said) {
    }

    /**
     * How many recommendations the body selects for follow-up.
     *
     * @param most null where it selects none or their number is not limited
     * @param words to be read after "The body selects"
     */
    record Selection(Integer most, String words, Said said) {
    }

    /** How the committee grades. @param scale one of the table {@code grading-scale} */
    record Grading(String scale, Said said) {
    }

    /** The next full review. @param months after adoption; null where none is foreseen */
    record Review(Integer months, Said said) {
    }

    /** When the desk asks whether the committee has evaluated. @param months after the State's report, or after adoption where none is due */
    record Evaluation(int months, Said said) {
    }

    /** An agency proposed for a recommendation, and why. */
    record Proposal(String agency, String reason) {
    }

    /** A grade of a scale and what it means. */
    record ScaleGrade(String grade, String meaning, Said said) {
    }

    /** The step proposed for a follow-up: {@code close}, {@code new-cycle} or {@code wait-for-next-review}. */
    record NextStep(String step, String reason, Said said) {
    }

    /** What triage proposes for a recommendation: its outcome ({@code follow-up} or {@code not-actionable}) and priority, and why. */
    record TriageProposal(String outcome, String priority, String reason) {
    }

    /** @param adoptionYear null where the document's date is not known: then the newest rule holds, for there is no date to count from */
    Rule ruleOf(String definition, String mechanism, String body, Integer adoptionYear) {
        return rule(only(definition, RULE_TABLE, facts(DocumentReviewProcess.MECHANISM, mechanism, DocumentReviewProcess.BODY, body, DocumentReviewProcess.ADOPTION_YEAR, adoptionYear)));
    }

    /** As {@link #ruleOf}, by the newest version of the table: for documents whose review has not begun. */
    Rule newestRuleOf(String mechanism, String body, Integer adoptionYear) {
        var facts = facts(DocumentReviewProcess.MECHANISM, mechanism, DocumentReviewProcess.BODY, body, DocumentReviewProcess.ADOPTION_YEAR, adoptionYear);
        return rule(only(tables.evaluateNewest(RULE_TABLE, facts), RULE_TABLE, facts));
    }

    private static Rule rule(Map<String, Object> row) {
        return new Rule(
            new Report(whole(row, "months"), said(row, "months"), new Reminders(months(row), said(row, "reminder"))),
            new Selection(whole(row, "selects"), (String) row.get("selection"), said(row, "selection")),
            new Grading((String) row.get(DocumentReviewProcess.GRADE_SCALE), said(row, "grade")),
            new Review(whole(row, "nextReviewMonths"), said(row, "nextReview")),
            new Evaluation(whole(row, "evaluationMonths"), said(row, "evaluation")));
    }

    /** Each agency once, with the first reason that speaks for it; what is proposed only for want of others, only then. */
    List<Proposal> agencies(String definition, List<String> themes, List<String> affectedPersons) {
        var rows = tables.evaluate(definition, "lead-agency", Map.of(FollowUpProcess.THEMES, themes, FollowUpProcess.AFFECTED_PERSONS, affectedPersons));
        var speaking = rows.stream().filter(row -> !Boolean.TRUE.equals(row.get("onlyAlone"))).toList();
        var proposals = new LinkedHashMap<String, Proposal>();
        (speaking.isEmpty() ? rows : speaking).forEach(row ->
            proposals.putIfAbsent((String) row.get("agency"), new Proposal((String) row.get("agency"), (String) row.get("reason"))));
        return List.copyOf(proposals.values());
    }

    /** The grades of a scale, best first. */
    List<ScaleGrade> scale(String definition, String gradeScale) {
        return tables.evaluate(definition, "grading-scale", Map.of(DocumentReviewProcess.GRADE_SCALE, gradeScale)).stream()
            .map(row -> new ScaleGrade((String) row.get("grade"), (String) row.get("meaning"),
                new Said((String) row.get("source"), Boolean.TRUE.equals(row.get("verified")))))
            .toList();
    }

    /**
     * @param assessment the worst of the programme's own assessments in the group; null before the first
     * @param grade the committee's latest, of the body's own scale; null while there is none
     */
    NextStep nextStep(String definition, String assessment, String body, String grade) {
        var row = only(definition, NEXT_STEP_TABLE, facts("assessment", assessment, "body", body, "grade", grade));
        return new NextStep((String) row.get("nextStep"), (String) row.get("reason"),
            new Said((String) row.get("source"), Boolean.TRUE.equals(row.get("verified"))));
    }

    /**
     * @param uprPosition {@code supported} or {@code noted}; null where it is not known, and for other mechanisms
     * @param reiterated whether the recommendation repeats an earlier one
     */
    TriageProposal triage(String definition, String mechanism, String uprPosition, boolean reiterated) {
        var row = only(definition, TRIAGE_TABLE, facts("mechanism", mechanism, "uprPosition", uprPosition, "reiterated", reiterated));
        return new TriageProposal((String) row.get("outcome"), (String) row.get("priority"), (String) row.get("reason"));
    }

    private Map<String, Object> only(String definition, String table, Map<String, Object> facts) {
        return only(tables.evaluate(definition, table, facts), table, facts);
    }

    private static Map<String, Object> only(List<Map<String, Object>> rows, String table, Map<String, Object> facts) {
        if (rows.size() != 1) {
            throw new IllegalStateException("The table " + table + " has " + rows.size() + " rules for " + facts + " and must have one.");
        }
        return rows.get(0);
    }

    /** What is not known is left out: a table reads it as null. */
    private static Map<String, Object> facts(Object... namesAndValues) {
        var facts = new HashMap<String, Object>();
        for (var i = 0; i < namesAndValues.length; i += 2) {
            if (namesAndValues[i + 1] != null) {
                facts.put((String) namesAndValues[i], namesAndValues[i + 1]);
            }
        }
        return facts;
    }

    private static Said said(Map<String, Object> row, String value) {
        return new Said((String) row.get(value + "Source"), Boolean.TRUE.equals(row.get(value + "Verified")));
    }

    private static List<Integer> months(Map<String, Object> row) {
        return row.get("reminderMonths") instanceof String months
            ? Arrays.stream(months.split(",")).map(String::strip).map(Integer::valueOf).toList() : List.of();
    }

    private static Integer whole(Map<String, Object> row, String value) {
        return row.get(value) instanceof Number number ? Integer.valueOf(number.intValue()) : null;
    }
}
