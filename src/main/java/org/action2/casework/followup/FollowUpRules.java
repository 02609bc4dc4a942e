package org.action2.casework.followup;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.action2.casework.engine.DecisionTables;
import org.springframework.stereotype.Component;

/** What the tables say about a recommendation: its body's rule, the agencies proposed, the grades and what follows from each. */
@Component
class FollowUpRules {

    private static final String NEXT_STEP_TABLE = "assessment-next-step";

    private final DecisionTables tables;

    FollowUpRules(DecisionTables tables) {
        this.tables = tables;
    }

    /**
     * The rule of a body for recommendations of one year.
     *
     * @param months from adoption to the follow-up report
     * @param verified whether the source is a document that says so
     */
    record Rule(int months, String selection, String reminderMonths, String gradeScale, int nextReviewMonths, String source, boolean verified) {
    }

    /** An agency proposed for the recommendation, and why. */
    record Proposal(String agency, String reason) {
    }

    /** A grade of the body's scale with the step that is proposed after it. */
    record Grade(String grade, String meaning, String nextStep, String reason, String source, boolean verified) {
    }

    Rule ruleOf(String definition, String mechanism, String body, LocalDate adopted) {
        var row = only(tables.evaluate(definition, "follow-up-deadline",
            Map.of("mechanism", mechanism, "body", body, "adoptionYear", adopted.getYear())), "follow-up-deadline", mechanism + " " + body);
        return new Rule(whole(row.get("months")), (String) row.get("selection"), (String) row.get("reminderMonths"),
            (String) row.get("gradeScale"), whole(row.get("nextReviewMonths")), (String) row.get("source"), Boolean.TRUE.equals(row.get("verified")));
    }

    /** Each agency once, with the first reason that speaks for it. */
    List<Proposal> agencies(String definition, List<String> themes, List<String> affectedPersons) {
        var proposals = new LinkedHashMap<String, Proposal>();
        tables.evaluate(definition, "lead-agency", Map.of("themes", themes, "affectedPersons", affectedPersons)).forEach(row ->
            proposals.putIfAbsent((String) row.get("agency"), new Proposal((String) row.get("agency"), (String) row.get("reason"))));
        return List.copyOf(proposals.values());
    }

    List<Grade> grades(String definition, String body, String gradeScale) {
        return tables.evaluate(definition, "grading-scale", Map.of("gradeScale", gradeScale)).stream().map(row -> {
            var grade = (String) row.get("grade");
            var next = only(tables.evaluate(definition, NEXT_STEP_TABLE, Map.of("body", body, "grade", grade)), NEXT_STEP_TABLE, body + " " + grade);
            return new Grade(grade, (String) row.get("meaning"), (String) next.get("nextStep"), (String) next.get("reason"),
                (String) next.get("source"), Boolean.TRUE.equals(next.get("verified")));
        }).toList();
    }

    private static Map<String, Object> only(List<Map<String, Object>> rows, String table, String of) {
        if (rows.size() != 1) {
            throw new IllegalStateException("The table " + table + " has " + rows.size() + " rules for " + of + " and must have one.");
        }
        return rows.get(0);
    }

    private static int whole(Object number) {
        return ((Number) number).intValue();
    }
}
